import { describe, expect, test } from '@jest/globals';
import { materialOf } from '../../../../local/model/artefacts/material/material.ts';
import {
  figureBeyond,
  figureWithin,
  rangeOf,
  steppedRanges,
} from '../../../../local/model/artefacts/material/tables.ts';
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

const asked = (rows: readonly string[], turn: number) => {
  const spans = rows.map((text, i) => ({ id: `1.a.${i + 1}`, source: 'a.md', section: 'Limits', text }));
  const material = materialOf({
    task: 'draft-asset',
    modality: 'micro-text',
    skill: 'Limits',
    audience: 'Clerk',
    spans,
    mend: [],
  });
  const [row] = material.passages;
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
});
