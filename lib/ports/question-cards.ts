import type { NeedId } from '../domain/ids.ts';
import type { QuestionCard } from '../domain/question-card.ts';
import type { Stored } from './stored.ts';

/** The cards in which questions of gates stand in people’s chats, kept with the need. */
export interface QuestionCards {
  find: (needId: NeedId, cardId: string) => Promise<Stored<QuestionCard> | undefined>;
  /** @throws NamedError `stale` when it changed since it was read, or stands already where it was to be new */
  save: (card: Stored<QuestionCard>) => Promise<void>;
  /** Every card about one question. */
  about: (needId: NeedId, approvalId: string) => AsyncIterable<QuestionCard>;
  /** Every card that may have to change yet. */
  standing: () => AsyncIterable<QuestionCard>;
}
