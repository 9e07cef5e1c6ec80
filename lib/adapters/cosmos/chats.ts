import { z } from 'zod';
import { ChatAddress } from '../../domain/person/chat-address.ts';
import type { Chats } from '../../ports/chats.ts';
import type { Documents } from './documents.ts';

const CHAT = 'chat';
const ChatDocument = z.object({ address: ChatAddress });

/** Beside the learner, in the partition of the person, so that it is found and erased with everything of theirs. */
export const cosmosChats = (documents: Documents): Chats => ({
  find: async (personId) => (await documents.read(ChatDocument, personId, CHAT))?.value.address,
  remember: (address) =>
    documents.batch(address.personId, [{ write: 'upsert', id: CHAT, body: { type: CHAT, address } }]),
  async forget(personId) {
    if (await documents.holds(personId, CHAT))
      await documents.batch(personId, [{ write: 'delete', id: CHAT }]);
  },
});
