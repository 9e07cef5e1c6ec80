import { describe, expect, test } from '@jest/globals';
import {
  BENCH_EPSILON,
  BENCH_RHYTHM_DAYS,
  benchAsSaid,
  nothingSaidOf,
  sayBench,
  type Benched,
  type BenchMemory,
  type Readiness,
} from '../../../../lib/domain/disclosure/say-bench.ts';
import { DAY } from '../../../../lib/domain/milliseconds.ts';
import { noiseFrom, type Noise } from '../../../../lib/domain/disclosure/noise.ts';

const silent: Noise = { least: 5, whole: () => 0, real: () => 0 };
const people = (count: number, readiness: Readiness, since = 1, lacks?: string): Benched[] =>
  Array.from({ length: count }, () => ({
    since,
    readiness,
    ...(lacks === undefined ? {} : { lacks: { skillId: lacks, isSure: true } }),
  }));
const SKILLS = ['a', 'b'];
const say = (before: BenchMemory, of: Benched[], at: number, noise = silent) =>
  sayBench(before, of, SKILLS, { noise, name: `bench ${at}`, at });
const first = (of: Benched[], noise = silent) => say(nothingSaidOf('t'), of, 10, noise);
/** When it is asked the next time whether something new may be said. */
const NEXT = 10 + BENCH_RHYTHM_DAYS * DAY;
const saidIn = ({ said }: BenchMemory) => said;

