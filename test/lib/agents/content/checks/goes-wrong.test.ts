import { expect, test } from '@jest/globals';
import type { Artefact } from '../../../../../lib/domain/artefact/artefact.ts';
import type { Span } from '../../../../../lib/domain/content/content.ts';
import { bindingsAmong } from '../../../../../lib/domain/passage/rules-binding-steps.ts';
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

const alarm = ['Leave the dock and close the gate.', 'Press the red button.', 'Call the fire service.'].map(
  (text, i): Span => ({
    id: `8.${i + 1}`,
    source: 'cold-goods.md',
    section: 'In an emergency',
    step: i + 1,
    text,
  }),
);
const told = (...before: ReturnType<typeof claim>[]): Artefact =>
  changed('job-aid', ['learner', 'before'], before);
const whole = alarm.map(({ text }) => text).join(' ');

test('the steps of an emergency stand in one, whole and in order', () => {
  const all = told(claim(`In an emergency: ${whole}`, '8.1', '8.2', '8.3'));
  expect(faultsByCheck(all, [...spans, ...alarm], subjectOf('job-aid'))).toEqual({});
});

test('none of them is told away from the others', () => {
  const apart = told(claim('Press the red button.', '8.2'));
  expect(faultsOf(apart, alarm)).toContainEqual(expect.stringMatching(/away from the others.*8\.1/));
});

test('nothing else is put together with them, in any form', () => {
  const mixed = (text: string, ...cites: string[]) =>
    (
      faultsByCheck(
        changed('micro-text', ['learner', 'points', '0'], claim(text, ...cites)),
        [...spans, ...alarm],
        subjectOf('micro-text'),
      ).steps ?? []
    ).map(english.sayMessage);
  const measured = `Press the red button. ${spans[0]?.text ?? ''}`;
  expect(mixed(measured, '8.2', 'cold.1')).toContainEqual(
    expect.stringMatching(/in an emergency together with/),
  );
  expect(mixed(whole, '8.1', '8.2', '8.3')).toEqual([]);
});

test('what holds for the work binds no step of an emergency', () => {
  const button: Span = {
    id: '8.9',
    source: 'plant.md',
    section: 'In an emergency',
    step: 1,
    text: 'Press the red button, which stops the extractor fan.',
  };
  const fan: Span = {
    id: '8.0',
    source: 'plant.md',
    section: 'Rules',
    text: 'The extractor fan must have been running for at least 15 minutes.',
  };
  expect(bindingsAmong([button, fan]).size).toBe(0);
  expect(bindingsAmong([{ ...button, section: 'Changing the drum' }, fan]).get('8.9')).toEqual([fan]);
});
