import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
import type { Passage } from '../material/passages.ts';

/** Headings under which a document tells what goes wrong. */
const OF_TRAPS =
  /\b(?:traps?|risks?|dangers?|mistakes?|beware|caution|warnings?|pitfalls?|goes wrong|problems?|errors?)\b/i;

/** Words that a trap has in common with a step, or its moment with the task. */
const FEWEST_IN_COMMON = 2;

/** What is known to go wrong, told under another heading, at the step on which it bears most; one each. */
export function trapsAt(
  steps: readonly Passage[],
  passages: readonly Passage[],
  used: ReadonlySet<number>,
): ReadonlyMap<Passage, Passage> {
  const [first] = steps;
  const traps = passages.filter(
    (passage) =>
      passage.source === first?.source &&
      passage.section !== first.section &&
      !used.has(passage.place) &&
      (passage.isWarning || passage.kind === 'emergency' || OF_TRAPS.test(passage.section)) &&
      !isOfAnother(passage, steps),
  );
  const pairs = traps.flatMap((trap) =>
    steps.map((step) => ({ trap, step, near: nearness(trap, step, steps) })),
  );
  const found = new Map<Passage, Passage>();
  for (const { trap, step, near } of pairs.toSorted((a, b) => b.near - a.near))
    if (near > 0 && !found.has(step) && ![...found.values()].includes(trap)) found.set(step, trap);
  return found;
}

/**
 * Words in common, the rarer among the steps the more they count; 0 where there are too few to tell. What holds in a
 * case bears on the step that handles what the case is about: “if the wristband is missing” on the wristband.
 */
function nearness({ text, moment }: Passage, step: Passage, steps: readonly Passage[]): number {
  const all = steps.map((one) => new Set(matterIn(one.text)));
  const own = new Set(matterIn(step.text));
  const times = (word: string) => all.filter((words) => words.has(word)).length;
  const common = [...new Set(matterIn(text))].filter((word) => own.has(word));
  const near = common.reduce((sum, word) => sum + 1 / times(word), 0);
  if (matterIn(moment?.says ?? '').some((word) => own.has(word) && times(word) === 1)) return HANDLED + near;
  return common.length < FEWEST_IN_COMMON ? 0 : near;
}
/** Words that turn a sentence or order it are of no matter. */
const matterIn = (text: string): string[] => meaningIn(text).filter((word) => !OF_NO_MATTER.has(word));
const OF_NO_MATTER = new Set(meaningIn('not no never only until can cannot may must before after more less'));
/** Whether one of the steps handles what the case of a passage is about. */
export const isHandledBy = (steps: readonly Passage[], passage: Passage): boolean =>
  steps.some((step) => nearness(passage, step, steps) >= HANDLED);

/** More than words in common can count. */
const HANDLED = 100;

/** Whether it holds at a moment that has nothing to do with the task: “If both lines fail, …”. */
export function isOfAnother({ moment, text }: Passage, task: readonly Passage[]): boolean {
  if (!moment || !/^(?:if|when|whenever|once|as soon as)\b/i.test(text)) return false;
  const words = new Set(task.flatMap((one) => meaningIn(one.text)));
  return meaningIn(moment.says).filter((word) => words.has(word)).length < FEWEST_IN_COMMON;
}
