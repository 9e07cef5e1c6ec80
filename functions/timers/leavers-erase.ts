import { app } from '@azure/functions';
import { eraseLeavers } from '../../lib/rights/erase-leavers.ts';
import { runStep } from '../../lib/step.ts';
import { theApp } from '../../lib/wiring.ts';

/** Erases those whose time to come back is over, once a night; what a run does not finish, the next does. */
app.timer('leavers-erase', {
  schedule: '0 30 1 * * *',
  handler: async (_timer, context) => {
    const at = Date.now();
    const call = {
      at,
      instanceId: `leavers-${new Date(at).toISOString().slice(0, 10)}`,
      step: eraseLeavers.name,
    };
    const { erased, left } = await runStep(eraseLeavers, {}, call, theApp());
    if (erased + left > 0)
      context.log(`${erased} people who left are erased, ${left} are left to the next run`);
  },
});
