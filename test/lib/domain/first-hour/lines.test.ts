import { describe, expect, it, test } from '@jest/globals';
import { RegisterId } from '../../../../lib/domain/ids.ts';
import { CharterLine } from '../../../../lib/domain/charter.ts';
import {
  lineIdOf,
  lineMeant,
  lineRenewed,
  rolesNamed,
  sentencesMeant,
  withTargets,
} from '../../../../lib/domain/first-hour/lines.ts';
import type { RoleProfile } from '../../../../lib/domain/skill/skill.ts';
import { FIRST_STEPS, leftToDo } from '../../../../lib/domain/first-hour/left-to-do.ts';

const profiles = new Map(
  ['Sales Executive', 'Manager', 'Sales Manager'].map((title) => {
    const roleId = title.toLowerCase().replace(' ', '-');
    return [roleId, { roleId, title, targets: {} }] as const;
  }),
);
const named = (text: string) => rolesNamed(text, profiles).map(({ title }) => title);

describe('sentences', () => {
  it('become lines one by one, each once and none of a single word', () => {
    expect(sentencesMeant('Sellers hold prices.\nManagers talk early! Really? Sellers hold prices.')).toEqual(
      {
        sentences: ['Sellers hold prices.', 'Managers talk early!'],
        leftOut: 0,
      },
    );
    expect(sentencesMeant('  \n ')).toEqual({ sentences: [], leftOut: 0 });
  });

  it('are five at most, of 500 characters at most, and it is said how many were left out', () => {
    const nine = Array.from({ length: 9 }, (_, i) => `Team ${i} writes.`).join(' ');
    expect(sentencesMeant(nine)).toMatchObject({ leftOut: 4 });
    expect(sentencesMeant(nine).sentences).toHaveLength(5);
    expect(sentencesMeant(`${'very '.repeat(120)}long.`)).toEqual({ sentences: [], leftOut: 1 });
  });
});

describe('roles', () => {
  test.each([
    ['Sales Executives hold our prices', ['Sales Executive']],
    ['Executives of sales hold our prices', []],
    ['Each manager talks early', ['Manager']],
    ['Our sales managers coach', ['Sales Manager']],
    ['Sales managers and managers coach', ['Sales Manager', 'Manager']],
    ['Change management is for each of us', []],
    ['Everybody writes clearly', []],
  ])('“%s” names %j', (text, roles) => {
    expect(named(text).toSorted()).toEqual(roles.toSorted());
  });
});

test('a sentence has one name, by its first skill, and another has another', () => {
  const called = (text: string, skillIds = ['negotiation', 'writing']) => lineIdOf(text, skillIds);
  expect(called('Sellers hold prices.')).toBe(called('Sellers hold prices.'));
  expect(called('Sellers hold prices.')).toMatch(/^negotiation-[0-9a-f]{6}$/);
  expect(called('Sellers hold prices!')).not.toBe(called('Sellers hold prices.'));
  expect(RegisterId.safeParse(called('Sellers hold prices.', ['s'.repeat(40)])).success).toBe(true);
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

test('a line that is said again keeps what was weighed and agreed on, and is never shortened', () => {
  const at = Date.UTC(2026, 5, 1);
  const said = {
    lineId: 'C1',
    text: 'Sellers hold prices.',
    skillIds: ['negotiation', 'writing'],
    roleIds: ['seller'],
    ownerId: '7a023df6-bf29-424d-8c2d-d30086dc8aca',
  };
  const standing = CharterLine.parse({
    ...lineMeant({ ...said, skillIds: ['negotiation'] }, Date.UTC(2026, 0, 1)),
    weight: 0.9,
    outcome: { indicator: 'Prices hold', seenIn: 'assessments', worth: 0.5 },
  });
  const again = lineRenewed(standing, said, at);
  expect(again).toMatchObject({
    weight: 0.9,
    outcome: standing.outcome,
    skillIds: said.skillIds,
    from: standing.from,
    until: '2027-06-01T00:00:00.000Z',
  });
  const until = '2029-01-01T00:00:00.000Z';
  expect(lineRenewed({ ...standing, until }, said, at).until).toBe(until);
  const ended = { ...standing, until: '2026-02-01T00:00:00.000Z' };
  expect(lineRenewed(ended, said, at).from).toBe('2026-06-01T00:00:00.000Z');
});

test('a level is asked for where none was, and what somebody asked for before stays, also after a merge', () => {
  const profile: RoleProfile = { roleId: 'seller', title: 'Seller', targets: { writing: 4 } };
  const asked = (skillIds: string[], asks = profile) => withTargets(profile, asks, skillIds, 3)?.targets;
  expect(asked(['writing', 'negotiation'])).toEqual({ writing: 4, negotiation: 3 });
  expect(asked(['writing'])).toBeUndefined();
  expect(asked(['letters'], { ...profile, targets: { ...profile.targets, letters: 4 } })).toBeUndefined();
});

describe('what is missing', () => {
  const none = { skills: 0, roles: 0, lines: 0, rolesThatAsk: 0, sources: [] };
  const all = { skills: 9, roles: 2, lines: 1, rolesThatAsk: 1, sources: ['lms', 'tickets'] };

  it('is named, the first of it first', () => {
    expect(leftToDo(none, { mayOpenAlone: [] })).toEqual(FIRST_STEPS);
    expect(leftToDo(all, { mayOpenAlone: [] })).toEqual([]);
    expect(leftToDo({ ...all, rolesThatAsk: 0 }, { mayOpenAlone: [] })).toEqual(['targets']);
  });

  it('is a second source, unless one may open a need alone', () => {
    const one = { ...all, sources: ['lms'] };
    expect(leftToDo(one, { mayOpenAlone: [] })).toEqual(['signals']);
    expect(leftToDo(one, { mayOpenAlone: ['lms'] })).toEqual([]);
  });
});
