import { app } from '@azure/functions';
import { sendRecords } from '../../lib/receivers/send-records.ts';
import { runIfEnabled } from './run-if-enabled.ts';

/** Tells systems outside what happened, every five minutes; what a run does not finish the next one does. */
app.timer('records-send', {
  schedule: '40 2,7,12,17,22,27,32,37,42,47,52,57 * * * *',
  handler: async (_timer, context) => {
    const told = await runIfEnabled(sendRecords, 'records-send', Date.now());
    if (!told) return;
    const { sent, failed, refused, withdrawn } = told;
    if (sent + withdrawn > 0) context.log(`records: ${sent} sent, ${withdrawn} taken back`);
    if (failed > 0) context.warn(`records: ${failed} were not taken and are tried again`);
    if (refused > 0)
      context.warn(`records: ${refused} are set aside; GET receivers/{receiverId}/refused says why`);
  },
});
