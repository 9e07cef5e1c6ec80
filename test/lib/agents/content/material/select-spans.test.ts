import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readBytes } from '../../../../../lib/adapters/documents/formats/read-bytes.ts';
import { makeable } from '../../../../../lib/agents/content/material/makeable.ts';
import { mostSpansOf, selectSpans, SPANS } from '../../../../../lib/agents/content/material/select-spans.ts';
import { toSpans } from '../../../../../lib/agents/content/material/to-spans.ts';
import type { Span } from '../../../../../lib/domain/content/content.ts';
import type { Made } from '../../../../../lib/domain/modality/modality.ts';
import { english } from '../../../../../lib/messages/words.ts';
import { complaints } from '../../../../fixtures/documents/complaints.ts';
import { damagedParcels, loading } from '../../../../fixtures/documents/warehouse.ts';

const ward = readFileSync(new URL('../../../../fixtures/documents/ward-handover.md', import.meta.url));
const spansIn = async (...files: [name: string, bytes: Uint8Array][]): Promise<Span[]> =>
  (
    await Promise.all(files.map(async ([name, bytes]) => ({ name, blocks: await readBytes(name, bytes) })))
  ).flatMap(toSpans);

/** Chosen where these words stand in a passage or a heading. */
const about = (spans: readonly Span[], words: RegExp, form: Made, called: readonly string[] = []): Span[] => {
  const close = (text: string) => (words.test(text) ? 0.8 : 0.1);
  const headings = new Map(
    spans.flatMap(({ section }) => (section ? [[section, close(section)] as const] : [])),
  );
  return selectSpans(
    spans,
    {
      passages: spans.map(({ text }) => close(text)),
      headings,
      named: spans.map(() => 1),
      called: new Set(called),
      threshold: 0.4,
    },
    form,
  );
};
const texts = (spans: readonly Span[]) => spans.map(({ text }) => text);
const steps = (spans: readonly Span[]) => spans.flatMap(({ step }) => step ?? []);
const forms: Made[] = [
  'micro-text',
  'job-aid',
  'micro-video-script',
  'role-play',
  'cohort',
  'long-form-program',
  'coaching',
];

test.each(forms)(
  'a %s leaves out a document that only mentions the skill beside one that is about it',
  (form) => {
    const linesOf = (source: string, section: string, texts: string[]): Span[] =>
      texts.map((text, i) => ({ id: `${source}.${i + 1}`, source, section, text, step: i + 1 }));
    const guide = linesOf(
      'pump.md',
      'Valve check',
      Array.from({ length: 8 }, (_, i) => `Turn valve ${i + 1}.`),
    );
    const mention = linesOf('canteen.md', 'Lunch', [
      'Soup is at noon.',
      'The valve of the urn drips.',
      'Pay.',
    ]);
    const sources = (spans: Span[]) => [...new Set(about(spans, /valve/i, form).map(({ source }) => source))];
    expect(sources([...mention, ...guide])).toEqual(['pump.md']);
    expect(
      sources([...guide, ...guide.map((span) => ({ ...span, id: `b.${span.id}`, source: 'b.md' }))]),
    ).toContain(form === 'job-aid' ? 'pump.md' : 'b.md');
  },
);

