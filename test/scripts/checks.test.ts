import { describe, expect, it } from '@jest/globals';
import { saidByApp } from '../../scripts/commands/checks/app.ts';
import { appAnswers } from '../../scripts/commands/checks/app-answers.ts';
import type { SetupCheck } from '../../scripts/commands/checks/check.ts';
import { doctorChecks, preflightChecks } from '../../scripts/commands/checks/lists.ts';
import { asJson, asText } from '../../scripts/commands/checks/report.ts';
import { settingsIn } from '../../scripts/commands/tenant/settings.ts';
import {
  appSaying,
  findings,
  soundApp,
  soundAzure,
  soundParameters,
  soundSettings,
  soundTenant,
  type AppReplies,
} from './sound-tenant.ts';

/** What is wrong, at which check it must be found, and what the mend must name. */
interface Spoilt {
  id: string;
  mend: RegExp;
  seed?: (seed: ReturnType<typeof soundTenant>) => void;
  settings?: Record<string, string>;
  app?: (replies: AppReplies) => void;
  azure?: (replies: ReturnType<typeof soundAzure>) => void;
  parameters?: (parameters: ReturnType<typeof soundParameters>) => void;
}

type Seed = ReturnType<typeof soundTenant>;
const user = (seed: Seed, n: number): Seed['users'][number] => {
  const found = seed.users[n - 1];
  if (!found) throw new Error(`no person ${n}`);
  return found;
};
const identityOf = (seed: Seed) =>
  seed.apps[0] as { roles: { graph: string[]; sharepoint: string[] }; siteGrants: Record<string, string> };
const doorsOf = (seed: Seed) => seed.apps[1] as { appRoleAssignmentRequired: boolean };

