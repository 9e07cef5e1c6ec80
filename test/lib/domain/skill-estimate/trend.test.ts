import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { emptyState, fold, type Observation } from '../../../../lib/domain/skill-estimate/state.ts';
import { velocityOf } from '../../../../lib/domain/skill-estimate/trend.ts';
import { DAY, NOW } from '../../examples.ts';

const piece = (month: number, level: number): Observation => ({
  level,
  strength: 1,
  source: 'assessment',
  at: NOW + month * 30 * DAY,
});
const folded = (pieces: readonly Observation[], halfLife = 1e9) =>
  pieces.reduce((state, one) => fold(state, one, halfLife), emptyState());

describe('velocity', () => {
  test('is levels per month, drawn towards none where evidence is little', () => {
    const rising = [0, 1, 2, 3, 4, 5].map((month) => piece(month, 1 + 0.5 * month));
    // Six months have a spread of 17.5 months²: .5 · 17.5 / 18.5.
    expect(velocityOf(folded(rising))).toBeCloseTo(0.473, 3);
    expect(velocityOf(folded(rising.slice(0, 2)))).toBeCloseTo(0.167, 3);
  });

  test('is none where nothing changed, or all was seen at once', () => {
    expect(velocityOf(folded([piece(0, 3), piece(2, 3)]))).toBeCloseTo(0, 9);
    expect(velocityOf(folded([piece(1, 1), piece(1, 5)]))).toBe(0);
    expect(folded([piece(1, 1), piece(1, 5)])).not.toHaveProperty('trend');
    expect(velocityOf(emptyState())).toBe(0);
  });

  test('is the same in whatever order evidence comes', () => {
    const pieces = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 5 }))
        .map(([month, level]) => piece(month, level)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(pieces, fc.integer({ min: 30, max: 2_000 }), (some, halfLife) => {
        const [one, other] = [folded(some, halfLife), folded(some.toReversed(), halfLife)];
        expect(velocityOf(other)).toBeCloseTo(velocityOf(one), 6);
      }),
    );
  });
});
