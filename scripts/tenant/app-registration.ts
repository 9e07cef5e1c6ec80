import type { AppRole, Application } from '@microsoft/microsoft-graph-types';
import { registrationRoles } from '../../m365/permissions.ts';
import { guidOf } from '../guid-of.ts';
import { findPrincipal, NotInTenant } from './principals.ts';
import type { Around, Made, Step, Wish } from './step.ts';

const NAME = 'learning-os';
const SCOPE = 'user_impersonation';

type Registration = Application & { id: string; appId: string };

/** The registration that stands for the HTTP doors, by its name. */
export async function theRegistration({ graph }: Pick<Around, 'graph'>): Promise<Registration | undefined> {
  const path = `applications?$filter=${encodeURIComponent(`displayName eq '${NAME}'`)}`;
  const [found, another] = await graph.all<Registration>(path);
  if (another)
    throw new NotInTenant(
      `The tenant has several app registrations named ${NAME}.`,
      'Rename those that are not ours.',
    );
  return found;
}

/** The registration, its application id URI, scope and app roles, and the enterprise app that asks for an assignment. */
export const appRegistration: Step = {
  name: 'app-registration',
  title: 'App registration that callers of the HTTP doors get their tokens for',
  scopes: ['Application.ReadWrite.All'],
  admin: 'Cloud Application Administrator',
  async plan(around) {
    const app = await theRegistration(around);
    const principal = app && (await findPrincipal(around.graph, app.appId));
    return [
      wish(`app registration ${NAME}`, app !== undefined, () => create(around)),
      ...settled(around, app),
      wish('enterprise application', principal !== undefined, () => createPrincipal(around)),
      wish('assignment required', principal?.appRoleAssignmentRequired === true, () => require(around), {
        why: 'Otherwise everybody in the tenant gets a token, though without a role.',
        exists: principal !== undefined,
      }),
    ];
  },
};

/** The parts of the registration: how each should be. */
function settled(around: Around, app: Registration | undefined): Wish[] {
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
    wish(`scope ${SCOPE}, tokens of version 2`, isExposed(app), () => change(around, exposed), { exists }),
    wish(
      `${registrationRoles.length} app roles`,
      missing.length === 0,
      () => change(around, (now) => ({ appRoles: [...rolesOf(now), ...missing.map(declared)] })),
      { exists, detail: `missing ${missing.map(({ value }) => value).join(', ')}` },
    ),
  ];
}

function wish(
  what: string,
  isThere: boolean,
  make: () => Promise<Made>,
  { exists = false, ...more }: { exists?: boolean; why?: string; detail?: string } = {},
): Wish {
  const { detail, ...rest } = more;
  if (isThere) return { what, ...rest, state: 'there' };
  return {
    what,
    ...rest,
    ...(exists && detail ? { detail } : {}),
    state: exists ? 'differs' : 'missing',
    make,
  };
}

const rolesOf = (app: Registration | undefined): AppRole[] => app?.appRoles ?? [];

/** The id of a role is made of its value, so that two tenants, or two runs, agree on it. */
const declared = ({
  value,
  description,
  allowedMemberTypes,
}: (typeof registrationRoles)[number]): AppRole => ({
  ...{ id: guidOf(`app role ${value}`), value, description, allowedMemberTypes },
  displayName: value,
  isEnabled: true,
});

const isExposed = (app: Registration | undefined): boolean =>
  app?.api?.requestedAccessTokenVersion === 2 &&
  (app.api.oauth2PermissionScopes ?? []).some(({ value }) => value === SCOPE);

const exposed = ({ api }: Registration): Partial<Application> => {
  const others = (api?.oauth2PermissionScopes ?? []).filter(({ value }) => value !== SCOPE);
  const text = 'Call learning-os in the name of the signed-in person';
  const scope = {
    ...{ id: guidOf(`scope ${SCOPE}`), value: SCOPE, type: 'User', isEnabled: true },
    ...{ adminConsentDisplayName: text, adminConsentDescription: text },
    ...{ userConsentDisplayName: text, userConsentDescription: text },
  };
  return { api: { ...api, requestedAccessTokenVersion: 2, oauth2PermissionScopes: [...others, scope] } };
};

async function create({ graph }: Around): Promise<Made> {
  const body = { displayName: NAME, signInAudience: 'AzureADMyOrg' };
  const { id, appId } = await graph.send<Registration>('POST', 'applications', body);
  return {
    undo: [{ method: 'DELETE', path: `applications/${id}` }],
    tell: `Its client id is ${appId}: entra.clientId of the bicep parameters.`,
  };
}

async function change(around: Around, wanted: (now: Registration) => Partial<Application>): Promise<Made> {
  const now = await theRegistration(around);
  if (!now) throw new NotInTenant(`The app registration ${NAME} is gone.`, 'Run the step again.');
  const path = `applications/${now.id}`;
  const after = wanted(now);
  await around.graph.send('PATCH', path, after);
  return { undo: backTo(now, after, path) };
}

/** Entra removes an app role only once it is disabled. */
function backTo(now: Registration, after: Partial<Application>, path: string): Made['undo'] {
  const before = Object.fromEntries(
    Object.keys(after).map((field) => [field, now[field as keyof Application] ?? []]),
  );
  const disabling = (after.appRoles ?? []).map((role) =>
    rolesOf(now).some(({ id }) => id === role.id) ? role : { ...role, isEnabled: false },
  );
  return [
    ...(after.appRoles ? [{ method: 'PATCH' as const, path, body: { appRoles: disabling } }] : []),
    { method: 'PATCH' as const, path, body: before },
  ];
}

async function createPrincipal(around: Around): Promise<Made> {
  const app = await theRegistration(around);
  const { id } = await around.graph.send<{ id: string }>('POST', 'servicePrincipals', { appId: app?.appId });
  return { undo: [{ method: 'DELETE', path: `servicePrincipals/${id}` }] };
}

async function require(around: Around): Promise<Made> {
  const app = await theRegistration(around);
  const principal = await findPrincipal(around.graph, app?.appId ?? '');
  const path = `servicePrincipals/${principal?.id ?? ''}`;
  await around.graph.send('PATCH', path, { appRoleAssignmentRequired: true });
  return { undo: [{ method: 'PATCH', path, body: { appRoleAssignmentRequired: false } }] };
}
