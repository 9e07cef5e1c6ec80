import { BENCH_MONTHS, type Readiness } from '../disclosure/say-bench.ts';
import type { SkillId } from '../ids.ts';
import type { ShownOfWork } from '../mobility/being-seen.ts';

const DAYS_OF_MONTH = 30;

/** When all is there; a person stands in one of these alone, so that what is told of them is told once. */
export function readinessOf({ skills, days }: ShownOfWork): Readiness {
  const lacks = skills.some(({ stands }) => stands === 'short' || stands === 'near');
  const isHidden = skills.some(({ stands }) => stands === 'not-known' || stands === 'contested');
  if (!lacks) return isHidden ? 'not-known' : 'in-0';
  if (isHidden || !days) return 'pace-not-known';
  const horizon = BENCH_MONTHS.find((months) => months > 0 && days.likely <= months * DAYS_OF_MONTH);
  return horizon === undefined ? 'later' : (`in-${horizon}` as Readiness);
}

/** The one skill that keeps somebody from being ready today; undefined where none does, or more than one. */
export function lacksAlone({ skills }: ShownOfWork): SkillId | undefined {
  const [one, ...more] = skills.filter(({ stands }) => stands !== 'there');
  return one && more.length === 0 && (one.stands === 'short' || one.stands === 'near')
    ? one.skillId
    : undefined;
}
