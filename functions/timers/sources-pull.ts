import { app } from '@azure/functions';
import * as df from 'durable-functions';
import { pullSources } from '../../lib/agents/content/changed-sources/pull-sources.ts';
import { theApp } from '../../lib/wiring.ts';
import { startRenewals } from '../start-renewals.ts';
import { runIfEnabled } from './run-if-enabled.ts';

/**
 * Reads which documents of the sources changed, every quarter of an hour and apart from the directory, marks what rests
 * on them, and lets new versions be asked for.
 */
app.timer('sources-pull', {
  schedule: '15 8,23,38,53 * * * *',
  extraInputs: [df.input.durableClient()],
  handler: async (_timer, context) => {
    const at = Date.now();
    const pulled = await runIfEnabled(pullSources, 'sources-pull', at);
    if (!pulled) return;
    const { documents, marked, failed } = pulled;
    if (marked > 0)
      context.log(`sources: ${documents} documents compared, ${marked} drafts and pages marked`);
    if (failed > 0) context.warn(`sources: ${failed} files could not be looked at; the next run tries again`);
    if (!theApp().isDraining) await startRenewals(df.getClient(context), theApp().ports, at);
  },
});