const before: Record<string, Spoilt> = {
  'no Teams licence': {
    id: 'licence-teams',
    mend: /Buy Microsoft Teams/,
    seed: ({ skus }) =>
      skus.forEach((sku) => (sku.servicePlans = ['SHAREPOINTENTERPRISE', 'VIVA_LEARNING_SEEDED'])),
  },
  'no SharePoint licence': {
    id: 'licence-sharepoint',
    mend: /Buy SharePoint/,
    seed: ({ skus }) => skus.forEach((sku) => (sku.servicePlans = ['TEAMS1', 'VIVA_LEARNING_SEEDED'])),
  },
  'a Viva Learning licence without seats': {
    id: 'licence-viva-learning',
    mend: /Buy Viva Learning/,
    seed: ({ skus }) => skus.forEach((sku) => (sku.enabled = 0)),
  },
  'an administrator without the roles': {
    id: 'administrator',
    mend: /Activate Cloud Application Administrator/,
    seed: (seed) => (user(seed, 2).directoryRoles = ['Teams Administrator']),
  },
  'a site that is not there': {
    id: 'site',
    mend: /SHAREPOINT_SITE_URL/,
    settings: { SHAREPOINT_SITE_URL: 'https://localhost:3/sites/elsewhere' },
  },
  'no sources folder': {
    id: 'sources-folder',
    mend: /SHAREPOINT_SOURCES_FOLDER/,
    settings: { SHAREPOINT_SOURCES_FOLDER: '/sites/learning/Shared Documents/Elsewhere' },
  },
  'an empty sources folder': {
    id: 'sources',
    mend: /Markdown or plain text/,
    seed: (seed) => Object.assign(seed, { documents: [], hasEmptySources: true }),
  },
  'sources that cannot be read': {
    id: 'sources',
    mend: /Markdown or plain text/,
    seed: (seed) => (seed.documents = [{ name: 'slides.pptx', text: 'x' }]),
  },
  'missing employee ids': {
    id: 'employee-ids',
    mend: /employeeId/,
    seed: (seed) => [3, 4].forEach((n) => (user(seed, n).employeeId = ' ')),
  },
  'a duplicate employee id': {
    id: 'employee-ids-unique',
    mend: /employeeId/,
    seed: (seed) => (user(seed, 4).employeeId = ' e3'),
  },
  'a sign-in name that is not the mail address': {
    id: 'names-match',
    mend: /userPrincipalName/,
    seed: (seed) => (user(seed, 5).mail = 'five@a.example'),
  },
  'missing managers': {
    id: 'managers',
    mend: /manager in Entra/,
    seed: (seed) => [3, 4].forEach((n) => (user(seed, n).managerId = null)),
  },
  'a loop of managers': {
    id: 'manager-loops',
    mend: /Correct manager/,
    seed: (seed) => {
      user(seed, 1).managerId = 'p3';
      user(seed, 3).managerId = 'p1';
    },
  },
  'a manager who left': {
    id: 'managers-enabled',
    mend: /a manager who is there/,
    seed: (seed) => {
      user(seed, 4).accountEnabled = false;
      user(seed, 5).managerId = 'p4';
    },
  },
  'unknown usage locations': {
    id: 'usage-locations',
    mend: /usageLocation/,
    seed: (seed) => [3, 4].forEach((n) => (user(seed, n).usageLocation = 'Ireland')),
  },
  'a provider that takes no activities': {
    id: 'viva-provider',
    mend: /npm run tenant -- viva-provider --apply/,
    seed: ({ providers }) => providers.forEach((provider) => (provider.isCourseActivitySyncEnabled = false)),
  },
  'no provider': {
    id: 'viva-provider',
    mend: /npm run tenant -- viva-provider --apply/,
    seed: (seed) => (seed.providers = []),
  },
  'app roles that the registration lacks': {
    id: 'app-registration',
    mend: /npm run tenant -- app-registration --apply/,
    seed: ({ registrations }) => registrations.forEach((one) => (one.appRoles = one.appRoles.slice(1))),
  },
  'a registration with another audience': {
    id: 'app-registration',
    mend: /npm run tenant -- app-registration --apply/,
    seed: ({ registrations }) => registrations.forEach((one) => (one.identifierUris = ['api://another'])),
  },
  'tokens of version 1': {
    id: 'app-registration',
    mend: /npm run tenant -- app-registration --apply/,
    seed: ({ registrations }) => registrations.forEach((one) => (one.api.requestedAccessTokenVersion = 1)),
  },
  'an enterprise app that everybody may use': {
    id: 'app-registration',
    mend: /npm run tenant -- app-registration --apply/,
    seed: (seed) => (doorsOf(seed).appRoleAssignmentRequired = false),
  },
  'tools that get no token for the doors': {
    id: 'app-registration',
    mend: /npm run tenant -- app-registration --apply/,
    seed: ({ registrations }) => registrations.forEach((one) => (one.api.preAuthorizedApplications = [])),
  },
  'a connector that nobody may sign in to': {
    id: 'callers',
    mend: /npm run tenant -- callers --apply/,
    seed: (seed) => {
      const connector = { appId: 'connector', displayName: 'learning-os connector', identifierUris: [] };
      Object.assign(seed, { registrations: [...seed.registrations, { ...connector, appRoles: [] }] });
    },
  },
  'a webhook host that is not on the list': {
    id: 'approval-webhook',
    mend: /approvalWebhookHosts/,
    settings: { APPROVAL_WEBHOOK_HOSTS: 'another.logic.azure.com' },
  },
  'a webhook that is no workflow': {
    id: 'approval-webhook',
    mend: /workflow in Teams/,
    settings: { APPROVAL_WEBHOOK_URL: 'https://evil.example/x' },
  },
  'a deployer who may not assign roles': {
    id: 'azure-deployer',
    mend: /User Access Administrator/,
    azure: (replies) =>
      replies['Microsoft.Authorization/permissions'].value.forEach((one) =>
        one.notActions.push('Microsoft.Authorization/*/Write'),
      ),
  },
  'a subscription without Microsoft.App': {
    id: 'azure-provider',
    mend: /az provider register/,
    azure: (replies) => (replies['providers/Microsoft.App'].registrationState = 'NotRegistered'),
  },
  'a region without Flex Consumption': {
    id: 'azure-region',
    mend: /another region/,
    azure: (replies) => replies['Microsoft.Web/geoRegions'].value.pop(),
  },
  'no quota for a model': {
    id: 'azure-quota-models',
    mend: /Lower capacity/,
    azure: (replies) => replies['westeurope/usages'].value.forEach((one) => (one.currentValue = 11)),
  },
  'values of the invented company': {
    id: 'parameters-own',
    mend: /values of your own/,
    parameters: (parameters) => (parameters.operators = ['operators@contoso.com']),
  },
  'another registration in the parameters': {
    id: 'parameters-tenant',
    mend: /PARAMETER_FILE/,
    parameters: ({ entra }) => (entra.clientId = 'another'),
  },
  'another provider in the parameters': {
    id: 'parameters-tenant',
    mend: /PARAMETER_FILE/,
    parameters: ({ workplaceOfCompany }) => (workplaceOfCompany.vivaProviderId = 'another'),
  },
  'a prefix that makes no names': {
    id: 'azure-prefix',
    mend: /lower-case/,
    settings: { RESOURCE_PREFIX: 'Learning-OS' },
  },
};

