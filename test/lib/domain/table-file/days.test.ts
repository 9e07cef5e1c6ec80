import { expect, it } from '@jest/globals';
import { dayIn } from '../../../../lib/domain/table-file/cells.ts';

const MARCH = Date.UTC(2026, 2, 4);

it.each([
  ['2026-03-04', undefined, MARCH],
  ['2026-03-04T23:59:59.5+14:00', undefined, MARCH],
  ['2026-03-04 09:05', undefined, MARCH],
  ['4.3.2026', undefined, MARCH],
  ['04.03.2026, 14:05', undefined, MARCH],
  ['4/3/2026', undefined, 'ambiguous'],
  ['13/3/2026', undefined, 'ambiguous'],
  ['2026/03/04', undefined, MARCH],
  ['2026/13/04', undefined, 'none'],
  ['4/3/26', 'day-first', 'none'],
  ['4/3/2026', 'day-first', MARCH],
  ['3/4/2026 9:05 AM', 'month-first', MARCH],
  ['13/4/2026', 'month-first', 'none'],
  ['2026-02-30', undefined, 'none'],
  ['1899-12-31', undefined, 'none'],
  ['2026-03', undefined, 'none'],
  ['soon', 'day-first', 'none'],
] as const)('%s, %s', (text, slashes, day) => {
  expect(dayIn(text, slashes)).toBe(day);
});
