import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { PostedCard } from '../../lib/domain/gate/posted-card.ts';
import { listed, named, type Contract } from './contract.ts';

const cardOf = (needId: string, cardId: string, more: Partial<PostedCard> = {}): PostedCard => ({
  cardId,
  needId,
  approvalId: 'question',
  personId: randomUUID(),
  activityId: 'activity',
  shows: 'a fingerprint',
  edition: 1,
  isOver: false,
  ...more,
});

export const postedCardsContract: Contract = {
  port: 'PostedCards',
  checks: {
    async 'a card comes back as it was saved, and changes by its version alone'({ postedCards }) {
      const needId = randomUUID();
      const value = cardOf(needId, 'one');
      assert.equal(await postedCards.find(needId, 'one'), undefined);
      await postedCards.save({ value });
      await assert.rejects(postedCards.save({ value }), named('stale'));
      const stored = await postedCards.find(needId, 'one');
      assert.deepEqual(stored?.value, value);
      await postedCards.save({ ...stored, value: { ...value, edition: 2 } });
      await assert.rejects(postedCards.save({ ...stored, value }), named('stale'));
    },
    async 'the cards of a question are found by it, and those that may change yet among all'({
      postedCards,
    }) {
      const needId = randomUUID();
      const cards = [
        cardOf(needId, 'one'),
        cardOf(needId, 'over', { isOver: true }),
        cardOf(needId, 'other', { approvalId: 'another question' }),
      ];
      for (const value of cards) await postedCards.save({ value });
      const about = await Array.fromAsync(postedCards.about(needId, 'question'));
      assert.deepEqual(about.map(({ cardId }) => cardId).sort(), ['one', 'over']);
      const standing = await listed(postedCards.standing(), (card) => card.needId === needId);
      assert.deepEqual(standing.map(({ cardId }) => cardId).sort(), ['one', 'other']);
    },
  },
};
