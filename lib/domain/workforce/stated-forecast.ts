import { z } from 'zod';
import { Instant, Level, RegisterId } from '../ids.ts';

/** What planning expects to need: so many people of a role at a level of a skill, by a date. */
export const ForecastData = z.strictObject({
  skillId: RegisterId,
  level: Level,
  people: z.int().positive().max(1_000_000),
  neededBy: Instant,
  /** Heads that the role is planned to have by then. */
  plannedHeadcount: z.int().nonnegative().optional(),
  leaversPercentAYear: z.number().min(0).max(100).optional(),
});

export const Forecast = ForecastData.extend({
  roleId: z.string(),
  /** When it was made, epoch milliseconds: a later one replaces it. */
  at: z.number(),
});
export type Forecast = z.infer<typeof Forecast>;
