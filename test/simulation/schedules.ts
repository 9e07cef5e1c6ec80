/**
 * Many lives of a need, each under the faults of its seed: `npm run schedules -- --schedules 10000 --seed 1`. CI runs a few of the same
 * (respond-to-need.test.ts). Stops at the first that violates anything, a flow that stands still among it, and names its seed.
 */
import { parseArgs } from 'node:util';
import { schedule } from './run.ts';

const { values } = parseArgs({
  options: { schedules: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
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
