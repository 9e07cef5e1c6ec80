import { z } from 'zod';
import { fullGroups } from '../disclosure/share-in-words.ts';
import { DAY } from '../milliseconds.ts';

/** Demand that no line of the charter asks for: counted and shown, never acted on. */
export const DeclinedDemand = z.object({
  demandId: z.string(),
  roleId: z.string(),
  skillId: z.string().nullable(),
  /** People who asked for it; of earlier versions, also requests. */
  count: z.number(),
  /** People who asked in a month (`2026-03`, UTC), the latest two years of months. */
  months: z.record(z.string(), z.number()),
  firstAt: z.number(),
  lastAt: z.number(),
  /** The owners of the charter snoozed it until then; epoch milliseconds. */
  leftUntil: z.number().exactOptional(),
});
export type DeclinedDemand = z.infer<typeof DeclinedDemand>;

/** One person who asked for it; how often they did is not counted. */
export const DeclinedAsker = z.object({
  demandId: z.string(),
  requesterId: z.string(),
  /** In which months, the latest two years of them. */
  months: z.array(z.string()),
  lastAt: z.number(),
});
export type DeclinedAsker = z.infer<typeof DeclinedAsker>;

/** When the owners of the charter are asked about it. */
export const DemandPolicy = z.strictObject({
  /** People from whom on they are asked whether a line should ask for it. */
  askFrom: z.int().min(5).max(10_000).default(20),
});

/** For how many months the owners of the charter may snooze what they are asked about. */
export const SnoozeMonths = z.int().min(1).max(24);
const DAYS_A_MONTH = 30;

/** Until when that is, in months of thirty days; epoch milliseconds. */
export const snoozedUntil = (at: number, months: number): number => at + months * DAYS_A_MONTH * DAY;

const MONTHS_KEPT = 24;
const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

/** Demand that nobody was counted in yet. */
export const noDemand = ({
  demandId,
  roleId,
  skillId,
  at,
}: Pick<DeclinedDemand, 'demandId' | 'roleId' | 'skillId'> & { at: number }): DeclinedDemand => ({
  demandId,
  roleId,
  skillId,
  count: 0,
  months: {},
  firstAt: at,
  lastAt: at,
});

/** Whoever asked, having asked again; the same where they did in this month before. */
export function askedIn(asker: DeclinedAsker, at: number): DeclinedAsker {
  const month = monthOf(at);
  if (asker.months.includes(month)) return asker;
  const months = [...asker.months, month].toSorted().slice(-MONTHS_KEPT);
  return { ...asker, months, lastAt: Math.max(asker.lastAt, at) };
}

/** The demand with one more person who asks for it. */
export function withAsker(demand: DeclinedDemand, { months, lastAt }: DeclinedAsker): DeclinedDemand {
  const counts = { ...demand.months };
  for (const month of months) counts[month] = (counts[month] ?? 0) + 1;
  const kept = Object.entries(counts)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .slice(-MONTHS_KEPT);
  const last = Math.max(demand.lastAt, lastAt);
  return { ...demand, count: demand.count + 1, months: Object.fromEntries(kept), lastAt: last };
}

/** What may be said of it: people in full groups, and of moments the month, so that no one person's asking shows. */
export function asShown(demand: DeclinedDemand, least: number): DeclinedDemand {
  const months = Object.entries(demand.months).flatMap(([month, people]) =>
    people >= least ? [[month, fullGroups(people, least)] as const] : [],
  );
  return {
    ...demand,
    count: fullGroups(demand.count, least),
    months: Object.fromEntries(months),
    firstAt: beginOf(demand.firstAt),
    lastAt: beginOf(demand.lastAt),
  };
}

const beginOf = (at: number): number => Date.parse(`${monthOf(at)}-01T00:00:00Z`);

export type Trend = 'rising' | 'falling' | 'steady' | 'too-few';

/** Fewer people in the four months that are compared say nothing. */
const TOO_FEW = 5;
/** Standard errors by which two rates must differ to be called different: about one in twenty by chance. */
const CLEARLY = 2;

/**
 * Whether a demand grows: the rate of this month and the last against that of the two before, as two Poisson rates are
 * compared given their sum (Przyborowski & Wilenski 1940): z = (r·Tₑ − e·Tᵣ) ÷ √((r + e)·Tᵣ·Tₑ), T in days.
 */
export function trendOf(
  { months }: Pick<DeclinedDemand, 'months'>,
  at: number,
): { trend: Trend; recent: number } {
  const now = new Date(at);
  const start = (back: number) => Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1);
  const requestsIn = (back: number) => months[monthOf(start(back))] ?? 0;
  const recent = requestsIn(0) + requestsIn(1);
  const earlier = requestsIn(2) + requestsIn(3);
  if (recent + earlier < TOO_FEW) return { trend: 'too-few', recent };
  const [recentTime, earlierTime] = [at - start(1), start(1) - start(3)];
  const z =
    (recent * earlierTime - earlier * recentTime) / Math.sqrt((recent + earlier) * recentTime * earlierTime);
  return { trend: z > CLEARLY ? 'rising' : z < -CLEARLY ? 'falling' : 'steady', recent };
}

/**
 * Whether the owners of the charter should be asked about it: often enough, for a skill, and not snoozed.
 */
export const isWorthAsking = (
  { skillId, count, leftUntil = 0 }: DeclinedDemand,
  { askFrom, least }: z.infer<typeof DemandPolicy> & { least: number },
  at: number,
): boolean => skillId !== null && count >= Math.max(askFrom, least) && leftUntil <= at;
