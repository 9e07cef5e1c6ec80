import type { AppRole, Application } from '@microsoft/microsoft-graph-types';
import { registrationRoles } from '../../../m365/permissions.ts';
import { teamsResource } from '../../../lib/domain/text/web-addresses.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';
import {
  addPrincipal,
  addRegistration,
  findPrincipal,
  findRegistration,
  NotInTenant,
  type Registration,
} from './principals.ts';
import { teamsClients } from '../../../m365/teams-hosts.ts';
import { administratorsTools } from './sign-in.ts';
import { wish, type TenantAccess, type MadeInTenant, type TenantStep, type TenantWish } from './step.ts';

const NAME = 'learning-os';
export const SCOPE = 'user_impersonation';
/** What Teams asks for when a page of the app wants to know who is signed in. */
const PAGE_SCOPE = 'access_as_user';
const exposedScopes = [SCOPE, PAGE_SCOPE];

/** The registration that stands for the HTTP doors, by its name. */
export const theRegistration = ({ graph }: Pick<TenantAccess, 'graph'>): Promise<Registration | undefined> =>
  findRegistration(graph, NAME);

/**
 * The registration, its application id URI, scope and app roles, and the enterprise app that asks for an assignment.
 */
export const appRegistration: TenantStep = {
  name: 'app-registration',
  title: 'App registration that callers of the HTTP doors get their tokens for',
  scopes: ['Application.ReadWrite.All'],
  admin: 'Cloud Application Administrator',
  async plan(around) {
    const app = await theRegistration(around);
    const principal = app && (await findPrincipal(around.graph, app.appId));
    return [
      wish(`app registration ${NAME}${app ? `, client id ${app.appId}` : ''}`, app !== undefined, () =>
        create(around),
      ),
      ...settled(around, app),
      wish('enterprise application', principal !== undefined, () => addPrincipal(around.graph, NAME)),
      wish('assignment required', principal?.appRoleAssignmentRequired === true, () => require(around), {
        why: 'Otherwise everybody in the tenant gets a token, though without a role.',
        exists: principal !== undefined,
      }),
    ];
  },
};

/** The parts of the registration: how each should be. */
function settled(around: TenantAccess, app: Registration | undefined): TenantWish[] {
  const uri = (of: { appId: string }) => around.settings.get('APP_AUDIENCE') ?? `api://${of.appId}`;
  const missing = registrationRoles.filter(({ value }) => !rolesOf(app).some((role) => role.value === value));
  const exists = app !== undefined;
  return [
    wish(
      `application id URI ${app ? uri(app) : (around.settings.get('APP_AUDIENCE') ?? 'api://<client id>')}`,
      app?.identifierUris?.includes(uri(app)) === true,
      () => change(around, (now) => ({ identifierUris: [...(now.identifierUris ?? []), uri(now)] })),
      { exists, why: 'The audience of callers’ tokens; the app’s setting APP_AUDIENCE is the same.' },
    ),
    ...pageUri(around, app),
    wish(
      `scopes ${exposedScopes.join(' and ')}, tokens of version 2`,
      isExposed(app),
      () => change(around, exposed),
      { exists },
    ),
    wish(
      'administrators’ tools and Teams get a token for the doors',
      app !== undefined && isOpenToTools(app),
      () => change(around, openToTools),
      {
        exists,
        why: 'The doctor, calls by hand, people whom the bot asks for their roles, and who opens the page of role-plays; nobody is asked to consent. Who may call the doors is said by entra.allowedApplications and bicep/teams-hosts.json.',
      },
    ),
    wish(
      `${registrationRoles.length} app roles`,
      missing.length === 0,
      () => change(around, (now) => ({ appRoles: [...rolesOf(now), ...missing.map(declared)] })),
      { exists, detail: `missing ${missing.map(({ value }) => value).join(', ')}` },
    ),
  ];
}

/** The application id URI for pages in Teams, which names their host: known once the app is deployed. */
function pageUri(around: TenantAccess, app: Registration | undefined): TenantWish[] {
  const url = around.settings.get('APP_URL');
  if (url === undefined) return [];
  const uri = (of: { appId: string }) => teamsResource(url, of.appId);
  return [
    wish(
      `application id URI ${uri(app ?? { appId: '<client id>' })}`,
      app?.identifierUris?.includes(uri(app)) === true,
      () => change(around, (now) => ({ identifierUris: [...(now.identifierUris ?? []), uri(now)] })),
      { exists: app !== undefined, why: 'Teams gets no token for a page whose host the URI does not name.' },
    ),
  ];
}

const rolesOf = (app: Registration | undefined): AppRole[] => app?.appRoles ?? [];

/** The id of a role is made of its value, so that two tenants, or two runs, agree on it. */
const declared = ({
  value,
  description,
  allowedMemberTypes,
}: (typeof registrationRoles)[number]): AppRole => ({
  id: guidOf(`app role ${value}`),
  value,
  description,
  allowedMemberTypes,
  displayName: value,
  isEnabled: true,
});

