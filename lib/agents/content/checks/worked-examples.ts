import { meaningIn } from '../../../domain/text/grounding.ts';
import { WorkedExample } from '../../../domain/artefact/parts.ts';
import { piecesOf, type TextPlace } from '../../../domain/artefact/places.ts';
import { message, type Message } from '../../../messages/message.ts';
import { shareHeld } from '../../../domain/text/compared.ts';
import { atPath, quote, type Check, type Matter } from './matter.ts';
import { recited } from './recited.ts';

/** Share of what a step says that its passage says too, from which it applies it. */
const APPLIED = 0.3;

/**
 * A worked example works something: each step applies its passage, one of them takes up the situation, and it ends.
 */
export const workedExamples: Check = (matter) =>
  piecesOf(matter.artefact, WorkedExample).flatMap(({ path, value }) => {
    const situation = 'text' in value.situation ? value.situation.text : value.situation.madeUp;
    const empty = value.steps
      .map(({ done, because }) => ({
        says: done.madeUp,
        applied: appliedIn(done.madeUp, because.cites, matter),
      }))
      .filter(({ applied }) => applied < APPLIED);
    return [
      ...empty.map(({ says }) => atPath(path, message('fault.example.applies', { text: quote(says) }))),
      ...(value.steps.every(({ done }) => shareHeld(done.madeUp, situation) === 0)
        ? [atPath(path, message('fault.example.situation'))]
        : []),
      ...endings(path, value.steps),
      ...recited(path, value, matter),
    ];
  });

/** Act, answer, outcome: steps that nobody answers are a list of rules, told by somebody. */
function endings(path: TextPlace['path'], steps: WorkedExample['steps']): Message[] {
  const answered = steps.map(({ then }) => then.length > 0);
  if (answered.at(-1) !== true)
    return [atPath([...path, 'steps', steps.length - 1], message('fault.example.no-answer'))];
  return steps.length >= LONG && answered.filter(Boolean).length < 2
    ? [atPath([...path, 'steps'], message('fault.example.list'))]
    : [];
}
/** From so many steps on, one answer at the very end is none to what was done. */
const LONG = 3;

function appliedIn(says: string, cites: readonly string[], { passages }: Matter): number {
  const words = [...new Set(meaningIn(says))];
  const held = words.filter((word) => cites.some((id) => passages.get(id)?.words.has(word)));
  return words.length === 0 ? 0 : held.length / words.length;
}
