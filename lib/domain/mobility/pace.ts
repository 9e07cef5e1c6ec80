import type { SkillId } from '../ids.ts';
import type { Insight } from '../outcome/insight.ts';
import { tellsLearning, type ReadingOf } from '../outcome/learned-here.ts';

/** What people here gained in a skill, beyond those who waited, in so many days: as it was said of a group. */
export interface PaceHere {
  levels: number;
  /** 95% interval, above zero at both ends. */
  interval: readonly [number, number];
  days: number;
  /** About, in fives. */
  people: number;
}

/** From so little, or at longer than this, no day is said. */
const MOST_DAYS = 1_100;

/** A span of days: as it may be at best, as it is likeliest, and at worst; without an end where none can be said. */
export interface DaysToLearn {
  low: number;
  likely: number;
  high?: number;
}

/** Levels that are missing: as few as may be, the likeliest, as many as may be. */
export interface MissingLevels {
  low: number;
  likely: number;
  high: number;
}

/**
 * How fast each skill was learned here, from readings of outcomes that were said already: nothing new is said of
 * anybody. Only where those who received something improved beyond those who waited; the latest reading of a skill
 * counts. A skill that is not in it is not known.
 */
export function pacesHere(readings: readonly ReadingOf[], least: number): Map<SkillId, PaceHere> {
  const latest = new Map<SkillId, Insight>();
  for (const reading of readings) {
    const { skillId, insight } = reading;
    if (!tellsLearning(reading, least) || !improvedForSure(insight, least)) continue;
    if ((latest.get(skillId)?.at ?? -Infinity) < insight.at) latest.set(skillId, insight);
  }
  return new Map(
    [...latest].map(([skillId, { effect, interval, checkDay, delivered }]) => [
      skillId,
      { levels: effect, interval, days: checkDay, people: delivered.people },
    ]),
  );
}

/** What may be no gain tells no days. */
const improvedForSure = ({ verdict, interval, delivered }: Insight, least: number): boolean =>
  verdict === 'improved' && interval[0] > 0 && delivered.people >= least;

/** Levels a month below which somebody's own pace says nothing of when they would be there. */
const SLOWEST = 0.05;
const DAYS_OF_MONTH = 30;

/**
 * Days to learn what is missing, as if it went on at that pace: as others here learned it, and sooner where the
 * person lately moved faster than that in it and what is near. Their own pace is drawn towards none (`velocityOf`), so
 * one that looks slower says nothing, and alone it is what there is. Undefined where neither is known.
 * @param monthly levels that the person lately gained a month
 */
export function daysToLearn(
  missing: MissingLevels,
  here: PaceHere | undefined,
  monthly: number,
): DaysToLearn | undefined {
  const own = monthly < SLOWEST ? undefined : spanAt(missing, [monthly, monthly, monthly], DAYS_OF_MONTH);
  if (!here) return own && inWholeDays(own);
  const theirs = spanAt(missing, [here.interval[1], here.levels, here.interval[0]], here.days);
  const isFaster = own !== undefined && own.likely < theirs.likely;
  return inWholeDays(
    isFaster
      ? { ...theirs, low: Math.min(own.low, theirs.low), likely: (own.likely + theirs.likely) / 2 }
      : theirs,
  );
}

/** @param gained levels in so many days: at best, likeliest, at worst */
const spanAt = (
  { low, likely, high }: MissingLevels,
  [best, middle, worst]: readonly [number, number, number],
  days: number,
): DaysToLearn => ({
  low: (low / best) * days,
  likely: (likely / middle) * days,
  high: (high / worst) * days,
});

function inWholeDays({ low, likely, high = Infinity }: DaysToLearn): DaysToLearn | undefined {
  if (likely > MOST_DAYS) return undefined;
  return {
    low: Math.floor(low),
    likely: Math.round(likely),
    ...(high <= MOST_DAYS ? { high: Math.ceil(high) } : {}),
  };
}

/**
 * Days for several skills: at best all at the same time, likeliest and at worst one after another. Undefined where of
 * one of them nobody knows.
 */
export function daysForAll(each: readonly (DaysToLearn | undefined)[]): DaysToLearn | undefined {
  const known = each.flatMap((days) => days ?? []);
  if (known.length < each.length) return undefined;
  const sum = (of: (days: DaysToLearn) => number) => known.reduce((total, days) => total + of(days), 0);
  return inWholeDays({
    low: Math.max(0, ...known.map(({ low }) => low)),
    likely: sum(({ likely }) => likely),
    high: sum(({ high = Infinity }) => high),
  });
}
