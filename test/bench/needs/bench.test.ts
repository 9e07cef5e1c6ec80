import { expect, test } from '@jest/globals';
import { budgets } from '../../../lib/domain/disclosure/book.ts';
import { benchCell, type Benched } from './bench.ts';
import { crossed, readCells } from './cells.ts';

// Few draws, of a seed of their own, tell a rule that is wrong from one that is not; whether it holds its bar,
// `npm run bench:needs` says.
const cells = { ...readCells(), draws: 8, seed: 11 };
const benched = (name: string): Benched => {
  const cell = crossed(cells).find((one) => one.name === name);
  if (!cell) throw new RangeError(`No case ${name}.`);
  return benchCell(cell, cells);
};

test('where nobody lacks anything hardly a need is opened, where a threshold per department opens one', () => {
  const { roles, groups, naive } = benched('nobody does, people differ twice as much');
  expect([roles.falsely, groups.falsely].every((lives) => lives <= 1)).toBe(true);
  expect(naive.falsely).toBeGreaterThan(1);
}, 60_000);

test('half a level that a role of 60 lacks is found by an interval, where the rule before missed it', () => {
  const { roles, before } = benched('a role of 60 lacks 0.5');
  expect(roles.exactly).toBeGreaterThanOrEqual(before.exactly + 3);
}, 60_000);

test('a gap of a role stays one need of the role, and one of a department is named by it', () => {
  expect(benched('a role of 20 lacks 1.5').groups).toMatchObject({ exactly: 8, falsely: 0 });
  const { groups, before } = benched('a department of 20 lacks 1.5');
  // In eight tenths of lives, so hardly ever in fewer than half of eight.
  expect(groups.exactly).toBeGreaterThanOrEqual(4);
  expect(before.exactly).toBe(0);
}, 60_000);

test('of parts nobody’s need is opened where one source says too little of a department', () => {
  const { groups } = benched('nobody does, managers of one department say 1.5 too little');
  expect(groups.partFalsely).toBeLessThanOrEqual(1);
}, 60_000);

test('cells are told with the noise with which the layer tells them', () => {
  expect(budgets.cell).toEqual({ count: cells.world.cellBudget });
});

test('the cases are those that were fixed', () => {
  expect(crossed(cells)).toHaveLength(96);
  expect(readCells()).toMatchObject({ draws: 1_000, bars: { falsely: 0.05, asBefore: 0.05 } });
});