describe('a job aid', () => {
  test('takes what is due right before its procedure, and nothing else that its skill does not name', () => {
    const under = (section: string, lines: string[], isProcedure = false): Span[] =>
      lines.map((text, i) => ({
        id: `${section}.${i + 1}`,
        source: 'round.md',
        section,
        text,
        ...(isProcedure ? { step: i + 1 } : {}),
      }));
    const chosen = about(
      [
        ...under('What comes up', ['Visitors wait outside.']),
        ...under('Before the start', ['Wear the red coat.', 'Look at the fridge.']),
        ...under('At the bed', ['Read the chart.', 'Take the tablet.', 'Sign the chart.'], true),
      ],
      /chart|tablet/i,
      'job-aid',
    );
    expect(texts(chosen)).toEqual([
      'Wear the red coat.',
      'Look at the fridge.',
      'Read the chart.',
      'Take the tablet.',
      'Sign the chart.',
    ]);
  });

  test('is made of the whole procedure, from its first step to its done-test, with its limits and nothing else', async () => {
    const chosen = about(await spansIn(['ward.md', ward]), /blood|unit/i, 'job-aid');
    expect(steps(chosen)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(texts(chosen)).toEqual(
      expect.arrayContaining([
        'Note temperature, pulse and blood pressure.',
        'Never add a medicine to the line.',
        expect.stringContaining('The transfusion is done when'),
        'Time for one unit (what): 4 hours at the most (limit)',
      ]),
    );
    expect(texts(chosen).join()).not.toMatch(/flowers|visitors/i);
    expect(makeable('job-aid', chosen, english)).toBeUndefined();
  });

  test('is for one task: the procedure that is most about it, and none of another document', () => {
    const listOf = (source: string, section: string, ...lines: string[]): Span[] =>
      lines.map((text, i) => ({ id: `${source}.${i + 1}`, source, section, text, step: i + 1 }));
    const spans = [
      ...listOf('doors.md', 'Locking up', 'Close the valve.', 'Switch off the light.', 'Lock the door.'),
      ...listOf('pump.md', 'Valve check', 'Open the valve.', 'Read the valve gauge.', 'Close the valve.'),
    ];
    expect(new Set(about(spans, /valve/i, 'job-aid').map(({ source }) => source))).toEqual(
      new Set(['pump.md']),
    );
  });

  test('is made alike of Word and of PDF, with the pages', async () => {
    const parcel = about(
      await spansIn(['parcels.docx', damagedParcels], ['loading.pptx', loading]),
      /parcel|damage/i,
      'job-aid',
    );
    expect(
      parcel.filter(({ section }) => section === 'Taking in a damaged parcel').map(({ step }) => step),
    ).toEqual([1, 2, undefined, 3, undefined, 4, undefined]);
    expect(texts(parcel).join()).not.toContain('Tighten the straps');
    const answer = about(await spansIn(['complaints.pdf', complaints]), /answer|complaint/i, 'job-aid');
    expect(steps(answer)).toEqual([1, 2, 3, 4]);
    expect(new Set(answer.map(({ page }) => page))).toEqual(new Set([1]));
  });

  test.each([
    [
      'no document says in numbered steps',
      '# A\n- Put the parcel down on the pallet.\n- Take a picture of the parcel.\n- Scan the parcel as it is.',
    ],
    [
      'step 2 is missing',
      '# A\n1. Put the parcel down on the pallet.\n2. Ask parcel@depot.example about it.\n3. Scan the parcel as it is.\n4. Put the parcel away.',
    ],
    ['only 2 passages are about it', '# A\n1. Put the parcel down.\n2. Scan the parcel.'],
  ])('cannot be made well: %s', async (why, text) => {
    const spans = await spansIn(['a.md', Buffer.from(text)]);
    expect(makeable('job-aid', spans, english)?.reason).toContain(
      `cannot be made well from what there is: ${why}`,
    );
  });
});

describe('a programme', () => {
  test('takes whole documents, also what no passage of theirs is about', async () => {
    const all = await spansIn(['ward.md', ward]);
    expect(about(all, /blood|unit/i, 'long-form-program')).toEqual(all);
    expect(makeable('long-form-program', all, english)).toBeUndefined();
  });

  test('of fewer than three sections cannot be made well', async () => {
    const spans = (await spansIn(['ward.md', ward])).filter(
      ({ section = '' }) => /Giving|Before/.test(section) && !section.includes('ward'),
    );
    expect(makeable('long-form-program', spans, english)?.reason).toContain(
      'it needs 3 sections about it, and the documents have 2',
    );
    expect(makeable('cohort', spans, english)).toBeUndefined();
  });
});

test.each(['micro-text', 'micro-video-script', 'coaching'] as const)(
  'a %s takes of cases what is said in the others as well, and nothing that stands beside them',
  (form) => {
    const cases = [
      'When a member cancels, hand out the confirmation.',
      'When a member wants to leave, ask once what made them think of it.',
      'When a member asks for money back, explain that it goes to their account.',
      'If you cancel a course, tell the member on the same day.',
      'Say on which day they cancel it.',
      'Lunch is served from noon.',
    ];
    const spans = cases.map((text, i): Span => ({
      id: `${i}`,
      source: 'desk.md',
      section: 'The counter',
      text,
    }));
    expect(texts(about(spans, /cancel/, form))).toEqual(cases.slice(0, 5));
  },
);

test('other forms hold what is about the subject, with the amounts and exceptions beside it', async () => {
  const all = await spansIn(['complaints.pdf', complaints]);
  const chosen = texts(about(all, /goodwill|the office decides|branch signs/i, 'micro-text'));
  expect(chosen).toEqual([]);
  const money = texts(about(all, /goodwill|office decides|branch signs|ombudsman|customer/i, 'micro-text'));
  expect(money).toContain('Up to 150 euros the office decides alone.');
  expect(money).toContain(
    'Above that the head of the branch signs, unless the error was a fee that was taken twice.',
  );
});

test('a role-play takes what is said in a talk of a document of its own, and no other form does', () => {
  const of = (source: string, section: string, texts: string[]): Span[] =>
    texts.map((text, i) => ({ id: `${source}.${section}.${i}`, source, section, text }));
  const guide = of(
    'returns.md',
    'Damage',
    Array.from({ length: 12 }, (_, i) => `Look at the damage of part ${i + 1}.`),
  );
  const talk = of('customers.md', 'At the desk', [
    'When a customer says that the damage was there before, show them the photographs.',
    'When a customer is angry, ask them to sit down with you.',
  ]);
  const lunch = of('canteen.md', 'Lunch', ['Damage to a plate is written down.']);
  const sources = (form: Made) => [
    ...new Set(about([...guide, ...talk, ...lunch], /damage/i, form).map(({ source }) => source)),
  ];
  expect(sources('role-play')).toEqual(['returns.md', 'customers.md']);
  expect(sources('micro-text')).toEqual(['returns.md']);
});

describe('a document that is called by the need', () => {
  const trips = ['On the way', 'Medicine', 'Afterwards'].flatMap((section, i) =>
    ['Pupils are counted at every change.', `Hand in page ${i + 2} of the list.`].map((text, j): Span => ({
      id: `trips.${i}.${j}`,
      source: 'trips.md',
      section,
      text,
    })),
  );
  const evening = Array.from({ length: 4 }, (_, i): Span => ({
    id: `evening.${i}`,
    source: 'evening.md',
    section: 'Trips: an evening for parents',
    text: `Say about trips what day ${i + 1} costs.`,
  }));

  test('is taken whole, however far its words are from those of another one', () => {
    expect(about([...trips, ...evening], /trips/i, 'cohort', ['trips.md'])).toEqual([...trips, ...evening]);
    expect(about([...trips, ...evening], /trips/i, 'cohort')).toEqual(evening);
  });

  test('gives a short form what decides in it', () =>
    expect(texts(about([...trips, ...evening], /trips/i, 'micro-text', ['trips.md']))).toEqual([
      'Hand in page 2 of the list.',
      'Hand in page 3 of the list.',
      'Hand in page 4 of the list.',
      ...texts(evening),
    ]));
});

describe('of any passages', () => {
  const many = Array.from({ length: 200 }, (_, i): Span => ({
    id: `d.${i}`,
    source: `d${Math.floor(i / 50)}.md`,
    section: `Part ${Math.floor(i / 7)}`,
    text: i % 5 === 0 ? `Never take more than ${i} of these.` : `Sentence ${i} says how it is done.`,
    ...(Math.floor(i / 7) % 3 === 0 ? { step: (i % 7) + 1 } : {}),
  }));
  const placeOf = ({ source, section = '' }: Span) => `${source} ${section}`;
  const scores = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 200, maxLength: 200 });

  test('a choice stands in reading order, within its bound, procedures whole, or is empty where too few are about it', () => {
    fc.assert(
      fc.property(
        scores,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(...forms),
        (passages, threshold, form) => {
          const chosen = selectSpans(
            many,
            { passages, headings: new Map(), named: many.map(() => 1), called: new Set(), threshold },
            form,
          );
          const enough = passages.filter((score) => score >= threshold).length;
          expect(chosen.length > 0).toBe(enough >= SPANS.atLeast);
          expect(chosen.length).toBeLessThanOrEqual(mostSpansOf(form));
          expect(many.filter((span) => chosen.includes(span))).toEqual(chosen);
          const cut = [
            ...Map.groupBy(
              chosen.filter(({ step }) => step !== undefined),
              placeOf,
            ),
          ].filter(
            ([place, found]) => found.length !== many.filter((span) => placeOf(span) === place).length,
          );
          expect(cut).toEqual([]);
        },
      ),
    );
  });

  test('one without a score is passed over', () => {
    const closeness = {
      passages: [1, 1, Number.NaN],
      headings: new Map<string, number>(),
      named: [1, 1, 1],
      called: new Set<string>(),
      threshold: 0.4,
    };
    expect(selectSpans(many, closeness, 'micro-text')).toEqual([]);
  });
});
