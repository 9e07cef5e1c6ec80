// cspell:words Verhandlung Verhandeln Verhandlungen Einkauf fehlt Übung laufen schlecht Heizung läuft
import { describe, expect, test } from '@jest/globals';
import { SHIPPED_POLICY } from '../../../../../lib/domain/policy/policy.ts';
import { skillsInText } from '../../../../../lib/agents/needs-analysis/demand/skill-in-text.ts';
import { understandRequest } from '../../../../../lib/agents/needs-analysis/demand/understand-request.ts';
import type { Skill } from '../../../../../lib/domain/skill/skill.ts';
import { negotiation } from '../../../examples.ts';

const skill = (skillId: string, label: string): Skill => ({ ...negotiation, skillId, label });
const skills = [
  {
    ...skill('negotiation', 'Negotiation'),
    altLabels: ['bargaining'],
    translations: { de: { label: 'Verhandlung', altLabels: ['Verhandeln'] } },
  },
  skill('contract-negotiation', 'Contract negotiation'),
  skill('writing', 'Business writing'),
  skill('ai', 'AI'),
  skill('cpp', 'C++'),
];

const near = SHIPPED_POLICY.thresholds;
const { sameSubject } = near;

/** Meaning as a stand-in: one axis a skill, and for one phrase the given vector. */
const meaning =
  (phrase = '', vector: number[] = []) =>
  (texts: readonly string[]): Promise<number[][]> =>
    Promise.resolve(
      texts.map((text) => (text === phrase ? vector : skills.map(({ label }) => (label === text ? 1 : 0)))),
    );
const inText = async (text: string, embed = meaning()) =>
  (await understandRequest(text, skills, near, { embed })).skill?.skillId ?? null;

describe('the skill that a text asks for', () => {
  test.each([
    ['We need training in negotiation', 'negotiation'],
    ['My buyers should negotiate better', 'negotiation'],
    ['NEGOTIATIONS go badly', 'negotiation'],
    ['negotiating contracts', 'contract-negotiation'],
    ['writing for business', 'writing'],
    ['please train us in AI', 'ai'],
    ['Im Einkauf fehlt es an Übung im Verhandeln', 'negotiation'],
    ['Die Verhandlungen laufen schlecht', 'negotiation'],
    ['Die Heizung läuft schlecht', null],
    ['we maintain the office', null],
    ['they said nothing', null],
    ['', null],
  ])('“%s” is %s by its words', async (text, expected) => {
    await expect(inText(text)).resolves.toBe(expected);
  });

  test('is the nearest by meaning where no label stands in it, if it is near enough', async () => {
    const letters = meaning('letters to customers', [0.1, 0.1, 0.9, 0.1, 0.1]);
    await expect(inText('We send letters to customers.', letters)).resolves.toBe('writing');
    const far = meaning('letters to customers', [0.44, 0.44, 0.45, 0.44, 0.45]);
    await expect(inText('We send letters to customers.', far)).resolves.toBeNull();
  });

  test.each([
    ['words', 'We need training in negotiation, in business writing and in C++.', meaning()],
    [
      'meaning',
      'We send letters to customers and haggle over parcels.',
      (texts: readonly string[]) =>
        Promise.resolve(
          texts.map((text) => {
            if (text.includes('letters')) return [0.1, 0.1, 0.9, 0.1, 0.1];
            if (text.includes('haggle')) return [0.8, 0.1, 0.1, 0.1, 0.1];
            return skills.map(({ label }) => (label === text ? 1 : 0));
          }),
        ),
    ],
  ])('is by %s the clearest of several', async (_by, text, embed) => {
    const { mentions } = await skillsInText(text, skills, sameSubject, { embed }, 5);
    expect(mentions.length).toBeGreaterThan(1);
    expect(mentions[0]?.skillId).toBe('writing');
    await expect(inText(text, embed)).resolves.toBe('writing');
  });

  describe('where the model is away', () => {
    const away = () => Promise.reject(new Error('away'));

    test.each([
      ['We need training in negotiation', 'negotiation'],
      ['Could we learn how to write up contracts in negotiations?', 'contract-negotiation'],
      ['They haggle all day: bargaining is what we lack', 'negotiation'],
    ])('“%s” is %s by its words', async (text, expected) => {
      await expect(inText(text, away)).resolves.toBe(expected);
    });

    test('is one of which most stands there and nothing else does', async () => {
      const long = [...skills, skill('claims', 'Handling insurance claims of customers')];
      const found = await understandRequest('insurance claims by customers pile up', long, near, {
        embed: away,
      });
      expect(found.skill?.skillId).toBe('claims');
    });

    test('is not guessed, and not declined, where words say too little', async () => {
      await expect(inText('We send letters to customers.', away)).rejects.toThrow('away');
      await expect(inText('better contracts, please', away)).rejects.toThrow('away');
    });
  });

  test('asks the model for the labels once, and again where that failed', async () => {
    let [asked, fails] = [0, true];
    const embed = (texts: readonly string[]) => {
      if (texts.length === skills.length) asked += 1;
      return fails ? Promise.reject(new Error('away')) : meaning()(texts);
    };
    await expect(inText('We send letters to customers.', embed)).rejects.toThrow('away');
    fails = false;
    await inText('We send letters to customers.', embed);
    await inText('They send parcels to customers.', embed);
    expect(asked).toBe(2);
  });

  test('is none where there are no skills', async () => {
    expect(await understandRequest('negotiation', [], near, { embed: meaning() })).toEqual({
      skill: null,
      options: [],
    });
  });
});
