import { app } from '@azure/functions';
import { replayWaiting } from '../../lib/agents/sensing/identities/replay.ts';
import { runIfEnabled } from './run-if-enabled.ts';

/** Learns every hour of what waited until it was known whose it is. */
app.timer('identities-replay', {
  schedule: '20 50 * * * *',
  handler: async (_timer, context) => {
    const done = await runIfEnabled(replayWaiting, 'identities-replay', Date.now());
    if (done && done.learned > 0) context.log(`identities: ${done.learned} records learned of that waited`);
  },
});
