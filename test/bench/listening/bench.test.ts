import { expect, test } from '@jest/globals';
import { benchCell } from './bench.ts';
import { crossed, readCells } from './cells.ts';

// Few draws, of a seed of their own, tell a rule that is wrong from one that is not; whether it holds its bar,
// `npm run bench:listening` says.
const cells = { ...readCells(), draws: 8, seed: 11 };
const heard = (name: string) => {
  const cell = crossed(cells).find((one) => one.name === name);
  if (!cell) throw new RangeError(`No case ${name}.`);
  return benchCell(cell, cells);
};

test.each(['AR(1), .6 kept', 'drifting, step .1', 'season 28 days late', 'moving holiday'])(
  'hardly any life is told of a change that is none where the rule before told of one in most: %s',
  (name) => {
    const { now, before } = heard(name);
    expect(now).toBeLessThanOrEqual(1);
    expect(before).toBeGreaterThanOrEqual(5);
  },
  60_000,
);

test('a real dip is told of, and in a first year as a weak sign', () => {
  expect(heard('dip of 1.4, 20 people').now).toBeGreaterThanOrEqual(7);
  const early = heard('dip of 1.4 in the first year, 20 people');
  expect(early.weak).toBeGreaterThanOrEqual(6);
  expect(early.before).toBe(0);
});

test('the cases are those that were fixed', () => {
  expect(crossed(cells)).toHaveLength(35);
  expect(readCells()).toMatchObject({ draws: 1_000, bars: { alarms: 0.1, fewer: 0.1 } });
});
