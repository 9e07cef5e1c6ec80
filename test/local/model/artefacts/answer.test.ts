import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { Artefact } from '../../../../lib/domain/artefact/artefact.ts';
import { Draft } from '../../../../lib/domain/content.ts';
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
const TWO_SIDES = strict({ learner: strict({}) });
const SECTIONS = strict({ sections: { type: 'array', items: strict({}) } });
const Answer = z.object({
  output: z.array(
    z.object({ type: z.string(), content: z.array(z.record(z.string(), z.unknown())).optional() }),
  ),
});

function answered(
  modality: string,
  schema: object,
  spans = set?.spans ?? [],
  role: 'drafter' | 'hostile' = 'drafter',
) {
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
    text: { format: { type: 'json_schema', name: 'draft', strict: true, schema } },
    reasoning: { effort: 'low' },
    max_output_tokens: 16_000,
    store: false,
  };
  const { output } = Answer.parse(responsesOf(faults, usageBook(), () => 0)(body));
  return output.find(({ type }) => type === 'message')?.content?.[0] ?? {};
}

test.each(['drafter', 'hostile'] as const)(
  'the %s answers a schema of two sides with an artefact',
  (role) => {
    const { text } = answered('job-aid', TWO_SIDES, set.spans, role);
    expect(Artefact.parse(JSON.parse(String(text))).form).toBe('job-aid');
  },
);

test('a schema of sections gets sections, as before', () => {
  const { text } = answered('job-aid', SECTIONS, set.spans.slice(0, 8));
  expect(Draft.parse(JSON.parse(String(text))).sections.length).toBeGreaterThan(0);
});

test('what cannot be made is refused as a model refuses, with the reason', () => {
  expect(answered('job-aid', TWO_SIDES, set.spans.slice(0, 1))).toEqual({
    type: 'refusal',
    refusal: expect.stringMatching(/tells of no steps/),
  });
});
