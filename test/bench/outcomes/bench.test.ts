import { expect, test } from '@jest/globals';
import { benchCell, pooled } from './bench.ts';
import { crossed, readCells } from './cells.ts';

const cells = { ...readCells(), draws: 40 };
const results = (name: string, people: number) => {
  const cell = crossed(cells).find((one) => one.name === name && one.people === people);
  if (!cell) throw new RangeError(`No case ${name} of ${people} people.`);
  const found = benchCell(cell, cells);
  return { rule: pooled(found.map(({ rule }) => rule)), before: pooled(found.map(({ present }) => present)) };
};

// Few draws tell a rule that is wrong from one that is not; whether it holds its bar, `npm run bench:outcomes` says.
test.each([
  ['none, teams drifting', 80],
  ['fading, teams steady', 40],
])(
  '%s, %d people: intervals hold, where the rule before took regression to the mean for an effect',
  (name, people) => {
    const { rule, before } = results(name, people);
    // Of forty people some readings are too wide to be told.
    expect(rule.given).toBeGreaterThan(0.8 * cells.draws * cells.readings.length);
    expect(rule.held / rule.given).toBeGreaterThan(0.88);
    expect(before.held / before.given).toBeLessThan(0.3);
  },
);

test('the cases are those that were fixed', () => {
  expect(crossed(cells)).toHaveLength(80);
  expect(readCells()).toMatchObject({ draws: 1_000, bar: [0.93, 0.97], readings: [30, 60, 90] });
});
