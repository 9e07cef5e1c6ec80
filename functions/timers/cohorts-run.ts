import { app } from '@azure/functions';
import * as df from 'durable-functions';
import { runCohorts } from '../../orchestrators/run-cohorts.ts';
import { startOnce } from '../start-flow.ts';

/**
 * Every four hours, so that each working day of each time zone is met; the id holds the hour, so two runs of the timer
 * are one.
 */
app.timer('cohorts-run', {
  schedule: '0 15 */4 * * *',
  extraInputs: [df.input.durableClient()],
  handler: async (_timer, context) => {
    const hour = new Date().toISOString().slice(0, 13).replace('T', '-');
    await startOnce(df.getClient(context), runCohorts, `cohorts-${hour}`, { groups: 0 });
  },
});
