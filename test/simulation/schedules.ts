// Many lives of a need under faults. CI runs a few of the same (respond-to-need.test.ts).
import { parseArgs } from 'node:util';
import { schedule } from './run.ts';

const HELP = `npm run schedules -- [options]   lives a need many times, each time under the faults that follow from a seed

It stops at the first that violates anything, a flow that stands still among it, names its seed and ends with 1. 10,000 take about an hour.

  --schedules N   how many, 10000
  --seed N        the first seed, 1
`;

const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
const first = Number(values.seed);
const end = first + Number(values.schedules);
const stages: Record<string, number> = {};
let deaths = 0;
for (let seed = first; seed < end; seed += 1) {
  const run = await schedule(seed);
  if (run.wrong.length > 0) {
    process.stderr.write(`seed ${seed}: ${run.wrong.join('; ')}\n`);
    process.exit(1);
  }
  deaths += run.deaths;
  stages[run.stage] = (stages[run.stage] ?? 0) + 1;
  const done = seed + 1 - first;
  if (done % 100 === 0 || seed + 1 === end)
    process.stdout.write(
      `${done} schedules from seed ${first}: ${deaths} deaths, none hangs, ${JSON.stringify(stages)}\n`,
    );
}
