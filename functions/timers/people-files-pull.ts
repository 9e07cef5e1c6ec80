import { app } from '@azure/functions';
import { pullPeopleFiles } from '../../lib/agents/sensing/people-file/pull-files.ts';
import { runIfEnabled } from './run-if-enabled.ts';

/** Looks every quarter of an hour what HR left in its folder; what a run does not finish the next one does. */
app.timer('people-files-pull', {
  schedule: '50 11,26,41,56 * * * *',
  handler: async (_timer, context) => {
    const looked = await runIfEnabled(pullPeopleFiles, 'people-files-pull', Date.now());
    if (!looked) return;
    if (looked.stuck > 0)
      context.warn(
        `HR files: ${looked.stuck} of ${looked.files} wait for somebody: GET people-files says why`,
      );
    if (looked.failed > 0)
      context.warn(`HR files: ${looked.failed} could not be looked at; the next run tries again`);
  },
});
