// cspell:words statt Nicht sondern
import { describe, expect, it } from '@jest/globals';
import {
  asTerm,
  holdsTerm,
  inHouseWords,
  termBetween,
  wordingsAsked,
} from '../../../../lib/domain/source/house-wording.ts';

describe('a term', () => {
  it.each([
    ['Move pallets into the warehouse.', 'Move pallets into the cold store.', 'warehouse', 'cold store'],
    ['Warehouses are cold.', 'Cold stores are cold.', 'warehouse', 'cold store'],
    [
      'Open the warehouse, then leave the warehouse.',
      'Open the depot, then leave the depot.',
      'warehouse',
      'depot',
    ],
    ['Tell the shift lead at once.', 'Tell the duty manager at once.', 'shift lead', 'duty manager'],
  ])('stands between “%s” and “%s”', (before, after, from, to) => {
    expect(termBetween(before, after)).toEqual({ from, to });
  });

  it.each([
    ['the same', 'Move pallets.', 'Move pallets.'],
    ['an amount', 'Refuse it above 5 degrees.', 'Refuse it above 8 degrees.'],
    ['a “not”', 'Do not open it.', 'Do now open it.'],
    ['a duty', 'You must measure it.', 'You may measure it.'],
    ['a name', 'Ask Peter first.', 'Ask Maria first.'],
    ['how often', 'Always measure it.', 'Usually measure it.'],
    ['the order', 'Measure it before lunch.', 'Measure it after lunch.'],
    ['two things', 'Move pallets to the warehouse.', 'Carry pallets to the depot.'],
    ['more said', 'Measure it.', 'Measure it in the depot.'],
    ['a long one', 'Measure one two three four.', 'Measure five six seven eight.'],
  ])('is not %s', (_what, before, after) => {
    expect(termBetween(before, after)).toBeUndefined();
  });

  it.each([
    'Say “cold store”, not “warehouse”.',
    'We use "cold store" instead of "warehouse" here.',
    'It is not “warehouse” but “cold store”.',
    'say ‘cold store’, not ‘warehouse’',
    "Please say 'cold store' and not 'warehouse'; it's what we call it.",
    'Bitte „cold store“, not „warehouse“.',
    'Not ‘warehouse’ but ‘cold store’.',
    'Bitte „cold store“ statt „warehouse“.',
    'Nicht „warehouse“, sondern „cold store“.',
  ])('is asked for by %s', (remark) => {
    expect(wordingsAsked(remark).map(asTerm)).toEqual([{ from: 'warehouse', to: 'cold store' }]);
  });

  it.each([
    'Say cold store, not warehouse.',
    'Say “must”, not “may”.',
    'Shorter.',
    'Say “5”, not “8”.',
    "It's ours, not theirs'.",
  ])('is not asked for by %s', (remark) => {
    expect(wordingsAsked(remark).flatMap((asked) => asTerm(asked) ?? [])).toEqual([]);
  });

  it('is put for whole words, with their plural and the letter that begins a sentence', () => {
    const terms = [{ from: 'warehouse', to: 'cold store' }];
    expect(inHouseWords('Warehouses: no warehouse, no warehouseman.', terms)).toBe(
      'Cold stores: no cold store, no warehouseman.',
    );
    expect(holdsTerm('A warehouseman waits.', { from: 'warehouse' })).toBe(false);
    expect(inHouseWords('C++ (new)', [{ from: 'c++ (new)', to: 'it' }])).toBe('It');
  });
});
