import { z } from 'zod';
import { deviate } from './random.ts';

/** Something that moves by itself: to another place every so many days, all of them so far from the usual one. */
export const Drift = z.strictObject({
  deviation: z.number().positive().max(4),
  everyDays: z.number().positive(),
});
export type Drift = z.infer<typeof Drift>;

/** Where it stands on a day: on a straight line from one place to the next. What bears another name moves apart. */
export function driftOn(drift: Drift | undefined, day: number, ...name: (string | number)[]): number {
  if (!drift) return 0;
  const leg = Math.floor(day / drift.everyDays);
  const part = day / drift.everyDays - leg;
  return drift.deviation * ((1 - part) * deviate(...name, leg) + part * deviate(...name, leg + 1));
}
