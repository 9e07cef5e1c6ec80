import { z } from 'zod';
import { HOUR } from '../durations.ts';
import { PersonId } from '../ids.ts';

/** Of one identifier; what came before them is forgotten. */
const MOST_CLAIMS = 50;

/** That an identifier was somebody's, between two moments (epoch milliseconds). */
const IdentityClaim = z.strictObject({
  /**
   * Absent of somebody who was erased: that it was another's stays known. `nobody` where a human said that it is no
   * person's.
   */
  holder: z.union([PersonId, z.literal('nobody')]).exactOptional(),
  /** From when on it is known to be theirs; absent where a human said since ever. */
  since: z.number().exactOptional(),
  /** Until when it is known to have been theirs; absent while it is. */
  until: z.number().exactOptional(),
  /** From when on it is known to be theirs no more: between the two nobody knows. */
  goneAt: z.number().exactOptional(),
  /** From when on somebody else may have had it in their place. */
  doubtedSince: z.number().exactOptional(),
  /** When it became known. */
  notedAt: z.number(),
  /** Whether a human said so. */
  isConfirmed: z.literal(true).exactOptional(),
});
export type IdentityClaim = z.infer<typeof IdentityClaim>;

/** One identifier, and whose it was and is. */
export const ClaimedIdentifier = z.strictObject({
  kind: z.string(),
  claims: z.array(IdentityClaim).max(MOST_CLAIMS),
});
export type ClaimedIdentifier = z.infer<typeof ClaimedIdentifier>;

/** When a system was asked: now, and when it was last read to its end before, where that is known. */
export interface DirectoryLook {
  at: number;
  before?: number | undefined;
}

/** A system may tell some time later what happened in it. */
const TOLD_LATE = HOUR;

const isOpenOf = (claim: IdentityClaim, holder: string): boolean =>
  claim.holder === holder && claim.until === undefined;

/**
 * Until when a claim is certain that does not hold any more: it was theirs when it was noted, and at the look before.
 */
const lastCertain = ({ notedAt }: IdentityClaim, { before = 0 }: DirectoryLook): number =>
  Math.max(notedAt, before - TOLD_LATE);

/**
 * The claims once a system says that it is this person's now; the same where it was known. Who else has it is in doubt
 * from the last look before, because nobody knows when it changed hands.
 */
export function withClaim(
  claims: readonly IdentityClaim[],
  holder: string,
  look: DirectoryLook,
): readonly IdentityClaim[] {
  if (claims.some((claim) => isOpenOf(claim, holder))) return claims;
  const isFirst = claims.length === 0;
  const doubted = claims.map((claim) =>
    claim.until === undefined && !claim.isConfirmed
      ? { ...claim, doubtedSince: Math.min(claim.doubtedSince ?? Infinity, lastCertain(claim, look)) }
      : claim,
  );
  // Where nobody had it at the last look, it is theirs since then; where somebody did, since it is known.
  const since = isFirst ? (look.before ?? look.at) : look.at;
  return [...doubted, { holder, since, notedAt: look.at }].slice(-MOST_CLAIMS);
}

/**
 * The claims once a system says that it is this person's no more. It was theirs until then: where another had it as
 * well, that time stays nobody's for certain, whoever gave it up.
 */
export function withoutClaim(
  claims: readonly IdentityClaim[],
  holder: string,
  look: DirectoryLook,
): readonly IdentityClaim[] {
  if (!claims.some((claim) => isOpenOf(claim, holder))) return claims;
  return claims.map((claim) =>
    isOpenOf(claim, holder) ? { ...claim, until: lastCertain(claim, look), goneAt: look.at } : claim,
  );
}

/** The claims once a human said whose it is: theirs since ever where they do not say since when. */
export const withConfirmed = (
  claims: readonly IdentityClaim[],
  { holder, since }: { holder: string; since?: number },
  at: number,
): readonly IdentityClaim[] =>
  [
    ...claims,
    { holder, ...(since === undefined ? {} : { since }), notedAt: at, isConfirmed: true as const },
  ].slice(-MOST_CLAIMS);

/** Whose an identifier was at a moment, or why that is not known. */
export type Whose =
  | { person: string }
  /** Somebody who was erased, or nobody: there is nothing to learn. */
  | { person: undefined }
  | { why: 'unmatched' | 'ambiguous'; candidates: string[] };

/**
 * Whose it was at a moment: of one person alone, or of the one whom a human named after everything else was known.
 * Anything else is not guessed.
 * @param notReusedSince from when on the company vouches that nothing was given to somebody else; then the only one who
 *   is known to have had it counts since then
 */
export function holderAt(claims: readonly IdentityClaim[], moment: number, notReusedSince?: number): Whose {
  const isOnlyOne = new Set(claims.map(({ holder }) => holder)).size === 1;
  const vouched = isOnlyOne ? (notReusedSince ?? Infinity) : Infinity;
  const then = claims.filter(
    ({ since = -Infinity, until = Infinity }) => Math.min(since, vouched) <= moment && moment < until,
  );
  const confirmed = then.filter(({ isConfirmed }) => isConfirmed).at(-1);
  const others = then.filter(({ notedAt }) => confirmed === undefined || notedAt > confirmed.notedAt);
  const holders = new Set([...(confirmed ? [confirmed] : []), ...others].map(({ holder }) => holder));
  const isMaybeAnothers = claims.some(
    ({ holder, until = Infinity, goneAt = until }) =>
      until <= moment && moment < goneAt && !confirmed && !holders.has(holder),
  );
  const isDoubted =
    confirmed === undefined && then.every(({ doubtedSince = Infinity }) => moment >= doubtedSince);
  if (holders.size === 1 && !isDoubted && !isMaybeAnothers) {
    const [holder] = holders;
    return { person: holder === 'nobody' ? undefined : holder };
  }
  return {
    why: holders.size === 0 ? 'unmatched' : 'ambiguous',
    candidates: [...new Set(claims.flatMap(({ holder }) => (holder && holder !== 'nobody' ? [holder] : [])))],
  };
}
