import { app } from '@azure/functions';
import * as df from 'durable-functions';
import { analyseNeeds } from '../../orchestrators/analyse-needs.ts';
import { startOnce } from '../start-flow.ts';

/** Looks for needs once a day, early; the id holds the day, so two runs of the timer are one analysis. */
app.timer('needs-analyse', {
  schedule: '0 0 5 * * *',
  extraInputs: [df.input.durableClient()],
  handler: async (_timer, context) => {
    const day = new Date().toISOString().slice(0, 10);
    await startOnce(df.getClient(context), analyseNeeds, `analysis-${day}`, {});
  },
});
