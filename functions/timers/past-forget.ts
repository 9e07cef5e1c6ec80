import { app } from '@azure/functions';
import { forgetPast } from '../../lib/rights/forget-past.ts';
import { runStep } from '../../lib/step.ts';
import { theApp } from '../../lib/wiring.ts';

/** Takes what is too old out of what is known of people once a month; a pass that fails is made up for by the next. */
app.timer('past-forget', {
  schedule: '0 0 2 1 * *',
  handler: async (_timer, context) => {
    const at = Date.now();
    const call = {
      at,
      instanceId: `forget-${new Date(at).toISOString().slice(0, 7)}`,
      step: forgetPast.name,
    };
    const { changed } = await runStep(forgetPast, {}, call, theApp());
    if (changed > 0) context.log(`of ${changed} people something was forgotten that was too old`);
  },
});
