import { expect, test } from '@jest/globals';
import { toSpans } from '../../../../lib/agents/content/material/to-spans.ts';
import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import { documentSets } from '../../../evals/cases.ts';
import { draftedFrom } from './material.ts';

function jobAidOf(name: string): ArtefactOf<'job-aid'>['learner'] {
  const set = documentSets().find((one) => one.name === name);
  const [need] = set?.marks.needs ?? [];
  if (!set || !need) throw new Error(`There is no set ${name}.`);
  const made = draftedFrom({ name, ...need, spans: set.documents.flatMap(toSpans) }, 'job-aid');
  if (made.form !== 'job-aid') throw new Error('It is no job aid.');
  return made.learner;
}

test('a job aid says how far each may go, and begins where the matter comes up and not where it is closed', () => {
  const { trigger, before, steps } = jobAidOf('refunds');
  expect(trigger.text).toBe('When you have a complaint.');
  const beside = [...before, ...steps.flatMap(({ checks, warnings }) => [...checks, ...warnings])];
  expect(beside.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      "Receptionist: up to 50 euros; with a note in the guest's file.",
      'Duty manager: up to 200 euros; with a note and the receipt.',
      'Hotel director: above 200 euros; with a written reason.',
    ]),
  );
});

test('who alone may release stands at the last step', () => {
  const { steps, done } = jobAidOf('dental');
  expect(done.text).toMatch(/^A load may be used when/);
  expect(steps.at(-1)?.warnings.map(({ text }) => text)).toContain(
    'Only an assistant with the reprocessing certificate releases a load.',
  );
});
