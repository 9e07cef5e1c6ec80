import { expect, test } from '@jest/globals';
import { draftingJob } from '../../../../lib/agents/content/prompt.ts';
import { spans } from '../../examples.ts';

const instructionsFor = (forms: object) =>
  draftingJob({
    modality: 'job-aid',
    skill: 'Negotiation',
    audience: 'Buyer',
    spans,
    mend: [],
    prompts: { houseStyle: 'Say you, not one.', forms },
  }).instructions.split('\n');

test('tells the house style and what is asked of this form before the rules that hold whatever was told', () => {
  const forms = { 'job-aid': 'At most seven steps.', 'micro-text': 'Begin with a question.' };
  const [style, ofTheForm, first] = instructionsFor(forms);
  expect([style, ofTheForm]).toEqual(['Say you, not one.', 'At most seven steps.']);
  expect(first).toContain('You make learning content');
  expect(instructionsFor({})).toEqual(instructionsFor(forms).filter((line) => line !== ofTheForm));
});
