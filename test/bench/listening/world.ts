import { DAY } from '../../../lib/domain/milliseconds.ts';
import type { Holiday } from '../../../lib/domain/policy/holidays.ts';
import type { GroupPulse } from '../../../lib/domain/signal/pulse.ts';
import type { Random } from '../skills/random.ts';
import type { Cell, World } from './cells.ts';

const START = Date.UTC(2025, 0, 6);
const YEAR = 364;
/** Epoch milliseconds of a day of the life. */
export const instantOf = (day: number): number => START + day * DAY;
const dayOf = (day: number): string => new Date(instantOf(day)).toISOString().slice(0, 10);

/** A company’s reports over two years, and what its calendar tells of. */
export interface Lived {
  groups: { pulse: GroupPulse; changes: boolean }[];
  holidays: Holiday[];
}

/** Draws sums of answers and never an answer: nothing that a group report holds depends on more. */
export function livedIn({ quiet, change }: Cell, world: World, random: Random): Lived {
  const { people, level, deviation, everyDays, history, looks } = world;
  const days = Array.from({ length: history + looks }, (_, i) => i * everyDays);
  const { season, holiday } = spans({ quiet }, world, random);
  const changesFrom = (change?.isEarly ? world.earlyChangeAt : history + world.changeAtLook) * everyDays;
  const groups = people.map((size, i) => {
    const by = change?.people === size ? change.by : undefined;
    const usual = level.mean + random.normal(level.groups);
    let moved = quiet.kept === 1 ? 0 : random.normal(quiet.spread);
    const points = days.map((day) => {
      moved =
        quiet.kept * moved +
        random.normal(quiet.spread * (quiet.kept === 1 ? 1 : Math.sqrt(1 - quiet.kept ** 2)));
      const mean =
        usual +
        moved +
        (i % 2 === 0 && season.some(isOn(day)) ? world.season.by : 0) +
        (holiday.some(isOn(day)) ? world.holiday.by : 0) +
        (day >= changesFrom ? (by ?? 0) : 0);
      const sum = size * mean + random.normal(deviation * Math.sqrt(size));
      return [dayOf(day), { answers: size, sum, squares: sum ** 2 / size + size * deviation ** 2 }] as const;
    });
    const pulse = {
      groupId: `g${i}`,
      question: 'workload',
      within: 'whole',
      points: Object.fromEntries(points),
    };
    return { pulse, changes: by !== undefined };
  });
  const holidays = holiday.map(({ from, to }) => ({ from: dayOf(from), to: dayOf(to) }));
  return { groups, holidays };
}

interface Span {
  from: number;
  to: number;
}
const isOn =
  (day: number) =>
  (span: Span): boolean =>
    day >= span.from && day <= span.to;

/** A season that returns, and a holiday that moves, each in either year; the second of each within the looks. */
function spans({ quiet }: Pick<Cell, 'quiet'>, { season, holiday }: World, random: Random) {
  const twice = (late: number, days: number): Span[] => {
    const from = 60 + random.below(YEAR - 120 - days);
    return [0, 1, 2].map((year) => {
      const begins = from + year * YEAR + (year === 0 ? 0 : late);
      return { from: begins, to: begins + days - 1 };
    });
  };
  return {
    season: quiet.seasonLateDays === undefined ? [] : twice(quiet.seasonLateDays, season.days),
    holiday: quiet.holidayMoves ? twice((random.chance(0.5) ? 1 : -1) * holiday.movesDays, holiday.days) : [],
  };
}
