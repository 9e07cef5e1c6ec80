// cspell:words Verhandeln Rolle Abteilung Standort einem Teil Unternehmens
import { describe, expect, test } from '@jest/globals';
import { labelIn, needsCalled, skillLabel, whoInWords } from '../../../lib/domain/names.ts';
import { asStillSaid, whomOf } from '../../../lib/domain/need/need.ts';
import { proposedTerms } from '../../../lib/domain/outcome/outcome-terms.ts';
import type { RolePart } from '../../../lib/domain/need/role-part.ts';
import { de } from '../../../lib/messages/de/index.ts';
import { english, wordsIn } from '../../../lib/messages/words.ts';
import { need } from '../examples.ts';

const profiles = new Map([['buyer', { title: 'Buyer' }]]);
const skills = new Map([['negotiation', { label: 'Negotiation' }]]);
const german = wordsIn('de-DE', de);

describe('what a skill is called', () => {
  const named = { label: 'Negotiation', translations: { de: { label: 'Verhandeln' } } };
  const known = new Map([['negotiation', named]]);

  test.each([
    [german, 'Verhandeln'],
    [english, 'Negotiation'],
    [{ language: 'de' }, 'Verhandeln'],
    [{ language: 'fr-CA' }, 'Negotiation'],
  ])('is what its language says, else its own label', (words, label) => {
    expect(labelIn(named, words)).toBe(label);
    expect(skillLabel(known, 'negotiation', words)).toBe(label);
    expect(skillLabel(known, 'gone', words)).toBe('gone');
  });

  test('is said so of a need', () => {
    const of = { roleId: 'buyer', skillId: 'negotiation' };
    expect(needsCalled(known, profiles, german)(of)).toBe('Verhandeln in der Rolle Buyer');
  });
});

describe('whom a need is about', () => {
  test.each<[RolePart | undefined, string, string]>([
    [undefined, 'Negotiation of Buyers', 'Negotiation in der Rolle Buyer'],
    [
      { department: 'North' },
      'Negotiation of Buyers in department North',
      'Negotiation in der Rolle Buyer in der Abteilung North',
    ],
    [
      { site: 'Kiel' },
      'Negotiation of Buyers at site Kiel',
      'Negotiation in der Rolle Buyer am Standort Kiel',
    ],
    [
      { department: 'North', site: 'Kiel' },
      'Negotiation of Buyers in department North at site Kiel',
      'Negotiation in der Rolle Buyer in der Abteilung North am Standort Kiel',
    ],
    [
      {},
      'Negotiation of Buyers in one part of the company',
      'Negotiation in der Rolle Buyer in einem Teil des Unternehmens',
    ],
  ])('%j', (group, inEnglish, inGerman) => {
    const of = { roleId: 'buyer', skillId: 'negotiation', ...(group ? { group } : {}) };
    expect(needsCalled(skills, profiles, english)(of)).toBe(inEnglish);
    expect(needsCalled(skills, profiles, german)(of)).toBe(inGerman);
  });

  test('is not named where the smallest group is larger by now, or how many they are is not known', () => {
    const group = { department: 'North' };
    const evidence = { ...need.evidence, population: 10, assessed: 10 };
    const part = { ...need, group, evidence };
    expect(whomOf(part, 5)).toEqual({ roleId: 'buyer', group });
    expect(asStillSaid(part, 5)).toBe(part);
    expect(whomOf(part, 10)).toEqual({ roleId: 'buyer', group: {} });
    expect(asStillSaid(part, 10)).toMatchObject({ group: {}, evidence: { population: 0 } });
    const unseen = { ...part, evidence: { ...evidence, population: 0, assessed: 0, belowTarget: 0 } };
    expect(whomOf(unseen, 5).group).toEqual({});
    expect(asStillSaid(unseen, 5).group).toEqual({});
  });

  test('is in the indicator that is proposed, unless its names are too long for an owner to agree to it', () => {
    const named = (department: string) => {
      const who = whoInWords(profiles, { roleId: 'buyer', group: { department } }, english);
      return proposedTerms({ skill: 'x'.repeat(180), ...who, worth: 0.3 }, english).indicator;
    };
    expect(named('North')).toContain('Buyers in department North');
    expect(named('N'.repeat(100))).toContain('among Buyers, as assessed');
  });
});
