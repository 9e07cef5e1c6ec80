import { expect, test } from '@jest/globals';
import { tableRows, textOfBlock } from '../../../../lib/domain/source/document.ts';
import { isRow } from '../../../../lib/domain/passage/tables.ts';

test.each([
  [
    ['Free chlorine (mg/l)', '0.5 to 1.0; below it close'],
    'Free chlorine, mg/l (value): 0.5 to 1.0, below it close (main pool, indoor)',
  ],
  [['pH', '7.0 to 7.4'], 'pH (value): 7.0 to 7.4 (main pool, indoor)'],
  [['22:00 to 6:00', 'the night desk'], '22:00 to 6:00 (value): the night desk (main pool, indoor)'],
])('a row whose cells have brackets, small letters or hours of their own stays a row: %j', (cells, said) => {
  const [row] = tableRows([['Value', 'Main pool (indoor)'], cells]);
  const text = row && textOfBlock(row);
  expect(text).toBe(said);
  expect(isRow(text ?? '')).toBe(true);
});
