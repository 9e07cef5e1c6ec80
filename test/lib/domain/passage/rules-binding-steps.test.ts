import { describe, expect, test } from '@jest/globals';
import { bindingsAmong } from '../../../../lib/domain/passage/rules-binding-steps.ts';
import type { Span } from '../../../../lib/domain/content/content.ts';
import { BOUND, UNBOUND } from '../../../local/model/artefacts/bound.ts';
import { laboratorySpans } from '../../../local/model/artefacts/sets/laboratory.ts';
import { spansOf } from '../../../local/model/artefacts/sets/spans.ts';

const laboratory = await laboratorySpans();
const spansIn = (name: string): Span[] => (name === 'laboratory' ? laboratory : spansOf(name));

/** What is bound, as step and rule, by how both begin. */
const boundIn = (spans: readonly Span[]): string[] =>
  [...bindingsAmong(spans)].flatMap(([id, rules]) => {
    const step = spans.find((span) => span.id === id)?.text ?? '';
    return rules.map((rule) => `${step} <- ${rule.text}`);
  });

describe.each(Object.entries(BOUND))('in the %s', (name, pairs) => {
  const found = boundIn(spansIn(name));

  test.each(pairs)('“%s …” is bound by “%s …”', (step, rule) => {
    expect(found.filter((pair) => pair.startsWith(step) && pair.includes(` <- ${rule}`))).toHaveLength(1);
  });
});

test.each(Object.entries(UNBOUND))('in the %s, rules of other matters bind no step', (name, rules) => {
  const found = boundIn(spansIn(name));
  for (const rule of rules) expect(found.filter((pair) => pair.includes(` <- ${rule}`))).toEqual([]);
});

const steps = ['Weigh the parcel, and write it on the slip.', 'Lift the parcel onto the belt.'];
const spansWith = (rule: string, section = 'Rules'): Span[] => [
  ...steps.map((text, i) => ({ id: `s${i + 1}`, source: 'belt.md', section: 'Sending', step: i + 1, text })),
  { id: 'rule', source: 'belt.md', section, text: rule },
];
const stepBoundBy = (rule: string, section?: string) => [...bindingsAmong(spansWith(rule, section)).keys()];

test.each([
  ['Parcels above 20 kilograms go to the ramp.', ['s1'], 'what is measured in a unit'],
  ['The belt is used by two people.', ['s2'], 'a word that one step alone holds'],
  ['Never throw a parcel.', [], 'a ban that several steps could own'],
  ['Belts of the other hall stop at noon.', [], 'what is narrower than any step'],
  ['Parcels for the pharmacy stay below 20 kilograms.', [], 'what is measured of a narrower thing'],
  ['If the belt stops, do not lift anything until the light is green.', ['s2'], 'a case of one step'],
  ['If the parcel is wet, do not lift it.', [], 'a case of several steps'],
  ['The belt is blue.', [], 'a fact'],
])('%s binds %j: %s', (rule, bound) => expect(stepBoundBy(rule)).toEqual(bound));

test('what stands under a heading of another matter or case, or in another document, binds no step', () => {
  const rule = 'Cold goods lie on the belt for at most 20 minutes.';
  expect(stepBoundBy(rule)).toEqual(['s2']);
  expect(stepBoundBy(rule, 'Frozen food')).toEqual([]);
  expect(stepBoundBy(rule, 'When the lift is broken')).toEqual([]);
  const elsewhere = spansWith(rule).map((span) => (span.id === 'rule' ? { ...span, source: 'b.md' } : span));
  expect([...bindingsAmong(elsewhere).keys()]).toEqual([]);
});

const pump = (rule: string, section: string): string[] => [
  ...bindingsAmong(
    [
      { text: 'Tell the foreman that the pump test begins.', step: 1, section: 'Testing the pump' },
      { text: 'Write down the minutes until the tank is full.', step: 2, section: 'Testing the pump' },
      { text: 'Close the valve and call the foreman.', step: 3, section: 'Testing the pump' },
      { text: rule, section },
    ].map((span, i) => ({ ...span, id: `s${i + 1}`, source: 'pump.md' })),
  ).keys(),
];

