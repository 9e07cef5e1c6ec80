import type { LearnedHere } from '../outcome/learned-here.ts';
import type { Expected, Gain } from './requisition.ts';
import type { BriefRow } from './skills-brief.ts';

/** What the brief says of what is learned here, to be held against what comes. */
export const expectedOf = (rows: readonly BriefRow[]): Expected[] =>
  rows.flatMap(({ skillId, level, when, dayOne, learned }) =>
    when === 'learned-here' && dayOne !== undefined && learned
      ? [{ skillId, level, dayOne, said: gainOf(learned) }]
      : [],
  );

/** What was expected beside what was read since. What nobody read since stays open; what was read stays as it was. */
export const comparedWith = (
  expected: readonly Expected[],
  readNow: (skillId: string) => LearnedHere | undefined,
  saidAt: number,
): Expected[] =>
  expected.map((one) => {
    const now = one.came ? undefined : readNow(one.skillId);
    if (!now || now.at <= saidAt) return one;
    const isWithin = now.about >= one.said.low && now.about <= one.said.high;
    return { ...one, came: { ...gainOf(now), insightId: now.insightId, isWithin } };
  });

const gainOf = ({ about, low, high }: LearnedHere): Gain => ({ about, low, high });
