import { z } from 'zod';
import { inForce, type Charter } from '../charter.ts';
import { DAY } from '../milliseconds.ts';
import { isPast } from '../policy/retention.ts';
import { sha256 } from '../sha256.ts';

/**
 * Something that the market is said to move to, as somebody read it: a question to the owners of the charter, and never
 * a reason to open a need.
 */
export const MarketTrend = z.object({
  trendId: z.string(),
  trend: z.string(),
  /** Who says so. */
  source: z.string(),
  /** ISO date on which it was said. */
  day: z.string(),
  /** Skills of the taxonomy that it names. */
  skillIds: z.array(z.string()),
  /** What it names that no skill is called. */
  unknown: z.array(z.string()),
  /** Epoch milliseconds at which it was taken in. */
  at: z.number(),
  /** The owners of the charter left it until then; epoch milliseconds. */
  leftUntil: z.number().exactOptional(),
});
export type MarketTrend = z.infer<typeof MarketTrend>;

/** The same trend of the same source on the same day is one, in whatever letters. */
export const trendIdOf = ({ trend, source, day }: Pick<MarketTrend, 'trend' | 'source' | 'day'>): string =>
  sha256(JSON.stringify([trend.toLowerCase(), source.toLowerCase(), day]), 24);

/** Lines in force that ask for one of its skills, in whatever role. */
export const linesOn = (
  charter: Charter,
  { skillIds }: Pick<MarketTrend, 'skillIds'>,
  at: number,
): string[] =>
  inForce(charter, at)
    .filter((line) => line.skillIds.some((skillId) => skillIds.includes(skillId)))
    .map(({ lineId }) => lineId);

/** Days after which nobody is asked about a trend any more: by judgement, two years. */
export const TREND_DAYS = 730;

/** Whether the owners of the charter are asked about it: said lately, not left, and no line asks for any of it. */
export const isTrendToAsk = (trend: MarketTrend, charter: Charter, at: number): boolean =>
  !isPast(Date.parse(trend.day), TREND_DAYS, at) &&
  (trend.leftUntil ?? 0) <= at &&
  linesOn(charter, trend, at).length === 0;

/** The latest first, and of one day by its name: in which order they are asked about. */
export const latestTrendFirst = (a: MarketTrend, b: MarketTrend): number =>
  b.day.localeCompare(a.day) || a.trend.localeCompare(b.trend);

/** A day may be ahead of a clock elsewhere by one. */
export const isAhead = (day: string, at: number): boolean => Date.parse(day) > at + DAY;
