import { BENCH_MONTHS, type Benched, type Readiness } from '../disclosure/say-bench.ts';
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

/**
 * The one skill that keeps somebody from being ready today, and whether that is sure: all of what its level may be is
 * too little, and nothing else was seen to be. Undefined where none does, more than one for sure, or something was not
 * seen enough.
 */
export function lacksAlone({ skills }: ShownOfWork): Benched['lacks'] {
  const lacking = skills.filter(({ stands }) => stands !== 'there');
  if (lacking.some(({ stands }) => stands !== 'short' && stands !== 'near')) return undefined;
  const forSure = lacking.filter(({ missing }) => (missing?.low ?? 0) > 0);
  const [one, ...more] = forSure.length > 0 ? forSure : lacking;
  if (!one || more.length > 0) return undefined;
  return { skillId: one.skillId, isSure: forSure.length === 1 && lacking.length === 1 };
}
