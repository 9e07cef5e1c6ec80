import { expect, test } from '@jest/globals';
import { phrasesWorthReading } from '../../../../lib/domain/skill/phrases.ts';
import { negotiation } from '../../examples.ts';

const skills = [
  { ...negotiation, altLabels: ['bargaining'], phrases: ['I give in too early'] },
  { ...negotiation, skillId: 'writing', label: 'Writing', phrases: ['nobody reads my mails'] },
];
const kept = (...drafted: string[]) => phrasesWorthReading(drafted, negotiation.skillId, skills);

test.each([
  ['what somebody would say', 'they beat me down on price', true],
  ['one that stands already, however it is written', 'i give in, too early!', false],
  ['one that stands for another skill', 'Nobody reads my mails', false],
  ['a name of the skill', 'Bargaining', false],
  ['one that names another skill', 'help with writing offers', false],
  ['and not one in which its name is part of a word', 'my handwriting is bad', true],
  ['two lines', 'they beat me\ndown', false],
  ['nothing', ' ', false],
  ['what is longer than the register takes', 'p'.repeat(121), false],
])('a draft has %s: “%s” %s', (_, phrase, expected) => {
  expect(kept(phrase)).toEqual(expected ? [phrase] : []);
});

test('and each once', () => {
  expect(kept('they beat me down', 'They beat me down.')).toEqual(['they beat me down']);
});
