import { app } from '@azure/functions';
import * as df from 'durable-functions';
import { coverageWeekly } from '../../orchestrators/coverage-weekly.ts';
import { startOnce } from '../start-flow.ts';

/**
 * Writes the coverage page on Mondays, after the day's analysis; the id holds the day, so two runs of the timer are one
 * page.
 */
app.timer('coverage-publish', {
  schedule: '0 0 6 * * 1',
  extraInputs: [df.input.durableClient()],
  handler: async (_timer, context) => {
    const day = new Date().toISOString().slice(0, 10);
    await startOnce(df.getClient(context), coverageWeekly, `coverage-${day}`, {});
  },
});
