import { app } from '@azure/functions';
import * as df from 'durable-functions';
import { countMeasures } from '../../lib/agents/practice/count-measures.ts';
import { remindPractice } from '../../orchestrators/remind-practice.ts';
import { startOnce } from '../start-flow.ts';
import { runIfEnabled } from './run-if-enabled.ts';

/**
 * Every four hours, so that each working day of each time zone is met; the id holds the hour, so two runs of the timer
 * are one. Before that, what samples answered is summed up whose days are over.
 */
app.timer('practice-remind', {
  schedule: '0 30 */4 * * *',
  extraInputs: [df.input.durableClient()],
  handler: async (_timer, context) => {
    const at = Date.now();
    const counted = await runIfEnabled(countMeasures, 'practice-remind', at);
    if (counted && counted.counted > 0) context.log(`samples: ${counted.counted} summed up`);
    const hour = new Date(at).toISOString().slice(0, 13).replace('T', '-');
    await startOnce(df.getClient(context), remindPractice, `practice-${hour}`, { after: null, reminded: 0 });
  },
});
