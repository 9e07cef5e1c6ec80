import { z } from 'zod';
import { HOUR } from '../milliseconds.ts';
import { PersonId } from '../ids.ts';

/** Of one identifier; what came before them is forgotten. */
export const MOST_CLAIMS = 50;

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

/** When a claim ends; of somebody who was erased when it was noted, so that the next one is not taken for them. */
const endOf = ({ until = Infinity, holder, notedAt, isConfirmed }: IdentityClaim): number =>
  holder === undefined && (isConfirmed || until === Infinity) ? Math.min(until, notedAt) : until;

const isOf = (claim: IdentityClaim, moment: number): boolean =>
  (claim.since ?? -Infinity) <= moment && moment < endOf(claim);

/** Whether a system says that it is theirs now. */
const isOpenOf = (claim: IdentityClaim, holder: string): boolean =>
  claim.holder === holder && claim.until === undefined && !claim.isConfirmed;

/** A human's word as far as the look of a system lets it stand: nothing of it that is yet to come. */
function wordBefore(claim: IdentityClaim, look: DirectoryLook): IdentityClaim[] {
  const until = Math.min(endOf(claim), lastCertain(claim, look));
  return (claim.since ?? -Infinity) < until ? [{ ...claim, until }] : [];
}

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
  const doubted = claims.flatMap((claim) => {
    if (claim.isConfirmed) return claim.holder === holder ? [claim] : wordBefore(claim, look);
    if (claim.until !== undefined) return [claim];
    return [{ ...claim, doubtedSince: Math.min(claim.doubtedSince ?? Infinity, lastCertain(claim, look)) }];
  });
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
  return claims.flatMap((claim) => {
    if (isOpenOf(claim, holder)) return [{ ...claim, until: lastCertain(claim, look), goneAt: look.at }];
    return claim.isConfirmed && claim.holder === holder ? wordBefore(claim, look) : [claim];
  });
}

/** Whose an identifier was at a moment, or why that is not known. */
export type Whose =
  | { person: string }
  /** Somebody who was erased, or nobody: there is nothing to learn. */
  | { person: undefined }
  | { why: 'unmatched' | 'ambiguous'; candidates: string[] };

/**
 * Whose it was at a moment: of the one person alone who certainly had it, as the systems of the company say. Only where
 * they leave it open a human's word counts, as long as none of them said otherwise since. Anything else is not guessed.
 * @param notReusedSince from when on the company vouches that nothing was given to somebody else; then the only one who
 *   is known to have had it counts since then
 */
export function holderAt(claims: readonly IdentityClaim[], moment: number, notReusedSince?: number): Whose {
  const known = knownAt(claims, moment, notReusedSince);
  if ('person' in known) return known;
  const word = claims.filter((claim) => claim.isConfirmed && isOf(claim, moment)).at(-1);
  if (!word) return known;
  const isContradicted = claims.some(
    (claim) => isOf(claim, moment) && claim.holder !== word.holder && claim.notedAt > word.notedAt,
  );
  return isContradicted ? { ...known, why: 'ambiguous' } : personOf(word);
}

/** Whose it was throughout a time, ends included; where it changed hands in it, nobody's for certain. */
export function holderIn(
  claims: readonly IdentityClaim[],
  { since, until }: TimeSpan,
  notReusedSince?: number,
): Whose {
  const changes = changesOf(claims).filter((one) => since < one && one < until);
  const first = holderAt(claims, since, notReusedSince);
  for (const moment of [...changes, until]) {
    const next = holderAt(claims, moment, notReusedSince);
    if ('why' in next) return next;
    if ('person' in first && first.person !== next.person)
      return { why: 'ambiguous', candidates: [first.person, next.person].filter((one) => one !== undefined) };
  }
  return first;
}

/** What the systems of the company say, whatever a human said. */
export function knownAt(claims: readonly IdentityClaim[], moment: number, notReusedSince?: number): Whose {
  const isOnlyOne = new Set(claims.map(({ holder }) => holder)).size === 1;
  const vouched = isOnlyOne ? (notReusedSince ?? Infinity) : Infinity;
  const told = claims.filter(({ isConfirmed }) => !isConfirmed);
  const then = told.filter((claim) =>
    isOf({ ...claim, since: Math.min(claim.since ?? -Infinity, vouched) }, moment),
  );
  const holders = new Set(then.map(({ holder }) => holder));
  const isDoubted = then.every(({ doubtedSince = Infinity }) => moment >= doubtedSince);
  const mayBeOfAnother = told.some(
    (claim) =>
      endOf(claim) <= moment && moment < (claim.goneAt ?? endOf(claim)) && !holders.has(claim.holder),
  );
  const [first] = then;
  if (first && holders.size === 1 && !isDoubted && !mayBeOfAnother) return personOf(first);
  return {
    why: holders.size === 0 ? 'unmatched' : 'ambiguous',
    candidates: [...new Set(claims.flatMap(({ holder }) => (holder && holder !== 'nobody' ? [holder] : [])))],
  };
}

const personOf = ({ holder }: IdentityClaim): Whose => ({ person: holder === 'nobody' ? undefined : holder });

/** The time around a moment throughout which the systems of the company know no more and no less than then. */
export function timeAround(claims: readonly IdentityClaim[], moment: number): TimeSpan {
  const changes = changesOf(claims.filter(({ isConfirmed }) => !isConfirmed));
  return {
    since: Math.max(-Infinity, ...changes.filter((one) => one <= moment)),
    until: Math.min(Infinity, ...changes.filter((one) => one > moment)),
  };
}

const changesOf = (claims: readonly IdentityClaim[]): number[] =>
  claims
    .flatMap((claim) => [claim.since, endOf(claim), claim.goneAt, claim.doubtedSince])
    .filter((one) => one !== undefined && Number.isFinite(one)) as number[];

/** From a moment on until before another; infinite where it has no end. */
export interface TimeSpan {
  since: number;
  until: number;
}
