import { expect, test } from '@jest/globals';
import { asTable } from './row.ts';

test('what is missed stands out in the table, and what was not seen is no figure', () => {
  const table = asTable([
    { case: 'a', what: 'found', n: 3, before: 0.25, value: 1 / 3, bar: '≥ 0.9', isMet: false },
    { case: 'a', what: 'told', n: 0, value: NaN },
    { case: 'b', what: 'found', n: 3, value: 1, bar: '≥ 0.9', isMet: true },
  ]);
  expect(table.split('\n').slice(2)).toEqual([
    '| a | found | 3 | 0.25 | 0.333 | ≥ 0.9 **missed** |',
    '| a | told | 0 |  | – |  |',
    '| b | found | 3 |  | 1 | ≥ 0.9 met |',
    '',
    '1 of 2 bars are met.',
  ]);
});
