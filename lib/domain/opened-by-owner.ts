import { z } from 'zod';
import { OneLine, PersonId } from './ids.ts';
import { sha256 } from './sha256.ts';

/** `proposed` until its owner opens it; whoever manages such things, or its owner, closes it. */
export const OwnersWord = z.enum(['proposed', 'open', 'closed']);
export type OwnersWord = z.infer<typeof OwnersWord>;

/** What somebody proposes, and its owner alone opens. */
export interface OpenedByOwner {
  ownerId: string;
  standing: OwnersWord;
  /** The last day on which it is open. */
  until: string;
}

/** Most skills that one asks for: a reader takes in no more, and nobody has them all. */
export const MOST_ASKED_FOR = 12;

export const canBeAsked = (skills: number): boolean => skills >= 1 && skills <= MOST_ASKED_FOR;

/** Changes with what is said of it and with what it asks for, in whatever order, and with nothing else. */
export const hashOfTerms = (said: readonly unknown[], targets: Readonly<Record<string, number>>): string =>
  sha256(
    JSON.stringify([
      ...said.map((one) => one ?? null),
      Object.entries(targets).toSorted(([a], [b]) => a.localeCompare(b)),
    ]),
    24,
  );

/**
 * What somebody consents to: what it says, and the act by which its owner opened it, so that nothing that ended, by
 * closing or by other terms in between, comes back by itself where it is put back.
 * @param terms what it says
 * @param version of its entry: while it is open, another one is another opening, and none is ever used twice
 */
export const termsAsOpened = (terms: string, version: number): string =>
  sha256(JSON.stringify([terms, version]), 24);

/**
 * How one stands after whoever manages it saved it: what its owner opened stays open as it is; what says otherwise now,
 * or was closed, is proposed to its owner anew.
 */
export const asProposed = <T extends OpenedByOwner>(
  stored: T | undefined,
  next: T,
  termsOf: (one: T) => string,
): T => {
  if (next.standing === 'closed') return next;
  const stands = stored?.standing === 'open' && termsOf(stored) === termsOf(next);
  return { ...next, standing: stands ? 'open' : 'proposed' };
};

/** Whether its owner, and nobody else, may say so. What was closed is proposed to them anew before they open it. */
export const maySay = (
  stored: Pick<OpenedByOwner, 'ownerId' | 'standing'> | undefined,
  next: OwnersWord,
  by: string,
): boolean =>
  stored?.ownerId === by && next !== 'proposed' && !(stored.standing === 'closed' && next === 'open');

/** What people are shown: its owner opened it, and it is not over before today. */
export const isOpenNow = (
  { standing, until }: Pick<OpenedByOwner, 'standing' | 'until'>,
  at: number,
): boolean => standing === 'open' && until >= new Date(at).toISOString().slice(0, 10);

/** By which name people know the owner of something: as the sign-in said it when they opened it. */
export const OwnerName = z.object({
  personId: PersonId,
  of: z.string(),
  calledBy: OneLine(80),
  at: z.number(),
});
export type OwnerName = z.infer<typeof OwnerName>;

/** A place by chance among those who are seen, the same at each look: nobody stands first for what they can. */
export const placeByChance = (of: string, raterKey: string): string => sha256(`seen:${of}:${raterKey}`, 24);
