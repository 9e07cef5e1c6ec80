import { describe, expect, test } from '@jest/globals';
import { materialOf } from '../../../../local/model/artefacts/material/material.ts';
import {
  figureBeyond,
  figureWithin,
  rangeOf,
  steppedRanges,
} from '../../../../local/model/artefacts/material/tables.ts';
import { rungsAmong } from '../../../../local/model/artefacts/material/rungs.ts';
import { questionOfTable } from '../../../../local/model/artefacts/parts/questions-of-tables.ts';

const said = (head: string, text: string) => {
  const range = rangeOf({ head, text });
  const [within, beyond] = [range && figureWithin(range), range && figureBeyond(range)];
  return range && [within, beyond].map((value) => (value === undefined ? '' : range.written(value)));
};

test.each([
  ['amount', 'Up to £400', ['£320', '£480']],
  ['amount', '£401 to £1,200', ['£900', '£1,500']],
  ['agent', 'up to 250 €', ['200 €', '300 €']],
  ['limit', '134 to 137 degrees', ['136 degrees', '138 degrees']],
  ['limit', 'at least 3 minutes', ['4 minutes', '2.5 minutes']],
  ['longest without use', '90 days', ['72 days', '110 days']],
  ['youngest age', '12 years', ['14 years', '10 years']],
  ['up to', '50 euros', ['40 euros', '60 euros']],
  ['how often', 'every 90 days', undefined],
  ['limit', 'none', undefined],
  ['limit', '20 tablets or 3 boxes', undefined],
])('under “%s”, “%s” is kept and broken by %j', (head, text, figures) =>
  expect(said(head, text)).toEqual(figures),
);

test('amounts that follow on one another are steps, and limits of several kinds of things are none', () => {
  const ranges = (texts: readonly string[]) => texts.map((text) => rangeOf({ head: 'amount', text }));
  expect(
    steppedRanges(ranges(['Up to 5 days', '6 to 10 days', 'Above 10 days']))?.map(({ from }) => from),
  ).toEqual([-Infinity, 6, 10]);
  expect(steppedRanges(ranges(['At most 46 weeks', 'At most 92 weeks', 'At most 54 weeks']))).toBeUndefined();
});

const materialOfTexts = (texts: readonly string[]) =>
  materialOf({
    task: 'draft-asset',
    modality: 'micro-text',
    skill: 'Limits',
    audience: 'Clerk',
    spans: texts.map((text, i) => ({ id: `1.a.${i + 1}`, source: 'a.md', section: 'Limits', text })),
    mend: [],
  });

const asked = (rows: readonly string[], turn: number, place = 0) => {
  const material = materialOfTexts(rows);
  const row = material.passages[place];
  const question = row && questionOfTable(row, material, turn);
  return {
    situation: question && 'madeUp' in question.situation ? question.situation.madeUp : '',
    right: question?.options
      .filter(({ isRight }) => isRight)
      .map(({ says }) => ('text' in says ? says.text : '')),
    wrong: question?.options.filter(({ isRight }) => !isRight).length,
  };
};

