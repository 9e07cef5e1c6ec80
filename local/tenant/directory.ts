import { randomUUID } from 'node:crypto';
import { guidOf } from '../../lib/domain/sha256.ts';
import { badRequest, notFound, requireFields } from './refusal.ts';
import { calls } from './calls.ts';
import type { SeedApp, SeedAppRole, SiteRole } from './seed.ts';
import type { SiteName } from './site-names.ts';
import type { Shelf } from './shelf.ts';
import type { Kinds } from './resources.ts';

/** App ids that Microsoft Graph and SharePoint have in every tenant. */
const GRAPH_APP = '00000003-0000-0000-c000-000000000000';
const SHAREPOINT_APP = '00000003-0000-0ff1-ce00-000000000000';

const rolesIn = (path: string): SeedAppRole[] => {
  const values = calls.flatMap(({ call, app = [], besides = {}, emptyWithout = {} }) =>
    call.includes(path) ? [...app, ...Object.values(besides), ...Object.values(emptyWithout)] : [],
  );
  return [...new Set(values)].map((value) => ({
    id: guidOf(`${path} ${value}`),
    value,
    allowedMemberTypes: ['Application'],
  }));
};

/** The services whose app roles an identity may be granted; `surface` is where SeedApp keeps what it holds of them. */
const services = [
  { appId: GRAPH_APP, displayName: 'Microsoft Graph', surface: 'graph', appRoles: rolesIn(' /graph') },
  {
    appId: SHAREPOINT_APP,
    displayName: 'Office 365 SharePoint Online',
    surface: 'sharepoint',
    appRoles: rolesIn(' /sites'),
  },
];

/**
 * App registrations, service principals and who holds which app role. What an app holds is kept in `roles` of the app
 * itself.
 */
