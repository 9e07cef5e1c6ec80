import type { PersonId } from '../domain/ids.ts';
import type { SharedPlan, TransferPlan } from '../domain/programme/transfer-plan.ts';
import type { Stored } from './stored.ts';

/**
 * How people bring what they learned to their work, each in their own partition. They are read for nobody but their
 * person; of what somebody shared, the copy that they shared is read for whoever they shared it with.
 */
export interface TransferPlans {
  find: (
    purpose: 'own-access',
    personId: PersonId,
    needId: string,
  ) => Promise<Stored<TransferPlan> | undefined>;
  of: (purpose: 'own-access', personId: PersonId) => AsyncIterable<TransferPlan>;
  /** What this person shares with the reader of this key (`readerKeyOf`); nothing of what they do not share. */
  sharedBy: (personId: PersonId, keyFor: (needId: string) => string) => Promise<SharedPlan[]>;
  /** @throws NamedError `stale` when it changed since it was read, or exists already where it was not read */
  save: (changed: Stored<TransferPlan>) => Promise<void>;
  /** What is not there is erased already. */
  erase: (personId: PersonId, needId: string) => Promise<void>;
}