describe('a question about a table', () => {
  const amounts = [
    'Up to £400 (amount): Officer (who decides); 3 days (within)',
    '£401 to £1,200 (amount): Team leader (who decides); 5 days (within)',
    'Above £1,200 (amount): Panel (who decides); 15 days (within)',
  ];
  test.each([
    [0, '£900', 'Who decides: Team leader; within 5 days.'],
    [1, '£1,400', 'Who decides: Panel; within 15 days.'],
    [2, '£320', 'Who decides: Officer; within 3 days.'],
  ])('takes a figure of a row, and the others for it (%i)', (turn, figure, right) => {
    const { situation, ...rest } = asked(amounts, turn);
    expect(situation).toContain(`“Amount: ${figure}”`);
    expect(rest).toEqual({ right: [right], wrong: 2 });
  });

  const kinds = [
    'Ordinary account (kind): 90 days (longest without use)',
    'Administrator (kind): 30 days (longest without use)',
    'Service account (kind): 180 days (longest without use)',
  ];
  test.each([0, 1, 2])('tells one figure that breaks the strictest alone (%i)', (turn) => {
    const { situation, ...rest } = asked(kinds, turn);
    expect(situation.match(/60 days/g)).toHaveLength(3);
    expect(rest).toEqual({ right: ['Administrator.'], wrong: 2 });
  });

  test('is not asked of a table that sets nothing', () => {
    expect(
      asked(['A (site): blue (colour)', 'B (site): red (colour)', 'C (site): grey (colour)'], 0).right,
    ).toBeUndefined();
  });

  const results = [
    'Hardness below 4 °d (result): refill the salt (boiler); tell the cook (oven)',
    'Hardness 8 to 14 °d (result): descale on Friday (boiler); leave it on (oven)',
    'Hardness above 14 °d (result): switch off at once (boiler); switch off at once (oven)',
  ];
  test.each([
    [0, '“Result: Hardness 3 °d”', 'Boiler: refill the salt; oven: tell the cook.'],
    [1, '“Result: Hardness 12 °d”', 'Boiler: descale on Friday; oven: leave it on.'],
    [2, '“Result: Hardness 17 °d”', 'Boiler: switch off at once; oven: switch off at once.'],
  ])('tells a case of its row, and the other rows are taken for it (%i)', (place, figure, right) => {
    const { situation, ...rest } = asked(results, 0, place);
    expect(situation).toContain(figure);
    expect(rest).toEqual({ right: [right], wrong: 2 });
  });

  const fevers = [
    'Temperature above 38 (result): keep them in bed (do); the nurse (tell)',
    'Temperature above 40 (result): cool them at once (do); the doctor (tell)',
    'Temperature below 35 (result): warm them slowly (do); the matron (tell)',
  ];
  test('takes a figure that is under no other row, and no case of a row all figures of which are', () => {
    expect(asked(fevers, 0, 0).situation).toContain('“Result: Temperature 39”');
    expect(asked(fevers, 0, 1).right).toBeUndefined();
  });

  const classes = [
    'A (class): a lift that is stuck, smoke (what belongs to it); within 1 hour (by when)',
    'B (class): a door that jams (what belongs to it); within 2 days (by when)',
    'C (class): everything else (what belongs to it); within 3 weeks (by when)',
  ];
  test('gives a thing of a class, and what is left over is no case', () => {
    expect(asked(classes, 1, 0)).toEqual({
      situation: expect.stringContaining('“smoke”'),
      right: ['Class: A; by when: within 1 hour.'],
      wrong: 2,
    });
    expect(asked(classes, 1, 2).right).toBeUndefined();
  });

  test('takes a figure that falls under one of several columns', () => {
    const charges = ['Chair', 'Table', 'Lamp'].map(
      (thing) => `${thing} (thing): up to 20 € (porter); 21 to 90 € (head porter); above 90 € (owner)`,
    );
    const { situation, ...rest } = asked(charges, 0);
    expect(situation).toContain('“Chair: 60 €”');
    expect(rest).toEqual({ right: ['Head porter.'], wrong: 2 });
  });
});

describe('limits that follow on one another in sentences', () => {
  const ladder = [
    'Gifts up to 20 euros are kept by the team.',
    'Up to 90 euros the line manager decides, above that the ethics office.',
    'If nobody can be reached, the chief clerk decides.',
  ];
  test('are told one by one, and a later one takes its verb from the one before', () => {
    expect(
      rungsAmong(materialOfTexts(ladder)).map(({ of, rungs }) => [
        of,
        rungs.map(({ holds, to }) => [holds, to]),
      ]),
    ).toEqual([
      [
        'Gifts',
        [
          ['Gifts are kept by the team.', 20],
          ['The line manager decides.', 90],
          ['The ethics office decides.', Infinity],
        ],
      ],
    ]);
  });

  test.each([
    [0, '“Gifts: 12 euros”', 'The team.'],
    [1, '“Gifts: 60 euros”', 'The line manager.'],
  ])('ask who settles a figure, and each wrong answer is of less or of more (%i)', (place, figure, right) => {
    const { situation, ...rest } = asked(ladder, 0, place);
    expect(situation).toContain(figure);
    expect(rest).toEqual({ right: [right], wrong: 2 });
  });

  const texts = (some: readonly string[]) => rungsAmong(materialOfTexts(some)).map(({ rungs }) => rungs);

  test('are none where rules add up, and nobody is named who decides instead', () => {
    const receipts = [
      'Above 50 euros a receipt is needed.',
      'Above 500 euros a second signature is needed.',
      'Above 5,000 euros the board decides.',
    ];
    expect(texts(receipts)).toEqual([]);
    const deciding = ['Above 50 euros the clerk decides.', 'Above 500 euros the board decides.'];
    expect(texts(deciding)).toHaveLength(1);
  });

  test('are asked by what follows where not every one of them names who settles it', () => {
    const mixed = [
      'Claims up to 50 euros are paid in cash.',
      'Up to 400 euros the manager decides, above that the board decides.',
    ];
    expect(asked(mixed, 0, 1).situation).not.toContain('who settles it');
  });

  test('keep their sign and their thousands', () => {
    const tall = [
      'Claims up to €1,000 are paid by the clerk.',
      'From €1,001 to €20,000 claims are paid by the manager.',
    ];
    expect(texts(tall).map((some) => some.map(({ bound }) => bound))).toEqual([
      ['up to €1,000', 'from €1,001 to €20,000'],
    ]);
  });

  test('are none where one amount stands alone, or holds in a case only', () => {
    const alone = ['Gifts up to 20 euros are kept.', 'If a gift is above 90 euros, call the owner.'];
    expect(rungsAmong(materialOfTexts(alone))).toEqual([]);
  });
});
