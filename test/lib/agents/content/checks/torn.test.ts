import { expect, test } from '@jest/globals';
import { faultsByCheck } from '../../../../../lib/agents/content/checks/faults-of-artefact.ts';
import { english } from '../../../../../lib/messages/words.ts';
import { changed, subjectOf } from './examples/artefacts.ts';
import { claim, spans } from './examples/material.ts';

const item = (id: string, text: string) => ({ id, source: 'store.md', section: 'Spills and keys', text });
const others = [
  item('9.1', 'Compare the two labels with the list. If they differ, stop and call the store manager.'),
  item('9.2', 'Cover a small spill with the granulate. Otherwise call the fire service.'),
  item('9.3', 'Send the invoice to the desk. In this case the payment waits for the controller.'),
  item('9.4', 'Lift the probe out of the vial. Do not put it on the bench.'),
  item('9.5', 'Lock the server room at night. Nobody enters the server room alone.'),
  item('9.7', 'If the tenant shouts, let them finish once. Then say that you want to find a way.'),
  item(
    '9.8',
    'While an application is open, nothing further is done for eight weeks. The tenant pays what they can.',
  ),
];
const faultsOf = (text: string, id: string) =>
  (
    faultsByCheck(
      changed('micro-text', ['learner', 'points', '0'], claim(text, id)),
      [...spans, ...others],
      subjectOf('micro-text'),
    ).torn ?? []
  ).map(english.sayMessage);

test.each([
  [
    'If they differ, stop and call the store manager.',
    '9.1',
    /points 1: .*before it: “Compare the two labels/,
  ],
  ['Otherwise call the fire service.', '9.2', /before it: “Cover a small spill/],
  ['In this case the payment waits for the controller.', '9.3', /before it: “Send the invoice/],
  ['Do not put it on the bench.', '9.4', /before it: “Lift the probe/],
  // The first step is cut out of the middle, and a case is left away.
  [
    'If the tenant shouts, say that you want to find a way.',
    '9.7',
    /before it: “If the tenant shouts, let them/,
  ],
  ['The tenant pays what they can.', '9.8', /before it: “While an application is open/],
])('“%s” is refused where it stands alone', (text, id, fault) => {
  expect(faultsOf(text, id)).toEqual([expect.stringMatching(fault)]);
});

test.each([
  ['Compare the two labels with the list. If they differ, stop and call the store manager.', '9.1'],
  ['If the two labels differ, stop and call the store manager.', '9.1'],
  ['Lift the probe out of the vial. Do not put it on the bench.', '9.4'],
  ['Lift the probe out of the vial.', '9.4'],
  ['Nobody enters the server room alone.', '9.5'],
  ['If the tenant shouts, let them finish once. Then say that you want to find a way.', '9.7'],
  ['While an application is open, the tenant pays what they can.', '9.8'],
])('“%s” is not', (text, id) => {
  expect(faultsOf(text, id)).toEqual([]);
});

test('a warning of a step leans on the step that it stands at', () => {
  const step = { ...item('9.6', 'Lift the hose from the tank. Do not put it on the floor.'), step: 6 };
  const faults = (steps: object) =>
    faultsByCheck(
      changed('job-aid', ['learner', 'steps', '0'], steps),
      [...spans, step],
      subjectOf('job-aid'),
    ).torn;
  const warning = claim('Do not put it on the floor.', '9.6');
  expect(
    faults({ do: claim('Lift the hose from the tank.', '9.6'), checks: [], warnings: [warning] }),
  ).toBeUndefined();
  expect(
    faults({
      do: claim('Measure every chilled delivery before the driver leaves the dock.', 'cold.1'),
      checks: [],
      warnings: [warning],
    }),
  ).toHaveLength(1);
});

test('what holds in the case that its heading names is told with that, or under a title that says it', () => {
  const buyer = {
    id: '9.9',
    source: 'store.md',
    section: 'If an order was placed without a number',
    text: 'Tell the buyer the same day.',
  };
  const faults = (text: string) =>
    faultsByCheck(
      changed('micro-text', ['learner', 'points', '0'], claim(text, '9.9')),
      [...spans, buyer],
      subjectOf('micro-text'),
    ).torn;
  expect(faults(buyer.text)).toHaveLength(1);
  expect(faults(`${buyer.section}: ${buyer.text}`)).toBeUndefined();
});
