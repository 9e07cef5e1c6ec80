import type { ClaimedIdentifier } from '../domain/identity/claims.ts';
import type { Identifier } from '../domain/identity/identifier.ts';
import type { IdentityQuestion, WaitingRecord } from '../domain/identity/question.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Stored } from './stored.ts';

/** A question, under the key of what it asks about. */
export interface AskedIdentity {
  key: string;
  question: IdentityQuestion;
}

/** By what other systems know people, under keys that only this installation can make. */
export interface Identities {
  /** The key of an identifier; undefined for what is none. The same for everybody who writes it in other letters. */
  keyOf: (identifier: Identifier) => Promise<string | undefined>;
  /** One point read. */
  find: (key: string) => Promise<Stored<ClaimedIdentifier> | undefined>;
  /** @throws NamedError `stale` when it changed since */
  save: (key: string, identifier: Stored<ClaimedIdentifier>) => Promise<void>;
  /** What is claimed for somebody, now or earlier. */
  ofPerson: (personId: PersonId) => AsyncIterable<ClaimedIdentifier>;
  /**
   * Asks a human, and keeps what waits for the answer; both again are the same as once. When it was asked first stays,
   * and so does an address that is named by its hash since.
   */
  ask: (key: string, question: IdentityQuestion, waiting: readonly WaitingRecord[]) => Promise<void>;
  question: (key: string) => Promise<Stored<IdentityQuestion> | undefined>;
  /** @throws NamedError `stale` where something more waits since it was read */
  saveQuestion: (key: string, question: Stored<IdentityQuestion>) => Promise<void>;
  /** How many a source has that nobody answered, counted no further than `most`. */
  askedBy: (source: string, most: number) => Promise<number>;
  /** Every question that nobody answered, a page at a time. */
  questions: () => AsyncIterable<AskedIdentity>;
  waiting: (key: string) => AsyncIterable<WaitingRecord>;
  /** Takes away what does not wait any more. */
  settle: (key: string, waiting: WaitingRecord) => Promise<void>;
  /** Takes the question away. @throws NamedError `stale` where something more waits since it was read */
  close: (key: string, etag: string) => Promise<void>;
}
