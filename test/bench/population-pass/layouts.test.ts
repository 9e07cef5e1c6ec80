import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { requestUnits } from '../../../scripts/commands/cost/request-units.ts';
import { costOf, type Cost } from './events.ts';
import { layouts, unitsOfMonth, unitsOfPerson, unitsOfSignal, type Layout } from './layouts.ts';

describe('request units', () => {
  test.each([
    [0.2, 1, 4.95],
    [1, 1, 4.95],
    [3, 1.09, 6.48],
    [16, 1.67, 9.52],
    [24, 1.93, 10.375],
    [256, 20.28, 98.29],
    [512, 40.94, 198.49],
  ])('of %d KB are read off the table: %d and %d', (kb, read, create) => {
    expect(requestUnits.read(kb)).toBeCloseTo(read, 2);
    expect(requestUnits.create(kb)).toBeCloseTo(create, 2);
    expect(requestUnits.replace(kb)).toBeCloseTo(2 * create, 2);
  });
});

const nobody: Layout = { name: '', documents: 0 };

describe('the layout of what is known about a person', () => {
  let costs: Cost[];
  beforeAll(async () => {
    costs = await Promise.all([1, 10, 90].map((together) => costOf(together, { batches: 2 })));
  });
  test('is modelled as the store was asked', () => {
    const [ours = nobody] = layouts;
    for (const cost of costs) expect(unitsOfSignal(ours, cost)).toBeCloseTo(cost.unitsPerEvent, 1);
  });

  test('costs what decision 35 says', () => {
    const decision = readFileSync('docs/decisions/0035-layout-by-request-units.md', 'utf8').replaceAll(
      / +/g,
      ' ',
    );
    for (const layout of layouts) {
      const cells = [
        layout.name,
        ...costs.map((cost) => unitsOfSignal(layout, cost).toFixed(1)),
        ...costs.slice(0, 1).map((cost) => unitsOfPerson(layout, cost).toFixed(1)),
        ...costs.map((cost) => Math.round(unitsOfMonth(layout, cost)).toLocaleString('en')),
      ];
      expect(decision).toContain(`| ${cells.join(' | ')} |`);
    }
  });

  test('is the cheapest over a month of all that keep a document a signal, up to 64 KB of state where ten come together', () => {
    const [ours = nobody, ...others] = layouts.filter(({ evidenceTogether }) => !evidenceTogether);
    expect(others).toHaveLength(2);
    const grown = [8, 16, 32, 64].flatMap((stateKB) => costs.slice(1, 2).map((ten) => ({ ...ten, stateKB })));
    for (const cost of [...costs, ...grown])
      for (const other of others) expect(unitsOfMonth(ours, cost)).toBeLessThan(unitsOfMonth(other, cost));
  });
});
