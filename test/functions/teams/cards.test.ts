import { expect, test } from '@jest/globals';
import { doors } from '../../../functions/http/index.ts';
import { looks } from '../../../functions/teams/cards/index.ts';
import { carded } from '../../../functions/teams/press.ts';

test('every door that says card has a look, and no other', () => {
  expect(looks.map(({ door }) => door).toSorted()).toEqual(carded.map(({ name }) => name).toSorted());
});

test('a card reads by GET and writes by POST, under a key or repeatably', () => {
  for (const { name, method, card } of carded)
    expect([name, card]).toEqual([name, method === 'GET' ? 'reads' : 'writes']);
});

test('no card decides for others: only a person’s own data and wishes', () => {
  const wishes = ['requests-make', 'request-answer'];
  for (const { name, scope, callers } of doors.filter(({ card }) => card !== undefined))
    expect([name, scope === 'own' || wishes.includes(name), callers]).toEqual([name, true, 'people']);
});