test.each([
  [
    'A pump test of more than 20 minutes is repeated.',
    'Testing the pump',
    ['s2'],
    'where the minutes are written down',
  ],
  [
    'Two pumps are never tested on one day.',
    'Testing the pump',
    [],
    'no step, by the name of the procedure alone',
  ],
  ['A valve is closed by two people.', 'Testing the pump', ['s3'], 'the step that holds its word'],
  ['A valve may cost at most 40 euros.', 'Buying parts', [], 'no step, by one word told of something else'],
  ['A valve may cost at most 40 euros.', 'Valves', ['s3'], 'the step that its heading names'],
])('%s under “%s” binds %j: %s', (rule, section, bound) => expect(pump(rule, section)).toEqual(bound));

const desk = (rule: string, section: string): string[] => [
  ...bindingsAmong([
    {
      id: 's1',
      source: 'desk.md',
      section: 'Steps',
      step: 1,
      text: 'Look at the bill before you offer anything.',
    },
    { id: 's2', source: 'desk.md', section: 'Steps', step: 2, text: 'Offer money within your limit.' },
    { id: 's3', source: 'desk.md', section: 'Steps', step: 3, text: 'Write what was agreed into the file.' },
    {
      id: 'end',
      source: 'desk.md',
      section: 'Steps',
      text: 'A refund is settled when the receipt is signed and the file shows the amount.',
    },
    { id: 'rule', source: 'desk.md', section, text: rule },
  ]).keys(),
];

test.each([
  ['Clerk (who): 50 euros (up to); a note (with)', 'Who may give what', ['s2']],
  ['Head of the shop (who): above 200 euros (up to)', 'Who may give what', ['s2']],
  ['Vouchers cost 20 euros.', 'The shop', []],
])('a step that points at “your limit” is bound by who may go how far: %s', (rule, section, bound) =>
  expect(desk(rule, section)).toEqual(bound),
);

test.each([
  ['Only the head of the shop signs the receipt of a refund.', ['s3']],
  ['The head of the shop decides about a receipt without an amount.', ['s3']],
  ['Only the head of the shop waters the plants.', []],
])('who alone may do what the procedure ends in binds its last step: %s', (rule, bound) =>
  expect(desk(rule, 'The shop')).toEqual(bound),
);

const ropes = (rules: readonly string[], section: string): string[] =>
  [
    ...bindingsAmong([
      {
        id: 's1',
        source: 'r.md',
        section: 'Lifting a load',
        step: 1,
        text: 'Write the load in the yard log.',
      },
      { id: 's2', source: 'r.md', section: 'Lifting a load', step: 2, text: 'Choose the rope by the table.' },
      {
        id: 's3',
        source: 'r.md',
        section: 'Lifting a load',
        step: 3,
        text: 'Send the slip to the yard team.',
      },
      ...rules.map((text, i) => ({ id: `rule${i}`, source: 'r.md', section, text })),
    ]),
  ].map(([step, bound]) => `${step} <- ${bound.length}`);

test.each([
  [
    ['Red (rope): 400 kg (most)', 'Blue (rope): 900 kg (most)'],
    'Ropes',
    ['s2 <- 2'],
    'the step that names its table',
  ],
  [
    ['Write the rope in the yard log within 5 minutes.'],
    'Receiving a rope',
    [],
    'no step of another activity',
  ],
  [
    ['Write the load in the yard log within 5 minutes.'],
    'Lifting a load',
    ['s1 <- 1'],
    'the step of its own',
  ],
  [
    ['If a small team has no other person, the yard waits for at most an hour.'],
    'Rules',
    [],
    'no step, by a word beside its case',
  ],
  [['If the slip is torn, do not send it.'], 'Rules', ['s3 <- 1'], 'the step of which its case is'],
  [
    ['Only people who hold the yard licence lift a load.'],
    'Who may lift a load',
    [],
    'the whole, and no one step',
  ],
  [
    ['If the load was dropped, write it in the yard log within an hour.'],
    'When something was dropped',
    [],
    'no step, under a case of its own',
  ],
])('%j under “%s” is bound as %j: %s', (rules, section, bound) =>
  expect(ropes(rules, section)).toEqual(bound),
);
