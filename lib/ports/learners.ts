import type { Evidence } from '../domain/signal/evidence.ts';
import type { PersonId, RoleId } from '../domain/ids.ts';
import type { LearnerFor } from '../domain/person/learner-parts.ts';
import type { LearningPurpose, Purpose } from '../domain/person/purpose.ts';
import type { GivenAnswer } from '../domain/skill-estimate/calibrate.ts';
import type { Learner } from '../domain/person/learner.ts';
import type { Skill } from '../domain/skill/skill.ts';
import type { NewRecord } from '../domain/receiver/record.ts';
import type { Stored } from './stored.ts';

/**
 * People's skills: one learner a person, and the evidence that made it. Every read says what it is for, and answers no
 * more than that purpose may see (`purpose.ts`).
 */
export interface Learners {
  /** The learner, or a new one for a person never seen. Without its version where it may not be seen whole. */
  read: <P extends Purpose>(purpose: P, personId: PersonId) => Promise<Stored<LearnerFor<P>>>;
  /** Which of these signals, by their keys, this person's inbox holds already: it tells of every kind of evidence. */
  alreadyIn: (
    purpose: 'record-keeping',
    personId: PersonId,
    signalIds: readonly string[],
  ) => Promise<Set<string>>;
  /**
   * By what somebody is known beside what they said of others, by a salt that is drawn and kept for them here where
   * they have none yet, so that what they say counts the same in whatever order it is heard. Undefined of who objects.
   * @throws NamedError `stale` when somebody else drew it at the same time
   */
  raterKey: (purpose: 'record-keeping', personId: PersonId) => Promise<string | undefined>;
  /**
   * Stores the changed learner, the inbox entries that changed it and what systems outside are told of it, together or
   * not at all.
   * @throws NamedError `stale` when the learner changed since it was read, or an inbox entry exists already and is not
   *   taken back
   */
  commit: (
    changed: Stored<Learner>,
    inbox: readonly InboxEntry[],
    records?: readonly NewRecord[],
  ) => Promise<void>;
  /**
   * Whether the layer speaks about and to this person: not while a switch stops it, and while it is piloted only about
   * people of some departments.
   */
  inScope: (personId: PersonId) => Promise<boolean>;
  /** Every learner in scope, a page at a time and in a steady order: linear in people, memory bounded by the page. */
  all: <P extends Purpose>(
    purpose: P,
    filter?: { roleId: RoleId } | { managerId: PersonId },
  ) => AsyncIterable<LearnerFor<P>>;
  /** Whoever is known, in scope or not, a page at a time: for what is owed to each of them. */
  everybody: (purpose: 'record-keeping') => AsyncIterable<Learner>;
  /** Every piece of evidence on one person, in no order. */
  evidenceOf: (purpose: Purpose, personId: PersonId) => AsyncIterable<Evidence>;
  /**
   * Every piece of evidence on a skill and those merged into it: linear in its evidence, memory bounded by the page.
   */
  evidenceOn: (purpose: Purpose, skill: Pick<Skill, 'skillId' | 'absorbs'>) => AsyncIterable<Evidence>;
  /**
   * Exercise answers since a moment, in the order in which they were given; memory bounded by the page. They are given
   * to learn.
   */
  answers: (purpose: LearningPurpose, since: number) => AsyncIterable<GivenAnswer>;
  /** Learners in scope of a role after a place, in the order of their places (`placeOf`). */
  page: <P extends Purpose>(
    purpose: P,
    query: { roleId: RoleId; after: string | null; size: number },
  ) => Promise<Stored<LearnerFor<P>>[]>;
}

/** A signal that was taken in. Signals that say nothing about proficiency leave an entry with no piece of evidence. */
export interface InboxEntry {
  signalId: string;
  evidence: Evidence[];
  /** Of the signal, epoch milliseconds: from then on the entry is kept; absent: from now on. */
  at?: number;
  /** It takes the place of what was taken in under this key, if anything was. */
  isTakenBack?: true;
}
