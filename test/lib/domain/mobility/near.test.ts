import { describe, expect, test } from '@jest/globals';
import type { Insight } from '../../../../lib/domain/outcome/insight.ts';
import { daysForAll, daysToLearn, pacesHere, type PaceHere } from '../../../../lib/domain/mobility/pace.ts';
import {
  bySoonest,
  isNear,
  moverOf,
  rolesNear,
  whatIsAsked,
  whatRolesAsk,
  MOST_NEAR,
} from '../../../../lib/domain/mobility/near.ts';
import { emptyState, fold, type SkillState } from '../../../../lib/domain/skill-estimate/state.ts';
import type { Skill } from '../../../../lib/domain/skill/skill.ts';
import { DAY, negotiation, NOW } from '../../examples.ts';

const skill = (skillId: string, neighbours: string[] = []): Skill => ({
  ...negotiation,
  skillId,
  label: skillId,
  neighbours,
});
const skills = new Map([skill('a', ['b']), skill('b', ['a']), skill('c')].map((one) => [one.skillId, one]));
const seen = (level: number, daysAgo = [60, 40, 20]): SkillState =>
  daysAgo.reduce(
    (state, days) =>
      fold(
        state,
        { level, strength: 1, source: 'assessment', at: NOW - days * DAY },
        negotiation.halfLifeDays,
      ),
    emptyState(),
  );
const how = (here: [string, PaceHere][] = []) => ({
  thresholds: { noticeableGap: 0.5, recheckUncertainty: 1 },
  here: new Map(here),
  ownTargets: {},
  at: NOW,
});
const fast: PaceHere = { levels: 1, interval: [0.5, 2], days: 60, people: 20 };
const beside = (
  known: Record<string, SkillState>,
  targets: Record<string, number>,
  here: [string, PaceHere][] = [],
  contests: string[] = [],
) => moverOf({ skills: known }, how(here), new Set(contests))(whatIsAsked(targets, skills));

describe('a skill that is asked for', () => {
  test('is there where it was seen at the level, within bounds', () => {
    const [one] = beside({ a: seen(4) }, { a: 3.5 }).skills;
    expect(one).toMatchObject({ skillId: 'a', stands: 'there' });
    expect(one?.level?.low).toBeLessThan(4);
    expect(one?.level?.high).toBeGreaterThan(one?.level?.low ?? 5);
    expect(one?.missing).toBeUndefined();
  });

  test('is short by bounds that hold what is likeliest, and takes days as others here took', () => {
    const [one] = beside({ a: seen(2) }, { a: 4 }, [['a', fast]]).skills;
    const { missing, days } = one ?? {};
    expect(one?.stands).toBe('short');
    expect(missing?.low).toBeLessThan(missing?.likely ?? 0);
    expect(missing?.likely).toBeLessThan(missing?.high ?? 0);
    expect(days?.likely).toBeGreaterThanOrEqual(Math.floor(60 * ((missing?.likely ?? 0) - 0.1)));
    expect(days?.low).toBeLessThan(days?.likely ?? 0);
    expect(days?.high).toBeGreaterThan(days?.likely ?? 0);
  });

  test('takes days that nobody knows where no group here was compared and the person stood still', () => {
    const { skills: asked, days } = beside({ a: seen(2) }, { a: 4 });
    expect(asked[0]?.days).toBeUndefined();
    expect(days).toBeUndefined();
  });

  test('is near where only a neighbour was seen: between all of it and none', () => {
    const [one] = beside({ b: seen(3) }, { a: 4 }).skills;
    expect(one).toMatchObject({ stands: 'near', adjacent: ['b'] });
    expect(one?.missing?.high).toBe(4);
    expect(one?.missing?.low).toBeLessThan(2);
    expect(one?.level).toBeUndefined();
  });

  test('is not known, which is neither there nor missing, where nothing was seen, or too long ago', () => {
    for (const known of [{}, { c: seen(4, [4_000]) }])
      expect(beside(known, { c: 4 }).skills).toEqual([
        { skillId: 'c', target: 4, stands: 'not-known', adjacent: [] },
      ]);
  });

  test('is contested where the person says so, and gives no head start to its neighbours then', () => {
    const { skills: asked } = beside({ a: seen(4), b: seen(1) }, { a: 3, b: 3 }, [], ['a']);
    expect(asked[0]).toEqual({ skillId: 'a', target: 3, stands: 'contested', adjacent: [] });
    expect(asked[1]).toMatchObject({ stands: 'short', adjacent: [] });
  });
});

test('somebody who lately moved fast is sooner there than who stood still', () => {
  const rising = [90, 60, 30].reduce(
    (state, days, i) =>
      fold(state, { level: 1 + i, strength: 1, source: 'assessment', at: NOW - days * DAY }, 365),
    emptyState(),
  );
  const still = seen(2);
  const daysOf = (state: SkillState) => beside({ a: state }, { a: 4 }, [['a', fast]]).days?.likely ?? 0;
  expect(daysOf(rising)).toBeLessThan(daysOf(still));
});

