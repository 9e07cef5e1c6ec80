import { expect, test } from '@jest/globals';
import type { Artefact } from '../../../../../lib/domain/artefact/artefact.ts';
import type { Span } from '../../../../../lib/domain/content/content.ts';
import { faultsByCheck } from '../../../../../lib/agents/content/checks/faults-of-artefact.ts';
import { english } from '../../../../../lib/messages/words.ts';
import { changed, subjectOf } from './examples/artefacts.ts';
import { claim, spans } from './examples/material.ts';

const faultsOf = (artefact: Artefact, others: readonly Span[]): string[] =>
  (faultsByCheck(artefact, [...spans, ...others], subjectOf('job-aid')).steps ?? []).map(english.sayMessage);
const plain = changed('job-aid', ['title'], 'Receiving chilled goods: a job aid for dock workers');

const spill: Span = {
  id: '9.1',
  source: 'cold-goods.md',
  section: 'If something goes wrong',
  text: 'If coolant leaks, leave the dock at once and call the fire service.',
};

test('an emergency of the document of the steps is left out of no job aid', () => {
  expect(faultsOf(plain, [spill])).toEqual([expect.stringMatching(/If coolant leaks.*9\.1/)]);
  const told = changed('job-aid', ['learner', 'before'], [claim(spill.text, '9.1')]);
  expect(faultsOf(told, [spill])).toEqual([]);
});

test.each<[string, Partial<Span>]>([
  ['of another document', { source: 'forklifts.md' }],
  ['of another part of the document, which is about something else', { section: 'Washing down' }],
  ['that is none', { text: 'The dock is swept on Fridays by whoever has the late shift.' }],
])('what is %s may be left out', (_, change) => {
  expect(faultsOf(plain, [{ ...spill, ...change }])).toEqual([]);
});

test('what a step says besides does not stand before all of them', () => {
  const step = {
    id: '9.6',
    source: 'cold-goods.md',
    section: 'Receiving',
    step: 6,
    text: 'Lift the probe out with both hands. Keep it off the floor.',
  };
  const last = { do: claim('Lift the probe out with both hands.', '9.6'), checks: [], warnings: [] };
  const taken = changed('job-aid', ['learner', 'steps', 5], last);
  const ahead = (text: string, id: string): Artefact => {
    const copy = structuredClone(taken);
    if (copy.form === 'job-aid') copy.learner.before = [claim(text, id)];
    return copy;
  };
  const misplaced = /belongs to step 6/;
  expect(faultsOf(ahead('Keep it off the floor.', '9.6'), [step]).some((one) => misplaced.test(one))).toBe(
    true,
  );
  const general: Span = {
    id: '9.7',
    source: 'cold-goods.md',
    section: 'Before a delivery',
    text: 'Wear dry gloves.',
  };
  expect(faultsOf(ahead('Wear dry gloves.', '9.7'), [step, general]).some((one) => misplaced.test(one))).toBe(
    false,
  );
});
