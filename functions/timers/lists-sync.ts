import { app } from '@azure/functions';
import { syncLists } from '../../lib/lists/sync-lists.ts';
import { runStep } from '../../lib/step.ts';
import { theApp } from '../../lib/wiring.ts';

/** Brings registers and the lists in which humans keep them together; a pass that fails is made up for by the next. */
app.timer('lists-sync', {
  schedule: '30 */5 * * * *',
  handler: async (_timer, context) => {
    const call = { at: Date.now(), instanceId: 'lists-sync', step: syncLists.name };
    const { takenOver, written, later } = await runStep(syncLists, {}, call, theApp());
    if (takenOver + written + later > 0)
      context.log(`lists: ${takenOver} rows taken over, ${written} written, ${later} left to the next pass`);
  },
});