const after: Record<string, Spoilt> = {
  'a role that was not granted': {
    id: 'identity-roles',
    mend: /npm run tenant -- identity-roles --apply/,
    seed: (seed) => (identityOf(seed).roles.graph = ['TeamsActivity.Send']),
  },
  'no Sites.Selected': {
    id: 'identity-roles',
    mend: /npm run tenant -- identity-roles --apply/,
    seed: (seed) => (identityOf(seed).roles.sharepoint = []),
  },
  'a role too many': {
    id: 'no-other-roles',
    mend: /Remove it in Entra/,
    seed: (seed) => identityOf(seed).roles.graph.push('User.Read.All'),
  },
  'a role that opens every site': {
    id: 'no-other-roles',
    mend: /Remove it in Entra/,
    seed: (seed) => identityOf(seed).roles.sharepoint.push('Sites.ReadWrite.All'),
  },
  'a site that grants too much': {
    id: 'site-grant',
    mend: /npm run tenant -- site-grant --apply/,
    seed: (seed) => (identityOf(seed).siteGrants['learning'] = 'fullcontrol'),
  },
  'a site that grants too little': {
    id: 'site-grant',
    mend: /npm run tenant -- site-grant --apply/,
    seed: (seed) => (identityOf(seed).siteGrants['learning'] = 'read'),
  },
  'a site that grants nothing': {
    id: 'site-grant',
    mend: /npm run tenant -- site-grant --apply/,
    seed: (seed) => delete identityOf(seed).siteGrants['learning'],
  },
  'a site for facilitators that grants nothing': {
    id: 'site-grant',
    mend: /npm run tenant -- site-grant --apply/,
    seed: (seed) => delete identityOf(seed).siteGrants['facilitators'],
  },
  'a site of HR that grants more than reading': {
    id: 'site-grant',
    mend: /npm run tenant -- site-grant --apply/,
    seed: (seed) => (identityOf(seed).siteGrants['people'] = 'write'),
  },
  'a site of HR that is not there': {
    id: 'hr-folder-site',
    mend: /HR_FILES_FOLDER/,
    settings: { HR_FILES_FOLDER: 'https://localhost:3/sites/elsewhere/Documents/HR' },
  },
  'a site for files of records that lets them be read alone': {
    id: 'site-grant',
    mend: /npm run tenant -- site-grant --apply/,
    seed: (seed) => (identityOf(seed).siteGrants['records'] = 'read'),
  },
  'a site for files of records that is not there': {
    id: 'record-folder-site',
    mend: /RECORD_FILES_FOLDER/,
    settings: { RECORD_FILES_FOLDER: 'https://localhost:3/sites/elsewhere/Documents/Outbox' },
  },
  'a site for facilitators that is not there': {
    id: 'facilitators-site',
    mend: /FACILITATORS_SITE_URL/,
    settings: { FACILITATORS_SITE_URL: 'https://localhost:3/sites/elsewhere' },
  },
  'a setting that names another provider': {
    id: 'viva-provider-id',
    mend: /Set VIVA_PROVIDER_ID to viva/,
    settings: { VIVA_PROVIDER_ID: 'gone' },
  },
  'a setting that names another Teams app': {
    id: 'teams-app-id',
    mend: /Set teamsAppId .* to 00000000-0000-4000-8000-0000000000cc/,
    settings: { TEAMS_APP_ID: '6b1f0c52-3d0e-4a7b-9c55-0d1a6f2e8b41' },
  },
  'no id of the Teams app': {
    id: 'teams-app-id',
    mend: /Set teamsAppId/,
    settings: { TEAMS_APP_ID: '' },
  },
  'no Teams app': {
    id: 'teams-app',
    mend: /npm run tenant -- teams-app --apply/,
    seed: (seed) => (seed.teamsApps = []),
  },
  'nobody who may decide': {
    id: 'deciders',
    mend: /Assign Need\.Decide/,
    seed: (seed) => delete user(seed, 1).roles,
  },
  'a decider whose account is disabled': {
    id: 'deciders-enabled',
    mend: /somebody who is there/,
    seed: (seed) => (user(seed, 1).accountEnabled = false),
  },
  'nobody who may send signals': {
    id: 'feeds',
    mend: /Assign Signal\.Send/,
    seed: (seed) => (seed.apps = seed.apps.slice(0, 2)),
  },
  'a missing setting': { id: 'settings', mend: /bicep parameters/, settings: { OPENAI_ENDPOINT: '' } },
  'an app that is not configured': {
    id: 'app-answers',
    mend: /log stream/,
    app: (replies) =>
      (replies.health = { status: 503, body: { status: 'not configured', detail: 'X is missing' } }),
  },
  'doors without a guard': {
    id: 'guarded',
    mend: /authsettingsV2/,
    app: (replies) => (replies.guarded = 200),
  },
  'a clock that is wrong': {
    id: 'clock',
    mend: /time server/,
    app: (replies) => (replies.date = new Date(Date.UTC(2030, 0, 7, 10)).toUTCString()),
  },
};

