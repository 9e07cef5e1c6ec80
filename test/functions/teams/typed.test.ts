import { expect, test } from '@jest/globals';
import { cardForTyped } from '../../../functions/teams/cards/typed.ts';
import { english } from '../../../lib/messages/words.ts';
import { personId } from '../../lib/examples.ts';

const shown = {
  words: english,
  person: {
    personId: personId(1),
    roleId: 'seller',
    timeZone: 'Europe/Dublin',
    decides: false,
    begins: false,
  },
};

test('whoever asks for an expert in a sentence is offered to ask what they typed', () => {
  const typed = 'Ask an expert who may agree to a discount';
  expect(JSON.stringify(cardForTyped(typed, shown).parts[0])).toContain(
    JSON.stringify({ question: typed }).slice(1, -1),
  );
  expect(JSON.stringify(cardForTyped('experts', shown).parts[0])).not.toContain('me-question-ask');
});
