import { explain } from '../../../scripts/shared/explain.ts';
import { benchCell, type Heard } from './bench.ts';
import { cellsAsked } from '../cells-asked.ts';
import { crossed, readCells, type Cell } from './cells.ts';

explain(`npm run bench:listening -- [options]   whether listening tells of changes that are there, and of none that are not

Draws two years of a company’s twelve groups, of 5 to 60 people who answer every fortnight, without a company, for every case of cells.json:
most were drawn up before the rule was tuned, those of a first year and the bars of what is found after first trials, on other seeds than its own. Prints for each case the lives, in how many of them a change was told of, beside it the
rule of version 0.1 on the same draws, and in how many a weak sign within the first year. Where nothing changes each of them is a false alarm.
Ends with 1 where a case misses its bar. Takes about half an hour.

  --draws N    another number than cells.json says
  --seed N     another seed: tune on none that cells.json names
  --only TEXT  cases with this in their name
`);

const { cells, isAsked } = cellsAsked(readCells());
const { alarms, fewer, found } = cells.bars;

const columns = [46, 7, 9, 9, 12, 22];
const line = (words: readonly string[]): void =>
  void process.stdout.write(`${words.map((word, i) => word.padEnd(columns[i] ?? 8)).join('')}\n`);
const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)}%`;

/** What is asked of a case, and whether it holds; undefined where a case is shown and nothing is asked of it. */
function judged(
  { change, quiet }: Cell,
  { lives, now, before, weak }: Heard,
): { bar: string; holds: boolean } {
  // In a first year a season looks like a change, and the words say so.
  if (!change && quiet.seasonLateDays !== undefined)
    return { bar: `≤ ${percent(alarms, 1)}, weak: no bar`, holds: now <= alarms * lives };
  if (!change)
    return { bar: `≤ ${percent(alarms, 1)}, also weak`, holds: Math.max(now, weak) <= alarms * lives };
  if (change.isEarly) return { bar: '≥ before', holds: weak >= before };
  const isLarge = Math.abs(change.by) >= found.largeIs && change.people >= found.peopleIs;
  const least = Math.max(before / lives - fewer, isLarge ? found.share : 0);
  return { bar: `≥ ${percent(least, 1)}`, holds: now >= least * lives };
}

line(['case', 'n', 'told', 'v0.1', 'weak sign', 'bar']);
let missed = 0;
for (const cell of crossed(cells)) {
  if (!isAsked(cell)) continue;
  const heard = benchCell(cell, cells);
  const { lives, now, before, weak } = heard;
  const { bar, holds } = judged(cell, heard);
  if (!holds) missed += 1;
  const isEarly = cell.change?.isEarly ?? false;
  line([
    cell.name,
    String(lives),
    isEarly ? '–' : percent(now, lives),
    percent(before, lives),
    cell.change && !isEarly ? '–' : percent(weak, lives),
    bar,
    holds ? 'held' : 'MISSED',
  ]);
}
process.stdout.write(`\n${missed === 0 ? 'Every case holds its bar.' : `${missed} cases miss their bar.`}\n`);
if (missed > 0) process.exitCode = 1;
