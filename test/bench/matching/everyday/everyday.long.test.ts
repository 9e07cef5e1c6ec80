import { describe, expect, test } from '@jest/globals';
import { understandRequest } from '../../../../lib/agents/needs-analysis/demand/understand-request.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { embeddingsOf } from '../../../../local/model/embeddings.ts';
import { usageBook } from '../../../../local/model/usage.ts';
import { company } from '../../../../sample/company.ts';
import { understoodOf } from './measure.ts';

const { skills } = company(new Date(0));
const answer = embeddingsOf(usageBook());

/** The embeddings of the stand-in for Azure OpenAI. */
const embed = async (texts: readonly string[]): Promise<number[][]> => {
  const { data } = await answer({
    model: 'text-embedding-3-small',
    input: [...texts],
    encoding_format: 'float',
  });
  return data.map(({ embedding }) => [...(embedding as number[])]);
};

const SLOW = 300_000;

describe('requests in everyday words', () => {
  test(
    'land in 7 of 10, land or are asked about the right skill in 9 of 10, and off the charter land in 1 of 20',
    async () => {
      const { phrasings, offCharter } = await understoodOf(skills, { embed });
      expect(phrasings.all).toBe(390);
      expect(phrasings.right / phrasings.all).toBeGreaterThanOrEqual(0.7);
      expect((phrasings.right + phrasings.offered) / phrasings.all).toBeGreaterThanOrEqual(0.9);
      expect(offCharter.all).toBe(100);
      expect(offCharter.landed / offCharter.all).toBeLessThanOrEqual(0.05);
    },
    SLOW,
  );

  test.each([
    ['freeze when a hospital buyer says the competitor is 15% cheaper', 'negotiation'],
    ['how to handle price objections', 'negotiation'],
    ['a cohort for new managers on difficult performance conversations', 'management-of-personnel-resources'],
    ['Copilot', 'prompt-design'],
  ])(
    '“%s” is %s, or a question that offers it',
    async (text, skillId) => {
      const understood = await understandRequest(text, skills, SHIPPED_POLICY.thresholds, { embed });
      const meant = understood.skill ? [understood.skill] : understood.options;
      expect(meant.map((skill) => skill.skillId)).toContain(skillId);
    },
    SLOW,
  );
});
