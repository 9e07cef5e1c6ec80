import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addEvidence,
  addToSums,
  readOutcome,
  sentenceFor,
  startSums,
  sumUp,
  type BeforeAfter,
  type Participant,
  type Shown,
} from '../../../../lib/agents/analytics/rules.ts';
import type { Evidence } from '../../../../lib/domain/evidence.ts';
import { DAY, NOW, personId } from '../../examples.ts';

const observed = (level: number, at: number, strength = 1): Evidence => ({
  id: 'e',
  personId: personId(1),
  skillId: 'negotiation',
  source: 'assessment',
  level,
  strength,
  at,
});
const changed = (before: number, after: number): BeforeAfter =>
  addEvidence(addEvidence(undefined, observed(before, NOW - DAY), NOW), observed(after, NOW + DAY), NOW);
const read = (first: readonly number[], waitlist: readonly number[] = [], earlier: readonly Shown[] = []) => {
  let sums = startSums();
  for (const change of first) sums = addToSums(sums, 'first', changed(2, 2 + change));
  for (const change of waitlist) sums = addToSums(sums, 'waitlist', changed(2, 2 + change));
  return readOutcome([sums], earlier);
};
const repeated = (values: readonly number[], times: number) =>
  Array.from({ length: times }, () => values).flat();

