import { z } from 'zod';
import { Level, OneLine, RegisterId } from '../ids.ts';
import { sha256 } from '../sha256.ts';
import { WayToClose } from './planning-policy.ts';

const Count = z.int().nonnegative();

/**
 * What a human chose for a capability that the plan will lack, with what was said then: a brief for whoever hires,
 * borrows or brings a tool, and what it is compared with when the day has come.
 */
export const PlanChoice = z.strictObject({
  choiceId: RegisterId,
  roleId: RegisterId,
  skillId: RegisterId,
  level: Level,
  way: WayToClose,
  /** ISO day by which it is needed. */
  day: z.iso.date(),
  needed: Count,
  undertakingIds: z.array(RegisterId).max(100),
  /** What was forecast then, if nothing were done: as it was said, in fives. */
  said: z.strictObject({ about: Count, low: Count, high: Count }),
  people: Count,
  cost: z.number().nonnegative(),
  days: Count,
  /** Epoch milliseconds; what was opened to hire before was for an earlier choice of the same. */
  chosenAt: z.number().exactOptional(),
  note: OneLine(500).exactOptional(),
  /** The need that was opened or stood, of what is to be built. */
  needId: z.string().max(400).exactOptional(),
  /**
   * How many could when the day had come, as far as it may be said, and of what was to be hired how many its own
   * requisitions filled by then, where it had any.
   */
  came: z.strictObject({ able: Count, hired: Count.exactOptional(), at: z.number() }).exactOptional(),
});
export type PlanChoice = z.infer<typeof PlanChoice>;

/** One choice for each role and skill: a later one replaces it. */
export const choiceIdOf = (roleId: string, skillId: string): string =>
  `choice-${sha256(JSON.stringify([roleId, skillId]), 24)}`;

/** What saving one says, as the log has it. */
export const actOfPlanChoice = ({
  roleId,
  skillId,
  way,
  day,
  needed,
  people,
  said,
  came,
}: PlanChoice): string =>
  came
    ? `what was chosen for ${skillId} of ${roleId} by ${day} (${way}): about ${came.able} can, ${needed} were needed, ${said.low} to ${said.high} were forecast without it${came.hired === undefined ? '' : `; ${came.hired} of ${people} were hired for it`}`
    : `chooses to ${way} ${skillId} of ${roleId} by ${day}: ${needed} are needed, ${said.low} to ${said.high} are forecast`;
