import { beforeAll, describe, expect, it } from '@jest/globals';
import { openStore } from '../../../local/cosmos/store.ts';
import type { Container } from '../../../local/cosmos/container.ts';
import type { Query } from '../../../local/cosmos/query.ts';

const values = [null, false, true, -1, 2.5, 10, 'a', 'é', [1], { x: 1 }, undefined];
let learners: Container;

beforeAll(() => {
  learners = openStore({ file: ':memory:', now: Date.now }).container('learners');
  values.forEach((value, n) => {
    const personId = n % 2 === 0 ? 'even' : 'odd';
    learners.create(`["${personId}"]`, { id: `i${n}`, personId, n, value, deep: { 'a b': [n] } });
  });
});

const ask = (text: string, more: Partial<Query> = {}) =>
  learners.query({ text, ...more }).results.map((result) => JSON.parse(result) as unknown);
const idsWhere = (condition: string, parameter?: unknown) =>
  ask(`SELECT VALUE c.n FROM c WHERE ${condition}`, { parameters: [{ name: '@p', value: parameter }] });

describe('a condition', () => {
  it.each<[string, number[], unknown?]>([
    ['c.value = 10', [5]],
    ["c.value = '10'", []],
    ['c.value = true', [2]],
    ['c.value = 1', []],
    ['c.value = null', [0]],
    ['c.value != 10', [0, 1, 2, 3, 4, 6, 7, 8, 9]],
    ['NOT c.value = 10', [0, 1, 2, 3, 4, 6, 7, 8, 9]],
    ['c.value <> @p', [0, 1, 2, 3, 4, 5, 7, 8, 9], 'a'],
    ['c.value < 3', [3, 4]],
    ['NOT c.value < 3', [5]],
    ["c.value >= 'b'", [7]],
    ['3 > c.value', [3, 4]],
    ['c.value IN (null, true, 10, "a")', [0, 2, 5, 6]],
    ['c.value NOT IN (null, true, 10)', [1, 3, 4, 6, 7, 8, 9]],
    ['ARRAY_CONTAINS(@p, c.value)', [1, 4], [false, 2.5, [1]]],
    ['ARRAY_CONTAINS(c.value, 1)', [8]],
    ['ARRAY_CONTAINS(c.deep["a b"], @p)', [7], 7],
    ['IS_DEFINED(c.value.x) OR NOT IS_DEFINED(c.value)', [9, 10]],
    ["STARTSWITH(c.id, 'i1')", [1, 10]],
    ['CONTAINS(c.id, @p) AND c.n > 5', [6], '6'],
    ['c.value', [2]],
    ['c.deep["a b"][0] = 4', [4]],
    ['(c.n = 1 OR c.n = 2) AND c.n = 2 OR c.n = 9', [2, 9]],
    ["c.value = '\\'' OR c.value = \"\\u00e9\"", [7]],
  ])('%s', (condition, expected, parameter = null) => {
    expect(idsWhere(condition, parameter)).toEqual(expected);
  });
});

describe('a query', () => {
  it('orders values of all types as Cosmos does', () => {
    const ascending = [10, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(ask('SELECT VALUE c.n FROM c ORDER BY c["value"]')).toEqual(ascending);
    expect(ask('SELECT VALUE c.n FROM c ORDER BY c["value"] DESC')).toEqual(ascending.toReversed());
  });

  it('leaves out what is undefined', () => {
    expect(ask('SELECT VALUE c["value"] FROM c WHERE c.n > 8')).toEqual([{ x: 1 }]);
    expect(ask('SELECT c.n, c["value"] AS v, c.none FROM c WHERE c.n >= 9')).toEqual([
      { n: 9, v: { x: 1 } },
      { n: 10 },
    ]);
  });

  it('counts, skips and limits, in a partition or all', () => {
    expect(ask('select value count(1) from learner')).toEqual([11]);
    expect(ask('SELECT VALUE COUNT(1) FROM c WHERE c.n > 0', { partition: '["even"]' })).toEqual([5]);
    expect(ask('SELECT TOP @p VALUE c.n FROM c', { parameters: [{ name: '@p', value: 2 }] })).toEqual([0, 1]);
    expect(ask('SELECT VALUE c.n FROM c OFFSET 9 LIMIT 5', { partition: '["even"]' })).toEqual([]);
  });

  it.each(['', ' ORDER BY c["value"]', ' ORDER BY c["value"] DESC', ' OFFSET 2 LIMIT 7'])(
    'pages through%s',
    (rest) => {
      const query = { text: `SELECT VALUE c.n FROM c${rest}`, iteration: 'one', maxItemCount: 2 };
      const pages: string[][] = [];
      let continuation: string | undefined;
      do {
        const page = learners.query({ ...query, continuation });
        pages.push(page.results);
        continuation = page.continuation;
      } while (continuation !== undefined);
      expect(pages.flat()).toEqual(learners.query({ ...query, maxItemCount: 100 }).results);
      expect(Math.max(...pages.map((page) => page.length))).toBe(2);
    },
  );

  it('resumes a cross-partition order only in the iteration that began it', () => {
    const query = { text: 'SELECT * FROM c ORDER BY c.n', maxItemCount: 2 };
    const { continuation } = learners.query({ ...query, iteration: 'one' });
    expect(() => learners.query({ ...query, iteration: 'two', continuation })).toThrow(/cannot be resumed/);
    expect(() => learners.query({ ...query, continuation: 'x' })).toThrow(/continuation/);
  });

  it.each([
    ['SELECT DISTINCT c.n FROM c', 'DISTINCT'],
    ['SELECT VALUE SUM(c.n) FROM c', 'SUM'],
    ['SELECT * FROM c JOIN t IN c.list', 'JOIN'],
    ['SELECT * FROM c GROUP BY c.n', 'GROUP'],
    ['SELECT * FROM c IN x.y', 'IN'],
    ["SELECT * FROM c WHERE c.id LIKE 'a%'", 'LIKE'],
    ['SELECT * FROM c WHERE c.n BETWEEN 1 AND 2', 'BETWEEN'],
    ['SELECT * FROM c WHERE LOWER(c.id) = 1', 'LOWER'],
    ['SELECT * FROM c WHERE c.n + 1 = 2', '+'],
    ['SELECT * FROM c WHERE c.n = c.m', 'c'],
    ['SELECT * FROM c WHERE x.n = 1', 'x'],
    ['SELECT * FROM c WHERE', 'the end'],
    ['SELECT * FROM c; DROP TABLE x', ';'],
    ['SELECT * FROM c ORDER BY c.a, c.b', 'composite'],
    ['SELECT * FROM c WHERE c.n = @missing', '@missing'],
    ['SELECT * FROM c WHERE c["a\\"b"] = 1', 'a"b'],
    ['SELECT * FROM c WHERE c.n > null', 'null'],
    ['SELECT * FROM c OFFSET -1 LIMIT 2', 'LIMIT'],
    ['DELETE FROM c', 'DELETE'],
  ])('is refused by name: %s', (text, name) => {
    expect(() => ask(text)).toThrow(
      expect.objectContaining({ status: 400, message: expect.stringContaining(name) }),
    );
  });
});
