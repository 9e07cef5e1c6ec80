import type { NeedId, PersonId } from '../ids.ts';
import { sha256 } from '../sha256.ts';

/**
 * Somebody as others may be told them apart: by a random salt that lies in their own document alone. Without it, once
 * they are erased, nobody finds out whom a pseudonym stood for, not by trying everybody in the directory either.
 */
export interface Salted {
  personId: PersonId;
  /** Absent in learners of earlier versions, until they are next stored. */
  salt?: string;
}

/** What tells one person’s effects from another's in their keys, which are listed for humans. */
export const keyPartOf = (needId: NeedId, { personId, salt }: Salted): string =>
  salt === undefined ? keyPartBefore(needId, personId) : sha256(`${needId}:${salt}`, 24);

/** The same as it was until November 2026: whoever had the directory could tell whom it stood for. */
export const keyPartBefore = (needId: NeedId, personId: PersonId): string =>
  sha256(`${needId}:${personId}`, 24);

/** A person's place in the order in which people are paged: where a page ended is told without telling with whom. */
export const placeOf = ({ personId, salt }: Salted): string =>
  salt === undefined ? placeBefore(personId) : sha256(`place:${salt}`, 32);

/** The same as it was until November 2026. */
export const placeBefore = (personId: PersonId): string => sha256(personId, 32);

/** By what a rater is known beside what they said of others. */
export const raterKeyOf = (salt: string): string => sha256(`rater:${salt}`, 12);

/** By what a plan that was shared knows its reader, made of what `raterKeyOf` gives of them. */
export const readerKeyOf = (needId: NeedId, raterKey: string): string =>
  sha256(`reader:${needId}:${raterKey}`, 24);

/**
 * In the key of what told somebody on one day that something waits, made of what `raterKeyOf` gives of them: another
 * one each day, so that nobody who knows it of one day finds the person on another.
 */
export const waiterKeyOf = (raterKey: string, day: string): string => sha256(`waits:${day}:${raterKey}`, 24);
