import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { appSettings } from '../../local/settings.ts';
import type { Stack } from '../../local/stack.ts';
import { apply } from '../../scripts/commands/tenant/apply.ts';
import { openAdminGraph } from '../../scripts/commands/tenant/graph.ts';
import { openJournal } from '../../scripts/commands/tenant/journal.ts';
import { listsStep } from '../../scripts/commands/tenant/lists.ts';
import { settingsIn } from '../../scripts/commands/tenant/settings.ts';
import { GRAPH_TOOLS } from '../../scripts/commands/tenant/sign-in.ts';
import { administratorsToken } from '../doors.ts';
import { trusted } from './trusted.ts';

/** IT makes the lists on the learning site, by the step of `npm run tenant -- lists --apply`; safe to make twice. */
export async function makeLists({ ports, stateDir, now }: Stack): Promise<void> {
  const graph = openAdminGraph({
    endpoint: `https://localhost:${ports.tenant}/graph`,
    token: () => administratorsToken(ports, GRAPH_TOOLS, listsStep.scopes),
    fetch: trusted(stateDir),
  });
  await apply(
    listsStep,
    { graph, settings: settingsIn(appSettings(ports)) },
    {
      journal: openJournal(join(stateDir, 'tenant-journal.json')),
      say: () => undefined,
      now: () => new Date(now()),
      pause,
    },
  );
}
