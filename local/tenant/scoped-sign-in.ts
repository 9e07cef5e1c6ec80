import { ServiceRefusal } from '../shared/refusal.ts';
import type { SeedUser } from './seed.ts';
import type { Tenant } from './tenant.ts';

/** What a token says that a client got somebody for one scope of a registration. */
export interface ScopedSignIn {
  audience: string;
  scp: string;
  roles: string[];
}

/**
 * A person's token for one scope of a registration, as Entra gives it to a client that never asks for consent, such as
 * Teams: the resource has to be one of its application id URIs, the scope exposed, the client authorised for it
 * beforehand, and the person assigned where the enterprise app asks for that. A registration for version 2 gets its
 * client id as audience.
 *
 * @param scope `api://…/access_as_user`
 */
export function scopedSignIn(
  { shelf, app }: Pick<Tenant, 'shelf' | 'app'>,
  clientId: string,
  scope: string,
  { roles = {} }: Pick<SeedUser, 'roles'>,
): ScopedSignIn {
  const cut = scope.lastIndexOf('/');
  const [resource, value] = [scope.slice(0, cut), scope.slice(cut + 1)];
  const registered = shelf
    .all('registration')
    .find(({ body: { identifierUris } }) => identifierUris.includes(resource))?.body;
  if (!registered)
    throw refusal(
      'invalid_resource',
      `AADSTS500011: The resource principal named ${resource} was not found.`,
    );
  const { appId, api, identifierUris } = registered;
  const exposed = api?.oauth2PermissionScopes?.find((one) => one.value === value);
  if (!exposed) throw refusal('invalid_scope', `AADSTS65005: ${resource} exposes no scope ${value}.`);
  const isAuthorised = api?.preAuthorizedApplications?.some(
    (one) => one.appId === clientId && one.delegatedPermissionIds.includes(exposed.id ?? ''),
  );
  if (!isAuthorised)
    throw refusal('consent_required', `AADSTS65001: Nobody consented to ${clientId} using ${value}.`);
  const assigned = roles[identifierUris[0] ?? ''] ?? [];
  if (app(appId)?.appRoleAssignmentRequired === true && assigned.length === 0)
    throw refusal('access_denied', 'AADSTS50105: The signed in user is not assigned to a role for the app.');
  return {
    audience: api?.requestedAccessTokenVersion === 2 ? appId : resource,
    scp: value,
    roles: assigned,
  };
}

const refusal = (code: string, message: string) => new ServiceRefusal(400, code, message);
