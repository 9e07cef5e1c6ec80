import { expect, test } from '@jest/globals';
import { groupOf, kindOf } from '../../../../lib/domain/disclosure/book.ts';
import { cellGroup, cellIn } from '../../../../lib/domain/disclosure/cell.ts';

test.each([
  { roleId: 'seller', department: 'Sales', site: 'Cork' },
  { roleId: 'seller', department: 'Sales' },
  { roleId: 'seller', department: 'Sales, ["North"]|1', site: 'House "A" \\ 1st floor' },
])('the cell %j is known by what it goes by', (cell) => {
  expect(kindOf(cellGroup(cell))).toBe('cell');
  expect(cellIn(cellGroup(cell))).toEqual(cell);
});

test('cells that are written alike go by other names, and no other group is a cell', () => {
  const names = [
    { roleId: 'a', department: 'b', site: 'c' },
    { roleId: 'a', department: 'b","c' },
    { roleId: 'a', department: 'b' },
    { roleId: 'a', department: 'b', site: '' },
  ].map(cellGroup);
  expect(new Set(names).size).toBe(names.length);
  expect(cellIn(groupOf('role', 'a'))).toBeUndefined();
});
