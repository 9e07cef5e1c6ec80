import type { PersonId } from '../domain/ids.ts';
import type { ChatAddress } from '../domain/person/chat-address.ts';

/** Where the bot reaches those who decide, each in their own partition: erased with them. */
export interface Chats {
  find: (personId: PersonId) => Promise<ChatAddress | undefined>;
  /** The latest that is told holds. */
  remember: (address: ChatAddress) => Promise<void>;
  forget: (personId: PersonId) => Promise<void>;
}
