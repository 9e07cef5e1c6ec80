import { app } from '@azure/functions';
import { remindApprovers } from '../../lib/gates/remind-approvers.ts';
import { runStep } from '../../lib/step.ts';
import { theApp } from '../../lib/wiring.ts';

/** Every hour, so that each working day of each time zone is met; who was told already is told nothing more. */
app.timer('approvals-remind', {
  schedule: '0 20 * * * *',
  handler: async (_timer, context) => {
    const call = { at: Date.now(), instanceId: 'approvals-remind', step: remindApprovers.name };
    const { notReached } = await runStep(remindApprovers, {}, call, theApp());
    if (notReached > 0)
      context.warn(`${notReached} approvers could not be reminded: Teams refused the notice`);
  },
});
