import type { TeamsApp } from '@microsoft/microsoft-graph-types';
import type { TenantAccess, TenantStep, TenantWish } from './step.ts';
import manifest from '../../../m365/teams/manifest.json' with { type: 'json' };
import { teamsPackage } from './teams-package.ts';

const LIST = 'appCatalogs/teamsApps';

type Published = TeamsApp & { id: string };

/** Our app in the company's catalogue, which gave it an id besides the one in the manifest. */
export async function publishedApp({ graph }: Pick<TenantAccess, 'graph'>): Promise<Published | undefined> {
  const query = `$filter=${encodeURIComponent(`externalId eq '${manifest.id}'`)}&$expand=appDefinitions`;
  const [published] = await graph.all<Published>(`${LIST}?${query}`);
  return published;
}

/** The Teams app under whose name people are notified. */
export const teamsApp: TenantStep = {
  name: 'teams-app',
  title: 'Teams app in the company’s catalogue, which declares the notices that people get',
  scopes: ['AppCatalog.ReadWrite.All'],
  admin: 'Teams Administrator',
  async plan(around) {
    const { graph, settings } = around;
    const { id, version, zip } = teamsPackage(settings);
    const published = await publishedApp(around);
    const wish = {
      what: `app ${id}, version ${version}`,
      why: 'Teams shows notices of installed apps only.',
    };
    if (!published) return [{ ...wish, state: 'missing', make: publish }];
    const versions = (published.appDefinitions ?? []).map((definition) => definition.version);
    if (versions.includes(version)) return [{ ...wish, state: 'there' }];
    const detail = `version ${versions.join(', ')} is published`;
    const older: TenantWish = { ...wish, state: 'differs', detail, make: () => update(published.id) };
    return [older];

    async function publish() {
      const made = await graph.send<{ id: string }>('POST', LIST, zip);
      return {
        undo: [{ method: 'DELETE' as const, path: `${LIST}/${made.id}` }],
        tell: `Its id is ${made.id}: teamsAppId of the bicep parameters, TEAMS_APP_ID of the app. Install it for people with an app setup policy in the Teams admin center, for which Graph has no call, or with npm run install-bot.`,
      };
    }
    async function update(appId: string) {
      await graph.send('POST', `${LIST}/${appId}/appDefinitions`, zip);
      return { undo: [], tell: 'Teams keeps no older version, so an update is not taken back.' };
    }
  },
};
