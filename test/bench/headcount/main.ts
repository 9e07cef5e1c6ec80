import { parseArgs } from 'node:util';
import { explain } from '../../../scripts/shared/explain.ts';
import { benchAble } from './able.ts';
import { benchCompanies, RULES, together, type Score } from './bench.ts';

explain(`npm run bench:headcount -- [options]   how people of each role are forecast, against what came

Draws companies whose posts grow, shrink, freeze and are filled late, 18 to 48 months of history each, and forecasts every role 3, 6, 9, 12
and 18 months ahead. Beside what the layer does stand two rules that it has to beat: as many as now, and a line through two years. Then the
same for companies in which nothing changes: how often fewer people are forecast there as surely as the interval is.

Prints how many of what came lay in the 80% interval, by how many people the forecast missed, and the interval score (Gneiting & Raftery 2007;
less is better). Ends with 1 where coverage leaves 75 to 85%, another rule is better, or nothing is forecast to become too few in more than 10%. The same of how
many will be able to, beside the share who can today of as many as these two rules say; “short” is of a demand of as many as can today.

  --seeds A-B   which companies; tune on none of 501-520
`);

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '501-520' } } });
const [from = 501, to = from] = values.seeds.split('-').map(Number);
const seeds = Array.from({ length: to - from + 1 }, (_, i) => from + i);

const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)}%`;
const line = ([name = '', ...others]: readonly string[]): void =>
  void process.stdout.write(`${name.padEnd(26)}${others.map((word) => word.padEnd(12)).join('')}\n`);
const told = ({ forecasts, covered, missed, interval }: Score): string[] => [
  String(forecasts),
  percent(covered, forecasts),
  (missed / forecasts).toFixed(2),
  (interval / forecasts).toFixed(2),
];

const scores = benchCompanies(seeds);
line(['rule', 'forecasts', 'covered', 'missed by', 'interval']);
for (const months of scores.flows.keys())
  for (const rule of RULES)
    line([`${rule}, ${months} months`, ...told(scores[rule].get(months) ?? together(new Map()))]);
const [flows, last, linear] = [together(scores.flows), together(scores.last), together(scores.linear)];
for (const [rule, score] of [
  ['flows', flows],
  ['last', last],
  ['linear', linear],
] as const)
  line([rule, ...told(score)]);

const still = benchCompanies(seeds, 'null');
line(['nothing changes', ...told(together(still.flows))]);
const short = together(still.flows);
line(['said to be fewer', String(short.forecasts), percent(short.short, short.forecasts)]);

line(['shrank by a tenth', String(flows.shrank), `foreseen ${percent(flows.foreseen, flows.shrank)}`]);

line(['able to', 'forecasts', 'covered', 'short', 'missed by', 'as now', 'by a line']);
const able = { any: benchAble(seeds, 'any'), still: benchAble(seeds, 'null') };
for (const [name, { forecasts, covered, short: few, missed }] of [
  ['any company', able.any],
  ['nothing changes', able.still],
] as const)
  line([
    name,
    String(forecasts),
    percent(covered, forecasts),
    percent(few, forecasts),
    ...[missed.own, missed.last, missed.linear].map((by) => (by / forecasts).toFixed(2)),
  ]);

const covers = flows.covered / flows.forecasts;
const canCovers = able.any.covered / able.any.forecasts;
const { missed: canMissed } = able.any;
const misses = [
  covers < 0.75 || covers > 0.85 ? 'coverage' : '',
  [last, linear].some(({ missed }) => missed <= flows.missed) ? 'missed by' : '',
  [last, linear].some(({ interval }) => interval <= flows.interval) ? 'interval score' : '',
  short.short > 0.1 * short.forecasts ? 'said to be fewer' : '',
  canCovers < 0.75 || canCovers > 0.85 ? 'able to: coverage' : '',
  Math.min(canMissed.last, canMissed.linear) <= canMissed.own ? 'able to: missed by' : '',
  able.still.short > 0.1 * able.still.forecasts ? 'said to be short' : '',
].filter((bar) => bar !== '');
process.stdout.write(`\n${misses.length === 0 ? 'Every bar is held.' : `Missed: ${misses.join(', ')}.`}\n`);
if (misses.length > 0) process.exitCode = 1;
