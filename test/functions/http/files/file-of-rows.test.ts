import { expect, test } from '@jest/globals';
import { firstFaults, FileOfRows, pinned } from '../../../../functions/http/files/file-of-rows.ts';

const columns = [
  { column: 'E-mail', field: 'mail' as const },
  { column: 'Course', field: null },
];
const faulty = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    row: i + 2,
    field: 'mail' as const,
    fault: 'missing' as const,
  }));

test.each([
  [0, 0, 0],
  [3, 3, 0],
  [1_000, 1_000, 0],
  [1_001, 1_000, 1],
  [2_500, 1_000, 1_500],
])('of %d faults %d are named, and %d are left', (count, named, more) => {
  const { faults, moreFaults } = firstFaults({ columns, faulty: faulty(count) });
  expect([faults.length, moreFaults]).toEqual([named, more]);
  expect(faults.every(({ column }) => column === 'E-mail')).toBe(true);
});

test('a run is pinned to the dry run that it names, and to none otherwise', () => {
  expect([pinned(undefined), pinned('a'.repeat(32))]).toEqual([{}, { sameAs: 'a'.repeat(32) }]);
});

test.each([
  ['0123456789abcdef0123456789abcdef', true],
  ['0123456789abcdef0123456789abcde', false],
  ['0123456789abcdef0123456789abcdef0', false],
  ['g123456789abcdef0123456789abcdef', false],
])('a dry run is called like %s: %p', (dryRun, isIt) => {
  expect(FileOfRows.safeParse({ content: 'abcd', run: 'dry', dryRun }).success).toBe(isIt);
});
