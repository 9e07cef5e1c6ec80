import type { Question } from '../../../../lib/domain/artefact/parts.ts';

/** Where chance put every right answer in the same place, the first one changes places with its neighbour. */
export function notAllInOnePlace(questions: Question[]): Question[] {
  const places = questions.map(({ options }) => options.findIndex(({ isRight }) => isRight));
  const [first] = questions;
  if (!first || questions.length < 2 || new Set(places).size > 1) return questions;
  const [head, ...tail] = first.options;
  return head ? [{ ...first, options: [...tail, head] }, ...questions.slice(1)] : questions;
}
