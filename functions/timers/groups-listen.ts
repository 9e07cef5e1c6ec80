import { app } from '@azure/functions';
import { listen } from '../../lib/agents/listening/listen.ts';
import { runIfEnabled } from './run-if-enabled.ts';

/** Looks at the groups' answers once a week, early on Tuesday, when the reports of Monday are in. */
app.timer('groups-listen', {
  schedule: '0 30 4 * * 2',
  handler: async (_timer, context) => {
    const at = Date.now();
    const looked = await runIfEnabled(listen, `listening-${new Date(at).toISOString().slice(0, 10)}`, at);
    if (looked && looked.changed.length > 0) context.log(`${looked.changed.length} groups changed`);
  },
});
