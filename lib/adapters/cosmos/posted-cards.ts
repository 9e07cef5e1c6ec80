import { z } from 'zod';
import { PostedCard } from '../../domain/gate/posted-card.ts';
import type { PostedCards } from '../../ports/posted-cards.ts';
import { save, type Documents } from './documents.ts';

const CARD = 'question-card';
const CardDocument = z.object({ value: PostedCard });
const idOf = (cardId: string): string => `card:${cardId}`;

/** In the partition of the need, which they go with. */
export function cosmosPostedCards(documents: Documents): PostedCards {
  async function* found(where: string, parameters = {}, needId?: string): AsyncGenerator<PostedCard> {
    const documentsOf = documents.query(CardDocument, `c.type = '${CARD}' AND ${where}`, parameters, needId);
    for await (const { value } of documentsOf) yield value.value;
  }
  return {
    async find(needId, cardId) {
      const stored = await documents.read(CardDocument, needId, idOf(cardId));
      return stored && { value: stored.value.value, etag: stored.etag };
    },
    save: ({ value, etag }) =>
      documents.batch(value.needId, [save(idOf(value.cardId), { type: CARD, value }, etag)]),
    about: (needId, approvalId) => found('c["value"].approvalId = @approvalId', { approvalId }, needId),
    standing: () => found('c["value"].isOver = false'),
  };
}
