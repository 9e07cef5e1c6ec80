// cspell:words Personalnr Straße
import { expect, it } from '@jest/globals';
import { isOfARow } from '../../../../lib/domain/table-file/cells.ts';

it.each([
  'ann@a.example',
  'Ann Doe <ann@a.example>',
  '6F9619FF-8B86-D011-B42D-00CF4FC964FF',
  '001234',
  'E-1001',
  'EMP 20017',
  '+49 (170) 1234-567',
  '2026-03-31',
  '31.03.2026',
  '3/31/2026',
])('%s stands in a row and heads no column', (text) => {
  expect(isOfARow(text)).toBe(true);
});

it.each([
  'Personalnr.',
  'E-Mail',
  'Address 2',
  'Q1',
  'column 4',
  'column 104',
  '2025',
  'Cost centre 4711',
  'Straße',
  'Name',
])('%s may head a column', (text) => {
  expect(isOfARow(text)).toBe(false);
});
