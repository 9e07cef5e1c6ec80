import { describe, expect, test } from '@jest/globals';
import type { Span } from '../../../../lib/domain/content/content.ts';
import { clashesAmong } from '../../../../lib/domain/passage/clashes.ts';
import { holesBetweenAmounts } from '../../../../lib/domain/passage/holes-between-amounts.ts';
import { remarksOnSources } from '../../../../lib/domain/content/remarks-on-sources.ts';
import { rulesElsewhere } from '../../../../lib/domain/passage/rules-elsewhere.ts';
import { readInTwoWays } from '../../../../lib/domain/passage/two-readings.ts';
import { tellsWhatIsNeeded } from '../../../../lib/domain/passage/what-is-needed.ts';
import { unansweredIn } from '../../../../lib/domain/passage/unanswered.ts';

let count = 0;
const span = (source: string, text: string, more: Partial<Span> = {}): Span => ({
  id: `${(count += 1)}`,
  source,
  text,
  ...more,
});
const texts = (spans: readonly Span[]) => spans.map(({ text }) => text);

describe('two documents clash', () => {
  const clash = (one: string, other: string) => clashesAmong([span('a.md', one), span('b.md', other)]).length;

  test.each([
    ['Apply a thin film of grease. Use at most 40 grams a rail.', 'Use at most 60 grams of grease a rail.'],
    ['If the value is above 1 ppm, leave the doors shut.', 'Above 0.8 ppm the doors stay shut.'],
    [
      'No hot water (trouble): 20 percent off the night (what we offer); duty manager (who decides)',
      'With no hot water a guest gets 25 percent off the night.',
    ],
    ['A complaint is answered within 3 days.', 'Complaints are answered within 5 days.'],
  ])('where they give different amounts of one thing: %s | %s', (one, other) =>
    expect(clash(one, other)).toBe(1),
  );

  test.each([
    // The same amount; another side; another thing; another case; another unit.
    ['A complaint is answered within 3 days.', 'Complaints are answered within three days.'],
    ['A refund above 50 euros needs a manager.', 'Give a refund of up to 20 euros yourself.'],
    ['Refunds above 50 euros go to the team lead.', 'Refunds above 500 euros go to the head of service.'],
    [
      'A discount above 8 percent needs the manager.',
      'A discount on spare parts above 15 percent is refused.',
    ],
    [
      'Noise all night: 30 percent off the night.',
      'With no hot water a guest gets 25 percent off the night.',
    ],
    ['The bath is emptied after 30 loads.', 'The bath is emptied after 8 hours.'],
  ])('and not where these are of two: %s | %s', (one, other) => expect(clash(one, other)).toBe(0));

  test('and not within one table or one paragraph, whose rows are of different cases', () => {
    const row = (text: string) => span('a.md', text, { section: 'Limits' });
    const rows = [
      'Rope (sling): at most 400 kg of load (limit)',
      'Chain (sling): at most 900 kg of load (limit)',
    ];
    expect(clashesAmong(rows.map(row))).toEqual([]);
  });
});

describe('a hole between amounts', () => {
  const decides = (...said: string[]) =>
    holesBetweenAmounts(said.map((text) => span('a.md', text, { section: 'Who decides' })));

  test('is where nobody is named who decides between them', () => {
    const [hole] = decides(
      'The manager approves purchases up to 10,000 euros.',
      'The board approves anything above 50,000 euros.',
    );
    expect(hole?.below.text).toContain('manager');
    expect(hole?.above.text).toContain('board');
  });
  test('and not where the amounts meet, or somebody else decides there', () => {
    expect(
      decides(
        'The manager approves purchases up to 10,000 euros.',
        'The board approves anything above 10,000 euros.',
      ),
    ).toEqual([]);
    expect(
      decides(
        'The manager approves purchases up to 10,000 euros.',
        'The director signs orders from 10,000 to 50,000 euros.',
        'The board approves anything above 50,000 euros.',
      ),
    ).toEqual([]);
  });
  test('“approved suppliers” approve nothing', () =>
    expect(
      decides(
        'Up to 250 euros may be spent with approved suppliers.',
        'The board approves anything above 50,000 euros.',
      ),
    ).toEqual([]));
});

test.each([
  ['Ring the foreman, who is the only one who may remove it, after speaking to the owner of the lock.', true],
  [
    'After speaking to the owner of the lock, ring the foreman, who is the only one who may remove it.',
    false,
  ],
  ['Ring the foreman, who may remove it.', false],
  ['Ring the foreman after speaking to the owner.', false],
  ['The foreman, who removes locks, rings before coming.', false],
])('%s: read in two ways %j', (sentence, isTwo) => expect(readInTwoWays(sentence).length === 1).toBe(isTwo));

