import { expect, test } from '@jest/globals';
import { answerTo, askedOfPartner } from '../../../../local/model/artefacts/fiction/answers.ts';
import { lineAgainst } from '../../../../local/model/artefacts/fiction/speech.ts';
import { factsToTell } from '../../../../local/model/artefacts/forms/facts-of-talk.ts';
import { passagesOf, type Passage } from '../../../../local/model/artefacts/material/passages.ts';

const passageOf = (text: string, id = 's.1'): Passage => {
  const [passage] = passagesOf([{ id, source: 's.md', section: 'S', text }]);
  if (!passage) throw new Error(`Nothing is read in “${text}”.`);
  return passage;
};
const cover = passageOf('A visitor with full cover pays nothing, except for tyres and roof.', 's.2');
const told = (text: string) => factsToTell(passageOf(text), 'visitor', [cover]);

test('what somebody is to be told is read before, where a passage says it', () =>
  expect(told('Explain what their cover pays.')?.told).toEqual([cover]));

test('what has the same words under another heading is of another thing, and none is made up beside it', () => {
  const elsewhere = { ...cover, section: 'T' };
  expect(factsToTell(passageOf('Explain what their cover pays.'), 'visitor', [elsewhere])).toBeUndefined();
  const meeting = { ...passageOf('The board meets on the first Thursday of every month.'), section: 'T' };
  expect(factsToTell(passageOf('Say when the board meets.'), 'visitor', [meeting])).toBeUndefined();
});

test('a day, a length and a sum of this one case are made up', () => {
  expect(told('Say how long the checks take.')?.madeUp).toEqual(['How long the checks take: 40 minutes.']);
  expect(told('Repeat the price before they sign.')?.madeUp).toEqual(['The price: 180 euros.']);
  expect(told('Say that it is late and say on which day.')?.madeUp).toEqual([
    'The day to name: the day after tomorrow.',
  ]);
});

test.each([
  'Say what happens next and by when.',
  'Name what can happen until tomorrow and ask again.',
  'Say what the group agreed.',
  'Say what went wrong.',
  'Say how the board is reached and that it costs nothing.',
])('nobody is marked by what nobody there can know: %s', (text) => expect(told(text)).toBeUndefined());

test.each([
  'Offer to send the sheet by mail.',
  'Ask what they saw.',
  'Say back what the visitor is missing.',
  'Say that nothing goes up without a figure.',
])('nothing has to be known besides for: %s', (text) => expect(told(text)).toEqual({ told: [], madeUp: [] }));

test('what a partner is asked they have an answer to, which says nothing of a company', () => {
  expect(askedOfPartner(passageOf('Ask first what they have heard, and let them finish.'))).toBe(
    'what they have heard',
  );
  expect(
    askedOfPartner(passageOf('Ask for the test sheets, which may be no older than a year.')),
  ).toBeUndefined();
  expect(answerTo('what they have heard', 'visitor')).not.toBe(answerTo('why they leave', 'visitor'));
  expect(answerTo('what would happen if a lock were missing', 'visitor')).toBe(
    answerTo('how it goes on', 'visitor'),
  );
  expect(answerTo('what they have heard', 'buyer')).not.toBe(answerTo('what they have heard', 'visitor'));
});

/** Of somebody who came for money. */
const brought = { noun: 'visitor', doing: 'asks for money back', figures: [] };
const lineOn = (text: string) => lineAgainst(passageOf(text), brought, 0, new Set());

test.each([
  ['Offer the leaflet of the arbitration board.', /leaflet|arbitration|board/u],
  ['Ask which room they had.', /room/u],
  ['Write the complaint into the log.', /complaint|log/u],
  ['Explain the rule of the house.', /rule|house/u],
])('a partner speaks of what they came for, and names nothing of the answer: %s', (text, answer) => {
  expect(lineOn(text)).toMatch(/money back/u);
  expect(lineOn(text)).not.toMatch(answer);
});

test('what they came for is said once in the same words', () => {
  const twice = 'I asked for money back.';
  const next = lineAgainst(passageOf('Offer the leaflet.'), brought, 0, new Set([`Why? ${twice}`]));
  expect(next).toMatch(/money back/u);
  expect(next).not.toContain(twice);
});

test('a moment that the partner does not bring about is not tested by them', () => {
  expect(lineOn('If the alarm goes off in the hall, open both doors of the hall.')).toBeUndefined();
  expect(lineOn('When a visitor refuses to sign, offer a copy.')).toBe('I am not going to sign.');
});
