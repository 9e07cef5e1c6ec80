import { app } from '@azure/functions';
import * as df from 'durable-functions';
import { analyseNeeds } from '../../orchestrators/analyse-needs.ts';
import { heldFeeds } from '../../lib/held-feeds.ts';
import { theApp } from '../../lib/wiring.ts';
import { startOnce } from '../start-flow.ts';

/** Looks for needs once a day, early; the id holds the day, so two runs of the timer are one analysis. */
app.timer('needs-analyse', {
  schedule: '0 0 5 * * *',
  extraInputs: [df.input.durableClient()],
  handler: async (_timer, context) => {
    const at = Date.now();
    const day = new Date(at).toISOString().slice(0, 10);
    await startOnce(df.getClient(context), analyseNeeds, `analysis-${day}`, {});
    // What the alert `feed-held-back` looks for.
    for (const source of (await heldFeeds(theApp().ports, at)).keys())
      context.warn(`feed held back: ${source}`);
  },
});
