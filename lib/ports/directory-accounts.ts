import type { DirectoryAccount } from '../domain/directory/account.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Stored } from './stored.ts';

/** What was last read of each account of the directory: people’s own documents, which go with them. */
export interface DirectoryAccounts {
  find: (personId: PersonId) => Promise<Stored<DirectoryAccount> | undefined>;
  /**
   * @param dueAt when it has to be looked at again, epoch milliseconds
   * @throws NamedError `stale` when it changed since
   */
  save: (account: Stored<DirectoryAccount>, dueAt: number) => Promise<void>;
  /** @throws NamedError `stale` when it changed since it was read */
  forget: (account: Stored<DirectoryAccount>) => Promise<void>;
  /** Every account, a page at a time. */
  all: () => AsyncIterable<Stored<DirectoryAccount>>;
  /** Those that have to be looked at again, a page at a time. */
  due: (at: number) => AsyncIterable<Stored<DirectoryAccount>>;
  /** Those that were last seen in an earlier round, a page at a time. */
  seenBefore: (round: number) => AsyncIterable<Stored<DirectoryAccount>>;
}
