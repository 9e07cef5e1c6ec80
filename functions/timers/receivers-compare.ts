import { app } from '@azure/functions';
import { compareReceivers } from '../../lib/receivers/compare-receivers.ts';
import { runIfEnabled } from './run-if-enabled.ts';

/** Compares what systems outside were told with what they say back, every Monday before people come to work. */
app.timer('receivers-compare', {
  schedule: '0 40 3 * * 1',
  handler: async (_timer, context) => {
    const compared = await runIfEnabled(compareReceivers, 'receivers-compare', Date.now());
    if (!compared || compared.receivers === 0) return;
    context.log(
      `receivers: ${compared.receivers} compared, ${compared.differences} differences; GET receivers/{receiverId}/differences`,
    );
  },
});
