import type { Degree, PlanningPolicy, WayToClose } from './planning-policy.ts';
import { WAYS } from './planning-policy.ts';

/** One row of the sheet: what a way of closing the gap takes, and how sure that is. */
export interface WayAhead {
  way: WayToClose;
  /** People whom it brings by the day, at most as many as are missing. */
  people: number;
  cost: number;
  days: number;
  /** Days by which it comes late; 0 where it is in time. */
  late: number;
  risk: Degree;
  confidence: Degree;
  /** Whether the days were measured here or stand in the policy; costs are the policy’s. */
  daysFrom: 'measured' | 'policy';
}

/** How long it took here from the first sign of a need to the reading that closed it: of so many needs. */
export interface MeasuredHere {
  days: number;
  needs: number;
}

/** Fewer needs say too little about how long it takes here. */
const LEAST_NEEDS = 3;

/**
 * What each way would take for so many people who are missing by a day.
 * @param canBeTaught people of the role who cannot yet: no more can be built
 * @param chanceShort of the forecast: a way is no surer than the gap
 */
export function waysAhead(
  gap: { missing: number; needed: number; daysLeft: number; canBeTaught: number; chanceShort: number },
  policy: PlanningPolicy,
  measured: MeasuredHere | undefined,
): WayAhead[] {
  return WAYS.map((way) => {
    const { people, cost, days, risk, daysFrom } = taken(way, gap, policy, measured);
    const late = Math.max(0, days - gap.daysLeft);
    const isWhole = people >= gap.missing;
    return {
      way,
      people,
      cost,
      days,
      late,
      risk: late > 0 || !isWhole ? raised(risk) : risk,
      confidence: sureness(gap.chanceShort, daysFrom === 'measured', late === 0),
      daysFrom,
    };
  });
}

function taken(
  way: WayToClose,
  { missing, needed, canBeTaught }: { missing: number; needed: number; canBeTaught: number },
  { build, buy, borrow, bot }: PlanningPolicy,
  measured: MeasuredHere | undefined,
): Pick<WayAhead, 'people' | 'cost' | 'days' | 'risk' | 'daysFrom'> {
  const byPolicy = { daysFrom: 'policy' as const };
  if (way === 'build') {
    // More are taught than come to be able to.
    const taught = Math.min(canBeTaught, Math.ceil(missing / build.succeed));
    const isMeasured = measured !== undefined && measured.needs >= LEAST_NEEDS;
    return {
      people: Math.min(missing, Math.floor(taught * build.succeed)),
      cost: taught * build.costEach,
      days: isMeasured ? measured.days : build.days,
      risk: build.risk,
      daysFrom: isMeasured ? 'measured' : 'policy',
    };
  }
  if (way === 'buy')
    return { people: missing, cost: missing * buy.costEach, days: buy.days, risk: buy.risk, ...byPolicy };
  if (way === 'borrow')
    return {
      people: missing,
      cost: missing * borrow.costEachMonth * borrow.months,
      days: borrow.days,
      risk: borrow.risk,
      ...byPolicy,
    };
  return {
    people: Math.min(missing, Math.floor(needed * bot.takesOver)),
    cost: bot.cost,
    days: bot.days,
    risk: bot.risk,
    ...byPolicy,
  };
}

const RAISED: Record<Degree, Degree> = { low: 'medium', medium: 'high', high: 'high' };
const raised = (risk: Degree): Degree => RAISED[risk];

function sureness(chanceShort: number, isMeasured: boolean, isInTime: boolean): Degree {
  if (!isInTime || chanceShort < 0.5) return 'low';
  return isMeasured && chanceShort >= 0.9 ? 'high' : 'medium';
}
