import { app } from '@azure/functions';
import * as df from 'durable-functions';
import { theApp } from '../../lib/wiring.ts';
import { planWorkforce } from '../../orchestrators/plan-workforce.ts';
import { startOnce } from '../start-flow.ts';

/**
 * Counts the month that is over on the first day of the next one, before the day's analysis; the id holds the month, so
 * two runs of the timer are one.
 */
app.timer('workforce-plan', {
  schedule: '0 0 4 1 * *',
  extraInputs: [df.input.durableClient()],
  handler: async (_timer, context) => {
    if (theApp().isDraining) return;
    const month = new Date().toISOString().slice(0, 7);
    await startOnce(df.getClient(context), planWorkforce, `workforce-${month}`, { counts: true });
  },
});
