import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { answerIn } from '../../../../lib/agents/content/forms.ts';
import { faultSwitches } from '../../../../local/model/faults.ts';
import { responsesOf } from '../../../../local/model/responses.ts';
import { usageBook } from '../../../../local/model/usage.ts';
import { documentSets } from './material.ts';

const [set] = documentSets;
if (!set) throw new Error('There are no document sets.');
const strict = (properties: Record<string, unknown>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const SCHEMA = strict({ form: { type: 'string' } });
const Answer = z.object({
  output: z.array(
    z.object({ type: z.string(), content: z.array(z.record(z.string(), z.unknown())).optional() }),
  ),
});

function answered(modality: string, spans = set?.spans ?? [], role: 'drafter' | 'hostile' = 'drafter') {
  const faults = faultSwitches();
  faults.set({ role });
  const body = {
    model: 'draft',
    instructions: 'Word it.',
    input: JSON.stringify({
      task: 'draft-asset',
      modality,
      skill: 'Blood transfusion',
      audience: 'Registered Nurse',
      spans,
      mend: [],
    }),
    text: { format: { type: 'json_schema', name: 'draft', strict: true, schema: SCHEMA } },
    reasoning: { effort: 'low' },
    max_output_tokens: 16_000,
    store: false,
  };
  const { output } = Answer.parse(responsesOf(faults, usageBook(), () => 0)(body));
  return output.find(({ type }) => type === 'message')?.content?.[0] ?? {};
}

test.each(['drafter', 'hostile'] as const)('the %s answers with the fields of both sides', (role) => {
  const { text } = answered('cohort', set.spans, role);
  const made = answerIn('cohort').parse(JSON.parse(String(text)));
  expect(Object.keys(made)).toEqual(['form', 'title', 'summary', 'learner', 'runner']);
});

test('what cannot be made is refused as a model refuses, with the reason', () => {
  expect(answered('job-aid', set.spans.slice(0, 1))).toEqual({
    type: 'refusal',
    refusal: expect.stringMatching(/tells of no steps/),
  });
});

test('a drafter has to say what documents of earlier versions may lack', () => {
  const { required = [] } = z.toJSONSchema(answerIn('cohort'), { io: 'input' });
  expect(required).toContain('between');
});
