import { expect, test } from '@jest/globals';
import { sayable } from '../../../../lib/domain/disclosure/said.ts';
import { isSurelySaid, partAsSaid } from '../../../../lib/domain/disclosure/say-part.ts';
import type { Figures } from '../../../../lib/domain/disclosure/say.ts';
import { NOW, standing } from '../../examples.ts';

const byTwo = { mean: 0.5, variance: 0.01 };
const cell = (assessed: number, atTarget: number, mean: number, at = NOW) => {
  const said = sayable<Figures>({
    at,
    number: 1,
    population: assessed + 2,
    assessed,
    atTarget,
    short: 0.4,
    can: 'about half',
    noise: { people: 3 },
    gathered: { at, below: { mean, variance: 0.04 }, byTwo, looks: 2 },
  });
  if (!isSurelySaid(said)) throw new Error('It was said how surely.');
  return said;
};
const part = (role: object = {}) =>
  partAsSaid(sayable({ ...standing(), ...role }), { department: 'North' }, [
    cell(10, 4, 0.6),
    cell(30, 24, 0.2, NOW + 1),
  ]);

test('a part of a role is what was said of its cells, together', () => {
  expect(part()).toMatchObject({
    roleId: 'buyer',
    group: { department: 'North' },
    population: 44,
    assessed: 40,
    belowTarget: 12,
    gapSum: 0,
    saidAt: NOW + 1,
    gathered: { at: NOW + 1, looks: 2 },
  });
  // By how many are known in each, and their errors add up as those of independent draws.
  expect(part().gathered?.below.mean).toBeCloseTo(0.3);
  expect(part().gathered?.below.variance).toBeCloseTo(0.04 * (1 / 16 + 9 / 16));
  expect(part().noise?.below).toBeCloseTo(Math.sqrt(18));
});

test('under which smallest group it was said is known where that was not five', () => {
  expect(part()).not.toHaveProperty('minimumGroup');
  expect(part({ minimumGroup: 10 })).toHaveProperty('minimumGroup', 10);
});
