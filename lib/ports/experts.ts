import type { HandOver } from '../domain/expert/hand-over.ts';
import type { ExpertAnswer, Twin } from '../domain/expert/twin.ts';
import type { Unanswered } from '../domain/expert/unanswered.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Stored } from './stored.ts';

/**
 * What experts consent to, the answers that they accepted and the questions that wait for them, each in the expert’s
 * own partition: it goes with them.
 */
export interface Experts {
  find: (personId: PersonId) => Promise<Stored<Twin> | undefined>;
  /** Of every expert, whether anything is answered in their stead now or not. */
  all: () => AsyncIterable<Twin>;
  /** @throws NamedError `stale` when it changed since it was read, or exists already where it was not read */
  save: (changed: Stored<Twin>) => Promise<void>;
  /** With the answers that they accepted and what was counted; questions that wait for them stay. */
  erase: (personId: PersonId) => Promise<void>;
  answersOf: (personId: PersonId) => AsyncIterable<ExpertAnswer>;
  /** What is not there is erased already. */
  eraseAnswer: (personId: PersonId, answerId: string) => Promise<void>;
  handOver: (personId: PersonId, handOverId: string) => Promise<Stored<HandOver> | undefined>;
  /** What was handed over to an expert. */
  handedTo: (personId: PersonId) => AsyncIterable<HandOver>;
  /** What somebody handed over, to whomever. */
  handedBy: (askerId: PersonId) => AsyncIterable<HandOver>;
  /** Everything that was handed over: for telling people of it. */
  handedOver: () => AsyncIterable<HandOver>;
  /**
   * Stores a question as it stands, and with it the answer that becomes a source, or neither.
   * @throws NamedError `stale` as `save` does
   */
  keepHandOver: (changed: Stored<HandOver>, answer?: ExpertAnswer) => Promise<void>;
  /** What is not there is erased already. */
  eraseHandOver: (personId: PersonId, handOverId: string) => Promise<void>;
  /** Counts somebody once under a key of theirs (`unansweredKey`). */
  countUnanswered: (personId: PersonId, key: string, unanswered: Unanswered) => Promise<void>;
  unansweredOf: (personId: PersonId) => AsyncIterable<Unanswered>;
  /** What is counted of whoever has this key (`raterKeyOf`), with all experts. Work: all that is counted. */
  countedOf: (askerKey: string) => AsyncIterable<Unanswered>;
  /** They are not counted any more. */
  forgetCounted: (askerKey: string) => Promise<void>;
}
