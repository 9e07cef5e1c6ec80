import { parseArgs } from 'node:util';
import { benchCell, type CaseResult, type Coverage } from './bench.ts';
import { crossed, readCells } from './cells.ts';

const { values } = parseArgs({ options: { draws: { type: 'string' }, only: { type: 'string' } } });
const cells = readCells();
const draws = values.draws === undefined ? cells.draws : Number(values.draws);
const [low, high] = cells.bar;

const percent = (part: number, of: number): string => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)}%`);
const columns = [28, 7, 5, 7, 10, 8, 7, 10, 12, 12, 12];
const line = (cellsOf: readonly (string | number)[]): void =>
  void process.stdout.write(`${cellsOf.map((cell, i) => String(cell).padEnd(columns[i] ?? 8)).join('')}\n`);

const isMissed = ({ given, held }: Coverage): boolean =>
  given > 0 && (held / given < low || held / given > high);
const sum = (results: readonly CaseResult[], of: 'rule' | 'present'): Coverage =>
  results.reduce(
    (total, result) => ({
      given: total.given + result[of].given,
      held: total.held + result[of].held,
      width: total.width + result[of].width,
      improved: total.improved + result[of].improved,
    }),
    { given: 0, held: 0, width: 0, improved: 0 },
  );

line([
  'case',
  'people',
  'day',
  'truth',
  'coverage',
  'given',
  'width',
  'improved',
  'bar',
  'v0.1',
  'v0.1 improved',
]);
const missed: string[] = [];
for (const cell of crossed(cells)) {
  if (values.only !== undefined && !cell.name.includes(values.only)) continue;
  const results = benchCell(cell, { ...cells, draws });
  const show = (day: string | number, truth: string, rule: Coverage, present: Coverage) => {
    line([
      cell.name,
      cell.people,
      day,
      truth,
      percent(rule.held, rule.given),
      percent(rule.given, day === 'all' ? draws * results.length : draws),
      (rule.width / Math.max(1, rule.given)).toFixed(2),
      percent(rule.improved, rule.given),
      isMissed(rule) ? 'MISSED' : '93–97%',
      percent(present.held, present.given),
      percent(present.improved, present.given),
    ]);
    if (isMissed(rule)) missed.push(`${cell.name}, ${cell.people} people, day ${day}`);
  };
  for (const { day, truth, rule, present } of results) show(day, truth.toFixed(2), rule, present);
  if (process.env['POOL']) show('all', '', sum(results, 'rule'), sum(results, 'present'));
}
process.stdout.write(`\n${missed.length} missed\n`);
if (missed.length > 0) process.exitCode = 1;
