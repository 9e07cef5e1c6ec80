import type { PersonId } from '../domain/ids.ts';
import type { Difference } from '../domain/receiver/drift.ts';
import type { OutRecord, Withdrawal } from '../domain/receiver/record.ts';
import type { Telling } from '../domain/receiver/telling.ts';
import type { Stored } from './stored.ts';

/** A record as it is stored with its person. */
export type StoredRecord = Stored<OutRecord> & { personId: PersonId };

/**
 * What systems outside are told of people. A record comes to be with the change that it tells of (`Learners.commit`),
 * so nothing that happened is forgotten, and lies with its person, so nothing of it is left once they are erased.
 */
export interface OutRecords {
  /** What is due for a system, what waits longest first; a page at a time. */
  due: (receiverId: string, at: number) => AsyncIterable<StoredRecord>;
  /** Everything of a system in one state, in no order; a page at a time. */
  of: (receiverId: string, status: OutRecord['status']) => AsyncIterable<StoredRecord>;
  /** Everything that was given to a file and is not known to be in it yet. */
  inFile: (receiverId: string, file: string) => AsyncIterable<StoredRecord>;
  find: (personId: PersonId, recordId: string) => Promise<StoredRecord | undefined>;
  ofPerson: (personId: PersonId) => AsyncIterable<OutRecord>;
  /** @throws NamedError `stale` where it changed since, or its person was erased */
  save: (record: StoredRecord) => Promise<void>;
  /** @throws NamedError `stale` as above */
  forget: (record: StoredRecord) => Promise<void>;
  /** What a system is to take back of those who were erased. */
  withdrawals: (receiverId: string) => AsyncIterable<Withdrawal>;
  saveWithdrawal: (withdrawal: Withdrawal) => Promise<void>;
  /** Whether the record of a withdrawal is still there: whoever it is about is not erased yet. */
  stands: (withdrawal: Withdrawal) => Promise<boolean>;
  settleWithdrawal: (withdrawal: Withdrawal) => Promise<void>;
  /**
   * Keeps a difference with its person until the comparison after the next.
   * @throws NamedError `stale` where they were erased or changed meanwhile
   */
  noteDifference: (personId: PersonId, difference: Difference) => Promise<void>;
  difference: (personId: PersonId, receiverId: string, needId: string) => Promise<Difference | undefined>;
  /** Whether there was one still: of two that settle it at once, one is told so. */
  settleDifference: (personId: PersonId, difference: Difference) => Promise<boolean>;
  differences: (receiverId: string) => AsyncIterable<{ personId: PersonId; difference: Difference }>;
  /** How telling a system goes; undefined before its first run. */
  telling: (receiverId: string) => Promise<Stored<Telling> | undefined>;
  /** @throws NamedError `stale` where another run changed it since it was read */
  saveTelling: (telling: Stored<Telling>) => Promise<void>;
}
