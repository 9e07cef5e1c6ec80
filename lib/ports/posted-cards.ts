import type { NeedId } from '../domain/ids.ts';
import type { PostedCard } from '../domain/gate/posted-card.ts';
import type { Stored } from './stored.ts';

/** The cards in which questions of gates stand in people’s chats, kept with the need. */
export interface PostedCards {
  find: (needId: NeedId, cardId: string) => Promise<Stored<PostedCard> | undefined>;
  /** @throws NamedError `stale` when it changed since it was read, or stands already where it was to be new */
  save: (card: Stored<PostedCard>) => Promise<void>;
  /** Every card about one question. */
  about: (needId: NeedId, approvalId: string) => AsyncIterable<PostedCard>;
  /** Every card that may have to change yet. */
  standing: () => AsyncIterable<PostedCard>;
}
