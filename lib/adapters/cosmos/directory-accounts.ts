import { z } from 'zod';
import { DirectoryAccount } from '../../domain/directory/account.ts';
import type { DirectoryAccounts } from '../../ports/directory-accounts.ts';
import type { Stored } from '../../ports/stored.ts';
import { save, type Documents } from './documents.ts';

const AccountDocument = z.object({ account: DirectoryAccount });

/**
 * Beside the learner, in the partition of the person, so that it is found and erased with everything of theirs.
 * @param type what says so: an account of the directory, or a row of an HR file
 */
export function cosmosDirectoryAccounts(
  documents: Documents,
  type: 'account' | 'employee' = 'account',
): DirectoryAccounts {
  async function* found(
    where: string,
    parameters: Record<string, string | number>,
  ): AsyncGenerator<Stored<DirectoryAccount>> {
    for await (const { value, etag } of documents.query(AccountDocument, where, parameters))
      yield { value: value.account, etag };
  }
  return {
    async find(personId) {
      const stored = await documents.read(AccountDocument, personId, type);
      return stored && { value: stored.value.account, etag: stored.etag };
    },
    save: ({ value, etag }, dueAt) =>
      documents.batch(value.personId, [save(type, { type, account: value, dueAt }, etag)]),
    forget: ({ value, etag }) =>
      documents.batch(value.personId, [{ write: 'delete', id: type, ...(etag ? { etag } : {}) }]),
    all: () => found('c.type = @type', { type }),
    due: (at) => found('c.type = @type AND c.dueAt <= @at', { type, at }),
    seenBefore: (round) => found('c.type = @type AND c.account.round < @round', { type, round }),
  };
}
