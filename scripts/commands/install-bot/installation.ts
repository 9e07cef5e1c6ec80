import { z } from 'zod';
import { GraphSaidNo, type AdminGraph } from '../tenant/graph.ts';
import manifest from '../../../m365/teams/manifest.json' with { type: 'json' };

/** How our app stands with one person. */
export type BotStanding = 'there' | 'missing' | { older: string; installation: string };

const Installed = z.object({ id: z.string(), teamsAppDefinition: z.object({ version: z.string() }) });

/** What comes with our app, and is consented to as it is installed: Graph wants it named. */
const consentedPermissionSet = {
  resourceSpecificPermissions: manifest.authorization.permissions.resourceSpecific.map(({ name, type }) => ({
    permissionValue: name,
    permissionType: type.toLowerCase(),
  })),
};

const pathOf = (personId: string): string => `users/${encodeURIComponent(personId)}/teamwork/installedApps`;

/** @param latest the version that the company's catalogue has */
export async function standingOf(personId: string, latest: string, graph: AdminGraph): Promise<BotStanding> {
  const query = `$expand=teamsAppDefinition&$filter=${encodeURIComponent(`teamsApp/externalId eq '${manifest.id}'`)}`;
  const [found] = z.array(Installed).parse(await graph.all(`${pathOf(personId)}?${query}`));
  if (!found) return 'missing';
  const { version } = found.teamsAppDefinition;
  return version === latest ? 'there' : { older: version, installation: found.id };
}

/**
 * Installs our app for one person, or brings them its latest version; who has it by now is left as they are.
 * @param appId in the company's catalogue
 */
export async function install(
  personId: string,
  standing: Exclude<BotStanding, 'there'>,
  appId: string,
  graph: AdminGraph,
): Promise<void> {
  if (standing !== 'missing') {
    const path = `${pathOf(personId)}/${encodeURIComponent(standing.installation)}/upgrade`;
    await graph.send('POST', path, { consentedPermissionSet });
    return;
  }
  try {
    await graph.send('POST', pathOf(personId), {
      'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${appId}`,
      consentedPermissionSet,
    });
  } catch (error) {
    // Somebody else installed it meanwhile.
    if (!(error instanceof GraphSaidNo) || error.status !== 409) throw error;
  }
}
