import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Cron } from 'croner';
import { coefficients } from '../../scripts/commands/cost/cost-coefficients.ts';

/** A whole week: what runs once a month is too little to count. */
const DAYS = 7;
const FROM = Date.parse('2027-03-01T00:00:00Z');
const AVERAGE_MONTH = 365.25 / 12;

const runsOf = (schedule: string): number => {
  const until = FROM + DAYS * 86_400_000;
  const cron = new Cron(schedule, { timezone: 'UTC' });
  let runs = 0;
  for (let at = cron.nextRun(new Date(FROM)); at && at.getTime() < until; at = cron.nextRun(at)) runs += 1;
  return runs;
};

test('the cost model counts every timer as often as its schedule says', () => {
  const schedules = globSync('functions/timers/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/schedule: '([^']+)'/g)].map(([, schedule = '']) => schedule),
  );
  const runs = schedules.reduce((sum, schedule) => sum + runsOf(schedule), 0);
  const aMonth = (runs / DAYS) * AVERAGE_MONTH;
  expect(coefficients.timerRuns.value / aMonth).toBeCloseTo(1, 1);
});
