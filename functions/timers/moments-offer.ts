import { app } from '@azure/functions';
import * as df from 'durable-functions';
import { offerAtMoments } from '../../orchestrators/offer-at-moments.ts';
import { startOnce } from '../start-flow.ts';

/**
 * Every two hours, so that a moment is answered on the working day on which it is heard of; two runs in one hour are
 * one.
 */
app.timer('moments-offer', {
  schedule: '0 10 */2 * * *',
  extraInputs: [df.input.durableClient()],
  handler: async (_timer, context) => {
    const hour = new Date().toISOString().slice(0, 13).replace('T', '-');
    await startOnce(df.getClient(context), offerAtMoments, `moments-${hour}`, { after: null, offered: 0 });
  },
});
