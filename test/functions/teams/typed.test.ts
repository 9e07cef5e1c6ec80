import { expect, test } from '@jest/globals';
import { cardForTyped } from '../../../functions/teams/cards/typed.ts';
import { english } from '../../../lib/messages/words.ts';

const shown = { words: english, person: {} } as unknown as Parameters<typeof cardForTyped>[1];

test('whoever asks for an expert in a sentence is offered to ask what they typed', () => {
  const typed = 'Ask an expert who may agree to a discount';
  expect(JSON.stringify(cardForTyped(typed, shown).parts[0])).toContain(
    JSON.stringify({ question: typed }).slice(1, -1),
  );
  expect(JSON.stringify(cardForTyped('experts', shown).parts[0])).not.toContain('me-question-ask');
});