describe('days', () => {
  const missing = { low: 0.5, likely: 1, high: 2 };
  test('are what others here took, fewer where the person moved faster, and as they moved where nobody else did', () => {
    expect(daysToLearn(missing, fast, 0)).toEqual({ low: 15, likely: 60, high: 240 });
    expect(daysToLearn(missing, undefined, 0.5)).toEqual({ low: 30, likely: 60, high: 120 });
    expect(daysToLearn(missing, fast, 1)).toEqual({ low: 15, likely: 45, high: 240 });
    expect(daysToLearn(missing, fast, 0.1)).toEqual({ low: 15, likely: 60, high: 240 });
  });
  test('are not said where nobody knows, or where they are years', () => {
    expect(daysToLearn(missing, undefined, 0.01)).toBeUndefined();
    expect(daysToLearn({ low: 4, likely: 5, high: 5 }, { ...fast, levels: 0.1 }, 0)).toBeUndefined();
    expect(daysToLearn(missing, { ...fast, interval: [0.01, 2] }, 0)).toEqual({ low: 15, likely: 60 });
  });
  test('for several skills lie between the longest of them and all one after another', () => {
    const one = { low: 10, likely: 20, high: 30 };
    expect(daysForAll([one, { low: 15, likely: 30, high: 60 }])).toEqual({ low: 15, likely: 50, high: 90 });
    expect(daysForAll([one, undefined])).toBeUndefined();
    expect(daysForAll([])).toEqual({ low: 0, likely: 0, high: 0 });
  });
});

const reading = (others: Partial<Insight> = {}): Insight => ({
  insightId: 'i',
  needId: 'n',
  checkDay: 60,
  at: 1,
  seenIn: 'assessments',
  delivered: { people: 20, meanBefore: 2, meanAfter: 3, meanChange: 1 },
  comparison: { people: 10, meanBefore: 2, meanAfter: 2, meanChange: 0 },
  effect: 1,
  interval: [0.5, 1.5],
  verdict: 'improved',
  ofWorkAlone: true,
  sentence: '',
  ...others,
});

describe('how fast others here learned it', () => {
  const of = (...readings: Insight[]) =>
    pacesHere(
      readings.map((insight) => ({ insight, roleId: 'seller', skillId: insight.needId === 'n' ? 'a' : 'b' })),
      5,
    ).get('a');
  test('is what the latest reading with a comparison said of the group', () => {
    expect(of(reading(), reading({ at: 2, effect: 0.8 }))).toEqual({
      levels: 0.8,
      interval: [0.5, 1.5],
      days: 60,
      people: 20,
    });
  });
  const alone = reading();
  delete alone.comparison;
  const toLearn = reading();
  delete toLearn.ofWorkAlone;
  test.each([
    ['without a comparison', alone],
    ['that counted what was only taken to learn', toLearn],
    ['that shows no change for sure', reading({ verdict: 'no-change-shown', interval: [-0.1, 1] })],
    ['of a figure, which is no level', reading({ seenIn: 'figures' })],
    ['of what people say of themselves', reading({ seenIn: 'own-word' })],
    ['of fewer than a group', reading({ delivered: { ...reading().delivered, people: 4 } })],
    ['of another need', reading({ needId: 'other' })],
  ])('is not known from a reading %s', (_what, one) => {
    expect(of(one)).toBeUndefined();
  });
});

describe('roles near to somebody', () => {
  const roles = (count: number) =>
    whatRolesAsk(
      Array.from({ length: count }, (_, n) => ({ roleId: `r${n}`, targets: { a: 5 - (2 * n) / count } })),
      skills,
    );
  test('are those of which half is there or near, without their own, and no more than are shown', () => {
    const look = moverOf({ skills: { a: seen(3) } }, how([['a', fast]]));
    expect(rolesNear(look, roles(3), undefined).map(({ roleId }) => roleId)).toEqual(['r2']);
    expect(rolesNear(look, roles(3), 'r2')).toEqual([]);
    const top = moverOf({ skills: { a: seen(4.8) } }, how([['a', fast]]));
    expect(rolesNear(top, roles(60), undefined)).toHaveLength(MOST_NEAR);
    const [far] = whatRolesAsk([{ roleId: 'far', targets: { a: 3, b: 3, c: 3 } }], skills);
    expect(far && isNear(look(far))).toBe(true);
    const stranger = moverOf({ skills: { c: seen(3) } }, how());
    expect(far && isNear(stranger(far))).toBe(false);
  });
  test('come sooner first, and those of which nobody knows a day by how few skills are missing', () => {
    const look = moverOf({ skills: { a: seen(3), c: seen(3) } }, how([['a', fast]]));
    const ask = (targets: Record<string, number>) => look(whatIsAsked(targets, skills));
    const [soon, late, unknown, lessKnown] = [
      ask({ a: 4 }),
      ask({ a: 4.5 }),
      ask({ c: 4.5 }),
      ask({ c: 4.5, b: 4.5 }),
    ];
    expect([lessKnown, unknown, late, soon].toSorted(bySoonest)).toEqual([soon, late, unknown, lessKnown]);
  });
});
