import { z } from 'zod';
import { RolePlaySession } from '../../domain/practice/role-play/session.ts';
import type { RolePlays } from '../../ports/role-plays.ts';
import { isFault } from '../../errors.ts';
import { save, type Documents } from './documents.ts';

const ROLE_PLAY = 'role-play';
const RolePlayDocument = z.object({ session: RolePlaySession });

/** In a container of their own, so that whoever may read what people can do is not let read what they practise. */
export const cosmosRolePlays = (documents: Documents): RolePlays => ({
  async find(_purpose, personId, sessionId) {
    const found = await documents.read(RolePlayDocument, personId, sessionId);
    return found && { value: found.value.session, etag: found.etag };
  },
  async *of(_purpose, personId) {
    const where = `c.type = 'role-play'`;
    for await (const { value } of documents.query(RolePlayDocument, where, {}, personId)) yield value.session;
  },
  save: ({ value, etag }) =>
    documents.batch(value.personId, [save(value.sessionId, { type: ROLE_PLAY, session: value }, etag)]),
  async erase(personId, sessionId) {
    try {
      await documents.batch(personId, [{ write: 'delete', id: sessionId }]);
    } catch (error) {
      // Erased by another tap, or not there at all, which a batch refuses as it refuses what cannot be stored.
      if (!isFault(error, 'unavailable') || (await documents.holds(personId, sessionId))) throw error;
    }
  },
});
