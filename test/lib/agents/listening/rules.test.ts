import { MINIMUM_GROUP } from '../../../../lib/domain/disclosure/minimum-group.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  changedAmong,
  parentKey,
  reportsIn,
  sentenceOf,
  shiftAmong,
  withoutDifferences,
} from '../../../../lib/agents/listening/rules.ts';
import type { Holiday } from '../../../../lib/domain/policy/holidays.ts';
import { noiseFrom } from '../../../../lib/domain/disclosure/noise.ts';
import { pulseAsSaid } from '../../../../lib/domain/disclosure/say-pulse.ts';
import { withReport, type GroupPulse } from '../../../../lib/domain/signal/pulse.ts';
import { deviate } from '../../../../sample/random.ts';
import { DAY, NOW } from '../../examples.ts';
import { english } from '../../../../lib/messages/words.ts';

const dayOf = (daysAgo: number) => new Date(NOW - daysAgo * DAY).toISOString().slice(0, 10);
const answersOf = (all: number[]) => ({
  question: 'workload',
  answers: all.length,
  sum: all.reduce((sum, one) => sum + one, 0),
  squares: all.reduce((sum, one) => sum + one ** 2, 0),
});

/** A group's reports for more than a year, every fortnight, drawn answer by answer around the mean of each day. */
function drawn(name: string, people: number, meanOn: (daysAgo: number) => number): GroupPulse {
  const empty: GroupPulse = { groupId: 'g', question: 'workload', within: 'whole', points: {} };
  return Array.from({ length: 42 }, (_, i) => i * 14).reduce((pulse, daysAgo) => {
    const all = Array.from({ length: people }, (_, k) =>
      Math.min(5, Math.max(1, meanOn(daysAgo) + 0.8 * deviate(name, daysAgo, k))),
    );
    return withReport(pulse, dayOf(daysAgo), answersOf(all), MINIMUM_GROUP);
  }, empty);
}

const steady = () => 3.5;
const fallen = (daysAgo: number) => (daysAgo < 60 ? 2.1 : 3.5);
const inAugust = (daysAgo: number) => (daysAgo % 364 < 45 ? 2.4 : 3.5);
const noise = noiseFrom('secret');
/** Among as many groups as a large company has, nothing of which changes. */
const OTHERS = new Array<undefined>(199).fill(undefined);
const reports = (pulse: GroupPulse, holidays: readonly Holiday[] = []) =>
  reportsIn(pulseAsSaid(pulse, noise), holidays);
const found = (pulse: GroupPulse, holidays?: readonly Holiday[], whole?: GroupPulse) => {
  const shift = shiftAmong(reports(pulse, holidays), whole && reports(whole));
  return changedAmong([shift, ...OTHERS])[0] ? shift : undefined;
};

