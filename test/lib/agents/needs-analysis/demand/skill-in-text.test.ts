import { describe, expect, test } from '@jest/globals';
import { SHIPPED_POLICY } from '../../../../../lib/domain/policy/policy.ts';
import { skillsInText } from '../../../../../lib/agents/needs-analysis/demand/skill-in-text.ts';
import type { Skill } from '../../../../../lib/domain/skill/skill.ts';
import { negotiation } from '../../../examples.ts';

const skill = (skillId: string, label: string): Skill => ({ ...negotiation, skillId, label });
const skills = [
  { ...skill('negotiation', 'Negotiation'), altLabels: ['bargaining'] },
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

describe('the skills that a text speaks of', () => {
  const posting =
    'Whoever joins us is good at bargaining and knows C++. They write letters to customers every day.';
  const near = meaning('letters', [0.1, 0.1, 0.9, 0.1, 0.1]);
  const idsIn = async (text: string, embed = near, limit = 5) => {
    const { mentions, modelAnswered } = await skillsInText(text, skills, sameSubject, { embed }, limit);
    return { found: mentions.map(({ skillId, by }) => `${skillId} by ${by}`), modelAnswered };
  };

  test('are all of them, under any of their names or by meaning, each once', async () => {
    const { found, modelAnswered } = await idsIn(posting);
    expect(found.toSorted()).toEqual(['cpp by words', 'negotiation by words', 'writing by meaning']);
    expect(modelAnswered).toBe(true);
    const twice = await idsIn(
      'Negotiation, bargaining and more negotiation.',
      meaning('negotiation', [1, 0, 0, 0, 0]),
    );
    expect(twice.found).toEqual(['negotiation by words']);
  });

  test('come with the words of the text that speak of them', async () => {
    const { mentions } = await skillsInText(posting, skills, sameSubject, { embed: near }, 5);
    expect(mentions).toContainEqual({
      skillId: 'negotiation',
      label: 'Negotiation',
      phrase: 'bargaining',
      by: 'words',
    });
  });

  test('are those that words name where the model is away, and that is said', async () => {
    const away = () => Promise.reject(new Error('away'));
    const { found, modelAnswered } = await idsIn(posting, away);
    expect(found.toSorted()).toEqual(['cpp by words', 'negotiation by words']);
    expect(modelAnswered).toBe(false);
  });

  test('are none in a text about something else, or without skills', async () => {
    expect((await idsIn('The canteen opens at noon.', meaning())).found).toEqual([]);
    expect((await skillsInText(posting, [], sameSubject, { embed: near }, 5)).mentions).toEqual([]);
  });
});
