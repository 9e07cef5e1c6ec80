import { tenantSteps } from '../tenant/steps.ts';
import { type SetupCheck } from './check.ts';
import { failed, ok } from './finding.ts';

/** The role that may do everything the others may. */
const ANYTHING = 'Global Administrator';

export const administratorCheck: SetupCheck = {
  id: 'administrator',
  what: 'You hold the Entra roles that npm run tenant needs',
  why: 'Otherwise somebody else has to run the steps that are named here.',
  async run({ graph }) {
    const path = 'me/transitiveMemberOf/microsoft.graph.directoryRole?$select=displayName';
    const roles = (await graph.all<{ displayName: string }>(path)).map(({ displayName }) => displayName);
    const closed = tenantSteps.filter(({ admin }) => !roles.includes(admin) && !roles.includes(ANYTHING));
    return closed.length === 0
      ? ok(roles.join(', '))
      : failed(
          `you may not run ${closed.map(({ name }) => name).join(', ')}`,
          `Activate ${[...new Set(closed.map(({ admin }) => admin))].join(', ')} in Entra, or let those who hold it run them.`,
        );
  },
};
