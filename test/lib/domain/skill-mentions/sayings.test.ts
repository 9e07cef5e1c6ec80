// cspell:ignore discuonts
import { describe, expect, test } from '@jest/globals';
import {
  nearestSkills,
  partsOf,
  saidWhole,
  sayingsOf,
  sayingVectors,
} from '../../../../lib/domain/skill-mentions/sayings.ts';

const skills = [
  {
    skillId: 'negotiation',
    label: 'Negotiation',
    description: '',
    phrases: ['price talks', 'giving discounts', 'tough buyers'],
  },
  {
    skillId: 'writing',
    label: 'Writing',
    description: 'Clear words',
    phrases: ['unclear letters', 'long reports', 'dull prose', 'spelling'],
  },
  {
    skillId: 'speaking',
    label: 'Speaking',
    description: '',
    phrases: ['stage fright', 'talks that bore', 'slides', 'a weak voice', 'microphones'],
  },
  { skillId: 'routing', label: 'Routing', description: 'Routers between sites', phrases: [] },
];
const sayings = sayingsOf(skills);
const textsOf = (some: typeof skills) => sayingsOf(some).list.map(({ text }) => text);

/** A model that knows nothing: every text points the same way, so that words and letters alone decide. */
const silent = (texts: readonly unknown[]) => texts.map(() => [1, 0]);
const nearest = (text: string, parts: number[][] = silent(partsOf(text)), of = silent(sayings.list)) =>
  nearestSkills(sayings, text, { sayings: sayingVectors(sayings, of), parts });

describe('what people say of a skill', () => {
  test('is its label, description and phrases, of skills that have phrases', () => {
    const all = textsOf(skills);
    expect(all.slice(0, 5)).toEqual([
      ...['Negotiation', 'price talks', 'giving discounts', 'tough buyers'],
      'Writing',
    ]);
    expect(all).toContain('Clear words');
    expect(all).not.toContain('Routing');
  });

  test('is not looked at where too few others have phrases to tell what is near to everything', () => {
    expect(textsOf(skills.slice(0, 2))).toEqual([]);
    expect(textsOf([])).toEqual([]);
  });

  test.each([
    ['our letters are unclear', 'writing'],
    ['the price in our talks', 'negotiation'],
    ['discuonts', 'negotiation'],
    ['The canteen is closed. They give discounts! Always.', 'negotiation'],
  ])('“%s” is nearest to %s by words and letters', (text, skillId) => {
    expect(nearest(text)[0]?.skillId).toBe(skillId);
  });

  test('is nearer where several sayings of one skill are near than where one is', () => {
    const one = nearest('price talks')[0]?.nearness ?? 0;
    const [several] = nearest('price talks with tough buyers giving discounts');
    expect(several?.skillId).toBe('negotiation');
    expect(several?.nearness).toBeGreaterThan(one);
    expect(nearest('price')[0]?.nearness ?? 1).toBeLessThan(one);
  });

  test('is found by meaning, less what is near to every other skill', () => {
    const axis = sayings.list.map(({ skillId }) => (skillId === 'writing' ? [1, 0, 0] : [0, 1, 0]));
    expect(nearest('prose', [[0.8, 0.6, 0]], axis)[0]).toMatchObject({ skillId: 'writing' });
    const near = nearest('xyz', silent(['xyz']));
    expect(near).toHaveLength(3);
    expect(near.map(({ nearness }) => nearness)).toEqual(near.map(() => expect.closeTo(0)));
  });

  test('stands whole in a text where all its words do, in any form', () => {
    expect(saidWhole(sayings, 'We give them a discount, and write long reports')).toEqual(
      new Set(['negotiation', 'writing']),
    );
    expect(saidWhole(sayings, 'a report about a price')).toEqual(new Set());
  });
});
