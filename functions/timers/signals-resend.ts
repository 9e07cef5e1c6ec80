import { app } from '@azure/functions';
import { theApp } from '../../lib/wiring.ts';

/**
 * Sends signals that were stored with their change and did not leave at once: a crash or an outage of the bus in
 * between.
 */
app.timer('signals-resend', {
  schedule: '0 */5 * * * *',
  handler: async (_timer, context) => {
    const { sent, left } = await theApp().ports.needs.sendWaiting();
    if (sent > 0) context.log(`sent ${sent} signals that had waited`);
    if (left > 0) context.warn(`${left} signals still wait: Service Bus does not take them`);
  },
});
