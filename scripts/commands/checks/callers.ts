import type { AppRoleAssignment } from '@microsoft/microsoft-graph-types';
import { theRegistration } from '../tenant/app-registration.ts';
import { findPrincipal } from '../tenant/principals.ts';
import { type SetupCheck } from './check.ts';
import { failed, notRun, ok } from './finding.ts';
import type { Inspected } from './inspected.ts';

/** Who was assigned a role of the doors; undefined before there is an enterprise application. */
async function holdersOf(role: string, { graph }: Inspected): Promise<AppRoleAssignment[] | undefined> {
  const app = await theRegistration({ graph });
  const principal = app && (await findPrincipal(graph, app.appId));
  if (!principal) return undefined;
  const id = principal.appRoles.find(({ value }) => value === role)?.id;
  const all = await graph.all<AppRoleAssignment>(`servicePrincipals/${principal.id}/appRoleAssignedTo`);
  return all.filter(({ appRoleId }) => appRoleId === id);
}

const assigned = (id: string, role: string, what: string, why: string): SetupCheck => ({
  id,
  what,
  why,
  async run(inspected) {
    const holders = await holdersOf(role, inspected);
    if (!holders) return notRun('there is no enterprise application learning-os yet');
    return holders.length > 0
      ? ok(`${holders.length} assigned`)
      : failed(
          `nobody was assigned ${role}`,
          `Assign ${role} in Entra: Enterprise applications, learning-os, Users and groups.`,
        );
  },
});

/** Whether those who must call the doors can, and nobody by mistake. */
export const callerChecks: readonly SetupCheck[] = [
  assigned(
    'deciders',
    'Need.Decide',
    'Somebody may decide at the gates',
    'Every question would expire unanswered.',
  ),
  {
    id: 'deciders-enabled',
    what: 'Whoever may decide has an enabled account',
    why: 'A disabled account still looks like somebody who could answer.',
    async run(inspected) {
      const holders = await holdersOf('Need.Decide', inspected);
      if (!holders) return notRun('there is no enterprise application learning-os yet');
      const people = new Map((await inspected.people()).map((person) => [person.id, person]));
      const disabled = holders.flatMap(({ principalId }) => {
        const person = people.get(principalId ?? '');
        return person?.accountEnabled === false ? [person.userPrincipalName ?? person.id] : [];
      });
      return disabled.length === 0
        ? ok()
        : failed(
            `${disabled.join(', ')} may decide and is disabled`,
            'Assign Need.Decide to somebody who is there, and remove that assignment.',
          );
    },
  },
  assigned(
    'register-owners',
    'Register.Write',
    'Somebody may write the charter',
    'Without a charter nothing is acted on.',
  ),
  assigned(
    'feeds',
    'Signal.Send',
    'Some system or flow may send signals',
    'The layer would observe nothing.',
  ),
];
