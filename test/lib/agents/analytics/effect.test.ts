import { describe, expect, test } from '@jest/globals';
import { comparedEffect, type PersonRow } from '../../../../lib/agents/analytics/effect.ts';
import { drawPlaces } from '../../../../lib/domain/delivery/short-places.ts';
import { stillWaits } from '../../../../lib/domain/outcome/waves.ts';
import { deviate, draw } from '../../../../sample/random.ts';
import { NOW } from '../../examples.ts';

const PEOPLE = 240;
const PLACES = 90;
const LIVES = 25;

/** Where the better placed come first and learn faster by themselves, whatever anybody sends them. */
function livesOf(life: number, effect: number): PersonRow[] {
  const candidates = Array.from({ length: PEOPLE }, (_, i) => ({
    personId: `person-${i}`,
    score: draw(life, i, 'score'),
    groups: {},
  }));
  const thresholds = { waitlistShare: 0.2, minimumGroup: 5 };
  const { waveOf, bandOf } = drawPlaces(
    `asset-${life}`,
    candidates,
    { atOnce: PLACES, by: 'position' },
    thresholds,
  );
  return candidates.flatMap(({ personId, score }, i) => {
    const wave = waveOf(personId);
    if (wave !== 'first' && !stillWaits(wave, 1)) return [];
    const sent = wave === 'first';
    const before = 1.5 + deviate(life, i, 'before') / 3;
    const after = before + score + (sent ? effect : 0) + deviate(life, i, 'noise') / 4;
    const row = { sent, personId, team: personId, before, after, age: i % 9, latestAt: NOW };
    return [{ ...row, band: bandOf(personId) }];
  });
}

const meanEffect = (effect: number, of: (row: PersonRow) => PersonRow): number =>
  Array.from(
    { length: LIVES },
    (_, life) => comparedEffect(livesOf(life, effect).map(of), 'person')?.effect ?? NaN,
  ).reduce((sum, one) => sum + one / LIVES, 0);

describe('an effect where the better placed came first', () => {
  test.each([0, 0.5])('is read within bands: an effect of %d is found as large as it is', (effect) => {
    expect(Math.abs(meanEffect(effect, (row) => row) - effect)).toBeLessThan(0.05);
  });

  test('is overstated where the order is forgotten', () => {
    const forgetful = ({ band, ...row }: PersonRow): PersonRow => {
      expect(band).toBeGreaterThan(0);
      return row;
    };
    expect(meanEffect(0, forgetful)).toBeGreaterThan(0.15);
  });
});
