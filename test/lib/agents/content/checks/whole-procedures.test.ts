import { describe, expect, test } from '@jest/globals';
import { faultsByCheck } from '../../../../../lib/agents/content/checks/faults-of-artefact.ts';
import { english } from '../../../../../lib/messages/words.ts';
import { artefacts, changed, subjectOf } from './examples/artefacts.ts';
import { spans } from './examples/material.ts';

const procedure = (id: string, source: string, steps: readonly string[], done?: string) => [
  ...steps.map((text, i) => ({ id: `${id}.${i + 1}`, source, section: 'How it is done', step: i + 1, text })),
  ...(done === undefined ? [] : [{ id: `${id}.done`, source, section: 'How it is done', text: done }]),
];
const failover = procedure(
  'it',
  'failover.md',
  [
    'Announce the test in the channel.',
    'Pull the cable of the first line.',
    'Watch the second line take over.',
    'Plug the cable in again.',
  ],
  'The test is done when both lines show green.',
);
const catheter = procedure('ward', 'catheter.md', ['Open the pack.', 'Place the catheter.', 'Tape it.']);
const greeting = procedure('desk', 'desk.md', [
  'Listen until the caller has finished.',
  'Ask for the number of the contract.',
  'Explain what happens next.',
]);
type Told = ReturnType<typeof procedure>;
const faultsOf = (given: Told, ...points: Told[]) =>
  (
    faultsByCheck(
      changed(
        'micro-text',
        ['learner', 'points'],
        points.map((some) => ({
          text: some.map(({ text }) => text).join(' '),
          cites: some.map(({ id }) => id),
        })),
      ),
      [...spans, ...given],
      subjectOf('micro-text'),
    )['whole-procedures'] ?? []
  ).map(english.sayMessage);

test('a procedure that ends with the cable out is refused, and says what is missing', () => {
  const [one, two, three] = failover.map((step) => [step]);
  expect(faultsOf(failover, one ?? [], two ?? [], three ?? [])).toEqual([
    expect.stringMatching(/points: 3 of 4 steps of a procedure are told, and not step 4 \(it\.4\)/),
  ]);
});

test('so is one that begins in the middle, and one that is not seen to be done', () => {
  expect(faultsOf(catheter, catheter.slice(1, 2), catheter.slice(2))).toEqual([
    expect.stringMatching(/2 of 3 steps .* not step 1 \(ward\.1\)/),
  ]);
  expect(faultsOf(failover, failover.slice(0, 2), failover.slice(2, 4))).toEqual([
    expect.stringMatching(/end with it\.done/),
  ]);
});

test('one told whole in as many points as there is room for is not', () => {
  expect(faultsOf(failover, failover.slice(0, 2), failover.slice(2, 4), failover.slice(4))).toEqual([]);
  expect(faultsOf(catheter, catheter)).toEqual([]);
});

test('steps that change nothing may be told alone', () => {
  expect(faultsOf(greeting, greeting.slice(0, 1), greeting.slice(1, 2))).toEqual([]);
});

const blade = procedure('saw', 'saw.md', [
  'Hang the blade on both wheels.',
  'Tension it to the mark for its width. Turn the wheel by hand three times and set the tracking.',
  'Close the doors.',
]);
const without = (told: Told): Told =>
  told.map((step) => ({ ...step, text: step.text.replace(/^Tension it[^.]*[.] /u, '') }));

test('a step of which a sentence stands nowhere is refused, and says which', () => {
  expect(faultsOf(blade, without(blade))).toEqual([
    expect.stringMatching(/of step 2 this stands nowhere: “Tension it to the mark.*saw\.2/),
  ]);
  expect(faultsOf(blade, blade)).toEqual([]);
});

test('so it is in what a coach looks at', () => {
  const [, second] = without(blade);
  const faults = (text: string) =>
    faultsByCheck(
      changed('coaching', ['runner', 'meetings', '0', 'lookAt', '0'], { text, cites: ['saw.2'] }),
      [...spans, ...blade],
      subjectOf('coaching'),
    )['whole-procedures'];
  expect(faults(second?.text ?? '')).toHaveLength(1);
  expect(faults(blade[1]?.text ?? '')).toBeUndefined();
});

test('what is dangerous in its middle is coached whole or not at all', () => {
  const acid = procedure('acid', 'acid.md', [
    'Put on the face shield against the acid.',
    'Close the valve of the drum.',
    'Lift the drum off the pallet.',
  ]);
  const faults = (told: Told) =>
    faultsByCheck(
      changed(
        'coaching',
        ['runner', 'meetings', '0', 'lookAt'],
        told.map(({ id, text }) => ({ text, cites: [id] })),
      ),
      [...spans, ...acid],
      subjectOf('coaching'),
    )['whole-procedures'];
  expect(faults(acid.slice(0, 2))).toHaveLength(1);
  expect(faults(acid)).toBeUndefined();
});

describe('what a lesson on a procedure promises', () => {
  const faultsOfPromise = (promised: Told, told: Told) => {
    const { learner } = artefacts['micro-text'];
    const claimOf = (some: Told) => ({
      text: some.map(({ text }) => text).join(' '),
      cites: some.map(({ id }) => id),
    });
    const lesson = changed('micro-text', ['learner'], {
      ...learner,
      points: told.map((step) => claimOf([step])),
      objective: { ...learner.objective, behaviour: claimOf(promised) },
    });
    return (faultsByCheck(lesson, [...spans, ...failover], subjectOf('micro-text')).objectives ?? [])
      .map(english.sayMessage)
      .filter((fault) => fault.includes('nothing to do alone'));
  };

  test('is all of it and no step of it', () =>
    expect(faultsOfPromise(failover.slice(1, 2), failover)).toEqual([
      expect.stringMatching(/objective: .*Pull the cable.* is step 2 of a procedure/),
    ]));

  test('is named by its first step and its last, and by one step where no more is told', () => {
    expect(faultsOfPromise([...failover.slice(0, 1), ...failover.slice(3, 4)], failover)).toEqual([]);
    expect(faultsOfPromise(failover.slice(1, 2), failover.slice(1, 3))).toEqual([]);
  });
});
