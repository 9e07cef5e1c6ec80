import type { AppRoleAssignment } from '@microsoft/microsoft-graph-types';
import { permissionsUnder } from '../../../m365/choices.ts';
import { services, type Permission } from '../../../m365/permissions.ts';
import { assignRole, findPrincipal, NotInTenant, theIdentity } from './principals.ts';
import type { TenantAccess, TenantStep, TenantWish } from './step.ts';

/** What the identity holds of the services: by service, the values of the roles. */
export async function rolesHeld(around: TenantAccess) {
  const identity = await theIdentity(around);
  const path = `servicePrincipals/${identity.id}/appRoleAssignments`;
  const assignments = await around.graph.all<AppRoleAssignment>(path);
  const of = await Promise.all(
    Object.entries(services).map(async ([service, { name, appId }]) => {
      const resource = await findPrincipal(around.graph, appId);
      if (!resource)
        throw new NotInTenant(
          `The tenant has no service principal of ${name} (${appId}).`,
          'Open the service once as an administrator, so that Entra makes it.',
        );
      const held = assignments
        .filter(({ resourceId }) => resourceId === resource.id)
        .map(
          ({ appRoleId }) => resource.appRoles.find(({ id }) => id === appRoleId)?.value ?? appRoleId ?? '',
        );
      return { service: service as Permission['of'], name, resource, held };
    }),
  );
  return { identity, of };
}

/** Roles of Graph and SharePoint, which ARM cannot assign. */
export const identityRoles: TenantStep = {
  name: 'identity-roles',
  title: 'App roles of Microsoft Graph and SharePoint on the managed identity',
  scopes: ['Application.Read.All', 'AppRoleAssignment.ReadWrite.All'],
  admin: 'Privileged Role Administrator',
  async plan(around) {
    const { identity, of } = await rolesHeld(around);
    return of.flatMap(({ service, name, resource, held }) => {
      const wanted = permissionsUnder(around.settings).filter((permission) => permission.of === service);
      const wishes = wanted.map(({ role, why }): TenantWish => {
        const wish = { what: `${role} of ${name}`, why };
        if (held.includes(role)) return { ...wish, state: 'there' };
        return { ...wish, state: 'missing', make: () => grant(role) };
      });
      const extra = held.filter((role) => !wanted.some((permission) => permission.role === role));
      return [...wishes, ...extra.map((role) => unasked(role, name))];

      async function grant(role: string) {
        const appRoleId = resource.appRoles.find(({ value }) => value === role)?.id;
        if (!appRoleId)
          throw new NotInTenant(
            `${name} declares no app role ${role} in this tenant.`,
            'Buy or switch on the service, or correct m365/permissions.ts.',
          );
        const assigned = { principalId: identity.id, resourceId: resource.id, appRoleId };
        return {
          ...(await assignRole(around.graph, assigned)),
          tell: 'The identity’s tokens are kept for up to 24 hours: restart the app, or wait.',
        };
      }
    });
  },
};

/** Somebody else granted it, so somebody else takes it back. */
const unasked = (role: string, service: string): TenantWish => ({
  what: `${role} of ${service}`,
  state: 'by hand',
  detail:
    'Nothing that the layer does asks for it. Remove it from the identity in Entra, under Enterprise applications.',
});