test.each([
  ['They need to know how often the filter is checked.', ['The filter is checked every Monday.'], []],
  [
    'They need to know how often the filter is checked.',
    ['Check the filter with a torch.'],
    ['how often the filter is checked'],
  ],
  ['They decide how many quotes it takes, before they order', ['Two written quotes are needed.'], []],
  [
    'They decide how many quotes it takes, before they order',
    ['Raise the request.'],
    ['how many quotes it takes'],
  ],
  // In other words than the documents’.
  ['and know how often it is due', ['Interval: every 4 weeks'], []],
])('%s of %j: unanswered %j', (need, said, expected) =>
  expect(
    unansweredIn(
      need,
      said.map((text) => span('a.md', text)),
    ),
  ).toEqual(expected),
);

const steps = [
  'Switch the saw off and lock it.',
  'Put on gloves and glasses.',
  'Run the saw for one minute.',
].map((text, i) => span('blade.md', text, { section: 'Steps', step: i + 1 }));

test('rules of other documents for the moment of steps are found, and of no other moment', () => {
  const others = [
    span('safety.md', 'No gloves at a running machine.', { section: 'Clothing' }),
    span('safety.md', 'Gloves come off before a saw is run, never later.', { section: 'Clothing' }),
    span('safety.md', 'Never park in front of the gate.', { section: 'Parking' }),
    span('safety.md', 'We count near misses of saws with gloves to learn.', { section: 'Reporting' }),
    span('other.md', 'Never lock it with glasses on.', { section: 'Steps', step: 1 }),
  ];
  expect(texts(rulesElsewhere(steps, [...steps, ...others]))).toEqual(texts(others.slice(0, 2)));
});

test('under a heading of another moment there are none, and none of two figures that clash', () => {
  const greasing = [
    span('rails.md', 'Wipe the grease off both rails with the cloth.', { step: 1 }),
    span('rails.md', 'Use at most 40 grams of grease a rail.', { step: 2 }),
  ];
  const others = [
    span('waste.md', 'Cloths with grease never go into paper waste.', { section: 'Waste' }),
    span('waste.md', 'Never hand anybody a cloth with grease.', { section: 'A guest who asks for one' }),
    span('waste.md', 'Use at most 60 grams of grease a rail.', { section: 'Amounts' }),
  ];
  expect(texts(rulesElsewhere(greasing, [...greasing, ...others]))).toEqual([others[0]?.text]);
});

test('what answers a question is torn from it by nobody', () => {
  const answer = span('asked.md', 'Never run a saw with gloves.', { section: 'Questions' });
  const question = span('asked.md', 'May I keep them on?', { section: 'Questions' });
  expect(texts(rulesElsewhere(steps, [...steps, answer]))).toEqual([answer.text]);
  expect(rulesElsewhere(steps, [...steps, question, answer])).toEqual([]);
});

test.each([
  ['What you need', true],
  ['Tools and materials', true],
  ['What it takes', true],
  ['Tools of the office', false],
  ['What it is for', false],
])('%s says what it takes: %j', (heading, expected) => expect(tellsWhatIsNeeded(heading)).toBe(expected));

test('an approver is told what the draft leaves out, with whoever answers for it, and not what it tells', () => {
  const gloves = span('safety.md', 'No gloves at a running machine.', { section: 'Clothing' });
  const remarks = (told: readonly Span[]) =>
    remarksOnSources({
      need: 'Changing the blade.',
      given: steps,
      told: new Set(told.map(({ id }) => id)),
      all: [...steps, gloves],
      owners: new Map([['safety.md', 'Safety']]),
    });
  expect(remarks(steps)).toEqual([
    { is: 'left-out', rules: [{ source: 'safety.md', text: gloves.text, owner: 'Safety' }] },
  ]);
  expect(remarks([...steps, gloves])).toEqual([]);
});

test('of a document without steps, what binds beside what a draft tells is named to its approver', () => {
  const of = (section: string, text: string) => span('loans.md', text, { section });
  const told = of('Deciding', 'The registrar reads the letter and asks the conservator.');
  const left = of('Deciding', 'Nobody may promise a loan by telephone.');
  const elsewhere = of('Packing', 'A crate is never lifted alone.');
  const all = [told, left, elsewhere];
  const remarks = (more: readonly Span[] = [], tells = [told]) =>
    remarksOnSources({
      need: 'Lending',
      given: all,
      told: new Set(tells.map(({ id }) => id)),
      all: [...all, ...more],
      owners: new Map(),
    });
  expect(remarks()).toEqual([{ is: 'left-out', rules: [{ source: 'loans.md', text: left.text }] }]);
  expect(remarks([], [told, left])).toEqual([]);
  expect(remarks([span('loans.md', 'Read the letter.', { section: 'Steps', step: 1 })])).toEqual([]);
});