describe('a change of a group', () => {
  test('is found in a group of ten whose answers really fell, with its day and its size', () => {
    const shift = found(drawn('a', 10, fallen));
    expect(shift?.effect).toBeCloseTo(-1.4, 0);
    expect(shift?.interval[1]).toBeLessThan(0);
    // They fell between the reports of 70 and of 56 days ago; it is told to a report.
    expect([dayOf(70), dayOf(56), dayOf(42)]).toContain(shift?.since);
    const said = sentenceOf('workload', shift as NonNullable<typeof shift>, english);
    expect(said).toMatch(/^Answers on “workload” fell by about 1\.\d+ points/);
    expect(said).toContain(`since ${english.day(shift?.since ?? '')}`);
  });

  test('is none where a season returns, and one where it returns worse', () => {
    expect(found(drawn('b', 40, inAugust))).toBeUndefined();
    const worse = (daysAgo: number) => inAugust(daysAgo) - (daysAgo < 45 ? 1 : 0);
    expect(found(drawn('b', 40, worse))?.effect).toBeCloseTo(-1, 0);
  });

  test('is none where a team shows what its whole department does every year, and one where it shows more', () => {
    const whole: GroupPulse = { ...drawn('department', 60, inAugust), groupId: 'whole' };
    const team = (name: string, by = 0) =>
      drawn(name, 16, (daysAgo) => inAugust(daysAgo < 200 ? daysAgo : 200) - (daysAgo < 45 ? by : 0));
    // The team had no such weeks last year, as a small one may seem to by chance.
    const names = ['team a', 'team b', 'team c', 'team d'];
    expect(names.filter((name) => found(team(name), [], undefined))).not.toEqual([]);
    expect(names.filter((name) => found(team(name), [], whole))).toEqual([]);
    const more = names.map((name) => found(team(name, 1.3), [], whole)?.effect ?? 0);
    expect(Math.min(...more)).toBeLessThan(-0.8);
  });

  test('is none where a season comes four weeks later than last year', () => {
    const late = (daysAgo: number) => inAugust(daysAgo > 200 ? daysAgo + 364 - 28 : daysAgo);
    for (const name of ['late a', 'late b', 'late c']) expect(found(drawn(name, 40, late))).toBeUndefined();
  });

  test('is none where a holiday that the calendar tells of falls otherwise than last year', () => {
    const inHoliday = (daysAgo: number) => (daysAgo <= 28 ? 2 : 3.5);
    const pulse = drawn('h', 40, inHoliday);
    expect(found(pulse)).toBeDefined();
    expect(found(pulse, [{ from: dayOf(28), to: dayOf(0) }])).toBeUndefined();
  });

  test('is a weak sign where nothing is known of last year, and says for how many weeks', () => {
    const pulse = drawn('c', 20, fallen);
    const young = Object.entries(pulse.points).filter(([day]) => day > dayOf(300));
    const shift = found({ ...pulse, points: Object.fromEntries(young) });
    expect(shift?.isWeak).toBe(true);
    const said = sentenceOf('workload', shift as NonNullable<typeof shift>, english);
    expect(said).toMatch(/^Weak sign, [4-8] weeks: answers on “workload” fell by about 1\.\d+ points/);
    expect(found(pulse)?.isWeak).toBe(false);
  });

  test('is found as a peak as well, and asks what helped', () => {
    const shift = found(drawn('p', 20, (daysAgo) => (daysAgo < 60 ? 4.4 : 3)));
    expect(shift?.effect).toBeGreaterThan(1);
    const said = sentenceOf('workload', shift as NonNullable<typeof shift>, english);
    expect(said).toMatch(/rose by about .*What helped there/);
  });

  test('is cried in no more than a few of a thousand groups that do not change, whatever one bad week says', () => {
    const noisy = (name: string) => (daysAgo: number) => 3.5 + 0.3 * deviate(name, daysAgo, 'mood');
    const cried = Array.from({ length: 500 }, (_, i) => [
      found(drawn(`quiet ${i}`, 10, steady)),
      found(drawn(`moody ${i}`, 10, noisy(`moody ${i}`))),
    ]);
    expect(cried.flat().filter((shift) => shift !== undefined).length).toBeLessThanOrEqual(1);
  });
});

describe('reports', () => {
  test('of fewer than five are as if not there', () => {
    expect(drawn('d', 4, fallen).points).toEqual({});
    expect(found(drawn('d', 4, fallen))).toBeUndefined();
  });

  test('count the same in any order, however often they come', () => {
    const all = Array.from({ length: 8 }, (_, i): [string, number] => [dayOf(14 * (i % 4)), 5 + i]);
    const fold = (reports: [string, number][]) =>
      reports.reduce<GroupPulse>(
        (pulse, [day, answers]) =>
          withReport(pulse, day, answersOf(new Array<number>(answers).fill(3)), MINIMUM_GROUP),
        { groupId: 'g', question: 'workload', points: {} },
      );
    expect(Object.keys(fold(all).points)).toHaveLength(4);
    fc.assert(
      fc.property(fc.shuffledSubarray([...all, ...all], { minLength: 16 }), (reports) => {
        expect(fold(reports)).toEqual(fold(all));
      }),
    );
  });

  test('of a whole are not told where taking away its parts would leave fewer than five people', () => {
    const whole = drawn('e', 15, steady);
    const day = dayOf(0);
    const parts = (answers: number) => new Map([[parentKey('g', 'workload', day), answers]]);
    for (const told of [11, 12, 14])
      expect(withoutDifferences(whole, parts(told), MINIMUM_GROUP).points[day]).toBeUndefined();
    expect(withoutDifferences(whole, parts(10), MINIMUM_GROUP).points[day]).toBeDefined();
    expect(withoutDifferences(whole, parts(15), MINIMUM_GROUP).points[day]).toBeDefined();
    expect(withoutDifferences(whole, new Map(), MINIMUM_GROUP).points).toEqual(whole.points);
    expect(withoutDifferences(whole, new Map(), 15).points).toEqual(whole.points);
    expect(withoutDifferences(whole, new Map(), 16).points).toEqual({});
  });
});