const found = async (checks: readonly SetupCheck[], spoilt: Spoilt) => {
  const [seed, replies, azure, parameters] = [soundTenant(), soundApp(), soundAzure(), soundParameters()];
  spoilt.seed?.(seed);
  spoilt.app?.(replies);
  spoilt.azure?.(azure);
  spoilt.parameters?.(parameters);
  return await findings(checks, { seed, settings: spoilt.settings ?? {}, replies, azure, parameters });
};
const wrong = (all: Awaited<ReturnType<typeof findings>>) =>
  [...all].filter(([, { state }]) => state === 'failed').map(([id]) => id);

describe('preflight', () => {
  it('finds nothing wrong in a sound tenant, and says what it could not look at', async () => {
    const all = await findings(preflightChecks);
    expect(wrong(all)).toEqual([]);
    expect([...all].filter(([, { state }]) => state === 'not run').map(([id]) => id)).toEqual([
      'time-zones',
      'azure-names-free',
    ]);
  });

  it('shows what is taken of what only a tenant can settle, and how a wrong value would show', async () => {
    const all = await findings(preflightChecks, { settings: { SITE_GRANT_ROLE: 'fullcontrol' } });
    const shown = (id: string) => all.get(id) as { found: string; explained: string };
    expect(shown('site-grant-role').found).toBe('fullcontrol');
    expect(shown('catalogue-permission').found).toBe('LearningContent.ReadWrite.All');
    for (const id of [
      'site-grant-role',
      'viva-provider-id',
      'teams-app-id',
      'catalogue-permission',
      'notice-permission',
    ])
      expect(shown(id).explained).toMatch(/answers|people see|Graph/);
    const [unset, wrongRole] = [{ TEAMS_APP_ID: '' }, { SITE_GRANT_ROLE: 'owner' }];
    expect((await findings(preflightChecks, { settings: unset })).get('teams-app-id')).toMatchObject({
      state: 'not run',
      because: expect.stringContaining('nobody is notified'),
    });
    expect((await findings(preflightChecks, { settings: wrongRole })).get('site-grant-role')).toMatchObject({
      state: 'failed',
      found: expect.stringContaining('write, manage, fullcontrol'),
    });
  });

  it('takes a subscription that does not show itself, or is not named, for not run', async () => {
    const azure = { 'Microsoft.Authorization/permissions': { refused: 403 } };
    const all = await findings(preflightChecks, { azure, settings: { AZURE_LOCATION: '' } });
    expect(all.get('azure-deployer')).toMatchObject({
      state: 'not run',
      because: expect.stringContaining('403'),
    });
    expect(all.get('azure-quota-models')).toMatchObject({
      state: 'not run',
      because: expect.stringContaining('AZURE_LOCATION'),
    });
  });

  it.each(Object.entries(before))('finds %s, and names the mend', async (_, spoilt) => {
    expect((await found(preflightChecks, spoilt)).get(spoilt.id)).toMatchObject({
      state: 'failed',
      next: expect.stringMatching(spoilt.mend),
    });
  });

  it('is not upset by one person without a manager, nor by guests and disabled accounts', async () => {
    const seed = soundTenant();
    user(seed, 6).accountEnabled = false;
    Object.assign(user(seed, 6), { employeeId: 'E1', managerId: null, usageLocation: null });
    const guest = { employeeId: 'E1', managerId: null, usageLocation: null, userType: 'Guest' as const };
    seed.users.push({ ...user(seed, 5), id: 'guest', ...guest });
    expect(wrong(await findings(preflightChecks, { seed }))).toEqual([]);
  });
});

