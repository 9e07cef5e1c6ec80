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
});
