import { afterEach, describe, expect, test } from '@jest/globals';
import { entraCheckedAttributes } from '../../../../lib/adapters/entra/checked-attributes.ts';
import { guidOf } from '../../../../lib/domain/sha256.ts';
import type { SeedUser } from '../../../../local/tenant/seed.ts';
import { onChoice } from '../../../../m365/permissions.ts';
import { graphAtHand, READS_ATTRIBUTES } from '../../../support/graph-at-hand.ts';

const NAME = 'Fairness.WorkingTime';
const idOf = (i: number): string => guidOf(`worker ${i}`);
type Value = string | number | boolean | string[];
const worker = (i: number, value?: Value): Partial<SeedUser> => ({
  id: idOf(i),
  displayName: `Worker ${i}`,
  ...(value === undefined
    ? {}
    : { customSecurityAttributes: { Fairness: { WorkingTime: value }, Other: { Secret: `s${i}` } } }),
});

let end = () => {};
afterEach(() => end());

function reading(users: readonly Partial<SeedUser>[], ...how: [roles?: string[], intercept?: () => never]) {
  const at = graphAtHand(users, ...how);
  end = at.end;
  const attributes = entraCheckedAttributes(at.graph, [NAME]);
  const ids = users.map(({ id }) => id ?? '');
  return { ...at, attributes, read: async () => (await attributes.groupsBy([NAME], ids)).get(NAME) };
}

describe('attributes of Entra that a draw is checked by', () => {
  test('say who stands together and not by what; whoever has none stands nowhere', async () => {
    const users = [worker(1, 'full-time'), worker(2), worker(3, 'part-time'), worker(4, 'full-time')];
    const { read } = reading(users);
    const groups = await read();
    if (typeof groups !== 'object') throw new Error(groups);
    expect([...groups.keys()].sort()).toEqual([1, 3, 4].map(idOf).sort());
    expect(groups.get(idOf(1))).toBe(groups.get(idOf(4)));
    expect(groups.get(idOf(1))).not.toBe(groups.get(idOf(3)));
    expect(JSON.stringify([...groups])).not.toMatch(/time/);
  });

  test('may be numbers, answers of yes and no, or several values, of which whoever has the same stand together', async () => {
    const several = [
      worker(1, 3),
      worker(2, 'b'),
      worker(3, true),
      worker(4, ['a', 'b']),
      worker(5, ['b', 'a']),
      worker(6, ['b']),
      worker(7, []),
      worker(8, [' ']),
    ];
    const groups = await reading(several).read();
    if (typeof groups !== 'object') throw new Error(groups);
    expect(new Set(groups.values()).size).toBe(4);
    expect(groups.get(idOf(4))).toBe(groups.get(idOf(5)));
    expect(groups.get(idOf(6))).toBe(groups.get(idOf(2)));
    expect([groups.has(idOf(7)), groups.has(idOf(8))]).toEqual([false, false]);
  });

  test('are asked for of those people alone, fifteen at a time, and nothing besides', async () => {
    const users = Array.from({ length: 32 }, (_, i) => worker(i, i % 2 ? 'full-time' : 'part-time'));
    const { attributes, asked } = reading(users);
    await attributes.groupsBy(
      [NAME],
      users.slice(0, 31).map(({ id }) => id ?? ''),
    );
    expect(asked).toHaveLength(3);
    const filters = asked.map(({ searchParams }) => searchParams.get('$filter') ?? '');
    expect(filters.join(' ')).not.toContain(idOf(31));
    expect(filters.map((filter) => filter.split(',').length)).toEqual([15, 15, 1]);
    expect(new Set(asked.map(({ searchParams }) => searchParams.get('$select')))).toEqual(
      new Set(['id,customSecurityAttributes']),
    );
  });

  test('are shown of nobody where the permission is missing, which is no check', async () => {
    const { read } = reading([worker(1, 'full-time'), worker(2, 'part-time')], [onChoice.people.role]);
    expect(await read()).toBe('of-nobody');
  });

  test('are refused where people may not be read', async () => {
    const { read } = reading([worker(1, 'full-time')], [onChoice.checkedAttributes.role]);
    expect(await read()).toBe('refused');
  });

  test('are waited for where the directory does not answer for now', async () => {
    const throttled = () => ({ status: 429, headers: { 'retry-after': '600' } }) as never;
    const { read } = reading([worker(1, 'full-time')], READS_ATTRIBUTES, throttled);
    await expect(read()).rejects.toThrow('429');
    end();
    const broken = () => ({ status: 500 }) as never;
    await expect(reading([worker(1, 'full-time')], READS_ATTRIBUTES, broken).read()).rejects.toThrow('500');
  });

  test('are not read where IT names them no longer, or people are too many', async () => {
    const { attributes, asked } = reading([worker(1, 'full-time')]);
    expect([...(await attributes.groupsBy(['Other.Secret'], [idOf(1)]))]).toEqual([
      ['Other.Secret', 'not-named'],
    ]);
    const many = Array.from({ length: 15_001 }, (_, i) => idOf(i));
    expect((await attributes.groupsBy([NAME], many)).get(NAME)).toBe('too-many');
    expect(asked).toEqual([]);
  });
});
