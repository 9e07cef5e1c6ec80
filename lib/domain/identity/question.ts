import { z } from 'zod';
import { PersonId } from '../ids.ts';
import { Identifier } from './identifier.ts';

/** An identifier of which nobody knows whose it is, as a human is asked. Its text goes with the question. */
export const IdentityQuestion = z.strictObject({
  identifier: Identifier,
  why: z.enum(['unmatched', 'ambiguous']),
  /** Whose it was or may be, never taken for an answer. */
  candidates: z.array(PersonId),
  /** Which system named it, and when last, epoch milliseconds. */
  source: z.string(),
  askedAt: z.number(),
});
export type IdentityQuestion = z.infer<typeof IdentityQuestion>;

/** A learning record that is not learned of until it is known whose it is. */
export const WaitingRecord = z.strictObject({
  source: z.string(),
  statementId: z.string(),
  /** Who sent it, as signals say it. */
  by: z.strictObject({ kind: z.enum(['app', 'user']), id: PersonId }),
});
export type WaitingRecord = z.infer<typeof WaitingRecord>;
