// The judge: `npm run judge -- --seeds 101-120 --json`. Seeds 1–20 are for tuning; the figure is made with 101–120 and none of them
// has been looked at while a rule was changed.
import { parseArgs } from 'node:util';
import { NOTHING_PLANTED, DEFAULT_TRUTH } from '../../sample/truth.ts';
import { judgeSeeds } from './seeds.ts';

const SEEDS = { tuning: '1-20', figure: '101-120' };

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: SEEDS.figure },
    truth: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const [first = NaN, last = first] = values.seeds.split('-').map(Number);
if (!(first <= last)) throw new RangeError(`--seeds ${values.seeds} is no range such as ${SEEDS.figure}.`);
const seeds = Array.from({ length: last - first + 1 }, (_, i) => first + i);
const report = await judgeSeeds(seeds, values.truth ?? DEFAULT_TRUTH, NOTHING_PLANTED, (line) => {
  if (!values.json) process.stdout.write(`${line}\n`);
});
process.stdout.write(`${JSON.stringify({ ...report, tunedOn: SEEDS.tuning }, null, 2)}\n`);
if (!report.passed) process.exitCode = 1;
