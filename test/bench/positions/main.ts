// Whether whoever is said to be best placed to close a gap closes it, in truth, more often than others.
import { parseArgs } from 'node:util';
import { explain } from '../../../scripts/shared/explain.ts';
import { placed, RANKINGS, type Placed } from './bench.ts';

explain(`npm run judge:positions -- [options]   who comes first where places are short, against what is really so

Draws places for a third of those who lack a skill of the charter, in each role of the sample and in lives of other seeds, and holds against
their true levels who closes the gap once they received something. Beside the layer's order stand closeness alone, the true levels, which nobody
knows, and a lot. In the sample nobody learns faster by what they can do nearby or at a pace of their own: there closeness alone is right.

Ends with 1 where, by position, fewer than 55 of 100 pairs are ranked rightly of one who closes it and one who does not, the first third does not
close it more often than the last beyond chance (95%), or those who came first no more often than those whom a lot would have taken.

  --seeds A-B   which lives; tune on none of 941-960
`);

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '941-960' } } });
const [from = 941, to = from] = values.seeds.split('-').map(Number);
const seeds = Array.from({ length: to - from + 1 }, (_, i) => from + i);
const line = (...cells: readonly (string | number)[]): void =>
  void process.stdout.write(`${cells.map((cell) => String(cell).padEnd(16)).join('')}\n`);

interface Share {
  people: number;
  closed: number;
}
const none: Share = { people: 0, closed: 0 };
const shareOf = ({ people, closed }: Share): number => closed / people;
const errorOf = (one: Share): number => Math.sqrt((shareOf(one) * (1 - shareOf(one))) / one.people);
const third = ({ bands }: Placed, band: number): Share => bands.get(band) ?? none;
/** By how many deviations of chance the first third is above the last. */
const beyond = (found: Placed): number =>
  (shareOf(third(found, 1)) - shareOf(third(found, 3))) /
  Math.hypot(errorOf(third(found, 1)), errorOf(third(found, 3)));

let isHeld = true;
for (const form of ['micro-text', 'role-play']) {
  line(form, 'first third', 'second', 'last', 'who came first', 'pairs rightly');
  for (const ranking of RANKINGS) {
    const found = placed(seeds, form, ranking);
    const rightly = found.concordant / found.pairs;
    const came = shareOf(found.first.position);
    line(
      ranking,
      ...[1, 2, 3].map((band) => shareOf(third(found, band)).toFixed(3)),
      came.toFixed(3),
      rightly.toFixed(3),
    );
    if (ranking !== 'position') continue;
    isHeld &&= rightly >= 0.55 && beyond(found) >= 1.96 && came > shareOf(found.first.chance);
  }
}
process.stdout.write(`\n${isHeld ? 'Every bar is held.' : 'A bar is missed.'}\n`);
if (!isHeld) process.exitCode = 1;
