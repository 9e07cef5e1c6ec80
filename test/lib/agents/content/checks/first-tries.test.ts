import { describe, expect, test } from '@jest/globals';
import { faultsByCheck } from '../../../../../lib/agents/content/checks/faults-of-artefact.ts';
import type { Task } from '../../../../../lib/domain/artefact/parts.ts';
import { english } from '../../../../../lib/messages/words.ts';
import { artefacts, changed, subjectOf } from './examples/artefacts.ts';
import { claim, spans } from './examples/material.ts';

const programme = artefacts['long-form-program'];
const [first, ...later] = programme.learner.modules;
const isolating = [
  'Stop the pump at the panel.',
  'Hang the lock on the main switch.',
  'Test with the voltage tester that the line is dead.',
].map((text, i) => ({
  id: `7.lock.${i}`,
  source: 'lock.md',
  section: 'Isolating a pump',
  step: i + 1,
  text,
}));
const filing = ['Open the file of the customer.', 'Enter the new address.', 'Close the file.'].map(
  (text, i) => ({
    id: `7.file.${i}`,
    source: 'file.md',
    section: 'Changing an address',
    step: i + 1,
    text,
  }),
);
const told = (steps: typeof isolating) => ({
  text: steps.map(({ text }) => text).join(' '),
  cites: steps.map(({ id }) => id),
});
const task = (what: Task['do'], steps: typeof isolating): Task => ({ do: what, about: told(steps) });

/** The programme of the examples, with these steps taught in its second module, and tasks in some weeks. */
function faultsOf(
  steps: typeof isolating,
  { practice, transfer }: { practice?: Task; transfer?: { week: number; you: Task } },
): string[] {
  const points = steps.map(({ id, text }) => claim(text, id));
  const modules = [
    first,
    ...later.map((module, i) =>
      i === 0
        ? {
            ...module,
            points: [...module.points, ...points],
            practice: practice ? [practice] : module.practice,
          }
        : module,
    ),
  ];
  const [meeting] = programme.learner.transfer;
  const learner = {
    ...programme.learner,
    modules,
    transfer: transfer ? [{ ...meeting, ...transfer }] : programme.learner.transfer,
  };
  return (
    faultsByCheck(
      { ...programme, learner } as typeof programme,
      [...spans, ...steps],
      subjectOf('long-form-program'),
    )['first-tries'] ?? []
  ).map(english.sayMessage);
}
const week = later[0]?.week ?? 0;

describe('what is done on the real thing', () => {
  test('is done after it was taught', () => {
    const you = task('by-the-steps', filing);
    expect(faultsOf(filing, { transfer: { week: week - 1, you } })).toEqual([
      expect.stringMatching(/transfer 1, you: .*before 7\.file\.0 is taught/),
    ]);
    expect(faultsOf(filing, { transfer: { week, you } })).toEqual([]);
  });

  test('is never a part of a procedure of which the rest is taught later or nowhere', () => {
    const extra = {
      ...isolating[0],
      id: '7.file.3',
      source: 'file.md',
      section: 'Changing an address',
      step: 4,
    };
    const all = [...filing, { ...extra, text: 'Print the letter.' }];
    const you = task('by-the-steps', filing);
    expect(faultsOf(filing, { transfer: { week, you } })).toEqual([]);
    const faults = faultsByCheck(
      changed('long-form-program', ['learner', 'transfer', '0', 'you'], you),
      [...spans, ...all],
      subjectOf('long-form-program'),
    )['first-tries'];
    expect(faults).toBeDefined();
  });

  test('and dangerous is gone through first, and then done beside somebody', () => {
    const beside = { week: week + 1, you: task('with-somebody', isolating) };
    expect(faultsOf(isolating, { transfer: { week, you: task('by-the-steps', isolating) } })).toEqual([
      expect.stringMatching(/is dangerous, cannot be undone or is not done alone, as 7\.lock\.\d says/),
    ]);
    expect(faultsOf(isolating, { transfer: beside })).toEqual([
      expect.stringMatching(/before anybody went through it/),
    ]);
    expect(faultsOf(isolating, { practice: task('walk-through', isolating), transfer: beside })).toEqual([]);
  });
});

test('a page gives nothing dangerous to try', () => {
  const tried = (text: string, id: string, source: typeof isolating) =>
    faultsByCheck(
      changed('micro-text', ['learner', 'tryIt'], [claim(text, id)]),
      [...spans, ...source],
      subjectOf('micro-text'),
    )['first-tries']?.map(english.sayMessage);
  expect(tried('Stop the pump at the panel.', '7.lock.0', isolating)).toEqual([
    expect.stringMatching(/tryIt 1: .*nothing to try because a page says so/),
  ]);
  expect(tried('Open the file of the customer.', '7.file.0', filing)).toBeUndefined();
});

test('nobody is sent to a first session having done what is taught there', () => {
  const before = (what: Task['do']) =>
    faultsByCheck(
      changed(
        'cohort',
        ['learner', 'before'],
        [{ do: what, about: claim('Enter the new address.', '7.file.1') }],
      ),
      [...spans, ...filing],
      subjectOf('cohort'),
    )['first-tries']?.map(english.sayMessage) ?? [];
  const early = expect.stringMatching(/before 1: .*before 7\.file\.1 is taught/);
  expect(before('try-at-work')).toContainEqual(early);
  expect(before('bring-a-case')).not.toContainEqual(early);
});
