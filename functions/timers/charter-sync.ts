import { app } from '@azure/functions';
import { syncCharter } from '../../lib/agents/needs-analysis/charter/sync-charter.ts';
import { runStep } from '../../lib/step.ts';
import { theApp } from '../../lib/wiring.ts';

/** Brings the charter and the list in which humans keep it together; a pass that fails is made up for by the next. */
app.timer('charter-sync', {
  schedule: '30 */5 * * * *',
  handler: async (_timer, context) => {
    const call = { at: Date.now(), instanceId: 'charter-sync', step: 'sync-charter' };
    const { takenOver, written, later } = await runStep(syncCharter, {}, call, theApp());
    if (takenOver + written + later > 0)
      context.log(
        `charter list: ${takenOver} lines taken over, ${written} rows written, ${later} left to the next pass`,
      );
  },
});
