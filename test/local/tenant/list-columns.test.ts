import { describe, expect, it } from '@jest/globals';
import { refuseMisfits, type ListColumn } from '../../../local/tenant/list-columns.ts';

const columns: ListColumn[] = [
  { id: '1', name: 'Value', text: { allowMultipleLines: true } },
  { id: '2', name: 'Mark', text: {} },
  { id: '3', name: 'Weight', number: {} },
  { id: '5', name: 'OwnedBy', personOrGroup: {} },
  { id: '4', name: 'Kind', choice: { choices: ['value', 'points'] } },
];

describe('a list that was made with columns', () => {
  it('takes what fits them, and everything where nobody said what they are', () => {
    const fields = { Title: 'A', Value: 'x'.repeat(3_000), Weight: 0.5, Kind: 'points' };
    expect(() => refuseMisfits(columns, fields)).not.toThrow();
    const knows = (number: number) => number === 7;
    expect(() => refuseMisfits(columns, { OwnedById: 7 }, knows)).not.toThrow();
    expect(() => refuseMisfits(columns, { OwnedById: null }, knows)).not.toThrow();
    expect(() => refuseMisfits(undefined, { Whatever: 1 })).not.toThrow();
  });

  it.each([
    ['an unknown column', { Values: 'a' }, "'Values' does not exist"],
    ['a choice that is none of its', { Kind: 'song' }, 'Kind takes one of value, points'],
    ['a text in a column of numbers', { Weight: 'much' }, 'Weight takes a number'],
    ['a person by what the column is called', { OwnedBy: 7 }, 'a navigation property'],
    ['a person by their account', { OwnedById: 'ann@example.com' }, 'Edm.Int32'],
    ['a person whom the site does not know', { OwnedById: 8 }, 'does not exist or is not unique'],
    ['a line that is too long', { Mark: 'x'.repeat(256) }, 'Mark takes 255 characters'],
  ])('refuses %s', (_what, fields, said) => {
    expect(() => refuseMisfits(columns, fields)).toThrow(said);
  });
});
