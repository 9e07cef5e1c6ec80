import { app } from '@azure/functions';
import { tellWhatWaits } from '../../lib/agents/tell-what-waits.ts';
import { runIfEnabled } from './run-if-enabled.ts';

/** Every hour, so that everybody hears of it in their own working hours; each day has one line for them at most. */
app.timer('waits-tell', {
  schedule: '15 50 * * * *',
  handler: async (_timer, context) => {
    const at = Date.now();
    const hour = new Date(at).toISOString().slice(0, 13).replace('T', '-');
    const done = await runIfEnabled(tellWhatWaits, `waits-${hour}`, at);
    // Not how many were told: whoever lets something wait for one person would read there whether they are told.
    if (done && done.notReached > 0)
      context.warn('what waits: not all were reached; another day tries again');
  },
});