export function openDirectory(shelf: Shelf) {
  const registrations = () => shelf.all('registration');
  const registration = (id: string) => {
    const found = shelf.read('registration', id);
    if (!found) throw notFound(`There is no application ${id}.`);
    return found.body;
  };

  /** The services first, then apps: those of the seed that have no registration stand for managed identities. */
  const principals = () => [
    ...services.map(({ appId, displayName, appRoles, surface }) => ({
      id: guidOf(appId),
      appId,
      displayName,
      appRoles,
      surface,
      appRoleAssignmentRequired: false,
    })),
    ...shelf.all('app').map(({ body }) => {
      const declared = registrations().find(({ body: { appId } }) => appId === body.clientId)?.body;
      return {
        id: body.objectId,
        appId: body.clientId,
        displayName: body.name,
        appRoles: declared?.appRoles ?? [],
        surface: declared?.identifierUris[0] ?? body.clientId,
        appRoleAssignmentRequired: body.appRoleAssignmentRequired ?? false,
      };
    }),
  ];
  const principal = (id: string) => {
    const found = principals().find((one) => one.id === id);
    if (!found) throw notFound(`There is no service principal ${id}.`);
    return found;
  };
  const appOf = (principalId: string): SeedApp => {
    const found = shelf.all('app').find(({ body }) => body.objectId === principalId)?.body;
    if (!found) throw badRequest(`${principalId} is the service principal of no app.`);
    return found;
  };
  const change = (app: SeedApp, surface: string, values: (held: string[]) => string[]) =>
    shelf.keep('app', app.clientId, {
      ...app,
      roles: { ...app.roles, [surface]: values(app.roles[surface] ?? []) },
    });
  /** The assignments of the app roles of `resource` among `held`. */
  const assignments = (
    principalId: string,
    principalType: 'User' | 'ServicePrincipal',
    held: Record<string, string[]>,
  ) =>
    principals().flatMap((resource) =>
      (held[resource.surface] ?? []).map((value) => ({
        id: guidOf(`${principalId} ${resource.id} ${value}`),
        principalId,
        principalType,
        resourceId: resource.id,
        resourceDisplayName: resource.displayName,
        appRoleId: resource.appRoles.find((role) => role.value === value)?.id ?? guidOf(value),
      })),
    );

  return {
    registrations,
    principals,

    register(body: Record<string, unknown>) {
      requireFields(body, ['displayName']);
      const empty = { identifierUris: [], appRoles: [], api: {} };
      const made = { ...empty, ...body, appId: randomUUID(), displayName: String(body['displayName']) };
      return shelf.keep('registration', randomUUID(), made);
    },
    changeRegistration: (id: string, body: Record<string, unknown>) =>
      shelf.keep('registration', id, { ...registration(id), ...body }),
    removeRegistration(id: string): void {
      const { appId } = registration(id);
      const app = shelf.read('app', appId)?.body;
      if (app) this.removePrincipal(app.objectId);
      shelf.remove('registration', id);
    },

    credentialsOf: (id: string) => registration(id).federatedIdentityCredentials ?? [],
    addCredential(id: string, body: Record<string, unknown>) {
      const others = this.credentialsOf(id);
      if (others.some(({ name }) => name === body['name']))
        throw badRequest(`There is a federated credential ${String(body['name'])} already.`);
      const made = { ...body, id: randomUUID() } as (typeof others)[number];
      shelf.keep('registration', id, {
        ...registration(id),
        federatedIdentityCredentials: [...others, made],
      });
      return made;
    },
    removeCredential(id: string, credential: string): void {
      const { federatedIdentityCredentials: all = [], ...body } = registration(id);
      const left = all.filter((one) => one.id !== credential);
      shelf.keep('registration', id, {
        ...body,
        ...(left.length > 0 ? { federatedIdentityCredentials: left } : {}),
      });
    },

    addPrincipal({ appId, ...rest }: Record<string, unknown>) {
      const declared = registrations().find(({ body }) => body.appId === appId)?.body;
      if (!declared) throw badRequest(`appId ${String(appId)} is no application of this tenant.`);
      if (shelf.read('app', declared.appId)) throw badRequest(`${declared.appId} has a service principal.`);
      const app = { clientId: declared.appId, objectId: randomUUID(), name: declared.displayName, roles: {} };
      shelf.keep('app', declared.appId, { ...app, ...rest });
      return principal(app.objectId);
    },
    changePrincipal: (id: string, body: Record<string, unknown>) => {
      const app = appOf(id);
      shelf.keep('app', app.clientId, { ...app, ...body });
    },
    removePrincipal(id: string): void {
      for (const { id: grant, clientId } of this.consents()) if (clientId === id) this.takeConsentBack(grant);
      shelf.remove('app', appOf(id).clientId);
    },

    consents: () => shelf.all('consent').map(({ id, body }) => ({ id, ...body })),
    consent(body: Record<string, unknown>) {
      requireFields(body, ['clientId', 'consentType', 'resourceId', 'scope']);
      const [client, resource] = [body['clientId'], body['resourceId']].map(
        (each) => principal(String(each)).id,
      );
      const id = guidOf(`consent ${client ?? ''} ${resource ?? ''}`);
      if (shelf.read('consent', id)) throw badRequest('That consent is there already.');
      return { id, ...shelf.keep('consent', id, body as Kinds['consent']).body };
    },
    takeConsentBack(id: string): void {
      if (!shelf.remove('consent', id)) throw notFound(`There is no consent ${id}.`);
    },

    heldBy: (id: string) => assignments(id, 'ServicePrincipal', appOf(id).roles),
    holdersOf: (id: string) =>
      [
        ...shelf.all('app').map(({ body }) => assignments(body.objectId, 'ServicePrincipal', body.roles)),
        ...shelf.all('user').map(({ body }) => assignments(body.id, 'User', body.roles ?? {})),
      ]
        .flat()
        .filter(({ resourceId }) => resourceId === id),
    assign(id: string, { resourceId, appRoleId, principalId }: Record<string, unknown>) {
      if (principalId !== id) throw badRequest('principalId is not the one in the address.');
      const { surface, appRoles } = principal(String(resourceId));
      const value = appRoles.find((role) => role.id === appRoleId)?.value;
      if (value === undefined) throw badRequest(`The resource declares no app role ${String(appRoleId)}.`);
      const app = appOf(id);
      if (app.roles[surface]?.includes(value)) throw badRequest('That assignment is there already.');
      change(app, surface, (held) => [...held, value]);
      return this.heldBy(id).find((one) => one.resourceId === resourceId && one.appRoleId === appRoleId);
    },
    unassign(id: string, assignmentId: string): void {
      const found = this.heldBy(id).find((one) => one.id === assignmentId);
      if (!found) throw notFound(`There is no assignment ${assignmentId}.`);
      const { surface, appRoles } = principal(found.resourceId);
      const value = appRoles.find((role) => role.id === found.appRoleId)?.value;
      change(appOf(id), surface, (held) => held.filter((one) => one !== value));
    },

    grants: (site: SiteName) =>
      shelf.all('app').flatMap(({ body: { clientId, name, siteGrants = {} } }) => {
        const role = siteGrants[site];
        const application = { id: clientId, displayName: name };
        return role
          ? [{ id: grantId(site, clientId), roles: [role], grantedToIdentitiesV2: [{ application }] }]
          : [];
      }),
    grant(site: SiteName, id: string) {
      const found = this.grants(site).find((one) => one.id === id);
      if (!found) throw notFound(`There is no permission ${id}.`);
      return found;
    },
    /** @param role undefined takes it back */
    setGrant(site: SiteName, clientId: string, role: SiteRole | undefined): string {
      const app = shelf.read('app', clientId)?.body;
      if (!app) throw badRequest(`No application ${clientId} is in this tenant.`);
      const { siteGrants = {}, ...bare } = app;
      const others = Object.entries(siteGrants).filter(([name]) => name !== site);
      const granted = Object.fromEntries([...others, ...(role ? [[site, role]] : [])]) as typeof siteGrants;
      const isGranted = Object.keys(granted).length > 0;
      shelf.keep('app', clientId, isGranted ? { ...bare, siteGrants: granted } : bare);
      return grantId(site, clientId);
    },
  };
}

const grantId = (site: SiteName, clientId: string): string => guidOf(`${site} ${clientId}`);
