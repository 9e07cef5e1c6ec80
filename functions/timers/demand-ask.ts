import { app } from '@azure/functions';
import * as df from 'durable-functions';
import { askAboutDemandMonthly } from '../../orchestrators/ask-about-demand-monthly.ts';
import { theApp } from '../../lib/wiring.ts';
import { startOnce } from '../start-flow.ts';

/**
 * Asks about declined demand on the first day of each month; the id holds the month, so two runs of the timer are one
 * question.
 */
app.timer('demand-ask', {
  schedule: '0 0 6 1 * *',
  extraInputs: [df.input.durableClient()],
  handler: async (_timer, context) => {
    if (theApp().isDraining) return;
    const month = new Date().toISOString().slice(0, 7);
    await startOnce(df.getClient(context), askAboutDemandMonthly, `demand-question-${month}`, {});
  },
});