describe('doctor', () => {
  it('finds nothing wrong in a sound tenant', async () => {
    const all = await findings(doctorChecks);
    expect(wrong(all)).toEqual([]);
    expect([...all.values()].filter(({ state }) => state === 'not run')).toEqual([]);
  });

  it.each(Object.entries(after))('finds %s, and names the mend', async (_, spoilt) => {
    expect((await found(doctorChecks, spoilt)).get(spoilt.id)).toMatchObject({
      state: 'failed',
      next: expect.stringMatching(spoilt.mend),
    });
  });

  it('takes what it may not see or was not told for not run, never for well', async () => {
    const seed = soundTenant();
    user(seed, 2).scopes = ['Application.Read.All'];
    const all = await findings(doctorChecks, { seed, settings: { VIVA_PROVIDER_ID: '', APP_URL: '' } });
    for (const id of [
      'site-grant',
      'viva-provider',
      'viva-provider-id',
      'teams-app',
      'sources',
      'app-answers',
      'clock',
    ])
      expect([id, all.get(id)?.state]).toEqual([id, 'not run']);
    expect(all.get('identity-roles')?.state).toBe('ok');
  });

  it('takes an address in Key Vault for one that only the app can read', async () => {
    const settings = { APPROVAL_WEBHOOK_URL: '@Microsoft.KeyVault(SecretUri=https://v.example/x)' };
    expect((await findings(doctorChecks, { settings })).get('approval-webhook')).toMatchObject({
      state: 'not run',
    });
  });

  it('passes on what the app finds about itself, or says why it cannot hear it', async () => {
    const replies = soundApp();
    const told = {
      id: 'cosmos',
      what: 'Cosmos DB answers',
      status: 'failed',
      found: 'no answer',
      next: 'Look there.',
    };
    replies.checks.body = { checks: [told] };
    const app = (send: typeof fetch) =>
      appAnswers(settingsIn(soundSettings), () => Promise.resolve('token'), send);
    const heard = await saidByApp(app(appSaying(replies)));
    expect((await findings(heard)).get('app-cosmos')).toEqual({
      state: 'failed',
      found: 'no answer',
      next: 'Look there.',
    });
    replies.checks.status = 403;
    const unheard = await saidByApp(app(appSaying(replies)));
    expect((await findings(unheard)).get('app-checks')).toMatchObject({
      state: 'not run',
      because: expect.stringContaining('403'),
    });
  });
});

describe('the report', () => {
  const checked = [
    { id: 'a', what: 'A', why: 'w', finding: { state: 'ok' as const } },
    { id: 'long-one', what: 'B', why: 'w', finding: { state: 'failed' as const, found: 'f', next: 'n' } },
    { id: 'c', what: 'C', why: 'w', finding: { state: 'not run' as const, because: 'no' } },
  ];

  it('says what failed, why it matters and what to do, and counts nothing that was not run as passed', () => {
    const text = asText('Title', checked);
    expect(text).toMatch(/✗ .*long-one {2}B[^]*f[^]*w[^]*→ n/);
    expect(text).toContain('1 ok, 1 failed, 1 not run, which says nothing about them.');
  });

  it('is the same for programs', () => {
    expect(JSON.parse(asJson(checked))).toEqual({
      checks: [
        { id: 'a', what: 'A', why: 'w', state: 'ok' },
        { id: 'long-one', what: 'B', why: 'w', state: 'failed', found: 'f', next: 'n' },
        { id: 'c', what: 'C', why: 'w', state: 'not run', because: 'no' },
      ],
    });
  });
});
