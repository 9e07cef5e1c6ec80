import { z } from 'zod';
import { PersonId } from '../ids.ts';
import { Identifier } from './identifier.ts';

/** An identifier of which nobody knows whose it is, as a human is asked. Its text goes with the question. */
export const IdentityQuestion = z.strictObject({
  identifier: Identifier,
  why: z.enum(['unmatched', 'ambiguous']),
  /** Whose it was or may be, never taken for an answer. */
  candidates: z.array(PersonId),
  /** Which system named it last, and when it was asked first, epoch milliseconds: 30 days from then it goes. */
  source: z.string(),
  askedAt: z.number(),
  /** What was known when all that waits was last looked at; absent until then. */
  lookedAt: z.string().exactOptional(),
});
export type IdentityQuestion = z.infer<typeof IdentityQuestion>;

/**
 * What a human is asked by, of two names of one identifier: a hash says nothing to whoever has to answer, so an address
 * that any source named is kept before it, whichever came first.
 */
export const readableOf = (before: Identifier | undefined, named: Identifier): Identifier =>
  before && named.kind === 'mail-hash' ? before : named;

/** A learning record that is not learned of until it is known whose it is. */
export const WaitingRecord = z.strictObject({
  source: z.string(),
  statementId: z.string(),
  /** Who sent it, as signals say it. */
  by: z.strictObject({ kind: z.enum(['app', 'user']), id: PersonId }),
});
export type WaitingRecord = z.infer<typeof WaitingRecord>;
