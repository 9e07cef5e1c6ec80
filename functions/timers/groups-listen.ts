import { app } from '@azure/functions';
import { listen } from '../../lib/agents/listening/agent.ts';
import { runStep } from '../../lib/agents/step.ts';
import { theApp } from '../../lib/wiring.ts';

/** Looks at the groups' answers once a week, early on Tuesday, when the reports of Monday are in. */
app.timer('groups-listen', {
  schedule: '0 30 4 * * 2',
  handler: async (_timer, context) => {
    const { disabledAgents, ports } = theApp();
    if (disabledAgents.has('listening')) return;
    const at = Date.now();
    const call = { at, instanceId: `listening-${new Date(at).toISOString().slice(0, 10)}`, step: 'listen' };
    const { changed } = await runStep(listen, {}, call, { ports, disabledAgents });
    if (changed.length > 0) context.log(`${changed.length} groups changed`);
  },
});
