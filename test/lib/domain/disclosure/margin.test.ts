import { describe, expect, test } from '@jest/globals';
import { deviatesOf } from '../../../../lib/agents/analytics/student.ts';
import { marginOf, type Errors } from '../../../../lib/domain/disclosure/margin.ts';
import { noiseFrom } from '../../../../lib/domain/disclosure/noise.ts';

const of = (errors: Partial<Errors>): number =>
  marginOf({
    deviates: deviatesOf(1_000),
    variance: 1,
    within: [0, 100],
    spread: 0,
    means: [1e-6],
    ...errors,
  });

describe('the margin of a told figure', () => {
  test('is that of a textbook where one thing alone is off', () => {
    // Normal 95%, Student’s with five degrees of freedom, Laplace’s: −ln .05, and the difference of two of them.
    expect(of({})).toBeCloseTo(1.962, 2);
    expect(of({ deviates: deviatesOf(5) })).toBeCloseTo(2.571, 2);
    expect(of({ variance: 0, means: [1] })).toBeCloseTo(-Math.log(0.05), 3);
    expect(of({ variance: 0, means: [1, 1e-6] })).toBeCloseTo(-Math.log(0.05), 3);
    // (2 + x) e^−x = 0.1 at x = 4.1127.
    expect(of({ variance: 0, means: [1, 1] })).toBeCloseTo(4.113, 2);
  });

  test('changes by nothing where two scales come to be the same', () => {
    expect(of({ means: [0.5, 0.5 * (1 + 2e-4)] })).toBeCloseTo(of({ means: [0.5, 0.5] }), 3);
  });

  test('is wider, the less is told of the standard error, and stays within its bounds', () => {
    expect(of({ spread: 0.7 })).toBeGreaterThan(of({ spread: 0.3 }));
    expect(of({ spread: 0.3 })).toBeGreaterThan(of({}));
    expect(of({ variance: 1e-9, within: [1, 4] })).toBeCloseTo(of({}), 2);
    expect(of({ spread: 5, within: [1, 1] })).toBeCloseTo(of({}), 2);
  });

  test('holds 95 of 100 draws of chance and noise', () => {
    const noise = noiseFrom('secret');
    const deviates = deviatesOf(20);
    const means = [0.3, 0.2] as const;
    const held = Array.from({ length: 1_000 }, (_, i) => {
      const place = Math.floor((noise.real(`where ${i}`) + 1e3) * 1e6) % deviates.length;
      const way = noise.real(`way ${i}`) < 0 ? -1 : 1;
      const off =
        way * 0.4 * (deviates[place] ?? 0) +
        means[0] * noise.real(`a ${i}`) -
        means[1] * noise.real(`b ${i}`);
      const variance = 0.16 * Math.exp(0.6 * noise.real(`spread ${i}`));
      return Math.abs(off) <= marginOf({ deviates, variance, within: [1e-4, 10], spread: 0.6, means });
    }).filter(Boolean).length;
    expect(held / 1_000).toBeGreaterThan(0.94);
    expect(held / 1_000).toBeLessThan(0.965);
  });
});
