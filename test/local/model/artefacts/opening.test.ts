import { expect, test } from '@jest/globals';
import { againIn, cameFor, openingIn } from '../../../../local/model/artefacts/fiction/opening.ts';

test.each([
  ['says that they want to leave', 'I want to leave.'],
  ['says that they are early', 'I am early.'],
  ['says that their bag was cut', 'My bag was cut.'],
  ['says that the scratch was there before', 'The scratch was there before.'],
  ['says that he would rather wait', 'I would rather wait.'],
  ['sounds tired', undefined],
  ['is worried about the price', 'I am worried about the price. Can you tell me that it will be all right?'],
  ['is angry about a fee', 'I am really angry about this fee. How can you treat people like this?'],
  ['is not there', undefined],
  ['does not answer the door', undefined],
  ['cannot be reached', undefined],
  ['asks which child has lice', 'Can you tell me which child has lice?'],
  ['asks why it costs so much', 'Can you tell me why it costs so much?'],
  ['asks whether their child may keep the phone', 'Can you tell me whether my child may keep the phone?'],
  ['asks to leave out the courier', 'Is it possible to leave out the courier?'],
  ['asks for the damage to be forgotten', 'Can the damage be forgotten?'],
  ['asks for the manager', 'I want to speak to the manager.'],
  ['offers to come along', 'I could come along, if that helps.'],
  ['does not want to hand in the sheet', 'I do not want to hand in the sheet.'],
])('whoever %s begins with %s', (doing, line) => expect(openingIn(doing)).toBe(line));

test('what they came with is said again in other words, and told of themselves', () => {
  expect(againIn('asks to leave out the courier')).toBe('So is it possible to leave out the courier or not?');
  expect(cameFor('asks for money back')).toEqual([
    'I asked for money back.',
    'Did you not hear me ask for money back?',
    'How often do I have to ask for money back?',
  ]);
  expect(cameFor('says that there is no time')[1]).toBe(
    'Did you not hear me tell you that there is no time?',
  );
  expect(cameFor('wants to leave')[2]).toBe('How often do I have to say that I want to leave?');
});
