// Whether what an owner is told of a bench holds what is really so of those on it.
import { parseArgs } from 'node:util';
import { explain } from '../../../scripts/shared/explain.ts';
import { judged } from './bench.ts';
import { told } from './told.ts';

explain(`npm run judge:succession -- [options]   what is said of benches, against what is really so

Puts people of each role of the sample on the bench of one that asks for a quarter of a level more, of so many people each, in lives of other
seeds, tells what an owner would be told today and in 6, 12 and 18 months, and holds it against their true levels and paces.

Ends with 1 where fewer than 80% of the ranges of a size hold what is so, or fewer than 80% of the skills that would move a bench most, of all sizes.

  --seeds A-B   which lives; tune on none of 901-920
  --people N    instead: tells benches of so many people each, such as 100000, and counts
  --roles N     so many benches of them, 300 where it is not said
`);

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '901-920' },
    people: { type: 'string' },
    roles: { type: 'string', default: '300' },
  },
});
if (values.people !== undefined) {
  const began = performance.now();
  const counted = told(Number(values.people), Number(values.roles));
  const seconds = Math.round((performance.now() - began) / 1_000);
  const megabytes = Math.round(process.memoryUsage().heapUsed / 1_048_576);
  process.stdout.write(`${JSON.stringify({ ...counted, seconds, megabytes }, null, 2)}\n`);
  process.exit();
}
const [from = 901, to = from] = values.seeds.split('-').map(Number);
const seeds = Array.from({ length: to - from + 1 }, (_, i) => from + i);
const line = (...cells: readonly (string | number)[]): void =>
  void process.stdout.write(`${cells.map((cell) => String(cell).padEnd(14)).join('')}\n`);
const share = (some: number, of: number): string => (of === 0 ? '-' : (some / of).toFixed(3));

line('people each', 'benches', 'covered', 'wide, people', 'say a skill', 'and it is so');
let isFine = true;
let [named, held] = [0, 0];
for (const size of [6, 10, 20, 40]) {
  const { benches, said, covered, width, moves, right } = judged(seeds, size);
  line(size, benches, share(covered, said), (width / said).toFixed(1), moves, share(right, moves));
  [named, held] = [named + moves, held + right];
  isFine &&= benches > 0 && covered >= 0.8 * said;
}
line('skills of all', named, share(held, named));
process.exitCode = isFine && held >= 0.8 * named ? 0 : 1;
