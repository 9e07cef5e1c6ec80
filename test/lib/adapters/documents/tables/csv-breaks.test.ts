import { describe, expect, it } from '@jest/globals';
import { csvTable } from '../../../../../lib/adapters/documents/tables/csv-table.ts';

const numbers = (text: string, breaks: boolean) => {
  const { rows, faults } = csvTable(text, { breaks });
  return { rows: rows.map(({ row }) => row), faults: faults.map(({ row, why }) => [row, why]) };
};

describe('cells that run over lines', () => {
  const comments = 'a,b,c\n1,"one\ntwo, three",2\n3,x,4\n';

  it('are a fault of each of their lines where rows are about people', () => {
    expect(numbers(comments, false)).toEqual({
      rows: [4],
      faults: [
        [2, 'over-several-lines'],
        [3, 'over-several-lines'],
      ],
    });
  });

  it('are read where a comment may stand, as the row that they begin in', () => {
    expect(numbers('a,b,c\n1,"one\ntwo",2\n3,x,4\n', true)).toEqual({ rows: [2, 4], faults: [] });
    expect(csvTable('a,b,c\n1,"one\n\ntwo",2\n', { breaks: true }).rows).toEqual([
      { row: 2, cells: { a: '1', b: 'one\n\ntwo', c: '2' } },
    ]);
  });

  it('are a fault where one of their lines may be a row of its own, whose answers would be lost', () => {
    expect(numbers('a,b,c\n1,"one\n5,y,6\ntwo",2\n3,x,4\n', true)).toEqual({
      rows: [5],
      faults: [
        [2, 'over-several-lines'],
        [3, 'over-several-lines'],
        [4, 'over-several-lines'],
      ],
    });
    // Nor is the last line read where it has as many separators as a row.
    expect(numbers(comments, true).faults).toHaveLength(2);
    expect(numbers('sep=;\na;b;c\n1;"one\ntwo, three";2\n', true)).toEqual({ rows: [3], faults: [] });
  });
});
