import type { AppRoleAssignment, FederatedIdentityCredential } from '@microsoft/microsoft-graph-types';
import { chosen } from '../../../m365/choices.ts';
import { onChoice, services, type Permission } from '../../../m365/permissions.ts';
import { theRegistration } from './app-registration.ts';
import { assignRole, findPrincipal, NotInTenant, theIdentity } from './principals.ts';
import { wish, type TenantAccess, type MadeInTenant, type TenantStep, type TenantWish } from './step.ts';

const NAME = 'learning-os-identity';
/** What Entra wants a managed identity's token to be for, when it stands in for a secret. */
const AUDIENCE = 'api://AzureADTokenExchange';

type Credential = FederatedIdentityCredential & { id: string };

/** The app speaks to the Bot Connector, and notifies, as its registration: with a token of its identity as proof. */
export const registrationSpeaks: TenantStep = {
  name: 'registration-speaks',
  title: 'Federated credential, by which the identity speaks as the registration: no secret',
  scopes: ['Application.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All'],
  admin: 'Privileged Role Administrator',
  async plan(around) {
    const registration = await theRegistration(around);
    if (!registration)
      throw new NotInTenant(
        'There is no app registration learning-os.',
        'Run the step app-registration first.',
      );
    const identity = await theIdentity(around);
    const path = `applications/${registration.id}/federatedIdentityCredentials`;
    const ours = (await around.graph.all<Credential>(path)).find(({ name }) => name === NAME);
    const wanted = { issuer: issuerIn(around), subject: identity.id, audiences: [AUDIENCE] };
    const isOurs = ours?.subject === wanted.subject && tenantIn(ours.issuer) === tenantIn(wanted.issuer);
    return [
      wish(`credential ${NAME} for ${identity.id}`, isOurs, () => replace(around, path, ours, wanted), {
        exists: ours !== undefined,
        why: 'With it the bot answers and people are notified.',
        detail: 'it is for another identity or tenant',
      }),
      ...(await holds(around, registration.appId, asked(around))),
    ];
  },
};

const issuerIn = ({ settings }: TenantAccess): string =>
  `${settings.need('ENTRA_AUTHORITY').replace(/\/+$/, '')}/${settings.need('ENTRA_TENANT_ID')}/v2.0`;

/** Entra has several addresses; the tenant stands in the path. */
const tenantIn = (issuer: string | null | undefined): string => new URL(issuer ?? 'https://none').pathname;

async function replace(
  { graph }: TenantAccess,
  path: string,
  before: Credential | undefined,
  wanted: Omit<FederatedIdentityCredential, 'id' | 'name'>,
): Promise<MadeInTenant> {
  if (before) await graph.send('DELETE', `${path}/${before.id}`);
  const { id } = await graph.send<{ id: string }>('POST', path, { name: NAME, ...wanted });
  const { issuer, subject, audiences } = before ?? {};
  return {
    undo: [
      { method: 'DELETE', path: `${path}/${id}` },
      ...(before
        ? [{ method: 'POST' as const, path, body: { name: NAME, issuer, subject, audiences } }]
        : []),
    ],
    tell: 'Entra takes some minutes until it knows the credential.',
  };
}

/** What it needs besides, where that was chosen: to notify in the whole tenant, to install itself for people. */
const asked = ({ settings }: TenantAccess): readonly Permission[] => [
  ...(chosen('NOTICE_PERMISSION', settings) === onChoice.notices.role ? [onChoice.notices] : []),
  ...(chosen('BOT_INSTALLATION', settings) === 'graph' ? [onChoice.installs] : []),
];

async function holds(
  around: TenantAccess,
  appId: string,
  wanted: readonly Permission[],
): Promise<TenantWish[]> {
  if (wanted.length === 0) return [];
  const [holder, graph] = await Promise.all([
    findPrincipal(around.graph, appId),
    findPrincipal(around.graph, services.graph.appId),
  ]);
  const held = holder
    ? await around.graph.all<AppRoleAssignment>(`servicePrincipals/${holder.id}/appRoleAssignments`)
    : [];
  return wanted.map(({ role, why }) => {
    const appRoleId = graph?.appRoles.find(({ value }) => value === role)?.id;
    if (!holder || !graph || !appRoleId)
      throw new NotInTenant(`${role} cannot be granted.`, 'Run the step app-registration first.');
    const isHeld = held.some((one) => one.appRoleId === appRoleId);
    const assigned = { principalId: holder.id, resourceId: graph.id, appRoleId };
    return wish(`${role} of ${services.graph.name}`, isHeld, () => assignRole(around.graph, assigned), {
      why,
    });
  });
}
