import type { HeadForecast } from '../workforce/forecast-heads.ts';
import { monthsOf, type RoleHeads } from '../workforce/headcount.ts';
import { sayable, type Said } from './said.ts';
import { fullGroups } from './share-in-words.ts';

/** How many hold a role, and how many will, as far as it may be said. */
export interface SaidHeads {
  roleId: string;
  heads: number;
  /** Months that were counted. */
  months: number;
  /** Of the last twelve months, in full groups: who came, who moved in, who is gone. */
  joined: number;
  movedIn: number;
  gone: number;
  /** By months ahead; none where too little is known. */
  ahead: { months: number; heads: number; low: number; high: number }[];
}

const A_YEAR = 12;

/** Undefined of a role that fewer hold than make a group. */
export function headsAsSaid(
  role: RoleHeads,
  forecast: ReadonlyMap<number, HeadForecast> | undefined,
  least: number,
): Said<SaidHeads> | undefined {
  const months = monthsOf(role);
  const heads = months.at(-1)?.heads ?? 0;
  if (heads < least) return undefined;
  const year = months.slice(-A_YEAR);
  const inYear = (of: 'joined' | 'movedIn' | 'gone'): number =>
    fullGroups(
      year.reduce((sum, month) => sum + month[of], 0),
      least,
    );
  return sayable({
    roleId: role.roleId,
    heads,
    months: months.length,
    joined: inYear('joined'),
    movedIn: inYear('movedIn'),
    gone: inYear('gone'),
    ahead: [...(forecast ?? [])].map(([at, { heads: about, low, high }]) => ({
      months: at,
      heads: about,
      low,
      high,
    })),
  });
}
