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

test('what is called exactly so is offered alone, and anything else among what may be meant', () => {
  const deciding = { ...shown, person: { ...shown.person, decides: true } };
  for (const typed of ['Our hours', 'our hours.', 'What was declined', 'names', 'My agents']) {
    const buttons = JSON.stringify(cardForTyped(typed, deciding).parts).match(/"door":"[^"]+"/g);
    expect([typed, buttons?.length]).toEqual([typed, 1]);
  }
  expect(cardForTyped('Our hours', deciding).title).toBe('Our hours');
  expect(cardForTyped('which skills does my role ask for', deciding).title).toBe(
    english.say('chat.understood'),
  );
});

test('whoever decides finds on the first card what they come for', () => {
  const card = (decides: boolean) =>
    JSON.stringify(cardForTyped('', { ...shown, person: { ...shown.person, decides } }));
  for (const door of ['hours-read', 'me-own-agents-list', 'declined-list', 'names-list', 'first-hour-read'])
    expect([door, card(true).includes(door), card(false).includes(door)]).toEqual([door, true, false]);
});
