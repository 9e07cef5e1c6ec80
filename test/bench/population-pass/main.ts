// The whole company in one pass, in sizes interleaved so that only their ratios count, and what one event costs the
// store. `--short` takes small companies and draws nothing; `--draw` writes the curve to docs/pictures.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { linearRegression, median } from 'simple-statistics';
import { costCurve } from './curve.ts';
import { costOf, microsPerEvent } from './events.ts';
import { layouts, unitsOfMonth, unitsOfPerson, unitsOfSignal } from './layouts.ts';
import { pass, type Pass } from './pass.ts';
import { explain } from '../../../scripts/shared/explain.ts';

explain(`npm run bench:population-pass -- [options]   what a pass over the whole company takes, and what one event costs the store

  --short      small companies, as in CI
  --rounds N   passes over each size, interleaved; the median counts (3)
  --draw       draw the curve in docs/pictures/cost-curves.svg anew

Prints JSON.
`);

const { values: asked } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    draw: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
  },
});
const sizes = asked.short ? [2_000, 4_000, 8_000] : [10_000, 25_000, 50_000, 100_000];
const rounds = asked.short ? 1 : Number(asked.rounds);

await pass(5_000); // makes the company and warms the compiler
const passes: Pass[] = [];
for (let round = 0; round < rounds; round++)
  for (const size of sizes) {
    passes.push(await pass(size));
    process.stderr.write(`round ${round + 1}: ${size} people in ${passes.at(-1)?.seconds.toFixed(2)} s\n`);
  }

const measured = sizes.map((people) => {
  const same = passes.filter((one) => one.people === people);
  const seconds = median(same.map((one) => one.seconds));
  return {
    people,
    seconds: rounded(seconds),
    cpuSeconds: rounded(median(same.map((one) => one.cpuSeconds))),
    peoplePerSecond: Math.round(people / seconds),
    peakHeapMB: Math.round(Math.max(...same.map((one) => one.peakHeapMB))),
    pages: same[0]?.read.pages,
    documents: same[0]?.read.documents,
  };
});
const { m: exponent } = linearRegression(
  measured.map(({ people, cpuSeconds }) => [Math.log(people), Math.log(cpuSeconds)]),
);
const first = await costOf(1);
const costs = [first];
for (const together of [2, 5, 10, 20, 50, 90]) costs.push(await costOf(together));
const contended = await costOf(10, { contenders: 2 });

process.stdout.write(
  `${JSON.stringify(
    {
      passes: measured,
      exponent: rounded(exponent),
      microsPerEvent: rounded(microsPerEvent()),
      requestUnits: costs.map(({ together, unitsPerEvent, floor, ratio, evidenceKB, stateKB, counted }) => ({
        together,
        evidenceKB: rounded(evidenceKB),
        stateKB: rounded(stateKB),
        unitsPerEvent: rounded(unitsPerEvent),
        floor: rounded(floor),
        ratio: rounded(ratio),
        operations: counted.operations,
      })),
      layouts: layouts.map((layout) => ({
        layout: layout.name,
        unitsOfSignal: costs.map((cost) => rounded(unitsOfSignal(layout, cost))),
        unitsOfPerson: rounded(unitsOfPerson(layout, first)),
        unitsOfMonth: costs.map((cost) => rounded(unitsOfMonth(layout, cost))),
      })),
      twoWritersAtOnce: { refused: contended.counted.refused, ratio: rounded(contended.ratio) },
    },
    null,
    2,
  )}\n`,
);
if (asked.draw)
  writeFileSync(
    join(import.meta.dirname, '../../../docs/pictures/cost-curves.svg'),
    costCurve(measured, costs),
  );

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
