import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { QuestionCard } from '../../lib/domain/question-card.ts';
import { listed, named, type Contract } from './contract.ts';

const cardOf = (needId: string, cardId: string, more: Partial<QuestionCard> = {}): QuestionCard => ({
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

export const questionCardsContract: Contract = {
  port: 'QuestionCards',
  checks: {
    async 'a card comes back as it was saved, and changes by its version alone'({ questionCards }) {
      const needId = randomUUID();
      const value = cardOf(needId, 'one');
      assert.equal(await questionCards.find(needId, 'one'), undefined);
      await questionCards.save({ value });
      await assert.rejects(questionCards.save({ value }), named('stale'));
      const stored = await questionCards.find(needId, 'one');
      assert.deepEqual(stored?.value, value);
      await questionCards.save({ ...stored, value: { ...value, edition: 2 } });
      await assert.rejects(questionCards.save({ ...stored, value }), named('stale'));
    },
    async 'the cards of a question are found by it, and those that may change yet among all'({
      questionCards,
    }) {
      const needId = randomUUID();
      const cards = [
        cardOf(needId, 'one'),
        cardOf(needId, 'over', { isOver: true }),
        cardOf(needId, 'other', { approvalId: 'another question' }),
      ];
      for (const value of cards) await questionCards.save({ value });
      const about = await Array.fromAsync(questionCards.about(needId, 'question'));
      assert.deepEqual(about.map(({ cardId }) => cardId).sort(), ['one', 'over']);
      const standing = await listed(questionCards.standing(), (card) => card.needId === needId);
      assert.deepEqual(standing.map(({ cardId }) => cardId).sort(), ['one', 'other']);
    },
  },
};
