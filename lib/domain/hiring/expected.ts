// cspell:words PLOS
import { DAY } from '../milliseconds.ts';
import { DAYS_TO_LEARN, type LearnedHere } from '../outcome/learned-here.ts';
import type { Expected, Gain, Requisition } from './requisition.ts';
import type { BriefRow } from './skills-brief.ts';

/** What the brief says of what is learned here, to be held against what comes. */
export const expectedOf = (rows: readonly BriefRow[]): Expected[] =>
  rows.flatMap(({ skillId, level, when, dayOne, learned }) =>
    when === 'learned-here' && dayOne !== undefined && learned
      ? [{ skillId, level, dayOne, said: gainOf(learned) }]
      : [],
  );

/** Days from the first one until which it is looked for: what is read later says little of how they learned. */
const LOOKED_FOR_DAYS = 365;

/** Whether what came is compared now, later because nobody began or their ninety days are not over, or no more. */
export type Comparing = 'later' | 'now' | 'no-more';

export function comparingOf(
  { standing, startsOn }: Pick<Requisition, 'standing' | 'startsOn'>,
  at: number,
): Comparing {
  const days = (at - Date.parse(startsOn)) / DAY;
  if (standing !== 'filled' || days < DAYS_TO_LEARN) return 'later';
  return days < LOOKED_FOR_DAYS ? 'now' : 'no-more';
}

/** What was expected beside what was read since. What nobody read since stays open; what was read stays as it was. */
export const comparedWith = (
  expected: readonly Expected[],
  readSince: (skillId: string) => LearnedHere | undefined,
  saidAt: number,
): Expected[] =>
  expected.map((one) => {
    const since = one.came ? undefined : readSince(one.skillId);
    if (!since || since.at <= saidAt) return one;
    const { people, insightId } = since;
    const foreseen = foreseenFor(one.said, since);
    const isWithin = since.about >= foreseen.low && since.about <= foreseen.high;
    return { ...one, came: { ...gainOf(since), people, foreseen, insightId, isWithin } };
  });

/**
 * Between which levels another reading, of other people and as many as it has, was to come out in 95 of 100 cases if
 * both tell of the same gain. Not the interval that was said: that one holds the mean of all such readings, and a
 * second one of a few people falls out of it often although nothing is otherwise. The margins of both, which hold
 * chance and the noise that each is told with, add up in squares (Spence & Stanley 2016, PLOS ONE 11(9):e0162874).
 */
export function foreseenFor(said: Gain, since: Gain): Pick<Gain, 'low' | 'high'> {
  const margin = Math.hypot(marginOf(said), marginOf(since));
  return { low: said.about - margin, high: said.about + margin };
}

const marginOf = ({ low, high }: Gain): number => (high - low) / 2;
const gainOf = ({ about, low, high }: LearnedHere): Gain => ({ about, low, high });
