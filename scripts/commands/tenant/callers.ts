import type { AppRoleAssignment, OAuth2PermissionGrant } from '@microsoft/microsoft-graph-types';
import { flowRoles } from '../../../m365/permissions.ts';
import { SCOPE, theRegistration } from './app-registration.ts';
import {
  addPrincipal,
  addRegistration,
  assignRole,
  findPrincipal,
  findRegistration,
  NotInTenant,
  NotShownYet,
  type KnownPrincipal,
  type Registration,
} from './principals.ts';
import { wish, type TenantAccess, type MadeInTenant, type TenantStep, type TenantWish } from './step.ts';

export const CONNECTOR = 'learning-os connector';
export const FLOWS = 'learning-os flows';

/**
 * Where Power Platform takes people back to after they signed in; a connector that is imported may show an address of
 * its own.
 */
const REDIRECT = 'https://global.consent.azure-apim.net/redirect';

interface Caller {
  app?: Registration | undefined;
  principal?: KnownPrincipal | undefined;
}

/**
 * The connector signs people in and acts for them; flows that nobody is signed in to act as an app. Their secrets are
 * made by hand.
 */
export const callers: TenantStep = {
  name: 'callers',
  title: 'App registrations with which Power Automate calls the doors, for people and for flows',
  scopes: [
    'Application.ReadWrite.All',
    'AppRoleAssignment.ReadWrite.All',
    'DelegatedPermissionGrant.ReadWrite.All',
  ],
  admin: 'Cloud Application Administrator',
  async plan(around) {
    const [connector, flows, consent, held] = [
      await callerNamed(around, CONNECTOR),
      await callerNamed(around, FLOWS),
      await consentOf(around),
      await rolesOfFlows(around),
    ];
    return [
      ...registered(around, CONNECTOR, connector, () => registerConnector(around)),
      wish(
        `the company’s consent to ${SCOPE} of learning-os`,
        consent !== undefined,
        () => giveConsent(around),
        { why: 'Otherwise each maker is asked, or refused.' },
      ),
      ...registered(around, FLOWS, flows, () => registerFlows(around)),
      ...flowRoles.map(({ role, why }) =>
        wish(`${role} of learning-os`, held.includes(role), () => giveRole(around, role), { why }),
      ),
    ];
  },
};

/** The registration and the enterprise application of a caller, if the tenant has them. */
export async function callerNamed({ graph }: Pick<TenantAccess, 'graph'>, name: string): Promise<Caller> {
  const app = await findRegistration(graph, name);
  return { app, principal: app && (await findPrincipal(graph, app.appId)) };
}

const registered = (
  { graph }: TenantAccess,
  name: string,
  { app, principal }: Caller,
  register: () => Promise<MadeInTenant>,
): TenantWish[] => [
  wish(`app registration ${name}${app ? `, client id ${app.appId}` : ''}`, app !== undefined, register),
  wish(`enterprise application ${name}`, principal !== undefined, () => addPrincipal(graph, name)),
];

/** What stands for the doors; @throws NotInTenant before there is a registration of them */
async function doors(around: TenantAccess): Promise<{ app: Registration; principal: KnownPrincipal }> {
  const app = await theRegistration(around);
  const principal = app && (await findPrincipal(around.graph, app.appId));
  if (!app || !principal)
    throw new NotInTenant(
      'There is no app registration learning-os that could be called.',
      'npm run tenant -- app-registration --apply',
    );
  return { app, principal };
}

async function consentOf(around: TenantAccess): Promise<OAuth2PermissionGrant | undefined> {
  const { app, principal } = await callerNamed(around, CONNECTOR);
  if (!app || !principal) return undefined;
  const { principal: called } = await doors(around);
  const path = `oauth2PermissionGrants?$filter=${encodeURIComponent(`clientId eq '${principal.id}'`)}`;
  return (await around.graph.all<OAuth2PermissionGrant>(path)).find(
    ({ resourceId, consentType, scope }) =>
      resourceId === called.id && consentType === 'AllPrincipals' && scope?.split(' ').includes(SCOPE),
  );
}

async function rolesOfFlows(around: TenantAccess): Promise<string[]> {
  const { principal } = await callerNamed(around, FLOWS);
  if (!principal) return [];
  const { principal: called } = await doors(around);
  const path = `servicePrincipals/${principal.id}/appRoleAssignments`;
  const assignments = await around.graph.all<AppRoleAssignment>(path);
  return called.appRoles
    .filter(({ id }) =>
      assignments.some(({ resourceId, appRoleId }) => resourceId === called.id && appRoleId === id),
    )
    .map(({ value }) => value ?? '');
}

const ALLOW =
  'one of entra.allowedApplications of the bicep parameters. Its secret is made in Entra, by whoever enters it in Power Platform.';

async function registerConnector(around: TenantAccess): Promise<MadeInTenant> {
  const { app } = await doors(around);
  const scope = app.api?.oauth2PermissionScopes?.find(({ value }) => value === SCOPE);
  const { appId, undo } = await addRegistration(around.graph, {
    displayName: CONNECTOR,
    web: { redirectUris: [REDIRECT] },
    requiredResourceAccess: [
      { resourceAppId: app.appId, resourceAccess: [{ id: scope?.id ?? '', type: 'Scope' }] },
    ],
  });
  return { undo, tell: `Its client id is ${appId}: ${ALLOW}` };
}

async function registerFlows(around: TenantAccess): Promise<MadeInTenant> {
  const { appId, undo } = await addRegistration(around.graph, { displayName: FLOWS });
  return { undo, tell: `Its client id is ${appId}: ${ALLOW}` };
}

async function principalOf(around: TenantAccess, name: string): Promise<KnownPrincipal> {
  const { principal } = await callerNamed(around, name);
  if (!principal) throw new NotShownYet(`the enterprise application ${name}`);
  return principal;
}

async function giveConsent(around: TenantAccess): Promise<MadeInTenant> {
  const { principal: called } = await doors(around);
  const { id: clientId } = await principalOf(around, CONNECTOR);
  const body = {
    clientId,
    consentType: 'AllPrincipals',
    resourceId: called.id,
    scope: SCOPE,
  };
  const { id = '' } = await around.graph.send<OAuth2PermissionGrant>('POST', 'oauth2PermissionGrants', body);
  return { undo: [{ method: 'DELETE', path: `oauth2PermissionGrants/${id}` }] };
}

async function giveRole(around: TenantAccess, role: string): Promise<MadeInTenant> {
  const { principal: called } = await doors(around);
  const { id: principalId } = await principalOf(around, FLOWS);
  return await assignRole(around.graph, {
    principalId,
    resourceId: called.id,
    appRoleId: called.appRoles.find(({ value }) => value === role)?.id ?? '',
  });
}
