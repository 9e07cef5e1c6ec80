import { explain } from '../../../scripts/shared/explain.ts';
import { benchCell, rules, type Benched, type Rule } from './bench.ts';
import { cellsAsked } from '../cells-asked.ts';
import { crossed, readCells, type Cell } from './cells.ts';

explain(`npm run bench:needs -- [options]   which gaps are found, of which size in which groups, and what is found of none

Draws fourteen weeks of a company's roles without a company, for every case of cells.json: nobody lacks anything, or a role, a department
or a site lacks .25 to 1.5 levels. What is said of groups carries the noise that it carries. Prints in how many lives each rule named just the
group, a larger one, or one in which nobody lacks anything:

  before   whole roles, by the rule of version 0.1
  naive    each department by a threshold, which nobody should do
  roles    whole roles by an interval at any look of the year, everything looked at together
  groups   the same with departments and sites pooled within their role; the fourth figure is lives with a need of a part in
           which nobody lacks anything

Ends with 1 where a case misses its bar. Takes hours with as many draws as cells.json says.

  --draws N    another number than cells.json says
  --seed N     another seed: tune on none that cells.json names
  --only TEXT  cases with this in their name
`);

const { cells, isAsked } = cellsAsked(readCells());
const { falsely, asBefore } = cells.bars;

const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)}%`;
const line = ([name = '', ...others]: readonly string[]): void =>
  void process.stdout.write(`${name.padEnd(64)}${others.map((word) => word.padEnd(26)).join('')}\n`);

const told = (benched: Benched, rule: Rule): string => {
  const { exactly, broadly, falsely: wrongly, partFalsely } = benched[rule];
  const shown = [exactly, broadly, wrongly, ...(rule === 'groups' ? [partFalsely] : [])];
  return shown.map((lives) => percent(lives, benched.lives)).join(' ');
};

/** What is asked of the rules that are not there for comparison, and whether it holds. */
function holdsBar({ lacking, world }: Cell, { lives, before, roles, groups }: Benched): boolean {
  // What a source that is off makes of roles is a matter of roles; it makes none of their parts.
  const isQuiet = world.low
    ? groups.partFalsely <= falsely * lives
    : [roles, groups].every((one) => one.falsely <= falsely * lives);
  const found = [roles, groups].map(({ exactly }) => exactly);
  const isFound = lacking?.who !== 'role' || found.every((one) => one >= before.exactly - asBefore * lives);
  return isQuiet && isFound;
}

line(['case (exactly, broadly, falsely)', ...rules]);
let missed = 0;
for (const cell of crossed(cells)) {
  if (!isAsked(cell)) continue;
  const benched = benchCell(cell, cells);
  const holds = holdsBar(cell, benched);
  if (!holds) missed += 1;
  line([cell.name, ...rules.map((rule) => told(benched, rule)), holds ? 'held' : 'MISSED']);
}
process.stdout.write(`\n${missed === 0 ? 'Every case holds its bar.' : `${missed} cases miss their bar.`}\n`);
if (missed > 0) process.exitCode = 1;
