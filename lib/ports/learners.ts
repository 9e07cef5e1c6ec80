import type { Evidence } from '../domain/evidence.ts';
import type { PersonId, RoleId } from '../domain/ids.ts';
import type { GivenAnswer } from '../domain/skill-estimate/calibrate.ts';
import type { Learner, Skill } from '../domain/skill.ts';
import type { Stored } from './stored.ts';

/** People's skills: one learner a person, and the evidence that made it. */
export interface Learners {
  /** The learner, or a new one for a person never seen. */
  read: (personId: PersonId) => Promise<Stored<Learner>>;
  /** Which of these signals, by their keys, this person's inbox holds already. */
  alreadyIn: (personId: PersonId, signalIds: readonly string[]) => Promise<Set<string>>;
  /**
   * Stores the changed learner and the inbox entries that changed it, together or not at all.
   * @throws NamedError `stale` when the learner changed since it was read, or an inbox entry exists already.
   */
  commit: (changed: Stored<Learner>, inbox: readonly InboxEntry[]) => Promise<void>;
  /** Whether the layer speaks about and to this person; while it is piloted, only about people of some departments. */
  inScope: (personId: PersonId) => Promise<boolean>;
  /** Every learner in scope, a page at a time and in a steady order: linear in people, memory bounded by the page. */
  all: (filter?: { roleId: RoleId } | { managerId: PersonId }) => AsyncIterable<Learner>;
  /** Every piece of evidence on one person, in no order. */
  evidenceOf: (personId: PersonId) => AsyncIterable<Evidence>;
  /**
   * Every piece of evidence on a skill and those merged into it: linear in its evidence, memory bounded by the page.
   */
  evidenceOn: (skill: Pick<Skill, 'skillId' | 'absorbs'>) => AsyncIterable<Evidence>;
  /** Exercise answers since a moment, in the order in which they were given; memory bounded by the page. */
  answers: (since: number) => AsyncIterable<GivenAnswer>;
  /** Learners in scope of a role after a place, in the order of their places (`pageKeyOf`). */
  page: (query: { roleId: RoleId; after: string | null; size: number }) => Promise<Stored<Learner>[]>;
}

/** A signal that was taken in. Signals that say nothing about proficiency leave an entry with no piece of evidence. */
export interface InboxEntry {
  signalId: string;
  evidence: Evidence[];
}
