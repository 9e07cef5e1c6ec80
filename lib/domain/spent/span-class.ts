import { z } from 'zod';
import { DAY } from '../milliseconds.ts';
import { median } from '../statistics/median.ts';

/**
 * How long something took that people do, as it may be told: within a day, within three days, within a week, or longer.
 * To the minute, whoever knows everybody's time but one works that one out.
 */
export const SpanClass = z.enum(['day', 'three-days', 'week', 'longer']);
export type SpanClass = z.infer<typeof SpanClass>;

/** @param span milliseconds */
export function classOfSpan(span: number): SpanClass {
  if (span <= DAY) return 'day';
  if (span <= 3 * DAY) return 'three-days';
  return span <= 7 * DAY ? 'week' : 'longer';
}

/**
 * The class of the middle one of people's own middles, each counted once however much they answered: of fewer than
 * `least` people nothing, and nothing where not also the next on either side is of it, because it would be of one.
 */
export function classOfPeople(
  spans: readonly { by: string; span: number }[],
  least: number,
): SpanClass | undefined {
  const own = [...Map.groupBy(spans, ({ by }) => by).values()]
    .flatMap((theirs) => median(theirs.map(({ span }) => span)) ?? [])
    .toSorted((a, b) => a - b);
  if (own.length < least) return undefined;
  const around = own.slice(Math.ceil(own.length / 2) - 2, Math.floor(own.length / 2) + 2);
  const [first, ...others] = new Set(around.map(classOfSpan));
  return others.length > 0 ? undefined : first;
}
