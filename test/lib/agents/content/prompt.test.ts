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

test('tells of the outcome that was agreed where there is one, and that it is no source', () => {
  const material = {
    modality: 'long-form-program' as const,
    skill: 'Negotiation',
    audience: 'Buyer',
    spans,
    mend: [],
    prompts: { houseStyle: '', forms: {} },
  };
  const outcome = { indicator: 'Offers lost on price', worth: -3, unit: 'percent' };
  const job = draftingJob({ ...material, outcome });
  expect(job.material).toMatchObject({ outcome });
  expect(job.instructions).toContain('What stands under outcome');
  expect(draftingJob(material).instructions).not.toContain('outcome is what its owner');
});
