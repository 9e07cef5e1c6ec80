import type { AppRole, ServicePrincipal } from '@microsoft/microsoft-graph-types';
import type { Around } from './step.ts';

export type Principal = ServicePrincipal & { id: string; appRoles: AppRole[] };

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

/** The service principal of an app id, if the tenant has it. */
export async function findPrincipal(graph: Around['graph'], appId: string): Promise<Principal | undefined> {
  const [found] = await graph.all<Principal>(
    `servicePrincipals?$filter=${encodeURIComponent(`appId eq '${appId}'`)}`,
  );
  return found;
}

/** The managed identity of the app. */
export async function theIdentity({ graph, settings }: Around): Promise<Principal> {
  const clientId = settings.need('AZURE_CLIENT_ID');
  const found = await findPrincipal(graph, clientId);
  if (!found)
    throw new NotInTenant(
      `The tenant knows no identity with client id ${clientId}.`,
      'Deploy first, then take AZURE_CLIENT_ID from the deployment.',
    );
  return found;
}
