import { z } from 'zod';
import { DirectoryAccount } from '../../domain/directory/account.ts';
import type { DirectoryAccounts } from '../../ports/directory-accounts.ts';
import type { Stored } from '../../ports/stored.ts';
import { save, type Documents } from './documents.ts';

const AccountDocument = z.object({ account: DirectoryAccount });
const ACCOUNT = 'account';

/** Beside the learner, in the partition of the person, so that it is found and erased with everything of theirs. */
export function cosmosDirectoryAccounts(documents: Documents): DirectoryAccounts {
  async function* found(where: string, parameters = {}): AsyncGenerator<Stored<DirectoryAccount>> {
    for await (const { value, etag } of documents.query(AccountDocument, where, parameters))
      yield { value: value.account, etag };
  }
  return {
    async find(personId) {
      const stored = await documents.read(AccountDocument, personId, ACCOUNT);
      return stored && { value: stored.value.account, etag: stored.etag };
    },
    save: ({ value, etag }, dueAt) =>
      documents.batch(value.personId, [save(ACCOUNT, { type: ACCOUNT, account: value, dueAt }, etag)]),
    forget: ({ value, etag }) =>
      documents.batch(value.personId, [{ write: 'delete', id: ACCOUNT, ...(etag ? { etag } : {}) }]),
    all: () => found(`c.type = 'account'`),
    due: (at) => found(`c.type = 'account' AND c.dueAt <= @at`, { at }),
    seenBefore: (round) => found(`c.type = 'account' AND c.account.round < @round`, { round }),
  };
}
