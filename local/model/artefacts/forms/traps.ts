import { meaningIn } from '../../../../lib/domain/grounding.ts';
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
      (passage.isWarning || OF_TRAPS.test(passage.section)) &&
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

/** Words in common, the rarer among the steps the more they count; 0 where there are too few to tell. */
function nearness({ text }: Passage, step: Passage, steps: readonly Passage[]): number {
  const all = steps.map((one) => new Set(meaningIn(one.text)));
  const own = new Set(meaningIn(step.text));
  const common = [...new Set(meaningIn(text))].filter((word) => own.has(word));
  const times = (word: string) => all.filter((words) => words.has(word)).length;
  return common.length < FEWEST_IN_COMMON ? 0 : common.reduce((sum, word) => sum + 1 / times(word), 0);
}

/** Whether it holds at a moment that has nothing to do with the task: “If both lines fail, …”. */
export function isOfAnother({ moment, text }: Passage, task: readonly Passage[]): boolean {
  if (!moment || !/^(?:if|when|whenever|once|as soon as)\b/i.test(text)) return false;
  const words = new Set(task.flatMap((one) => meaningIn(one.text)));
  return meaningIn(moment.says).filter((word) => words.has(word)).length < FEWEST_IN_COMMON;
}
