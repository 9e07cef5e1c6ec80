import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { discoveriesAmong } from '../../../../lib/domain/statistics/false-discoveries.ts';

// The fifteen chances of the paper of Benjamini & Hochberg (1995), section 4.1, of which four are rejected at .05.
const PAPER = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
];

test('what the paper rejects is rejected, in whatever order it is looked at', () => {
  expect(discoveriesAmong(PAPER, 0.05).filter(Boolean)).toHaveLength(4);
  expect(discoveriesAmong(PAPER.toReversed(), 0.05)).toEqual(discoveriesAmong(PAPER, 0.05).toReversed());
  expect(discoveriesAmong([], 0.05)).toEqual([]);
});

test('where many changed each is easier to tell, and no discovery is less likely than one that is none', () => {
  expect(discoveriesAmong([0.01, 1, 1, 1, 1, 1, 1, 1, 1, 1], 0.05)).not.toContain(true);
  expect(discoveriesAmong(new Array<number>(10).fill(0.01), 0.05)).not.toContain(false);
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (chances) => {
      const found = discoveriesAmong(chances, 0.1);
      const told = chances.filter((_, i) => found[i]);
      const not = chances.filter((_, i) => !found[i]);
      expect(Math.max(...told, -1)).toBeLessThanOrEqual(Math.min(...not, 2));
    }),
  );
});