const preAuthorised = [...administratorsTools, ...teamsClients];

const scopesOf = ({ api }: Partial<Application>) => api?.oauth2PermissionScopes ?? [];

/** The ids that the scopes have here: others than ours where somebody made them by hand. */
const scopeIds = (app: Registration, scopes: readonly string[] = exposedScopes): string[] =>
  scopes.flatMap((scope) => scopesOf(app).find(({ value }) => value === scope)?.id ?? []);

/** Teams gets tokens without asking anybody, and so none with which a role counts. */
const openedTo = (app: Registration, tool: string): string[] =>
  scopeIds(app, teamsClients.includes(tool) ? [PAGE_SCOPE] : exposedScopes);

const isOpenToTools = (app: Registration): boolean =>
  scopeIds(app).length === exposedScopes.length &&
  preAuthorised.every((tool) =>
    (app.api?.preAuthorizedApplications ?? []).some(
      ({ appId, delegatedPermissionIds = [] }) =>
        appId === tool && delegatedPermissionIds.toSorted().join() === openedTo(app, tool).toSorted().join(),
    ),
  );

/** A change of its own, because Entra takes ids only of scopes that are there. */
const openToTools = (app: Registration): Partial<Application> => ({
  api: {
    ...app.api,
    preAuthorizedApplications: [
      ...(app.api?.preAuthorizedApplications ?? []).filter(
        ({ appId }) => !preAuthorised.includes(appId ?? ''),
      ),
      ...preAuthorised.map((appId) => ({ appId, delegatedPermissionIds: openedTo(app, appId) })),
    ],
  },
});

const isExposed = (app: Registration | undefined): boolean =>
  app?.api?.requestedAccessTokenVersion === 2 &&
  exposedScopes.every((scope) => scopesOf(app).some(({ value }) => value === scope));

const exposed = (app: Registration): Partial<Application> => {
  const there = scopesOf(app);
  const missing = exposedScopes.filter((scope) => !there.some(({ value }) => value === scope));
  const text = 'Call learning-os in the name of the signed-in person';
  const made = missing.map((value) => ({
    id: guidOf(`scope ${value}`),
    value,
    type: 'User',
    isEnabled: true,
    adminConsentDisplayName: text,
    adminConsentDescription: text,
    userConsentDisplayName: text,
    userConsentDescription: text,
  }));
  return {
    api: { ...app.api, requestedAccessTokenVersion: 2, oauth2PermissionScopes: [...there, ...made] },
  };
};

async function create({ graph }: TenantAccess): Promise<MadeInTenant> {
  const { appId, undo } = await addRegistration(graph, { displayName: NAME });
  return { undo, tell: `Its client id is ${appId}: entra.clientId of the bicep parameters.` };
}

async function change(
  around: TenantAccess,
  wanted: (now: Registration) => Partial<Application>,
): Promise<MadeInTenant> {
  const now = await theRegistration(around);
  if (!now) throw new NotInTenant(`The app registration ${NAME} is gone.`, 'Run the step again.');
  const path = `applications/${now.id}`;
  const after = wanted(now);
  await around.graph.send('PATCH', path, after);
  return { undo: backTo(now, after, path) };
}

/** Entra removes an app role, or a scope, only once it is disabled. */
function backTo(now: Registration, after: Partial<Application>, path: string): MadeInTenant['undo'] {
  const nothing = { api: { oauth2PermissionScopes: [], preAuthorizedApplications: [] } };
  const before = Object.fromEntries(
    Object.keys(after).map((field) => [
      field,
      now[field as keyof Application] ?? nothing[field as 'api'] ?? [],
    ]),
  );
  const closing = {
    ...(after.appRoles ? { appRoles: closed(after.appRoles, rolesOf(now)) } : {}),
    ...(after.api
      ? { api: { ...after.api, oauth2PermissionScopes: closed(scopesOf(after), scopesOf(now)) } }
      : {}),
  };
  const isClosing = Object.keys(closing).length > 0;
  return [
    ...(isClosing ? [{ method: 'PATCH' as const, path, body: closing }] : []),
    { method: 'PATCH', path, body: before },
  ];
}

/** Disables what was not there before. */
const closed = <T extends { id?: string | null }>(all: readonly T[], before: readonly T[]): T[] =>
  all.map((one) => (before.some(({ id }) => id === one.id) ? one : { ...one, isEnabled: false }));

async function require(around: TenantAccess): Promise<MadeInTenant> {
  const app = await theRegistration(around);
  const principal = await findPrincipal(around.graph, app?.appId ?? '');
  const path = `servicePrincipals/${principal?.id ?? ''}`;
  await around.graph.send('PATCH', path, { appRoleAssignmentRequired: true });
  return { undo: [{ method: 'PATCH', path, body: { appRoleAssignmentRequired: false } }] };
}
