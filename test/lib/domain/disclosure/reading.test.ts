import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deviatesOf } from '../../../../lib/agents/analytics/student.ts';
import { noiseFrom } from '../../../../lib/domain/disclosure/noise.ts';
import {
  boundedMean,
  READING,
  sayReading,
  spreadAround,
  type Measured,
  type MeasuredGroup,
} from '../../../../lib/domain/disclosure/reading.ts';
import { quiet } from '../../../support/quiet.ts';

/** A group of people who changed by so much, each by themselves, and all alike in the mean. */
const group = (changes: readonly number[], most = 1): MeasuredGroup => ({
  each: changes.map((change, i) => ({ unit: `${i}`, weight: 1 / changes.length, change })),
  most,
});
/** Half of them that much above the mean, and half below. */
const around = (mean: number, people: number, spread = 0.5): number[] =>
  Array.from({ length: people }, (_, i) => mean + (i % 2 === 0 ? spread : -spread));
const known = new Map<number, number[]>();
/** Of so many in each of two groups. */
const deviatesIn = (people: number): number[] => {
  const deviates = known.get(people) ?? deviatesOf(2 * people - 2);
  known.set(people, deviates);
  return deviates;
};
const measured = (people: number): Measured => ({
  sent: group(around(0.7, people)),
  waiting: group(around(0.1, people)),
  drawnBy: 'person',
  deviates: deviatesIn(people),
});
const say = (of: Measured, noise = quiet, name = 'reading') =>
  sayReading(of, { noise, name, unit: 1, from: 2.1 });

describe('what is said of a reading', () => {
  test('is what was measured, with an interval that holds what noise may add', () => {
    const said = say(measured(104));
    expect(said?.effect).toBe(0.6);
    // Of chance alone it would reach 1.97 × √(2 · .5² ÷ 104) = .14 to either side.
    expect((said?.interval[1] ?? 0) - 0.6).toBeGreaterThan(0.14);
    expect(said?.delivered).toEqual({ people: 105, meanBefore: 2.1, meanAfter: 2.8, meanChange: 0.7 });
    expect(said?.comparison).toEqual({ people: 105, meanBefore: 2.1, meanAfter: 2.2, meanChange: 0.1 });
  });

  test('carries noise, in the effect what is in the groups, and the less the more people there are', () => {
    const noise = noiseFrom('secret');
    const spread = (people: number): number => {
      const all = Array.from({ length: 200 }, (_, i) => say(measured(people), noise, `reading ${i}`));
      for (const one of all)
        expect((one?.delivered.meanChange ?? 0) - (one?.comparison?.meanChange ?? 0)).toBeCloseTo(
          one?.effect ?? NaN,
          1,
        );
      return Math.sqrt(all.reduce((sum, one) => sum + ((one?.effect ?? NaN) - 0.6) ** 2, 0) / all.length);
    };
    expect(spread(20)).toBeGreaterThan(0.2);
    expect(spread(200)).toBeLessThan(0.04);
  });

  test.each([
    [25, 0.6],
    [25, 2],
    [100, 2],
    [100, -1],
  ])('holds the effect in its interval as often as it says: %d people each, %d levels', (people, effect) => {
    const noise = noiseFrom('secret');
    // Chance beside the noise, by twelve draws of a uniform-like law for each person.
    const chance = (i: number, side: string): number[] =>
      Array.from({ length: people }, (_, j) => 0.35 * noise.real(`chance ${i} ${side} ${j}`));
    const held = Array.from({ length: 400 }, (_, i) => {
      const of = {
        ...measured(people),
        sent: group(chance(i, 'sent').map((one) => one + 0.2 + effect)),
        waiting: group(chance(i, 'waiting').map((one) => one + 0.2)),
      };
      const said = say(of, noise, `reading ${i}`);
      if (!said) throw new Error('Nothing was said.');
      return said.interval[0] <= effect && effect <= said.interval[1];
    }).filter(Boolean).length;
    // Of so few draws, 95 of 100 may come out four hundredths lower.
    expect(held / 400).toBeGreaterThan(0.91);
    expect(held / 400).toBeLessThan(0.99);
  });

  test('is nothing of so few that the interval would tell nothing, however they changed', () => {
    expect(say(measured(6))).toBeUndefined();
    expect(say({ ...measured(6), sent: group(Array.from({ length: 6 }, () => 2)) })).toBeUndefined();
    expect(say(measured(20))).toBeDefined();
  });

  test('of a figure is read in its unit, where a fall may be what is worth having', () => {
    const complaints = {
      ...measured(100),
      sent: group(around(-20, 100, 3)),
      waiting: group(around(0, 100, 3)),
    };
    const said = sayReading(complaints, { noise: quiet, name: 'reading', unit: -10, from: 0 });
    expect(said?.effect).toBe(-20);
    expect(said?.interval[1]).toBeLessThan(0);
  });
});

/** One person's change is another one; everything else stays. */
const changed = (of: MeasuredGroup, who: number, change: number): MeasuredGroup => ({
  ...of,
  each: of.each.map((one, i) => (i === who ? { ...one, change } : one)),
});
const lines = fc.array(
  fc.record({
    unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    weight: fc.double({ min: -0.3, max: 1.5, noNaN: true }),
    change: fc.double({ min: -5, max: 5, noNaN: true }),
  }),
  { minLength: 5, maxLength: 12 },
);
const kinds = fc.constantFrom('person' as const, 'team' as const);

describe('what one person moves, whatever weight they have', () => {
  test('is of the mean of a group as much as the noise is made for', () => {
    fc.assert(
      fc.property(lines, fc.double({ min: -5, max: 5, noNaN: true }), kinds, (each, change, drawnBy) => {
        for (const side of ['sent', 'waiting'] as const) {
          const [one, other] = [{ each, most: 1.5 }, changed({ each, most: 1.5 }, 0, change)].map((of) =>
            boundedMean(of, side, 1, drawnBy),
          );
          const moved = Math.abs((one?.mean ?? 0) - (other?.mean ?? 0));
          expect(moved).toBeLessThanOrEqual((one?.scale ?? 0) * READING[drawnBy].mean + 1e-9);
        }
      }),
    );
  });

  test('is of how changes spread as much as the noise is made for', () => {
    fc.assert(
      fc.property(
        lines,
        lines,
        fc.double({ min: -5, max: 5, noNaN: true }),
        kinds,
        (each, others, change, drawnBy) => {
          const waiting = { each: others.map((one) => ({ ...one, unit: `w${one.unit}` })), most: 1 };
          const of: Measured = { sent: { each, most: 1.5 }, waiting, drawnBy, deviates: [1] };
          if (new Set([...each, ...waiting.each].map(({ unit }) => unit)).size < 4) return;
          const told = { sent: { mean: 0.4, scale: 0.2 }, waiting: { mean: 0.1, scale: 0.2 } };
          const one = spreadAround(of, told, 1);
          const other = spreadAround({ ...of, sent: changed(of.sent, 0, change) }, told, 1);
          const moved = Math.abs(Math.log(one.square) - Math.log(other.square));
          expect(moved).toBeLessThanOrEqual(one.scale * READING[drawnBy].spread + 1e-9);
        },
      ),
    );
  });

  test('gives away no more together than was promised', () => {
    for (const { mean, spread } of Object.values(READING)) expect(mean + spread).toBeCloseTo(1.7, 9);
  });
});
