import type { HeadForecast } from '../workforce/forecast-heads.ts';
import { monthsOf, type HeadMonth, type RoleHeads } from '../workforce/headcount.ts';
import { sayable, type Said } from './said.ts';
import { fullGroups, inFives, rangeInFives } from './share-in-words.ts';

/** How many hold a role, and how many will, as far as it may be said. */
export interface SaidHeads {
  roleId: string;
  /** In fives, as what lies ahead is. */
  heads: number;
  /** Months that were counted. */
  months: number;
  /** Of the last twelve months, in full groups: who came, and who moved in. */
  joined: number;
  movedIn: number;
  /** The same of who left, and of who moved to another role. */
  left?: number;
  movedOut?: number;
  /** Both together, in their place, where a month of it was counted before moves were. */
  gone?: number;
  /** By months ahead; none where too little is known. */
  ahead: { months: number; heads: number; low: number; high: number }[];
}

const A_YEAR = 12;

/** Undefined of a role that fewer hold, or held lately, than make a group. */
export function headsAsSaid(
  role: RoleHeads,
  forecast: ReadonlyMap<number, HeadForecast> | undefined,
  least: number,
): Said<SaidHeads> | undefined {
  const months = monthsOf(role);
  const heads = months.at(-1)?.heads ?? 0;
  if (!isSpokenOf(months, least)) return undefined;
  const year = months.slice(-A_YEAR);
  // And the month before it: of the first month that names moves, nobody knows those of its first days.
  const namesMoves = months.slice(-A_YEAR - 1).every(({ movedOut }) => movedOut !== undefined);
  const inYear = (of: (month: HeadMonth) => number): number =>
    fullGroups(
      year.reduce((sum, month) => sum + of(month), 0),
      least,
    );
  return sayable({
    roleId: role.roleId,
    heads: inFives(heads),
    months: months.length,
    joined: inYear(({ joined }) => joined),
    movedIn: inYear(({ movedIn }) => movedIn),
    ...(namesMoves
      ? {
          left: inYear(({ gone, movedOut = 0 }) => gone - movedOut),
          movedOut: inYear(({ movedOut = 0 }) => movedOut),
        }
      : { gone: inYear(({ gone }) => gone) }),
    ahead: [...(forecast ?? [])].map(([at, { heads: about, low, high }]) => ({
      months: at,
      ...aheadIn({ about, low, high }, least),
    })),
  });
}

const aheadIn = (
  { about, ...range }: { about: number; low: number; high: number },
  least: number,
): { heads: number; low: number; high: number } => ({
  heads: about < least ? 0 : inFives(about),
  ...rangeInFives(range, least),
});

/** From this multiple of the smallest group on, no single person brings a role there. */
const WELL_OVER = 1.5;
/** Months in a row for which it has to be that. */
const MONTHS_OVER = 2;

/**
 * Whether a role is spoken of: one that fell below the smallest group is not before it was well over it for two months,
 * or the month in which it comes and goes would tell of one person.
 */
function isSpokenOf(months: readonly { heads: number }[], least: number): boolean {
  let isSpoken = months.length > 0;
  let over = 0;
  for (const { heads } of months) {
    if (heads < least) isSpoken = false;
    over = heads >= WELL_OVER * least ? over + 1 : 0;
    if (over >= MONTHS_OVER) isSpoken = true;
  }
  return isSpoken;
}