describe('a bench', () => {
  test('of fewer than a group says nothing', () => {
    expect(first(people(4, 'in-0'))).toEqual(nothingSaidOf('t'));
    const said = first(people(5, 'in-0'));
    expect(benchAsSaid(said, 5)).toBeDefined();
    // A works agreement that asks for more later.
    for (const count of [5, 9]) expect(benchAsSaid(first(people(count, 'in-0')), 10)).toBeUndefined();
    expect(benchAsSaid(first(people(10, 'in-0')), 10)?.about).toBe(10);
  });

  test('of fewer than a group in the place of one that is gone says nothing, and what they were is kept', () => {
    const few = say(first(people(5, 'in-0')), people(4, 'in-0', 11), NEXT);
    expect([few.made, few.said]).toEqual([2, undefined]);
    // The next statement could be held against them: it is known that they were four.
    const later = NEXT + BENCH_RHYTHM_DAYS * DAY;
    const next = say(few, people(5, 'in-0', NEXT + 1), later);
    expect(next.statements.map((one) => one.people)).toEqual([4, 5]);
  });

  test('of which the noise takes everybody away is one of the smallest group all the same', () => {
    // Three statements, of which each tells with a noise of its own.
    const cells = { all: 0, 'pace-not-known': 40 };
    const emptied = {
      ...nothingSaidOf('t'),
      made: 3,
      said: { at: 10, people: 40, cells, draws: Math.sqrt(3) },
    };
    // As many as make a group, and what the noise may add to them at the most.
    const most = [5, 10].map((least) => {
      const told = benchAsSaid(emptied, least);
      return [told?.about, told?.paceNotKnown.high];
    });
    expect(most).toEqual([
      [5, 15],
      [10, 20],
    ]);
  });

  test('says no range that ends at fewer than the smallest group', () => {
    const told = benchAsSaid(first([...people(12, 'in-0'), ...people(1, 'not-known')]), 10);
    const ranges = [...(told?.ready ?? []), told?.notKnown, told?.paceNotKnown];
    for (const end of ranges.flatMap((one) => (one ? [one.low, one.high] : [])))
      expect(end === 0 || end >= 10).toBe(true);
  });

  test('of a group that goes one by one says the same at each look, and nothing once the group is gone', () => {
    const five = people(5, 'in-0');
    const said = first(five);
    let stands = said;
    for (const [days, left] of [4, 4, 3, 2, 1, 1].entries()) {
      stands = say(stands, five.slice(0, left), NEXT + days * BENCH_RHYTHM_DAYS * DAY);
      expect(benchAsSaid(stands, 5)).toEqual(benchAsSaid(said, 5));
    }
    const gone = say(stands, [], NEXT + 6 * BENCH_RHYTHM_DAYS * DAY);
    expect(benchAsSaid(gone, 5)).toBeUndefined();
  });

  test('tells nobody on which day the last of a group agreed or went: it is asked at its own rhythm', () => {
    const five = people(5, 'in-0');
    const said = first(five);
    const others = [...five, ...people(5, 'later', 11)];
    expect(say(said, others, NEXT - 1)).toBe(said);
    expect(saidIn(say(said, others, NEXT))).not.toEqual(saidIn(said));
    // An owner who looks each day: four are gone, and the fifth goes the day after they looked.
    const looked = say(said, five.slice(0, 1), NEXT);
    for (const days of [1, 3, 6]) expect(say(looked, [], NEXT + days * DAY)).toBe(looked);
    expect(saidIn(say(looked, [], NEXT + 7 * DAY))).toBeUndefined();
  });

  test('moves the odds about nobody by more than decision 102 says', () => {
    const ones = (['in-0', 'in-6', 'in-18', 'later', 'not-known', 'pace-not-known'] as const).flatMap(
      (readiness): Benched[] => [
        { since: 1, readiness },
        { since: 1, readiness, lacks: { skillId: 'a', isSure: true } },
        { since: 1, readiness, lacks: { skillId: 'a', isSure: false } },
        { since: 1, readiness, lacks: { skillId: 'b', isSure: true } },
      ],
    );
    const spent = new Set<number>();
    const noise: Noise = { ...silent, whole: (_name, epsilon) => (spent.add(epsilon), 0) };
    const told = (more: Benched[]) =>
      first([...people(5, 'in-0'), ...more], noise).statements[0]?.cells ?? {};
    const moved = (a: Record<string, number>, b: Record<string, number>) =>
      Object.keys(a).reduce((sum, cell) => sum + Math.abs((a[cell] ?? 0) - (b[cell] ?? 0)), 0);
    const cells = ones.map((one) => told([one]));
    const most = Math.max(...cells.flatMap((a) => cells.map((b) => moved(a, b))));
    const agreed = Math.max(...cells.map((one) => moved(one, told([]))));
    expect([...spent]).toEqual([BENCH_EPSILON]);
    expect(most * BENCH_EPSILON).toBeCloseTo(2.2);
    expect(agreed * BENCH_EPSILON).toBeCloseTo(1.65);
  });

  test('says the same at each look, whoever comes or goes, until a group agreed or is gone', () => {
    const [ready, late] = [people(6, 'in-0'), people(6, 'later')];
    const said = first([...ready, ...late]);
    for (const others of [
      [...ready, ...late, ...people(4, 'in-0', 11)],
      [...ready.slice(2), ...late.slice(2)],
      [...ready, ...people(4, 'in-0', 11), ...late.slice(4)],
    ])
      expect(saidIn(say(said, others, NEXT))).toBe(saidIn(said));
    const more = [...ready, ...late, ...people(5, 'in-0', 11)];
    expect(say(said, more, NEXT).made).toBe(2);
    expect(say(said, [...ready, ...late.slice(5)], NEXT).made).toBe(2);
  });

  test('tells of each person once: what those counted before changed into since is in no later statement', () => {
    const before = people(10, 'later');
    const said = first(before);
    const next = (as: Readiness) => say(said, [...people(10, as), ...people(5, 'in-6', 11)], NEXT);
    expect(next('in-0')).toEqual(next('later'));
  });

  test('counts those of whom nothing is told when it speaks, and in nothing that it says', () => {
    const [five, more] = [people(5, 'in-0'), people(5, 'in-0', 11)];
    const stopped = (of: Benched[], by: number) => of.map((one, i) => ({ ...one, isSilent: i < by }));
    const said = first(stopped(five, 2));
    expect(said.said).toMatchObject({ people: 5, cells: { all: 3, 'in-0': 3 } });
    // What was told stands, whoever is stopped now; and who was not told of then is not later either.
    for (const before of [five, stopped(five, 5)]) {
      expect(say(said, [...before, ...more.slice(1)], NEXT).made).toBe(1);
      expect(saidIn(say(said, [...before, ...more], NEXT))).toMatchObject({
        people: 10,
        cells: { all: 8, 'in-0': 8 },
      });
    }
  });

  test('is silent or speaks by who agreed, and never by what stands in their copies', () => {
    for (const count of [4, 5, 9, 14])
      for (const noise of [silent, noiseFrom('secret')]) {
        const made = (as: Readiness) => first(people(count, as), noise).made;
        expect(new Set((['in-0', 'later', 'not-known'] as const).map(made)).size).toBe(1);
      }
  });

  test('draws noise for each number, and another at each statement', () => {
    const drawn: string[] = [];
    const noise: Noise = { ...silent, whole: (name) => (drawn.push(name), 0) };
    const said = first(people(10, 'in-0'), noise);
    say(said, people(10, 'in-0', 11), NEXT, noise);
    // How many, six answers to when, two skills that they lack or may lack.
    expect(drawn).toHaveLength(2 * 11);
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  test('takes what was told of those who are gone for the same share of those who stay', () => {
    const said = first([...people(10, 'in-0'), ...people(10, 'later')]);
    const half = say(said, [...people(5, 'in-0'), ...people(5, 'later'), ...people(10, 'later', 11)], NEXT);
    expect(half.said).toMatchObject({ people: 20, cells: { all: 20, 'in-0': 5 } });
  });
});

describe('what is said of it', () => {
  const all = [
    ...people(10, 'in-0'),
    ...people(10, 'in-6', 1, 'a'),
    ...people(10, 'in-18', 1, 'b'),
    ...people(5, 'later'),
    ...people(10, 'pace-not-known', 1, 'a'),
    ...people(10, 'not-known'),
  ];
  const said = benchAsSaid(first(all), 5);

  test('is in fives, more by each horizon, and holds those of whom it is not known at both ends', () => {
    expect(said?.about).toBe(55);
    const [today, ...later] = said?.ready ?? [];
    expect([today?.months, ...later.map(({ months }) => months)]).toEqual([0, 6, 12, 18]);
    for (const { low, high } of said?.ready ?? []) {
      expect([low % 5, high % 5]).toEqual([0, 0]);
      expect(low).toBeLessThanOrEqual(high);
    }
    // Ten for sure, ten more perhaps; then those of whom nobody knows the pace as well.
    expect(today?.low).toBeLessThanOrEqual(10);
    expect(today?.high).toBeGreaterThanOrEqual(20);
    expect(later.at(-1)?.low).toBeLessThanOrEqual(30);
    expect(later.at(-1)?.high).toBeGreaterThanOrEqual(50);
    const lows = (said?.ready ?? []).map(({ low }) => low);
    expect(lows).toEqual(lows.toSorted((a, b) => a - b));
  });

  test('names the skill that alone keeps most of them from it, where that is a group', () => {
    expect(said?.moves?.skillId).toBe('a');
    expect(said?.moves?.low).toBeLessThanOrEqual(20);
    expect(said?.moves?.high).toBeGreaterThanOrEqual(20);
    // Of ten more it may be so: they count at the upper end alone.
    const perhaps = people(10, 'in-6').map((one) => ({ ...one, lacks: { skillId: 'a', isSure: false } }));
    const wider = benchAsSaid(first([...all, ...perhaps]), 5)?.moves;
    expect(wider?.low).toBeLessThanOrEqual(20);
    expect(wider?.high).toBeGreaterThanOrEqual(30);
    const few = [...people(10, 'in-0'), ...people(4, 'in-6', 1, 'a')];
    expect(benchAsSaid(first(few), 5)?.moves).toBeUndefined();
  });

  test('holds what is so in four out of five draws of the noise at least', () => {
    const held = Array.from({ length: 400 }, (_, i) => {
      const noisy = benchAsSaid(first(all, noiseFrom(`secret ${i}`)), 5);
      const half = noisy?.ready.find(({ months }) => months === 6);
      return half !== undefined && half.low <= 20 && half.high >= 20;
    });
    expect(held.filter(Boolean).length / held.length).toBeGreaterThan(0.8);
  });
});
