import { describe, expect, it } from '@jest/globals';
import {
  withEntry,
  type DirectoryAccount,
  type DirectoryEntry,
} from '../../../../lib/domain/directory/account.ts';

const known: DirectoryAccount = {
  personId: 'p',
  attributes: { isEnabled: true, title: 'Seller', department: 'Sales', managerId: 'm' },
  isRemoved: false,
  round: 1,
  told: { count: 1, at: 5, as: 'left' },
};
const says = (attributes: Extract<DirectoryEntry, { isRemoved: false }>['attributes']): DirectoryEntry => ({
  personId: 'p',
  isRemoved: false,
  attributes,
});
const since = { number: 1, isWhole: false };
const anew = { number: 2, isWhole: true };

describe('an account after an entry', () => {
  it.each([
    [
      'keeps what a change does not name',
      says({ title: 'Tester' }),
      since,
      { ...known.attributes, title: 'Tester' },
    ],
    [
      'loses what was emptied',
      says({ department: null, managerId: null }),
      since,
      { isEnabled: true, title: 'Seller' },
    ],
    [
      'has what it has and no more when it is read anew, but for its manager',
      says({ title: 'Seller' }),
      anew,
      { title: 'Seller', managerId: 'm' },
    ],
    [
      'keeps what it was when it is gone',
      { personId: 'p', isRemoved: true } as const,
      since,
      known.attributes,
    ],
  ])('%s', (_, entry, round, attributes) => {
    const after = withEntry(known, entry, round);
    expect(after).toEqual({ ...known, attributes, isRemoved: entry.isRemoved, round: round.number });
  });

  it('is completed by a second entry of the same round, where one names the manager alone', () => {
    const first = withEntry(undefined, says({ title: 'Seller', isEnabled: true }), anew);
    expect(withEntry(first, says({ managerId: 'm' }), anew).attributes).toEqual({
      title: 'Seller',
      isEnabled: true,
      managerId: 'm',
    });
  });

  it('comes back with what it had', () => {
    const gone = withEntry(known, { personId: 'p', isRemoved: true }, since);
    expect(withEntry(gone, says({ department: 'Service' }), since)).toEqual({
      ...known,
      attributes: { ...known.attributes, department: 'Service' },
    });
  });
});
