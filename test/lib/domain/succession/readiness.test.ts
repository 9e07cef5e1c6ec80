import { describe, expect, test } from '@jest/globals';
import type { ShownOfWork, SkillShown } from '../../../../lib/domain/mobility/being-seen.ts';
import {
  actOfCriticalRole,
  CriticalRole,
  criticalRoleAsSaved,
  termsOfRole,
} from '../../../../lib/domain/succession/critical-role.ts';
import { OnBench } from '../../../../lib/domain/succession/on-bench.ts';
import { lacksAlone, readinessOf } from '../../../../lib/domain/succession/readiness.ts';

const skill = (stands: SkillShown['stands'], skillId: string = stands): SkillShown => ({
  skillId,
  target: 3,
  stands,
  adjacent: [],
  sources: [],
});
const shown = (skills: SkillShown[], likely?: number): ShownOfWork => ({
  skills,
  ...(likely === undefined ? {} : { days: { low: 0, likely } }),
});

describe('when somebody would be ready', () => {
  test.each([
    ['in-0', shown([skill('there')], 0)],
    ['in-6', shown([skill('there'), skill('short')], 180)],
    ['in-12', shown([skill('near')], 181)],
    ['in-18', shown([skill('short')], 540)],
    ['later', shown([skill('short')], 541)],
    ['pace-not-known', shown([skill('short')])],
    ['pace-not-known', shown([skill('short', 'a'), skill('not-known')], 10)],
    ['not-known', shown([skill('there'), skill('not-known')])],
    ['not-known', shown([skill('contested')])],
  ] as const)('is %s', (readiness, of) => {
    expect(readinessOf(of)).toBe(readiness);
  });
});

describe('the one skill that somebody lacks', () => {
  const short = (low: number, skillId = 'short', stands: SkillShown['stands'] = 'short'): SkillShown => ({
    ...skill(stands, skillId),
    missing: { low, likely: 1, high: 2 },
  });
  const alone = (skillId: string, isSure: boolean) => ({ skillId, isSure });
  test.each([
    ['sure where all of its bounds are too low', alone('short', true), [skill('there'), short(0.2)]],
    ['sure of what is near as well', alone('n', true), [short(0.2, 'n', 'near'), skill('there')]],
    ['not sure where it may be there', alone('short', false), [short(0)]],
    ['not sure where another may be lacking', alone('a', false), [short(0.2, 'a'), short(0, 'b')]],
    ['none where nothing is', undefined, [skill('there')]],
    ['none of two for sure', undefined, [short(0.1, 'a'), short(0.1, 'b')]],
    ['none of two perhaps', undefined, [short(0, 'a'), short(0, 'b')]],
    ['none where something is contested', undefined, [short(1), skill('contested')]],
    ['none where something is not known', undefined, [skill('not-known')]],
  ])('is %s', (_what, lacks, skills) => {
    expect(lacksAlone(shown(skills))).toEqual(lacks);
  });
});

const role: CriticalRole = {
  criticalRoleId: 'head-of-sales',
  title: 'Head of sales',
  targets: { a: 3, b: 4 },
  department: 'Sales',
  until: '2027-12-31',
  ownerId: '7a023df6-bf29-424d-8c2d-d30086dc8aca',
  standing: 'open',
};

describe('a critical role', () => {
  test.each([
    ['title', { title: 'Another' }],
    ['department', { department: 'North' }],
    ['last day', { until: '2028-01-01' }],
    ['owner', { ownerId: '8a023df6-bf29-424d-8c2d-d30086dc8aca' }],
    ['level', { targets: { a: 3, b: 3 } }],
    ['skill', { targets: { a: 3 } }],
  ])('of another %s is another one to agree to, and is proposed to its owner anew', (_what, changed) => {
    const next = { ...role, ...changed };
    expect(termsOfRole(next)).not.toBe(termsOfRole(role));
    expect(criticalRoleAsSaved(role, next).standing).toBe('proposed');
  });

  test('that says the same in another order stays as its owner opened it', () => {
    const next = { ...role, targets: { b: 4, a: 3 }, standing: 'proposed' as const };
    expect(termsOfRole(next)).toBe(termsOfRole(role));
    expect(criticalRoleAsSaved(role, next).standing).toBe('open');
    expect(criticalRoleAsSaved({ ...role, standing: 'closed' }, next).standing).toBe('proposed');
    expect(criticalRoleAsSaved(role, { ...next, standing: 'closed' }).standing).toBe('closed');
  });

  test('is logged by its id, and asks for one to twelve skills', () => {
    const acts = (['proposed', 'open', 'closed'] as const).map((standing) =>
      actOfCriticalRole({ ...role, standing }),
    );
    expect(acts).toEqual([
      'proposes the critical role head-of-sales',
      'opens the critical role head-of-sales',
      'closes the critical role head-of-sales',
    ]);
    expect(CriticalRole.safeParse({ ...role, targets: {} }).success).toBe(false);
    const many = Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`s${i}`, 3]));
    expect(CriticalRole.safeParse({ ...role, targets: many }).success).toBe(false);
  });
});

test('whoever is counted alone has no name there, and whoever is named has one', () => {
  const one = {
    personId: role.ownerId,
    criticalRoleId: 'c',
    terms: 't',
    at: 1,
    until: 2,
    shown: shown([]),
    rests: [],
  };
  const isKept = (others: object) => OnBench.safeParse({ ...one, ...others }).success;
  expect([isKept({ as: 'counted' }), isKept({ as: 'named', calledBy: 'Ada' })]).toEqual([true, true]);
  expect([isKept({ as: 'counted', calledBy: 'Ada' }), isKept({ as: 'named' })]).toEqual([false, false]);
});
