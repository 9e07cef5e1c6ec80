import type { Question } from '../artefact/parts.ts';
import type { Words } from '../../messages/words.ts';
import { lineOfSaid, paragraph, part, pointsOf, type Block } from './block.ts';

/** A question under the name by which its answers are found again. */
export interface NamedQuestion {
  name: string;
  question: Question;
}

/** Options are read out and remembered by a letter; no form has more than four. */
const letterOf = (place: number): string => String.fromCodePoint(65 + place);

/** What is asked, with nothing that tells the answer; before the first, how to go about it, unless that is said. */
export const askedBlocks = (
  questions: readonly NamedQuestion[],
  { say }: Words,
  isHowSaid = false,
): Block[] =>
  questions.flatMap(({ name, question: { situation, asks, options } }, i) => [
    ...(i === 0 && !isHowSaid ? [paragraph({ text: say('artefact.questions.how') })] : []),
    part(name),
    paragraph(lineOfSaid(situation)),
    paragraph({ text: say(`stock.asks.${asks}`) }),
    ...pointsOf(
      options.map(({ says }, place) => ({
        ...lineOfSaid(says, letterOf(place)),
        isAnOption: true as const,
      })),
    ),
  ]);

/** What is right, and what is to be learned from each answer. Pages cannot hide it, so it stands at their end. */
export const answeredBlocks = (questions: readonly NamedQuestion[], { say }: Words): Block[] =>
  questions.flatMap(({ name, question: { options } }) => [
    part(name),
    ...pointsOf(
      options.map((option, place) => lineOfSaid(option.feedback, verdictOn(option, letterOf(place), say))),
    ),
  ]);

/** Whether it is right, and of a wrong one which mistake it is; what the documents say of it stands behind. */
function verdictOn(
  { isRight, mistake: [mistake] }: Question['options'][number],
  option: string,
  say: Words['say'],
): string {
  if (isRight) return say('artefact.answer.right', { option });
  return mistake === undefined
    ? say('artefact.answer.wrong', { option })
    : say('artefact.answer.mistaken', { option, mistake: say(`stock.mistake.${mistake}`) });
}

export const named = (questions: readonly Question[], { say }: Words): NamedQuestion[] =>
  questions.map((question, i) => ({ name: say('artefact.question', { number: i + 1 }), question }));
