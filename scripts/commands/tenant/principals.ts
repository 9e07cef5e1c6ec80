import type {
  Application,
  AppRole,
  AppRoleAssignment,
  ServicePrincipal,
} from '@microsoft/microsoft-graph-types';
import type { TenantAccess, MadeInTenant } from './step.ts';

export type KnownPrincipal = ServicePrincipal & { id: string; appRoles: AppRole[] };
export type Registration = Application & { id: string; appId: string };

/** Something that has to be there is not; `next` is what to do about it. */
export class NotInTenant extends Error {
  override name = 'NotInTenant';
  readonly found: string;
  readonly next: string;
  constructor(found: string, next: string) {
    super(`${found} ${next}`);
    this.found = found;
    this.next = next;
  }
}

/** Entra shows what was made a moment late. */
export class NotShownYet extends NotInTenant {
  override name = 'NotShownYet';
  constructor(what: string) {
    super(`Entra does not show ${what} yet.`, 'Run the step again in a minute.');
  }
}

/** The service principal of an app id, if the tenant has it. */
export async function findPrincipal(
  graph: TenantAccess['graph'],
  appId: string,
): Promise<KnownPrincipal | undefined> {
  const [found] = await graph.all<KnownPrincipal>(
    `servicePrincipals?$filter=${encodeURIComponent(`appId eq '${appId}'`)}`,
  );
  return found;
}

/**
 * The app registration of a name, if the tenant has it.
 * @throws NotInTenant where several have that name
 */
export async function findRegistration(
  graph: TenantAccess['graph'],
  name: string,
): Promise<Registration | undefined> {
  const path = `applications?$filter=${encodeURIComponent(`displayName eq '${name}'`)}`;
  const [found, another] = await graph.all<Registration>(path);
  if (another)
    throw new NotInTenant(
      `The tenant has several app registrations named ${name}.`,
      'Rename those that are not ours.',
    );
  return found;
}

/** Registers an app for people and apps of this tenant only. */
export async function addRegistration(
  graph: TenantAccess['graph'],
  about: Application & { displayName: string },
): Promise<Registration & Pick<MadeInTenant, 'undo'>> {
  const body = { signInAudience: 'AzureADMyOrg', ...about };
  const made = await graph.send<Registration>('POST', 'applications', body);
  return { ...made, undo: [{ method: 'DELETE', path: `applications/${made.id}` }] };
}

/** Makes the enterprise application of a registration. */
export async function addPrincipal(graph: TenantAccess['graph'], name: string): Promise<MadeInTenant> {
  const app = await findRegistration(graph, name);
  if (!app) throw new NotShownYet(`the app registration ${name}`);
  const { id } = await graph.send<{ id: string }>('POST', 'servicePrincipals', { appId: app.appId });
  return { undo: [{ method: 'DELETE', path: `servicePrincipals/${id}` }] };
}

/** Gives a principal an app role of a resource. */
export async function assignRole(
  graph: TenantAccess['graph'],
  { principalId, resourceId, appRoleId }: { principalId: string; resourceId: string; appRoleId: string },
): Promise<MadeInTenant> {
  const path = `servicePrincipals/${principalId}/appRoleAssignments`;
  const body = { principalId, resourceId, appRoleId };
  const { id = '' } = await graph.send<AppRoleAssignment>('POST', path, body);
  return { undo: [{ method: 'DELETE', path: `${path}/${id}` }] };
}

/** The managed identity of the app. */
export async function theIdentity({ graph, settings }: TenantAccess): Promise<KnownPrincipal> {
  const clientId = settings.need('AZURE_CLIENT_ID');
  const found = await findPrincipal(graph, clientId);
  if (!found)
    throw new NotInTenant(
      `The tenant knows no identity with client id ${clientId}.`,
      'Deploy first, then take AZURE_CLIENT_ID from the deployment.',
    );
  return found;
}
