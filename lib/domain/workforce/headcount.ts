import { z } from 'zod';
import { monthOf } from '../policy/budget.ts';

/** One month of a role. */
export const HeadMonth = z.object({
  /** People who held it when the month was over. */
  heads: z.number(),
  /** Of them, who came to the company in the month, and who moved in from another role. */
  joined: z.number(),
  movedIn: z.number(),
  /** Who held it a month before or came since, and does not any more: they left, or moved to another role. */
  gone: z.number(),
  /** Of those who are gone, who moved to another role; the others left. Absent in months of earlier versions. */
  movedOut: z.number().exactOptional(),
  /** When it was counted, epoch milliseconds. */
  at: z.number(),
});
export type HeadMonth = z.infer<typeof HeadMonth>;

/** How many held a role, month by month (`2026-03`): counts alone, and nobody whom they count. */
export const RoleHeads = z.object({
  roleId: z.string(),
  months: z.record(z.string(), HeadMonth),
  /** Of the latest month: in which departments they work. */
  departments: z.record(z.string(), z.number()).exactOptional(),
});
export type RoleHeads = z.infer<typeof RoleHeads>;

/** Months that are kept, and counted with: what was longer ago says little of what comes. */
export const MOST_MONTHS = 60;

/** What one look at everybody counted of a role. */
export interface CountedRole {
  at: number;
  heads: number;
  joined: number;
  movedIn: number;
  movedOut: number;
  departments: Record<string, number>;
}

/**
 * From this share of a role on, those who came in one month are no joiners: the feed began, or reached another country.
 */
const ROLLED_OUT = 0.5;

/**
 * The role with one more month, or the same month counted anew. Who is gone follows from the month before, so that it
 * is known also of those whom erasure took out meanwhile. Where a month is missing before it, or the feed only just
 * reached the role, its months begin anew.
 */
export function withHeadMonth(role: RoleHeads, month: string, counted: CountedRole): RoleHeads {
  const { at, heads, joined, movedIn, departments } = counted;
  const gone = (before: HeadMonth): number => Math.max(0, before.heads + joined + movedIn - heads);
  const latest = Object.keys(role.months).toSorted().at(-1);
  if (latest !== undefined && latest > month) return role;
  const before = role.months[monthBefore(month)];
  const isRolledOut = joined > Math.max(5, ROLLED_OUT * heads);
  const now: HeadMonth =
    before === undefined || isRolledOut
      ? { heads, joined: 0, movedIn: 0, gone: 0, movedOut: 0, at }
      : {
          heads,
          joined,
          movedIn,
          gone: gone(before),
          // Who came and moved on within the month was never counted as one of them.
          movedOut: Math.min(gone(before), counted.movedOut),
          at,
        };
  const earlier = before === undefined || isRolledOut ? {} : role.months;
  const months = Object.entries({ ...earlier, [month]: now }).toSorted(([a], [b]) => a.localeCompare(b));
  return { ...role, months: Object.fromEntries(months.slice(-MOST_MONTHS)), departments };
}

/** The months of a role, the earliest first. */
export const monthsOf = ({ months }: Pick<RoleHeads, 'months'>): HeadMonth[] =>
  Object.entries(months)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([, month]) => month);

export function monthBefore(month: string): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return monthOf(Date.UTC(year, of - 2, 1));
}