/** A seeded normal deviate, so that the simulation is the same each time (mulberry32 and Box–Muller). */
function normal(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

describe('evidence of a change', () => {
  test('lies before or after the plan; the moment of the plan is after', () => {
    expect(addEvidence(undefined, observed(2, NOW - 1), NOW).before).toEqual({ weight: 1, level: 2 });
    expect(addEvidence(undefined, observed(2, NOW), NOW).after).toEqual({ weight: 1, level: 2 });
  });

  test('weighs by its strength', () => {
    let seen = addEvidence(undefined, observed(2, NOW - DAY), NOW);
    seen = addEvidence(seen, observed(4, NOW + DAY, 0.75), NOW);
    seen = addEvidence(seen, observed(0, NOW + DAY, 0.25), NOW);
    expect(addToSums(startSums(), 'first', seen).first).toMatchObject({
      people: 1,
      before: 2,
      after: 3,
      change: 1,
    });
  });

  test('on one side only says nothing', () => {
    const before = addEvidence(undefined, observed(2, NOW - DAY), NOW);
    const after = addEvidence(undefined, observed(2, NOW + DAY), NOW);
    const sums = addToSums(addToSums(startSums(), 'first', before), 'first', after);
    expect(sums).toEqual(startSums());
  });
});

describe('an outcome', () => {
  test.each([
    ['nobody', [], 'too-few'],
    ['four who improved', [2, 2, 2, 2], 'too-few'],
    ['five who improved', [2, 1.8, 2.2, 1.9, 2.1], 'improved'],
    ['five who fell', [-2, -1.8, -2.2, -1.9, -2.1], 'worse'],
    ['some who improved and some who fell', repeated([1, -1], 10), 'no-change-shown'],
  ] as const)('of %s is %s', (_what, changes, verdict) => {
    expect(read([...changes]).verdict).toBe(verdict);
  });

  test('about too few shows no number about them', () => {
    expect(read([2, 2, 2, 2], repeated([0], 50))).toEqual({
      delivered: { people: 0, meanBefore: 0, meanAfter: 0, meanChange: 0 },
      effect: 0,
      interval: [0, 0],
      verdict: 'too-few',
    });
  });

  // The attack: n × mean of the later reading minus n × mean of the earlier one is the newcomer, exactly.
  test('that few have joined or left since one was shown gives none of them away', () => {
    const shown = [read([1, 1, 1, 1, 1])];
    for (const newcomers of [[3], [3, 2, 1, 3]]) {
      const next = read([1, 1, 1, 1, 1, ...newcomers], [], shown);
      expect(next).toEqual(read([]));
      shown.push(next);
    }
    const grown = read(repeated([1], 10), [], shown);
    expect(grown.delivered.people).toBe(10);
    expect(read(repeated([1], 6), [], [grown]).verdict).toBe('too-few');
    expect(read(repeated([1], 5), [], [...shown, grown]).delivered.people).toBe(5);
  });

  test('that one has joined since one was shown is read from those who were read then, with what they have shown since', () => {
    const seenOn = (day: number, level: number): Participant => {
      const before = addEvidence(undefined, observed(2, NOW - DAY), NOW);
      return { group: 'first', since: NOW, seen: addEvidence(before, observed(level, NOW + day * DAY), NOW) };
    };
    const earlier = Array.from({ length: 6 }, () => seenOn(20, 3));
    const atDay30 = readOutcome([sumUp(earlier)]);
    const later = earlier.map((one) => ({
      ...one,
      seen: addEvidence(one.seen, observed(3.5, NOW + 50 * DAY), NOW),
    }));
    const joined = [...later, seenOn(55, 5)];
    const atDay60 = readOutcome([sumUp(joined), sumUp(joined, NOW + 30 * DAY)], [atDay30]);
    expect(atDay60.delivered).toMatchObject({ people: 6, meanAfter: 3.25 });
    const five = [...joined, ...Array.from({ length: 4 }, () => seenOn(55, 5))];
    expect(readOutcome([sumUp(five), sumUp(five, NOW + 30 * DAY)], [atDay30]).delivered.people).toBe(11);
  });

  test('that may not be shown any more says that the last one stands', () => {
    const shown = read(repeated([1], 10));
    const next = read(repeated([1], 11), [], [shown]);
    expect(sentenceFor(next, { skill: 'Negotiation', role: 'Buyer', day: 60 }, [shown])).toBe(
      'After 60 days nothing new can be said about Negotiation: a figure would speak of too few Buyers alone. The last one stands.',
    );
  });

  test('shows those who waited only where few have joined or left since', () => {
    const shown = read(repeated([1], 10), repeated([0], 8));
    expect(read(repeated([1], 10), repeated([0], 6), [shown])).toEqual(read(repeated([1], 10)));
    expect(read(repeated([1], 10), repeated([0], 8), [shown])).toEqual(shown);
  });

  test('never differs from an earlier one by one to four people', () => {
    const headcounts = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 6 });
    fc.assert(
      fc.property(headcounts, (days) => {
        const shown: ReturnType<typeof read>[] = [];
        for (const [first, waitlist] of days)
          shown.push(read(repeated([1], first), repeated([0], waitlist), shown));
        for (const group of ['delivered', 'comparison'] as const) {
          const counts = [0, ...shown.map((outcome) => outcome[group]?.people ?? 0)];
          const steps = counts.flatMap((one) => counts.map((other) => Math.abs(one - other)));
          expect(steps.filter((step) => step > 0 && step < 5)).toEqual([]);
        }
      }),
    );
  });

  test('is what receivers gained beyond those who waited', () => {
    const outcome = read(repeated([0.9, 1.1], 10), repeated([0.4, 0.6], 5));
    expect(outcome).toMatchObject({
      effect: 0.5,
      verdict: 'improved',
      delivered: { people: 20, meanChange: 1 },
    });
    expect(outcome.comparison).toMatchObject({ people: 10, meanBefore: 2, meanAfter: 2.5, meanChange: 0.5 });
  });

  test('shows no change where those who waited gained as much', () => {
    expect(read(repeated([0.9, 1.1], 10), repeated([0.8, 1.2], 10)).verdict).toBe('no-change-shown');
  });

  test('leaves out a comparison with too few, and says so', () => {
    const outcome = read(repeated([0.9, 1.1], 10), [0, 0, 0, 0]);
    expect(outcome.comparison).toBeUndefined();
    expect(sentenceFor(outcome, { skill: 'Negotiation', role: 'Buyer', day: 30 })).toContain('nobody');
  });

  // Below 30 a side the normal quantile would claim more certainty than there is: 88% instead of 95% for five people.
  test.each([
    [5, 0],
    [8, 0],
    [40, 0],
    [5, 5],
    [20, 5],
    [100, 25],
  ])('of %d receivers and %d who wait has the truth in its interval 95 times of 100', (first, waitlist) => {
    const next = normal(first * 1_000 + waitlist);
    const runs = 4_000;
    let held = 0;
    for (let run = 0; run < runs; run += 1) {
      const effect = 0.6;
      const drift = waitlist > 0 ? 0.2 : 0;
      const outcome = read(
        Array.from({ length: first }, () => effect + drift + 0.7 * next()),
        Array.from({ length: waitlist }, () => drift + 0.5 * next()),
      );
      if (outcome.interval[0] <= effect && effect <= outcome.interval[1]) held += 1;
    }
    expect(held / runs).toBeGreaterThan(0.938);
    expect(held / runs).toBeLessThan(0.97);
  });

  test('has its effect inside its interval and a verdict that follows from it', () => {
    const changes = fc.array(fc.double({ min: -2, max: 3, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(changes, changes, (first, waitlist) => {
        const { effect, interval, verdict, comparison } = read(first, waitlist);
        expect(interval[0]).toBeLessThanOrEqual(effect);
        expect(interval[1]).toBeGreaterThanOrEqual(effect);
        expect(verdict === 'too-few').toBe(first.length < 5);
        expect(verdict === 'improved').toBe(interval[0] > 0);
        expect(verdict === 'worse').toBe(interval[1] < 0);
        expect(comparison !== undefined).toBe(first.length >= 5 && waitlist.length >= 5);
      }),
    );
  });

  test.each([
    ['improved', repeated([1, 0.8], 10), 'Negotiation of 20 Buyers improved after 30 days: +0.90 levels'],
    ['worse', repeated([-1, -0.8], 10), 'Negotiation of 20 Buyers fell after 30 days: −0.90 levels'],
    [
      'no change',
      repeated([1, -1], 10),
      'No change of Negotiation can be shown for 20 Buyers after 30 days: +0.00',
    ],
    ['too few', [1], 'After 30 days too few Buyers have new evidence on Negotiation to say anything.'],
  ] as const)('is said in one sentence: %s', (_what, changes, says) => {
    const sentence = sentenceFor(read([...changes]), { skill: 'Negotiation', role: 'Buyer', day: 30 });
    expect(sentence.startsWith(says)).toBe(true);
  });
});
