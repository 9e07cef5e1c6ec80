import { describe, expect, it, test } from '@jest/globals';
import { CharterLine } from '../../../../lib/domain/charter.ts';
import {
  freeLineIds,
  lineMeant,
  rolesNamed,
  sentencesMeant,
  withTargets,
} from '../../../../lib/domain/first-hour/lines.ts';
import { FIRST_STEPS, leftToDo } from '../../../../lib/domain/first-hour/left-to-do.ts';

const profiles = new Map(
  ['Sales Executive', 'Manager', 'Sales Manager'].map((title) => {
    const roleId = title.toLowerCase().replace(' ', '-');
    return [roleId, { roleId, title, targets: {} }] as const;
  }),
);
const named = (text: string) => rolesNamed(text, profiles).map(({ title }) => title);

describe('sentences', () => {
  it('become lines one by one, at most five, none of a single word or too long for a line', () => {
    expect(sentencesMeant('Sellers hold prices.\nManagers talk early! Really? Yes we do.')).toEqual([
      'Sellers hold prices.',
      'Managers talk early!',
      'Yes we do.',
    ]);
    expect(sentencesMeant(Array.from({ length: 9 }, (_, i) => `Team ${i} writes.`).join(' '))).toHaveLength(
      5,
    );
    expect(sentencesMeant(`${'very '.repeat(120)}long.`)).toEqual([]);
    expect(sentencesMeant('  \n ')).toEqual([]);
  });
});

describe('roles', () => {
  test.each([
    ['Sales Executives hold our prices', ['Sales Executive']],
    ['Executives of sales hold our prices', []],
    ['Each manager talks early', ['Manager']],
    ['Our sales managers coach', ['Manager', 'Sales Manager']],
    ['Everybody writes clearly', []],
  ])('“%s” names %j', (text, roles) => {
    expect(named(text)).toEqual(roles);
  });
});

test('a new line takes the first name that no other bears', () => {
  expect(freeLineIds(new Set(['C1', 'C3', 'Growth']), 3)).toEqual(['C2', 'C4', 'C5']);
  expect(freeLineIds(new Set(), 1)).toEqual(['C1']);
});

test('a confirmed line is a line of the strategy, in force for a year', () => {
  const said = {
    lineId: 'C1',
    text: 'Sellers hold prices.',
    skillIds: ['negotiation'],
    roleIds: [],
    ownerId: '7a023df6-bf29-424d-8c2d-d30086dc8aca',
  };
  const line = CharterLine.parse(lineMeant(said, Date.UTC(2026, 0, 1)));
  expect([line.from, line.until]).toEqual(['2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z']);
});

test('a level is asked for where none was, and what somebody asked for before stays', () => {
  const profile = { roleId: 'seller', title: 'Seller', targets: { writing: 4 } };
  expect(withTargets(profile, ['writing', 'negotiation'], 3)?.targets).toEqual({
    writing: 4,
    negotiation: 3,
  });
  expect(withTargets(profile, ['writing'], 3)).toBeUndefined();
});

test('what is missing is named, the first of it first; titles that wait are missing though there are roles', () => {
  const none = { skills: 0, roles: 0, titlesWaiting: 0, lines: 0, documents: 0, feeds: 0 };
  const all = { skills: 9, roles: 2, titlesWaiting: 0, lines: 1, documents: 1, feeds: 1 };
  expect(leftToDo(none)).toEqual(FIRST_STEPS);
  expect(leftToDo(all)).toEqual([]);
  expect(leftToDo({ ...all, titlesWaiting: 1 })).toEqual(['titles']);
});
