import { describe, expect, test } from '@jest/globals';
import { skillInText } from '../../../../lib/agents/needs-analysis/skill-in-text.ts';
import type { Skill } from '../../../../lib/domain/skill.ts';
import { negotiation } from '../../examples.ts';

const skill = (skillId: string, label: string): Skill => ({ ...negotiation, skillId, label });
const skills = [
  skill('negotiation', 'Negotiation'),
  skill('contract-negotiation', 'Contract negotiation'),
  skill('writing', 'Business writing'),
  skill('ai', 'AI'),
  skill('cpp', 'C++'),
];
/** Meaning as a stand-in: one axis a skill. */
const vectors = skills.map((_, i) => skills.map((__, j) => (i === j ? 1 : 0)));
const nothing = skills.map(() => 0);
const inText = (text: string, vector = nothing) =>
  skillInText(text, vector, skills, vectors)?.skillId ?? null;

describe('the skill that a text asks for', () => {
  test.each([
    ['We need training in negotiation', 'negotiation'],
    ['My buyers should negotiate better', null],
    ['NEGOTIATIONS go badly', 'negotiation'],
    ['negotiating contracts', 'contract-negotiation'],
    ['their business letters are badly written', null],
    ['writing for business', 'writing'],
    ['please train us in AI', 'ai'],
    ['we maintain the office', null],
    ['they said nothing', null],
    ['', null],
  ])('“%s” is %s by its words', (text, expected) => {
    expect(inText(text)).toBe(expected);
  });

  test('is the nearest by meaning where no label stands in it, if it is near enough', () => {
    expect(inText('letters to customers', [0, 0, 1, 0, 0])).toBe('writing');
    expect(inText('letters to customers', [0.4, 0.3, 0.5, 0.4, 0.4])).toBe('writing');
    expect(inText('the canteen is cold', [0.44, 0.44, 0.45, 0.44, 0.45])).toBeNull();
  });

  test('is none where there are no skills', () => {
    expect(skillInText('negotiation', [], [], [])).toBeNull();
  });
});
