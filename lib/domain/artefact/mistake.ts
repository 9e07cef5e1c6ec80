import { z } from 'zod';

/**
 * What somebody gets wrong who takes a wrong answer: a closed list, worded by the message catalogue (`stock.mistake`).
 * What the documents say of it is a claim beside it, so that feedback says why this answer is wrong and not only what
 * would have been right.
 */
export const Mistake = z.enum([
  /** A later step, by which another one is skipped. */
  'comes-later',
  /** What is right when something else happens. */
  'other-moment',
  /** A neighbouring rule, of something else. */
  'other-case',
  /** Another line of the table by which the case is decided. */
  'other-row',
  /** What holds of less than it is. */
  'holds-for-less',
  /** What holds of more than it is. */
  'holds-for-more',
  /** What somebody else does. */
  'other-person',
  /** Half of what is asked for. */
  'part-left-out',
  'wrong-way-round',
  'wrong-amount',
  /** The other side of a limit, as if there were none. */
  'beyond-limit',
  /** Taken for what breaks a limit, and keeps to its own. */
  'within-limit',
  'too-late',
  /** By word of mouth instead of in writing. */
  'other-way',
  /** Of what is never done: this once. */
  'exception',
  'left-undone',
  /** A rule taken for a matter of taste. */
  'left-open',
]);
export type Mistake = z.infer<typeof Mistake>;
