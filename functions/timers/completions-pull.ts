import { app } from '@azure/functions';
import { pullCompletions } from '../../lib/agents/sensing/completion-file/pull-completions.ts';
import { runIfEnabled } from './run-if-enabled.ts';

/**
 * Asks the learning system who completed what, where one is asked: a round a day, of which a run reads what it can and
 * the next one goes on.
 */
app.timer('completions-pull', {
  schedule: '20 23 * * * *',
  handler: async (_timer, context) => {
    const pulled = await runIfEnabled(pullCompletions, 'completions-pull', Date.now());
    if (pulled?.came === 'unconfirmed')
      context.warn(
        'learning system: its entry of the register completion-file waits for somebody to confirm it',
      );
    if (pulled?.came === 'read')
      context.log(
        `learning system: ${pulled.told} completions told, ${pulled.taken} new, ${pulled.quarantined} wait, ${pulled.refused} are refused`,
      );
  },
});
