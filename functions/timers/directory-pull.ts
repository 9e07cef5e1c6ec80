import { app } from '@azure/functions';
import { pullDirectory } from '../../lib/agents/sensing/directory/pull-directory.ts';
import { runIfEnabled } from './run-if-enabled.ts';

/**
 * Reads what changed in the company’s directory, every quarter of an hour: who joins is known on the day, and what a
 * run does not finish the next one does.
 */
app.timer('directory-pull', {
  schedule: '45 */15 * * * *',
  handler: async (_timer, context) => {
    const pulled = await runIfEnabled(pullDirectory, 'directory-pull', Date.now());
    if (pulled && pulled.told > 0)
      context.log(`directory: ${pulled.told} changes of people told on, ${pulled.pages} pages read`);
  },
});
