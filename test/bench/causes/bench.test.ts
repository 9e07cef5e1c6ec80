import { expect, test } from '@jest/globals';
import { benchWorld } from './bench.ts';
import { companyOf, worlds } from './worlds.ts';

test('a company’s needs are the same for the same seed, and others for another', () => {
  const [world] = worlds;
  if (!world) throw new Error('There is no world.');
  expect(companyOf(world, 1)(20)).toEqual(companyOf(world, 1)(20));
  expect(companyOf(world, 2)(20)).not.toEqual(companyOf(world, 1)(20));
  expect(worlds).toHaveLength(12);
});

test.each(['mostly tools, training-loving', 'mostly tools, careless'])(
  'what is learned is nearer to how often it is right than the shipped chances: %s',
  (name) => {
    const world = worlds.find((one) => one.name === name);
    if (!world) throw new Error(`There is no world ${name}.`);
    const { shipped, learned } = benchWorld(world, 120, [1, 2]);
    expect(learned.error).toBeLessThan(shipped.error / 2);
    expect(learned.right).toBeGreaterThanOrEqual(shipped.right);
  },
);
