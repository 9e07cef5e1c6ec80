import { parseArgs } from 'node:util';
import { explain } from '../../../scripts/shared/explain.ts';
import { benchWorld } from './bench.ts';
import { worlds } from './worlds.ts';

explain(`npm run bench:causes -- [options]   whether a supposed cause is as sure as it says

Draws companies of twelve worlds (four mixes of causes; people who answer informed, carelessly, or so that a training comes of it), whose chances
lie apart from the shipped ones. Humans decided some needs, nine in ten of them rightly. On 10,000 other needs of the same company it
prints how far the confidence of the likeliest cause, as the gate shows it with what was seen of the group, lies from how often it is right (expected calibration error), with the shipped chances and with
what was learned, and how often it is right. Ends with 1 where a world's error is above the bar after the most decided needs. Takes a minute.

  --seeds A-B  companies of each world, 201-208; tune on none of these, nor on 101-108
`);

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '201-208' } } });
const [from = 101, to = from] = values.seeds.split('-').map(Number);
const seeds = Array.from({ length: to - from + 1 }, (_, i) => from + i);
/** About half a year, a year and two years of decisions. */
const DECIDED = [30, 60, 120];
const BAR = 0.05;

const columns = [34, 16, ...DECIDED.map(() => 16), 8];
const line = (words: readonly string[]): void =>
  void process.stdout.write(
    `${words
      .map((word, i) => word.padEnd(columns[i] ?? 8))
      .join('')
      .trimEnd()}\n`,
  );
const shown = ({ error, right }: { error: number; right: number }): string =>
  `${error.toFixed(3)} (${(100 * right).toFixed(0)}%)`;

line(['world', 'shipped', ...DECIDED.map((decided) => `${decided} decided`), 'bar']);
let missed = 0;
for (const world of worlds) {
  const results = DECIDED.map((decided) => benchWorld(world, decided, seeds));
  const [first] = results;
  const last = results.at(-1);
  if (!first || !last) throw new RangeError('There is no number of decided needs to try.');
  const holds = last.learned.error <= BAR;
  if (!holds) missed += 1;
  line([
    world.name,
    shown(first.shipped),
    ...results.map(({ learned }) => shown(learned)),
    holds ? `≤ ${BAR}` : `missed`,
  ]);
}
process.exitCode = missed > 0 ? 1 : 0;
