import { z } from 'zod';

/**
 * How a system lets us write once:
 * - `upsert`: writing again under the same key changes nothing;
 * - `conditional`: the write carries an ETag or an own id, and the system refuses the second one;
 * - `look-up-before-create`: a marker can be searched for before creating;
 * - `at-most-once`: nothing of the kind, so a write whose result is not known is never repeated.
 */
export const EffectClass = z.enum(['upsert', 'conditional', 'look-up-before-create', 'at-most-once']);
export type EffectClass = z.infer<typeof EffectClass>;

/** One write to somebody else's system. */
export const Effect = z.object({
  /** Instance and logical step: the same step of the same instance is the same effect, however often it runs. */
  key: z.string(),
  instanceId: z.string(),
  step: z.string(),
  system: z.string(),
  effectClass: EffectClass,
  /**
   * `refused`: the other system said no, so nothing happened and it may be tried again. `unknown` is for a human: it
   * may or may not have happened, and will not be tried again.
   */
  status: z.enum(['intended', 'refused', 'completed', 'unknown']),
  /** What the system answered that later steps need: ids and addresses, no personal data. */
  result: z.record(z.string(), z.string()).exactOptional(),
  intendedAt: z.number(),
  completedAt: z.number().exactOptional(),
  attempts: z.number(),
});
export type Effect = z.infer<typeof Effect>;

export type Move = 'write' | 'look-up-then-write' | 'return-result' | 'leave-unknown';

/** What to do about an effect, given what the ledger holds of it (undefined: nothing yet). */
export function nextMove(recorded: Effect | undefined, effectClass: EffectClass): Move {
  if (!recorded) return effectClass === 'look-up-before-create' ? 'look-up-then-write' : 'write';
  if (recorded.status === 'completed') return 'return-result';
  if (effectClass === 'at-most-once' && recorded.status !== 'refused') return 'leave-unknown';
  return effectClass === 'look-up-before-create' ? 'look-up-then-write' : 'write';
}
