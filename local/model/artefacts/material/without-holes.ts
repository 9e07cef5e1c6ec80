import type { Passage } from './passages.ts';

/** Steps that follow on each other in one look at them. */
const MOST_STEPS = 4;

/**
 * These, with the steps between any two of them that stand in one list: whoever reads step 2 and then step 4 believes
 * that there is nothing between. Where that is too much, those around the one that it is about.
 * @param among passages that may stand here; a step that stands elsewhere ends the run
 */
export function withoutHoles(some: readonly Passage[], main: Passage, among: readonly Passage[]): Passage[] {
  const lists = Map.groupBy(some.filter(isStep), listOf);
  const runs = [...lists].flatMap(([list, chosen]) => {
    const numbers = chosen.map(numberOf);
    const centre = chosen.includes(main) ? main : chosen[0];
    const between = among.filter(
      (one) =>
        isStep(one) &&
        listOf(one) === list &&
        numberOf(one) >= Math.min(...numbers) &&
        numberOf(one) <= Math.max(...numbers),
    );
    return centre ? runAround(centre, between) : [];
  });
  return [...new Set([...some.filter((one) => !isStep(one)), ...runs])].toSorted((a, b) => a.place - b.place);
}

/** The steps that follow on each other up to this one and from it on, one before it at most where there are many. */
function runAround(centre: Passage, steps: readonly Passage[]): Passage[] {
  const at = numberOf(centre);
  const there = new Set([at, ...steps.map(numberOf)]);
  const gapBefore = [...there].filter((number) => number < at && !there.has(number + 1));
  const first = Math.max(0, ...gapBefore) + 1;
  const run = [centre, ...steps.filter((one) => one !== centre && numberOf(one) >= first)].toSorted(
    (a, b) => numberOf(a) - numberOf(b),
  );
  const gap = run.findIndex((one, i) => numberOf(one) - numberOf(run[i - 1] ?? one) > 1);
  const whole = gap < 0 ? run : run.slice(0, gap);
  return whole.length <= MOST_STEPS
    ? whole
    : whole.slice(Math.max(0, whole.indexOf(centre) - 1)).slice(0, MOST_STEPS);
}

const isStep = ({ step }: Passage): boolean => step !== undefined;
const numberOf = ({ step = 0 }: Passage): number => step;
const listOf = ({ source, section, list }: Passage): string => JSON.stringify([source, section, list]);
