import { guidOf } from '../../lib/domain/sha256.ts';
import type { SeedUser, TenantSeed } from '../../local/tenant/seed.ts';
import {
  hrSiteGrant,
  permissions,
  recordSiteGrant,
  registrationRoles,
  siteGrant,
} from '../../m365/permissions.ts';
import manifest from '../../m365/teams/manifest.json' with { type: 'json' };
import { appAnswers } from '../../scripts/commands/checks/app-answers.ts';
import { azureAnswers } from '../../scripts/commands/checks/azure-answers.ts';
import { runChecks, type SetupCheck } from '../../scripts/commands/checks/check.ts';
import type { CheckFinding } from '../../scripts/commands/checks/finding.ts';
import { inspect } from '../../scripts/commands/checks/inspected.ts';
import type { Parameters } from '../../scripts/commands/checks/read-parameters.ts';
import { lookScopes } from '../../scripts/commands/checks/look-scopes.ts';
import { teamsClients } from '../../m365/teams-hosts.ts';
import { administratorsTools } from '../../scripts/commands/tenant/sign-in.ts';
import { publishedFor } from '../../local/tenant/teams-app.ts';
import { tenantInMemory } from './tenant-in-memory.ts';

const AUDIENCE = 'api://learning-os';
const TEAMS_APP_ID = '00000000-0000-4000-8000-0000000000cc';

const person = (n: number, more: Partial<SeedUser> = {}): SeedUser => ({
  id: `p${n}`,
  displayName: `Person ${n}`,
  employeeId: `E${n}`,
  usageLocation: 'IE',
  userPrincipalName: `p${n}@a.example`,
  mail: `p${n}@a.example`,
  managerId: n === 1 ? null : 'p1',
  department: 'Sales',
  jobTitle: 'Seller',
  timeZone: 'Europe/Dublin',
  workingHours: { from: 9, to: 17 },
  ...more,
});

const rolesOf = (service: string) => permissions.filter(({ of }) => of === service).map(({ role }) => role);

/** A tenant in which nothing is wrong; each call makes a new one, to be spoilt at will. */
export const soundTenant = (isSyncing = true) =>
  ({
    tenantId: 'tenant',
    users: [
      person(1, { roles: { [AUDIENCE]: ['Need.Decide', 'Register.Write'] } }),
      person(2, { scopes: lookScopes, directoryRoles: ['Global Administrator'] }),
      ...[3, 4, 5, 6].map((n) => person(n)),
    ],
    apps: [
      {
        clientId: 'identity',
        objectId: 'identity-object',
        name: 'learning-os-id',
        roles: { graph: rolesOf('graph'), sharepoint: rolesOf('sharepoint') },
        siteGrants: {
          learning: siteGrant.role,
          facilitators: siteGrant.role,
          people: hrSiteGrant.role,
          records: recordSiteGrant.role,
        },
      },
      {
        clientId: 'doors',
        objectId: 'doors-object',
        name: 'learning-os',
        roles: {},
        appRoleAssignmentRequired: true,
      },
      { clientId: 'feeds', objectId: 'feeds-object', name: 'feeds', roles: { [AUDIENCE]: ['Signal.Send'] } },
    ],
    documents: [{ name: 'playbook.md', text: 'Ask first.' }],
    providers: [{ id: 'viva', displayName: 'learning-os', isCourseActivitySyncEnabled: isSyncing }],
    registrations: [
      {
        appId: 'doors',
        displayName: 'learning-os',
        federatedIdentityCredentials: [
          {
            id: 'credential',
            name: 'learning-os-identity',
            issuer: `https://login.example/${guidOf('tenant')}/v2.0`,
            subject: 'identity-object',
            audiences: ['api://AzureADTokenExchange'],
          },
        ],
        identifierUris: [AUDIENCE, 'api://app.example/doors'],
        appRoles: registrationRoles.map((role) => ({ id: `role ${role.value}`, ...role })),
        api: {
          requestedAccessTokenVersion: 2,
          oauth2PermissionScopes: [
            { id: 'scope', value: 'user_impersonation' },
            { id: 'page', value: 'access_as_user' },
          ],
          preAuthorizedApplications: [...administratorsTools, ...teamsClients].map((appId) => ({
            appId,
            delegatedPermissionIds: teamsClients.includes(appId) ? ['page'] : ['scope', 'page'],
          })),
        },
      },
    ],
    skus: [
      {
        skuPartNumber: 'SPE_E5',
        servicePlans: ['TEAMS1', 'SHAREPOINTENTERPRISE', 'VIVA_LEARNING_SEEDED'],
        enabled: 10,
        consumed: 6,
      },
    ],
    teamsApps: [{ id: TEAMS_APP_ID, ...publishedFor('doors', manifest) }],
  }) satisfies TenantSeed;

