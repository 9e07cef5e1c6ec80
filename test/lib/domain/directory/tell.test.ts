import { describe, expect, it } from '@jest/globals';
import type { DirectoryAccount } from '../../../../lib/domain/directory/account.ts';
import { DirectoryPolicy } from '../../../../lib/domain/policy/directory-policy.ts';
import {
  areFew,
  dueAt,
  readingOf,
  SAID_AGAIN_DAYS,
  sayingOf,
  toTell,
} from '../../../../lib/domain/directory/tell.ts';
import { DAY } from '../../../../lib/domain/milliseconds.ts';
import { Retention } from '../../../../lib/domain/policy/retention.ts';
import { guidOf, sha256 } from '../../../../lib/domain/sha256.ts';
import { Signal } from '../../../../lib/domain/signal/signal.ts';

const AT = Date.UTC(2026, 2, 2);
const personId = guidOf('p');
const title = (name: string, standing: 'proposed' | 'confirmed', roleId?: string) => ({
  titleId: name,
  title: name,
  standing,
  ...(roleId ? { roleId } : {}),
});
const titles = [
  title('seller', 'confirmed', 'r1'),
  title('agency', 'confirmed'),
  title('tester', 'proposed', 'r2'),
];
const policy = DirectoryPolicy.parse({ timeZone: 'Europe/Dublin', locations: { 'Cork 2': 'Europe/London' } });
const reading = readingOf(titles, policy);
const account = (
  attributes: DirectoryAccount['attributes'],
  more: Partial<DirectoryAccount> = {},
): DirectoryAccount => ({
  personId,
  attributes,
  isRemoved: false,
  round: 1,
  ...more,
});
const works = {
  roleId: 'r1',
  department: 'No department',
  timeZone: 'Europe/Dublin',
  workingHours: { from: 9, to: 17 },
};

describe('an account says', () => {
  it.each([
    ['who somebody is', account({ title: 'Seller' }), works],
    [
      'it with department, manager, and the place as the policy calls it, with its zone',
      account({ title: 'Seller', department: ' Sales\n', managerId: 'm', location: 'cork 2' }),
      { ...works, department: 'Sales', managerId: 'm', site: 'Cork 2', timeZone: 'Europe/London' },
    ],
    [
      'no site where the place is not listed: it may be a room',
      account({ title: 'Seller', location: ' Lyon\t9 ' }),
      works,
    ],
    ['that nobody leads themselves', account({ title: 'Seller', managerId: personId }), works],
    ['nothing yet where the title is only proposed', account({ title: 'Tester' }), 'waits'],
    ['nothing yet where it was never met', account({ title: 'Boss' }), 'waits'],
    ['nothing yet without one', account({}), 'waits'],
    ['nothing yet before the first day', account({ title: 'Seller', hiredAt: AT + 1 }), 'waits'],
    ['it from the first day on', account({ title: 'Seller', hiredAt: AT }), works],
    ['it to the last day', account({ title: 'Seller', leavesAt: AT + 1 }), works],
    ['that somebody left on the last day', account({ title: 'Seller', leavesAt: AT }), 'left'],
    ['that somebody left whose account is disabled', account({ title: 'Seller', isEnabled: false }), 'left'],
    ['that somebody left who is removed', account({ title: 'Seller' }, { isRemoved: true }), 'left'],
    ['that a title is not taken in', account({ title: 'Agency' }), 'left'],
  ])('%s', (_, one, said) => {
    expect(sayingOf(one, reading, AT)).toEqual(said);
  });

  it('who somebody is whose account is disabled, where the policy does not take that for leaving', () => {
    const other = readingOf(titles, { ...policy, disabledHasLeft: false });
    expect(sayingOf(account({ title: 'Seller', isEnabled: false }), other, AT)).toEqual(works);
  });
});

