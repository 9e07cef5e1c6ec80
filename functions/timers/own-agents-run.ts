import { app } from '@azure/functions';
import { runOwnAgents } from '../../lib/agents/needs-analysis/own-agents/run-own-agents.ts';
import { runIfEnabled } from './run-if-enabled.ts';

/** Lets the agents that people made look once a day, after the analysis; which are due, each says itself. */
app.timer('own-agents-run', {
  schedule: '0 40 5 * * *',
  handler: async (_timer, context) => {
    const at = Date.now();
    const day = new Date(at).toISOString().slice(0, 10);
    const done = await runIfEnabled(runOwnAgents, `own-agents-${day}`, at);
    if (done && done.looked > 0) context.log(`own agents: ${done.looked} looked, ${done.proposed} proposals`);
    if (done && done.failed.length > 0)
      context.error(`own agents that could not look: ${done.failed.join(', ')}`);
  },
});