export const soundSettings: Record<string, string> = {
  AZURE_CLIENT_ID: 'identity',
  ENTRA_CLIENT_ID: guidOf('doors'),
  ENTRA_TENANT_ID: guidOf('tenant'),
  BOT_ISSUER: 'https://api.botframework.com',
  BOT_KEYS_URL: 'https://login.example/keys',
  BOT_SERVICE_HOSTS: 'smba.example',
  ENTRA_AUTHORITY: 'https://login.example/',
  Cosmos__accountEndpoint: 'https://a.documents.example/',
  COSMOS_DATABASE: 'learning-os',
  ServiceBus__fullyQualifiedNamespace: 'a.bus.example',
  OPENAI_ENDPOINT: 'https://a.openai.example',
  OPENAI_DRAFT_DEPLOYMENT: 'draft',
  OPENAI_EMBEDDING_DEPLOYMENT: 'embedding',
  GRAPH_ENDPOINT: 'https://graph.microsoft.com',
  APP_AUDIENCE: AUDIENCE,
  APP_URL: 'https://app.example',
  TEAMS_ORIGINS: 'https://teams.example.com',
  VIVA_PROVIDER_ID: 'viva',
  TEAMS_APP_ID,
  APPROVAL_WEBHOOK_HOSTS: 'prod-1.westeurope.logic.azure.com',
  APPROVAL_WEBHOOK_URL: 'https://prod-1.westeurope.logic.azure.com/workflows/x?sig=x',
  RESOURCE_PREFIX: 'learn',
  AZURE_SUBSCRIPTION_ID: 'sub',
  AZURE_LOCATION: 'westeurope',
};

/** A parameter file that fits the sound tenant. */
export const soundParameters = (): Parameters => ({
  entra: { clientId: 'doors', audience: AUDIENCE, allowedApplications: ['connector', 'flows'] },
  workplaceOfCompany: {
    vivaProviderId: 'viva',
    teamsAppId: TEAMS_APP_ID,
    sharePointSiteUrl: 'https://a.example/sites/learning',
    facilitatorsSiteUrl: 'https://a.example/sites/facilitators',
    hrFilesFolder: 'https://a.example/sites/people/Shared Documents/Exports',
    recordFilesFolder: 'https://a.example/sites/records/Shared Documents/Outbox',
  },
  models: {
    draft: { model: 'gpt-5-mini', processing: 'GlobalStandard', capacity: 30 },
    embedding: { model: 'text-embedding-3-small', processing: 'GlobalStandard', capacity: 50 },
  },
  operators: ['it@a.example'],
});

const usage = (model: string, currentValue: number, limit: number) => ({
  name: { value: `OpenAI.GlobalStandard.${model}` },
  currentValue,
  limit,
});

/** How a subscription that is well answers, by what the path ends with. */
export const soundAzure = () => ({
  'Microsoft.Authorization/permissions': { value: [{ actions: ['*'], notActions: [] as string[] }] },
  'providers/Microsoft.App': { registrationState: 'Registered' },
  'Microsoft.Web/geoRegions': { value: [{ name: 'North Europe' }, { name: 'West Europe' }] },
  'westeurope/usages': { value: [usage('gpt-5-mini', 0, 250), usage('text-embedding-3-small', 10, 60)] },
});

export interface AppReplies {
  health: { status: number; body: object };
  guarded: number;
  date: string;
  checks: { status: number; body: object };
}

/** How an app that is well answers. */
export const soundApp = (): AppReplies => ({
  health: { status: 200, body: { status: 'ready' } },
  guarded: 401,
  date: new Date(Date.UTC(2030, 0, 7, 9)).toUTCString(),
  checks: { status: 200, body: { checks: [] } },
});

/** What the checks find in a tenant, by check. */
export async function findings(
  checks: readonly SetupCheck[],
  {
    seed = soundTenant(),
    settings = {},
    replies = soundApp(),
    azure = soundAzure(),
    parameters = soundParameters(),
  }: {
    seed?: TenantSeed;
    settings?: Record<string, string>;
    replies?: AppReplies;
    azure?: Record<string, object>;
    parameters?: Parameters;
  } = {},
): Promise<Map<string, CheckFinding>> {
  const { around, now } = tenantInMemory(seed, { ...soundSettings, ...settings });
  const app = appAnswers(around.settings, () => Promise.resolve('token'), appSaying(replies));
  const inspected = inspect(around, {
    app,
    azure: azureAnswers(() => Promise.resolve('token'), azureSaying(azure)),
    now: () => now,
  });
  const checked = await runChecks(checks, { ...inspected, parameters: () => parameters });
  return new Map(checked.map(({ id, finding }) => [id, finding]));
}

export const appSaying =
  ({ health, guarded, date, checks }: AppReplies): typeof fetch =>
  (address) => {
    const { pathname } = new URL(address instanceof Request ? address.url : address);
    const replies: Record<string, { status: number; body: object }> = {
      '/api/health': health,
      '/api/checks': checks,
    };
    const { status, body } = replies[pathname] ?? { status: guarded, body: {} };
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers: { date } }));
  };

const azureSaying =
  (replies: Record<string, object>): typeof fetch =>
  (address) => {
    const { pathname } = new URL(address instanceof Request ? address.url : address);
    const found = Object.entries(replies).find(([ending]) => pathname.endsWith(ending));
    const status = (found?.[1] as { refused?: number } | undefined)?.refused ?? (found ? 200 : 404);
    return Promise.resolve(new Response(JSON.stringify(found?.[1] ?? {}), { status }));
  };
