import { parseArgs } from 'node:util';
import { explain } from '../../../scripts/shared/explain.ts';
import { benchCell, pooled, type CaseResult, type Coverage } from './bench.ts';
import { crossed, readCells } from './cells.ts';

explain(`npm run bench:outcomes -- [options]   whether 95% intervals of outcomes hold what they say

Draws people, teams and what is seen of them from worlds whose true effect is known, without a company, for every case of cells.json, which
was fixed before anything was measured with it. What is measured is what leaders are told, disclosure noise and all. Prints for each case the
people for whom an answer was planned, how many of the intervals told at the three readings held the true effect on the day, of each reading
too, how often one was told, how wide it was, how often it said “improved”, and beside it the rule of version 0.1. Ends with 1 where a case misses its bar, or a reading does by more than chance.
Takes about half an hour.

  --draws N    another number than cells.json says
  --only TEXT  cases with this in their name
`);

const { values } = parseArgs({ options: { draws: { type: 'string' }, only: { type: 'string' } } });
const cells = readCells();
const draws = Number(values.draws ?? cells.draws);
const [low, high] = cells.bar;
/** Standard errors beyond which a reading misses its bar by more than chance: 1 in 1,000, on either side. */
const BY_CHANCE = 3.29;

const shareIn = ({ given, held }: Coverage): number => held / given;
const distance = (coverage: Coverage): number => {
  const share = shareIn(coverage);
  return Math.max(low - share, share - high);
};
const missesByMore = (coverage: Coverage): boolean =>
  distance(coverage) > BY_CHANCE * Math.sqrt((low * (1 - low)) / coverage.given);

const percent = (part: number, of: number): string => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)}%`);
const columns = [30, 8, 7, 10, 8, 8, 8, 8, 7, 10, 9, 7];
const line = (words: readonly (string | number)[]): void =>
  void process.stdout.write(`${words.map((word, i) => String(word).padEnd(columns[i] ?? 8)).join('')}\n`);

const days = cells.readings.map((day) => `day ${day}`);
line([
  'case',
  'people',
  'n',
  'coverage',
  ...days,
  'told',
  'width',
  'improved',
  'bar',
  '',
  'v0.1: coverage, improved',
]);
let missed = 0;
for (const cell of crossed(cells)) {
  if (values.only !== undefined && !cell.name.includes(values.only)) continue;
  const results = benchCell(cell, { ...cells, draws });
  const rule = pooled(results.map((result) => result.rule));
  const before = pooled(results.map((result) => result.present));
  const isMissed = distance(rule) > 0 || results.some((result) => missesByMore(result.rule));
  if (isMissed) missed += 1;
  line([
    cell.name,
    cell.people,
    rule.given,
    percent(rule.held, rule.given),
    ...results.map(({ rule: { held, given } }: CaseResult) => percent(held, given)),
    percent(rule.given, draws * results.length),
    rule.given === 0 ? '–' : (rule.width / rule.given).toFixed(2),
    percent(rule.improved, rule.given),
    '93–97%',
    rule.given === 0 ? 'never' : isMissed ? 'MISSED' : 'held',
    `${percent(before.held, before.given)}, ${percent(before.improved, before.given)}`,
  ]);
}
process.stdout.write(`\n${missed === 0 ? 'Every case holds its bar.' : `${missed} cases miss their bar.`}\n`);
if (missed > 0) process.exitCode = 1;
