import { describe, expect, it } from '@jest/globals';
import { DAY } from '../../../../lib/domain/milliseconds.ts';
import { MOMENT_DAYS, skillsOfMoment, withMoment } from '../../../../lib/domain/need/moment.ts';
import type { Person } from '../../../../lib/domain/person/person.ts';
import { newLearner, type Learner } from '../../../../lib/domain/person/learner.ts';
import type { RoleProfile } from '../../../../lib/domain/skill/skill.ts';
import { NOW, personId } from '../../examples.ts';

const person: Person = {
  personId: personId(1),
  roleId: 'tester',
  department: 'Quality',
  managerId: personId(8),
  timeZone: 'Europe/Dublin',
  workingHours: { from: 9, to: 17 },
};
const before: Learner = { ...newLearner(personId(1)), person, personAt: NOW - 90 * DAY };
const told = (change: Partial<Person>, at = NOW, from = before): Learner => ({
  ...from,
  person: { ...person, ...change },
  personAt: at,
});

describe('a moment', () => {
  it.each([
    ['another role', told({ roleId: 'seller' }), 'role'],
    ['another role and another team', told({ roleId: 'seller', managerId: personId(9) }), 'role'],
    ['another team', told({ managerId: personId(9) }), 'team'],
    ['the same again', told({}), undefined],
    ['another department alone', told({ department: 'Sales' }), undefined],
    ['another role, told long after', told({ roleId: 'seller' }, NOW - (MOMENT_DAYS + 1) * DAY), undefined],
  ])('%s: %s', (_what, after, kind) => {
    expect(withMoment(before, after, NOW).moments?.open?.kind).toBe(kind);
  });

  it('is none of whoever comes, objects or wants none', () => {
    const moved = told({ roleId: 'seller' });
    expect(withMoment(newLearner(personId(1)), moved, NOW)).toEqual(moved);
    for (const change of [
      { objection: { to: 'processing' as const, at: NOW } },
      { moments: { stoppedAt: NOW } },
    ])
      expect(withMoment(before, { ...moved, ...change }, NOW)).toEqual({ ...moved, ...change });
  });

  it('is kept where only comparison is objected to', () => {
    const moved: Learner = { ...told({ roleId: 'seller' }), objection: { to: 'comparison', at: NOW } };
    expect(withMoment(before, moved, NOW).moments?.open).toEqual({
      kind: 'role',
      at: NOW,
      formerRoleId: 'tester',
    });
  });
});

describe('the skills of a moment', () => {
  const tester: RoleProfile = { roleId: 'tester', title: 'Tester', targets: { measuring: 3, writing: 3 } };
  const lead: RoleProfile = {
    roleId: 'lead',
    title: 'Lead',
    targets: { measuring: 3, writing: 4, feedback: 3 },
  };
  it.each<[string, 'role' | 'team', RoleProfile, RoleProfile | undefined, string[]]>([
    ['of which the role asks more', 'role', lead, tester, ['writing', 'feedback']],
    ['of a role after one without a profile', 'role', tester, undefined, ['measuring', 'writing']],
    ['of a lower role', 'role', tester, lead, []],
    [
      'of a first role with people to lead',
      'role',
      { ...tester, leadsPeople: true },
      lead,
      ['measuring', 'writing'],
    ],
    [
      'of a further role with people to lead',
      'role',
      { ...tester, leadsPeople: true },
      { ...lead, leadsPeople: true },
      [],
    ],
    ['of another team', 'team', tester, tester, ['measuring', 'writing']],
  ])('%s', (_what, kind, now, former, expected) => {
    expect(skillsOfMoment({ kind }, now, former)).toEqual(expected);
  });
});
