import { app } from '@azure/functions';
import * as df from 'durable-functions';
import { isOpen } from '../../lib/domain/need/need.ts';
import { theApp } from '../../lib/wiring.ts';
import { recoverFlow, type Recovery } from '../recover-flow.ts';

/**
 * Looks after the flow of every open need: one that failed or stands still says so nowhere else, and its need would
 * wait for a day.
 */
app.timer('flows-tend', {
  schedule: '15 */15 * * * *',
  extraInputs: [df.input.durableClient()],
  handler: async (_timer, context) => {
    const counts = new Map<Recovery, number>();
    for await (const need of theApp().ports.needs.list()) {
      if (!isOpen(need)) continue;
      const did = await recoverFlow(need, df.getClient(context), theApp(), Date.now());
      counts.set(did, (counts.get(did) ?? 0) + 1);
    }
    counts.delete('left');
    if (counts.size > 0) context.warn('flows of needs', Object.fromEntries(counts));
  },
});