describe('what is told on', () => {
  const told = (at: number, as: NonNullable<DirectoryAccount['told']>['as'] = works, count = 1) => ({
    told: { count, at, as },
  });

  it('is a signal that the doors would take, and the same again for the same account', () => {
    const one = toTell(account({ title: 'Seller' }), reading, AT);
    expect(Signal.parse(one?.signal)).toMatchObject({
      type: 'learning-os.workforce.person',
      subject: personId,
      data: works,
    });
    expect(toTell(account({ title: 'Seller' }), reading, AT + 900_000)?.signal.id).toBe(one?.signal.id);
  });

  it('is nothing where it was told already, in whatever order its fields were stored', () => {
    const { roleId, ...rest } = works;
    expect(toTell(account({ title: 'Seller' }, told(AT, { ...rest, roleId })), reading, AT)).toBeUndefined();
  });

  it('is nothing of somebody who waits, who was never told of and is gone, or who is known to have left', () => {
    expect(toTell(account({ title: 'Tester' }, told(AT)), reading, AT)).toBeUndefined();
    expect(toTell(account({}, { isRemoved: true }), reading, AT)).toBeUndefined();
    expect(toTell(account({}, { isRemoved: true, ...told(AT, 'left') }), reading, AT)).toBeUndefined();
  });

  it('is told once more with the language that somebody prefers, and of nobody else under another id than before', () => {
    const said = toTell(account({ title: 'Seller', language: 'de-DE' }, told(AT)), reading, AT + 1);
    expect(said?.signal.data).toEqual({ ...works, language: 'de-DE' });
    expect(said && toTell(said.after, reading, AT + 2)).toBeUndefined();
    // What releases without languages noted as told.
    const before = JSON.stringify(['r1', 'No department', null, 'Europe/Dublin', works.workingHours]);
    expect(toTell(account({ title: 'Seller' }), reading, AT)?.signal.id).toBe(
      `${personId}.1.${sha256(before, 12)}`,
    );
  });

  it('is told once more with the site where somebody works, as with a department', () => {
    const said = toTell(account({ title: 'Seller', location: 'Cork 2' }, told(AT)), reading, AT + 1);
    expect(said?.signal.data).toEqual({ ...works, site: 'Cork 2', timeZone: 'Europe/London' });
    expect(said && toTell(said.after, reading, AT + 2)).toBeUndefined();
  });

  it('goes there and back and there again under an id of its own each time', () => {
    let one = account({ title: 'Seller', department: 'A' });
    const ids: string[] = [];
    for (const department of ['A', 'B', 'A', 'B']) {
      const next = toTell({ ...one, attributes: { ...one.attributes, department } }, reading, AT);
      ids.push(next?.signal.id ?? '');
      one = next?.after ?? one;
    }
    expect(new Set(ids).size).toBe(4);
  });

  it('is later than what was told before, also where the clock stands', () => {
    const next = toTell(account({ title: 'Seller', department: 'B' }, told(AT + 5)), reading, AT);
    expect(Date.parse(next?.signal.time ?? '')).toBe(AT + 6);
  });

  it('is told again before it is forgotten, and what left is not', () => {
    expect(SAID_AGAIN_DAYS).toBeLessThan(Retention.shape.evidenceDays.unwrap().minValue ?? 0);
    const old = AT - SAID_AGAIN_DAYS * DAY;
    expect(toTell(account({ title: 'Seller' }, told(old + 1)), reading, AT)).toBeUndefined();
    expect(toTell(account({ title: 'Seller' }, told(old)), reading, AT)?.after.told?.count).toBe(2);
    expect(toTell(account({}, { isRemoved: true, ...told(old, 'left') }), reading, AT)).toBeUndefined();
  });
});

it('looks again on the next day that was entered, or when it is old', () => {
  const age = SAID_AGAIN_DAYS * DAY;
  expect(dueAt(account({}), AT)).toBe(AT + age);
  expect(dueAt(account({ hiredAt: AT - 1, leavesAt: AT + 9 }), AT)).toBe(AT + 9);
  expect(dueAt(account({}, { told: { count: 1, at: AT - 5, as: 'left' } }), AT)).toBe(AT - 5 + age);
  expect(dueAt(account({}, { told: { count: 1, at: AT - age, as: 'left' } }), AT)).toBe(AT + age);
});

it('takes few for gone, or a small share of many', () => {
  expect([areFew(5, 6, policy), areFew(6, 59, policy), areFew(6, 60, policy)]).toEqual([true, false, true]);
});

it('changes its version with what humans confirmed, and with no proposal', () => {
  const { version } = reading;
  expect(readingOf(titles.toReversed(), policy).version).toBe(version);
  expect(readingOf([...titles, title('boss', 'proposed', 'r9')], policy).version).toBe(version);
  expect(readingOf([...titles, title('boss', 'confirmed', 'r9')], policy).version).not.toBe(version);
  expect(readingOf(titles, { ...policy, timeZone: 'UTC' }).version).not.toBe(version);
});
