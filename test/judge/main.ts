// Judges what the layer finds against a truth that it never sees. Seeds 1–20 are for tuning; the figure is made with
// 401–420, of which sample/README.md says what was looked at.
import { parseArgs } from 'node:util';
import { NOTHING_PLANTED, DEFAULT_TRUTH } from '../../sample/truth.ts';
import { ablate, inMarkdown } from './ablation.ts';
import { judgeLives } from './lives.ts';
import { judgePriorities } from './priorities.ts';
import { asTable } from './row.ts';
import { judgeSeeds } from './seeds.ts';
import { judgeSizes } from './sizes.ts';
import { inTable, judgeSources } from './sources.ts';

const SEEDS = { tuning: '1-20', figure: '401-420', ablation: '501-510' };

const HELP = `npm run judge -- [options]   lives a company over many seeds and judges what the layer found

For each seed: a company with the hidden truth, the same with nothing planted, and the first one judged by exchanged labels, which must
fail. Prints figures against their bars as JSON; ends with 1 where a bar is missed. A seed takes about 15 seconds.

  --seeds A-B     ${SEEDS.figure}, from which the figures in sample/README.md come; tune on ${SEEDS.tuning}
  --report        instead: lives in which sources and raters go wrong, gaps are small or of a part of a role, or needs of all sizes wait, before there were rules for it and
                  now, as one table (case, n, value, bar). A life takes about four seconds; there are 21 for each seed. And seven that run past the last reading, in which
                  gains fade, are none or harm, teams drift, people leave, the weak shun assessment, or other causes are at work: outcomes, causes, counts and alarms beside the truth.
                  Each takes half a minute
  --ablation      instead: each agent switched off in turn, on the same short lives, and a table of what the company loses in money and days by
                  its own truth, with 95% intervals paired by seed. Seventeen lives for each seed, some four minutes of one core; the figure is made with ${SEEDS.ablation}
  --truth FILE    another truth than sample/truth/larkfield.json
  --json          print nothing but the JSON
`;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    truth: { type: 'string' },
    ablation: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const range = values.seeds ?? (values.ablation ? SEEDS.ablation : SEEDS.figure);
  const [first = NaN, last = first] = range.split('-').map(Number);
  if (!(first <= last)) throw new RangeError(`--seeds ${range} is no range such as ${SEEDS.figure}.`);
  const seeds = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const say = (line: string): void => {
    if (!values.json) process.stdout.write(`${line}\n`);
  };
  if (values.ablation) {
    const table = await ablate(seeds, values.truth ?? DEFAULT_TRUTH, say);
    process.stdout.write(values.json ? `${JSON.stringify(table, null, 2)}\n` : `\n${inMarkdown(table)}\n`);
    return;
  }
  if (values.report) {
    const truth = values.truth ?? DEFAULT_TRUTH;
    const rows = [
      ...inTable(await judgeSources(seeds, truth, say)),
      ...(await judgeSizes(seeds, truth, say)),
      ...(await judgePriorities(seeds, truth, say)),
      ...(await judgeLives(seeds, truth, say)),
    ];
    process.stdout.write(values.json ? `${JSON.stringify(rows, null, 2)}\n` : `\n${asTable(rows)}\n`);
    if (rows.some(({ isMet }) => isMet === false)) process.exitCode = 1;
    return;
  }
  const report = await judgeSeeds(seeds, values.truth ?? DEFAULT_TRUTH, NOTHING_PLANTED, say);
  process.stdout.write(`${JSON.stringify({ ...report, tunedOn: SEEDS.tuning }, null, 2)}\n`);
  if (!report.passed) process.exitCode = 1;
}

await main();
