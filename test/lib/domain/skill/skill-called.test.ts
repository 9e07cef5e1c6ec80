// cspell:words Verhandlung Einkauf handlung
import { describe, expect, test } from '@jest/globals';
import { namesOfOthers, skillsByName } from '../../../../lib/domain/skill/skill-called.ts';
import type { Skill } from '../../../../lib/domain/skill/skill.ts';
import { negotiation } from '../../examples.ts';

const skill = (skillId: string, label: string, de?: string, more: Partial<Skill> = {}): Skill => ({
  ...negotiation,
  skillId,
  label,
  ...(de === undefined ? {} : { translations: { de: { label: de } } }),
  ...more,
});
const skillsOf = (...all: Skill[]) => new Map(all.map((one) => [one.skillId, one]));

/** The German name of one is what another is called. */
const alike = skillsOf(
  skill('negotiation', 'Negotiation', 'Verhandlung'),
  skill('leading', 'Leading', 'Management'),
  skill('management', 'Management'),
);

describe('a name in a file', () => {
  const called = skillsByName(alike);

  test.each([
    ['negotiation', 'negotiation'],
    ['Verhandlung', 'negotiation'],
    ['ver-handlung', 'negotiation'],
    ['Management', 'management'],
    ['Leading', 'leading'],
    ['Einkauf', undefined],
  ])('“%s” means %s, though another is called so in some language', (name, skillId) => {
    expect(called(name)).toBe(skillId);
  });

  test('that two skills bear first, or two in another language, means neither', () => {
    const twice = skillsByName(
      skillsOf(
        skill('a', 'Buying', 'Einkauf'),
        skill('b', 'Purchasing', 'Einkauf'),
        skill('c', 'Selling'),
        skill('d', 'Selling'),
      ),
    );
    expect([twice('Einkauf'), twice('Selling'), twice('Buying')]).toEqual([undefined, undefined, 'a']);
  });

  test('of a skill that was merged into another means the other', () => {
    const merged = skillsByName(
      skillsOf(skill('negotiation', 'Negotiation', undefined, { absorbs: ['old'] })),
    );
    expect(merged('old')).toBe('negotiation');
  });
});

describe('names that are another skill’s', () => {
  test('are said with both of them', () => {
    expect(namesOfOthers(alike)).toEqual([
      { skillId: 'leading', language: 'de', name: 'Management', other: 'management' },
    ]);
  });

  test('are none where a skill is called the same in its languages, or leads to the one that is', () => {
    expect(
      namesOfOthers(
        skillsOf(
          skill('management', 'Management', 'Management'),
          skill('old', 'Leading', 'Management', { mergedInto: 'management' }),
        ),
      ),
    ).toEqual([]);
  });
});
