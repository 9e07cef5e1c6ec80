import { describe, expect, test } from '@jest/globals';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy.ts';
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

const { sameSubject } = SHIPPED_POLICY.thresholds;

/** Meaning as a stand-in: one axis a skill, and for one phrase the given vector. */
const meaning =
  (phrase = '', vector: number[] = []) =>
  (texts: readonly string[]): Promise<number[][]> =>
    Promise.resolve(
      texts.map((text) => (text === phrase ? vector : skills.map(({ label }) => (label === text ? 1 : 0)))),
    );
const inText = async (text: string, embed = meaning()) =>
  (await skillInText(text, skills, sameSubject, embed))?.skillId ?? null;

describe('the skill that a text asks for', () => {
  test.each([
    ['We need training in negotiation', 'negotiation'],
    ['My buyers should negotiate better', 'negotiation'],
    ['NEGOTIATIONS go badly', 'negotiation'],
    ['negotiating contracts', 'contract-negotiation'],
    ['writing for business', 'writing'],
    ['please train us in AI', 'ai'],
    ['we maintain the office', null],
    ['they said nothing', null],
    ['', null],
  ])('“%s” is %s by its words', async (text, expected) => {
    await expect(inText(text)).resolves.toBe(expected);
  });

  test('is the nearest by meaning where no label stands in it, if it is near enough', async () => {
    const near = meaning('letters to customers', [0.1, 0.1, 0.9, 0.1, 0.1]);
    await expect(inText('We send letters to customers.', near)).resolves.toBe('writing');
    const far = meaning('letters to customers', [0.44, 0.44, 0.45, 0.44, 0.45]);
    await expect(inText('We send letters to customers.', far)).resolves.toBeNull();
  });

  test('takes no model where a label stands in the text, and is not declined where the model is away', async () => {
    const away = () => Promise.reject(new Error('away'));
    await expect(inText('We need training in negotiation', away)).resolves.toBe('negotiation');
    await expect(inText('We send letters to customers.', away)).rejects.toThrow('away');
  });

  test('is none where there are no skills', async () => {
    await expect(skillInText('negotiation', [], sameSubject, meaning())).resolves.toBeNull();
  });
});
