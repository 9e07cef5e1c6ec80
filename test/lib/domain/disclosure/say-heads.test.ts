import { describe, expect, test } from '@jest/globals';
import { headsAsSaid } from '../../../../lib/domain/disclosure/say-heads.ts';

const role = (...heads: number[]) => ({
  roleId: 'seller',
  months: Object.fromEntries(
    heads.map((people, i) => [
      `2026-${String(i + 1).padStart(2, '0')}`,
      { heads: people, joined: 0, movedIn: 0, gone: 0, at: i },
    ]),
  ),
});
const said = (...heads: number[]) => headsAsSaid(role(...heads), undefined, 5)?.heads;

describe('how many hold a role', () => {
  test('is said in fives', () => {
    expect([said(41), said(42), said(44), said(6)]).toEqual([40, 40, 45, 5]);
  });

  test('is silent under the smallest group, and after it until two months are well over it', () => {
    expect([said(4), said(6, 4), said(6, 4, 5), said(6, 4, 9), said(4, 9, 7)]).toEqual(
      Array.from({ length: 5 }),
    );
    expect([said(6, 4, 9, 9), said(4, 8, 8, 6)]).toEqual([10, 5]);
  });

  test('says nothing finer of what lies ahead, and the interval still holds what it held', () => {
    const forecast = new Map([[3, { heads: 41, low: 37, high: 46, error: 3 }]]);
    expect(headsAsSaid(role(42), forecast, 5)?.ahead).toEqual([{ months: 3, heads: 40, low: 35, high: 50 }]);
  });

  test('says of what lies ahead nothing of fewer than the smallest group', () => {
    const ahead = (heads: number, least: number) => {
      const forecast = new Map([[3, { heads, low: heads, high: heads, error: 1 }]]);
      return headsAsSaid(role(42), forecast, least)?.ahead.map(({ heads: about, low, high }) => [
        about,
        low,
        high,
      ]);
    };
    expect(ahead(4, 5)).toEqual([[0, 0, 5]]);
    expect(ahead(9, 10)).toEqual([[0, 0, 10]]);
    expect(ahead(3, 10)).toEqual([[0, 0, 10]]);
  });

  test('says who came, who left and who moved in full groups', () => {
    const moved = (people: number, least: number) => {
      const month = { heads: 42, joined: people, movedIn: people, gone: 2 * people, movedOut: people, at: 0 };
      const told = headsAsSaid({ roleId: 'seller', months: { '2026-01': month } }, undefined, least);
      return [told?.joined, told?.movedIn, told?.left, told?.movedOut];
    };
    expect([moved(4, 5), moved(9, 5), moved(9, 10)]).toEqual([
      [0, 0, 0, 0],
      [5, 5, 5, 5],
      [0, 0, 0, 0],
    ]);
  });

  test('says only together who left and who moved until a whole year tells them apart', () => {
    const before = { heads: 42, joined: 0, movedIn: 0, gone: 1, at: 0 };
    const goneAfter = (many: number) => {
      const since = Array.from({ length: many }, () => ({ ...before, movedOut: 1 }));
      const months = Object.fromEntries([before, ...since].map((month, i) => [String(2_026 + i), month]));
      const { left, movedOut, gone } = headsAsSaid({ roleId: 'seller', months }, undefined, 5) ?? {};
      return { left, movedOut, gone };
    };
    expect(goneAfter(5)).toEqual({ left: undefined, movedOut: undefined, gone: 5 });
    // The first month that names moves knows none of its first days.
    expect(goneAfter(12)).toEqual({ left: undefined, movedOut: undefined, gone: 10 });
    expect(goneAfter(13)).toEqual({ left: 0, movedOut: 10, gone: undefined });
  });

  test('is silent before any month was counted', () => {
    expect(said()).toBeUndefined();
  });
});
