import { describe, expect, test } from '@jest/globals';
import { coefficients } from '../../../scripts/commands/cost/cost-coefficients.ts';
import { unitsPerSignal } from '../../../scripts/commands/cost/request-units.ts';
import { costOf } from './events.ts';
import { pass } from './pass.ts';

describe('a pass over the whole company', () => {
  test('reads each learner once, a thousand at a time', async () => {
    const { read, needs } = await pass(2_500);
    expect(read).toEqual({ pages: 3, documents: 2_500 });
    expect(needs).toBe(400);
  });
});

describe('the cost of an event', () => {
  test.each([1, 10, 90])(
    'of %i folded together is one read, one write of the state, and the evidence',
    async (together) => {
      const { counted, ratio } = await costOf(together, { batches: 2 });
      expect(counted).toMatchObject({
        operations: { read: 2, create: 2 * together, replace: 2, upsert: 0, missed: 0 },
        refused: 0,
      });
      expect(ratio).toBeLessThanOrEqual(1.05);
    },
  );

  test('counts what is refused because somebody else wrote first, and tries again', async () => {
    const { counted } = await costOf(10, { batches: 1, contenders: 2 });
    expect(counted.refused).toBe(1);
    expect(counted.operations).toMatchObject({ read: 3, replace: 3, create: 30, missed: 10 });
  });

  test('has the floors of the formula', () => {
    expect(unitsPerSignal(1, 1, 1)).toBeCloseTo(15.85, 9);
    expect(unitsPerSignal(1, 1, 10)).toBeCloseTo(6.04, 9);
  });

  test('is of documents as large as the cost model says', async () => {
    const { evidenceKB, stateKB } = await costOf(coefficients.foldedTogether.value);
    expect(evidenceKB / coefficients.evidenceKB.value).toBeCloseTo(1, 1);
    expect(stateKB / coefficients.stateKB.value).toBeCloseTo(1, 1);
  });
});
