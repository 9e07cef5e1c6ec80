import type { Need } from '../../lib/domain/need/need.ts';
import type { PulseChange } from '../../lib/domain/signal/pulse.ts';
import { idOf, type Employee } from '../../sample/company.ts';
import { figuresOf, sum, type Item } from '../../sample/figures.ts';
import { teamIdOf } from '../../sample/groups.ts';
import { SHIPPED_POLICY } from '../../lib/domain/policy/policy.ts';
import { asked, DAY, trueLevel, type Life } from '../../sample/life.ts';
import { isWithin, keyOfPlanted } from '../../sample/truth.ts';
import type { Price } from './at-work/doing.ts';

/** Levels below which nobody is said to miss anything. */
const NOTICEABLE = SHIPPED_POLICY.thresholds.noticeableGap;

/** What was done in a life that its truth can price. */
export interface Lived {
  reached: readonly Item[];
  needs: readonly Pick<Need, 'needId' | 'stage' | 'endedAt'>[];
  changes: readonly Pick<PulseChange, 'groupId' | 'at'>[];
  /** Questions that humans answered. */
  answered: number;
  /** What came of what people do at work. */
  atWork: readonly Price[];
}

/** What it came to in truth, whoever did it. */
export interface Losses {
  /** What was missing cost, day by day, and the time that was spent, in the money of the truth. */
  money: number;
  /**
   * Mean days from the first signal until whoever missed it has it, or whoever can mend it was told, over what is
   * planted; what did not come counts all days. Null where nothing is planted.
   */
  days: number | null;
  planted: number;
  /** Of it, what at least half of those who missed it have by the last day, or whoever can mend it was told of. */
  met: number;
}

/**
 * What a company lost over its days, by nothing but its truth: levels that are missing, work that falls short and teams
 * that answer worse cost by the week, until they are made up or mended; time costs by the hour, whatever it was for.
 */
export function lossesOf(life: Life, lived: Lived, days: number): Losses {
  const { worth } = life.truth;
  const prices = [
    ...gapPrices(life, lived, days),
    ...processPrices(life, lived, days),
    ...teamPrices(life, lived, days),
    ...lived.atWork,
  ];
  const { hours } = figuresOf(life, { ...lived, responses: 0, decisions: 0, readings: 0 }, days);
  const spent = hours + lived.answered * worth.hoursToDecide + alarmsIn(life, lived) * worth.hoursInVain;
  return {
    money: sum(prices.map(({ money }) => money)) + spent * worth.hour,
    days: prices.length === 0 ? null : sum(prices.map((one) => one.days)) / prices.length,
    planted: prices.length,
    met: prices.filter(({ isMet }) => isMet).length,
  };
}

/** Gaps of today cost every day; what only the plan asks for costs where it is not there by the last day. */
function gapPrices(life: Life, { reached }: Lived, days: number): Price[] {
  const { company, truth } = life;
  const { levelWeek, aheadWeeks } = truth.worth;
  const places = [
    ...truth.gaps.map((gap) => ({ ...gap, isAhead: false })),
    ...truth.ahead.map((gap) => ({ ...gap, within: undefined, isAhead: true })),
  ];
  return places.flatMap(({ isAhead, within, ...place }) => {
    const missing = company.employees
      .filter((one) => one.jobRole === place.jobRole && isWithin(within, one))
      .map((one) => missingByDay(life, one, idOf(place.skill), reached, days))
      .filter(([first = 0]) => first >= NOTICEABLE);
    if (missing.length === 0) return [];
    const weeks = isAhead
      ? sum(missing.map((one) => one.at(-1) ?? 0)) * aheadWeeks
      : sum(missing.flatMap((one) => one.slice(1))) / 7;
    const had = missing.map((one) => one.findIndex((left) => left < NOTICEABLE)).filter((day) => day !== -1);
    const inDays = (sum(had) + (missing.length - had.length) * days) / missing.length;
    return [{ money: weeks * levelWeek, days: inDays, isMet: had.length >= missing.length / 2 }];
  });
}

/** Levels that somebody misses, on each day from 0 to the last. */
function missingByDay(
  life: Life,
  employee: Employee,
  skillId: string,
  reached: readonly Item[],
  days: number,
): number[] {
  const { personId, roleId } = employee.person;
  const own = reached.filter((item) => item.skillId === skillId && item.personId === personId);
  const target = asked(life.company, roleId, skillId);
  return Array.from({ length: days + 1 }, (_, day) =>
    Math.max(0, target - trueLevel(life, employee, skillId, day, own)),
  );
}

const processPrices = ({ company, truth, start }: Life, { needs }: Lived, days: number): Price[] =>
  truth.brokenProcesses.flatMap(({ fallsShort, ...place }) => {
    const people = company.employees.filter(({ jobRole }) => jobRole === place.jobRole).length;
    const told = needs.find(({ needId, stage }) => needId === keyOfPlanted(place) && stage === 'routed');
    const toldOn = told?.endedAt === undefined ? undefined : (told.endedAt - start) / DAY;
    const week = people * fallsShort * truth.worth.levelWeek;
    return people === 0 ? [] : [untilMended(week, toldOn, days, truth.worth.mendedAfterDays)];
  });

const teamPrices = ({ company, truth, start }: Life, { changes }: Lived, days: number): Price[] =>
  truth.pulse.dips.flatMap(({ manager, by, fromDay }) => {
    const people = company.employees.filter(({ managerNumber }) => managerNumber === manager).length;
    const said = changes.find(
      ({ groupId, at }) => groupId === teamIdOf(manager) && at >= start + fromDay * DAY,
    );
    const toldOn = said && (said.at - start) / DAY - fromDay;
    const week = people * Math.abs(by) * truth.worth.pointWeek;
    return people === 0 || fromDay >= days
      ? []
      : [untilMended(week, toldOn, days - fromDay, truth.worth.mendedAfterDays)];
  });

/** @param toldOn day on which whoever can mend it was told, counted as `days` are */
const untilMended = (
  week: number,
  toldOn: number | undefined,
  days: number,
  mendedAfterDays: number,
): Price => ({
  money: (week / 7) * Math.min(days, (toldOn ?? days) + mendedAfterDays),
  days: Math.min(days, toldOn ?? days),
  isMet: toldOn !== undefined,
});

/** Groups that were said to have changed though nothing was planted in them. */
const alarmsIn = ({ truth: { pulse } }: Life, { changes }: Lived): number => {
  const real = new Set(pulse.dips.map(({ manager }) => teamIdOf(manager)));
  return new Set(changes.map(({ groupId }) => groupId).filter((groupId) => !real.has(groupId))).size;
};
