import { z } from 'zod';

/** Demand that no line of the charter asks for: counted and shown, never acted on. */
export const DeclinedDemand = z.object({
  demandId: z.string(),
  roleId: z.string(),
  skillId: z.string().nullable(),
  count: z.number(),
  /** Requests by month (`2026-03`, UTC), the latest two years of them. */
  months: z.record(z.string(), z.number()),
  firstAt: z.number(),
  lastAt: z.number(),
  /** The owners of the charter said to leave it, until then; epoch milliseconds. */
  leftUntil: z.number().exactOptional(),
});
export type DeclinedDemand = z.infer<typeof DeclinedDemand>;

/** When the owners of the charter are asked about it. */
export const DemandPolicy = z.strictObject({
  /** Requests from which on they are asked whether a line should ask for it. */
  askFrom: z.int().min(5).max(10_000).default(20),
});

const MONTHS_KEPT = 24;
const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

/** The demand with one more request. */
export function counted(demand: DeclinedDemand, at: number): DeclinedDemand {
  const months = { ...demand.months, [monthOf(at)]: (demand.months[monthOf(at)] ?? 0) + 1 };
  const kept = Object.entries(months)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .slice(-MONTHS_KEPT);
  const [firstAt, lastAt] = [Math.min(demand.firstAt, at), Math.max(demand.lastAt, at)];
  return { ...demand, count: demand.count + 1, months: Object.fromEntries(kept), firstAt, lastAt };
}

export type Trend = 'rising' | 'falling' | 'steady' | 'too-few';

/** Fewer requests in the four months that are compared say nothing. */
const TOO_FEW = 5;
/** Standard errors by which two rates must differ to be called different: about one in twenty by chance. */
const CLEARLY = 2;

/**
 * Whether a demand grows: the rate of this month and the last against that of the two before, as two Poisson rates are compared given
 * their sum (Przyborowski & Wilenski 1940): z = (r·Tₑ − e·Tᵣ) ÷ √((r + e)·Tᵣ·Tₑ), T in days.
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

/** Whether the owners of the charter should be asked about it: often enough, for a skill, and not left by them for now. */
export const isWorthAsking = (
  { skillId, count, leftUntil = 0 }: DeclinedDemand,
  { askFrom }: z.infer<typeof DemandPolicy>,
  at: number,
): boolean => skillId !== null && count >= askFrom && leftUntil <= at;
