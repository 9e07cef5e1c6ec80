import { app } from '@azure/functions';
import { runPressedAgents } from '../../lib/agents/needs-analysis/own-agents/run-own-agents.ts';
import { tellLineOwners } from '../../lib/agents/needs-analysis/tell-line-owners.ts';
import { tryOwnAgents } from '../../lib/agents/needs-analysis/own-agents/try-own-agent.ts';
import { listOfOwnAgents } from '../../lib/lists/own-agents/own-agents.ts';
import { tellSince } from '../trials/tell-since.ts';
import { syncLists } from '../../lib/lists/sync-lists.ts';
import { runStep } from '../../lib/step.ts';
import { theApp } from '../../lib/wiring.ts';
import { tryRows } from '../trials/try-rows.ts';
import { runIfEnabled } from './run-if-enabled.ts';

/**
 * Brings registers and the lists in which humans keep them together; a pass that fails is made up for by the next. Of
 * agents that people made there, those that were changed are tried, and those look that somebody pressed: their rows
 * say so with the same pass. Owners of lines are told what others changed of them. Last, each row is answered that
 * somebody wants tried before it holds, and each rule that the company changed says what came since.
 */
app.timer('lists-sync', {
  schedule: '30 */5 * * * *',
  handler: async (_timer, context) => {
    const at = Date.now();
    const call = { at, instanceId: 'lists-sync', step: syncLists.name };
    const { takenOver, written, later } = await runStep(syncLists, {}, call, theApp());
    if (takenOver + written + later > 0)
      context.log(`lists: ${takenOver} rows taken over, ${written} written, ${later} left to the next pass`);
    const pressed = await runIfEnabled(runPressedAgents, `own-agents-pressed-${at}`, at);
    const tried = await runIfEnabled(tryOwnAgents, `own-agents-tried-${at}`, at);
    if ((pressed?.looked ?? 0) + (tried?.tried ?? 0) > 0)
      await runStep(syncLists, { only: listOfOwnAgents.title }, call, theApp());
    await runStep(tellLineOwners, {}, { at, instanceId: 'lists-sync', step: tellLineOwners.name }, theApp());
    await tryRows({
      ports: theApp().ports,
      at,
      run: (step, input) =>
        runStep(step, input, { at, instanceId: `rows-tried-${at}`, step: step.name }, theApp()),
    });
    await tellSince(theApp().ports, at);
  },
});
