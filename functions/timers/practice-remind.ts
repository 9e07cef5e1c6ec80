import { app } from '@azure/functions';
import * as df from 'durable-functions';
import { remindPractice } from '../../orchestrators/remind-practice.ts';
import { startOnce } from '../start-flow.ts';

/**
 * Every four hours, so that each working day of each time zone is met; the id holds the hour, so two runs of the timer
 * are one.
 */
app.timer('practice-remind', {
  schedule: '0 30 */4 * * *',
  extraInputs: [df.input.durableClient()],
  handler: async (_timer, context) => {
    const hour = new Date().toISOString().slice(0, 13).replace('T', '-');
    await startOnce(df.getClient(context), remindPractice, `practice-${hour}`, { after: null, reminded: 0 });
  },
});
