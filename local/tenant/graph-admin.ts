import { unzipSync } from 'fflate';
import { randomUUID } from 'node:crypto';
import type { AdminCall } from './calls.ts';
import { pageOf } from './odata.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { ServiceRefusal } from '../shared/refusal.ts';
import type { ListColumn } from './list-columns.ts';
import { badRequest, notFound, objectIn, requireFields } from './refusal.ts';
import { param, type Handler, type Request } from './routing.ts';
import type { PublishedApp, SiteRole } from './seed.ts';
import { onSite } from './drives.ts';
import type { Tenant } from './tenant.ts';
import { publishedApp } from './teams-app.ts';
import { missingOfAgent } from './teams-agent.ts';
import type { Reply } from './web.ts';

const siteRoles = ['read', 'write', 'manage', 'fullcontrol'];

/** The calls of Graph with which administrators prepare a tenant. Collections come whole: none of them is long. */
export function graphAdmin({ shelf, directory, person }: Tenant): Record<AdminCall, Handler> {
  const list = (rows: Record<string, unknown>[], { query }: Request): Reply => {
    const placed = rows.map((row, i) => ({ place: i + 1, row }));
    return { status: 200, body: { value: pageOf(placed, query, 5_000).value } };
  };
  const done: Reply = { status: 204 };
  const created = (body: unknown): Reply => ({ status: 201, body });
  const application = (request: Request) => param(request, 'application');
  const principal = (request: Request) => param(request, 'principal');
  const roleIn = (body: Record<string, unknown>): SiteRole => {
    const [role] = Array.isArray(body['roles']) ? (body['roles'] as unknown[]) : [];
    if (!siteRoles.includes(role as string)) throw badRequest(`roles is not one of ${siteRoles.join(', ')}.`);
    return role as SiteRole;
  };
  const shownList = ({ id, body: { title } }: { id: string; body: { title: string } }) => ({
    id,
    displayName: title,
    list: { template: 'genericList' },
  });
  const listAt = (request: Request) => {
    onSite(request);
    const found = shelf.read('list', param(request, 'list'));
    if (!found) throw notFound(`There is no list ${param(request, 'list')}.`);
    return found;
  };
  const shownApp = (id: string, { externalId, displayName, version }: PublishedApp) => ({
    id,
    externalId,
    displayName,
    distributionMethod: 'organization',
    appDefinitions: [{ version, displayName, publishingState: 'published' }],
  });

  return {
    'GET /graph/v1.0/applications': (request) =>
      list(
        directory.registrations().map(({ id, body }) => ({ id, ...body })),
        request,
      ),
    'POST /graph/v1.0/applications': (request) => {
      const { id, body } = directory.register(request.json());
      return created({ id, ...body });
    },
    'PATCH /graph/v1.0/applications/{application}': (request) => {
      directory.changeRegistration(application(request), request.json());
      return done;
    },
    'DELETE /graph/v1.0/applications/{application}': (request) => {
      directory.removeRegistration(application(request));
      return done;
    },
    'GET /graph/v1.0/applications/{application}/federatedIdentityCredentials': (request) =>
      list(directory.credentialsOf(application(request)), request),
    'POST /graph/v1.0/applications/{application}/federatedIdentityCredentials': (request) =>
      created(directory.addCredential(application(request), request.json())),
    'DELETE /graph/v1.0/applications/{application}/federatedIdentityCredentials/{credential}': (request) => {
      directory.removeCredential(application(request), param(request, 'credential'));
      return done;
    },
    'GET /graph/v1.0/servicePrincipals': (request) => list(directory.principals(), request),
    'POST /graph/v1.0/servicePrincipals': (request) => created(directory.addPrincipal(request.json())),
    'PATCH /graph/v1.0/servicePrincipals/{principal}': (request) => {
      directory.changePrincipal(principal(request), request.json());
      return done;
    },
    'DELETE /graph/v1.0/servicePrincipals/{principal}': (request) => {
      directory.removePrincipal(principal(request));
      return done;
    },
    'GET /graph/v1.0/servicePrincipals/{principal}/appRoleAssignments': (request) =>
      list(directory.heldBy(principal(request)), request),
    'POST /graph/v1.0/servicePrincipals/{principal}/appRoleAssignments': (request) =>
      created(directory.assign(principal(request), request.json())),
    'DELETE /graph/v1.0/servicePrincipals/{principal}/appRoleAssignments/{assignment}': (request) => {
      directory.unassign(principal(request), param(request, 'assignment'));
      return done;
    },
    'GET /graph/v1.0/servicePrincipals/{principal}/appRoleAssignedTo': (request) =>
      list(directory.holdersOf(principal(request)), request),
    'GET /graph/v1.0/oauth2PermissionGrants': (request) => list(directory.consents(), request),
    'POST /graph/v1.0/oauth2PermissionGrants': (request) => created(directory.consent(request.json())),
    'DELETE /graph/v1.0/oauth2PermissionGrants/{grant}': (request) => {
      directory.takeConsentBack(param(request, 'grant'));
      return done;
    },
    'GET /graph/v1.0/me/transitiveMemberOf/microsoft.graph.directoryRole': (request) => {
      const { directoryRoles = [] } = person(request.claims?.oid ?? '');
      return list(
        directoryRoles.map((displayName) => ({ displayName })),
        request,
      );
    },
    'GET /graph/v1.0/subscribedSkus': (request) => {
      const skus = shelf.all('sku').map(({ body: { skuPartNumber, servicePlans, enabled, consumed } }) => ({
        skuPartNumber,
        capabilityStatus: 'Enabled',
        consumedUnits: consumed,
        prepaidUnits: { enabled },
        servicePlans: servicePlans.map((servicePlanName) => ({
          servicePlanName,
          provisioningStatus: 'Success',
        })),
      }));
      return list(skus, request);
    },

    'GET /graph/v1.0/sites/{site}/permissions': (request) => {
      return list(
        directory
          .grants(onSite(request))
          .map(({ id, grantedToIdentitiesV2 }) => ({ id, grantedToIdentitiesV2 })),
        request,
      );
    },
    'POST /graph/v1.0/sites/{site}/permissions': (request) => {
      const name = onSite(request);
      const body = request.json();
      const [identity] = (body['grantedToIdentities'] ?? []) as { application?: { id?: string } }[];
      const id = directory.setGrant(name, identity?.application?.id ?? '', roleIn(body));
      return created(directory.grant(name, id));
    },
    'GET /graph/v1.0/sites/{site}/permissions/{permission}': (request) => ({
      status: 200,
      body: directory.grant(onSite(request), param(request, 'permission')),
    }),
    'PATCH /graph/v1.0/sites/{site}/permissions/{permission}': (request) => {
      const name = onSite(request);
      const { id, grantedToIdentitiesV2 } = directory.grant(name, param(request, 'permission'));
      directory.setGrant(name, grantedToIdentitiesV2[0]?.application.id ?? '', roleIn(request.json()));
      return { status: 200, body: directory.grant(name, id) };
    },
    'DELETE /graph/v1.0/sites/{site}/permissions/{permission}': (request) => {
      const name = onSite(request);
      const { grantedToIdentitiesV2 } = directory.grant(name, param(request, 'permission'));
      directory.setGrant(name, grantedToIdentitiesV2[0]?.application.id ?? '', undefined);
      return done;
    },

    'GET /graph/v1.0/sites/{site}/lists': (request) =>
      list(onSite(request) === 'learning' ? shelf.all('list').map(shownList) : [], request),
    'POST /graph/v1.0/sites/{site}/lists': (request) => {
      const { displayName = '', columns = [] } = request.json();
      const title = String(displayName);
      if (onSite(request) !== 'learning')
        throw badRequest('The local tenant keeps lists of the learning site only.');
      if (shelf.all('list').some(({ body }) => body.title.toLowerCase() === title.toLowerCase()))
        throw new ServiceRefusal(409, 'nameAlreadyExists', `There is a list ${title} already.`);
      const made = (columns as Omit<ListColumn, 'id'>[]).map((column) => ({ ...column, id: randomUUID() }));
      return created(shownList(shelf.keep('list', guidOf(`list ${title}`), { title, columns: made })));
    },
    'DELETE /graph/v1.0/sites/{site}/lists/{list}': (request) => {
      onSite(request);
      if (!shelf.remove('list', param(request, 'list'))) throw notFound('There is no such list.');
      return done;
    },
    'GET /graph/v1.0/sites/{site}/lists/{list}/columns': (request) =>
      list(
        [{ id: 'title', name: 'Title' }, ...(listAt(request).body.columns ?? [])].map((one) => ({ ...one })),
        request,
      ),
    'POST /graph/v1.0/sites/{site}/lists/{list}/columns': (request) => {
      const { id, body } = listAt(request);
      // The fact of this call has held it to a column.
      const column = { ...(request.json() as unknown as ListColumn), id: randomUUID() };
      shelf.keep('list', id, { ...body, columns: [...(body.columns ?? []), column] });
      return created(column);
    },
    'DELETE /graph/v1.0/sites/{site}/lists/{list}/columns/{column}': (request) => {
      const { id, body } = listAt(request);
      const columns = (body.columns ?? []).filter((column) => column.id !== param(request, 'column'));
      shelf.keep('list', id, { ...body, columns });
      return done;
    },

    'GET /graph/v1.0/appCatalogs/teamsApps': (request) =>
      list(
        shelf.all('teamsApp').map(({ id, body }) => shownApp(id, body)),
        request,
      ),
    'POST /graph/v1.0/appCatalogs/teamsApps': (request) => {
      const app = appIn(request);
      if (shelf.all('teamsApp').some(({ body }) => body.externalId === app.externalId))
        throw badRequest(
          `App ${app.externalId} is published already; send a new version to its appDefinitions.`,
        );
      const id = randomUUID();
      return created(shownApp(id, shelf.keep('teamsApp', id, app).body));
    },
    'POST /graph/v1.0/appCatalogs/teamsApps/{app}/appDefinitions': (request) => {
      const kept = shelf.read('teamsApp', param(request, 'app'));
      if (!kept) throw notFound(`There is no app ${param(request, 'app')}.`);
      const app = appIn(request);
      if (app.externalId !== kept.body.externalId || app.version === kept.body.version)
        throw badRequest('The package is of another app, or of the version that is there.');
      return created(shownApp(kept.id, shelf.keep('teamsApp', kept.id, app).body));
    },
    'DELETE /graph/v1.0/appCatalogs/teamsApps/{app}': (request) => {
      if (!shelf.remove('teamsApp', param(request, 'app'))) throw notFound('There is no such app.');
      return done;
    },
  };
}

/** Reads the manifest out of a package as Teams would: icons and an agent that the manifest names are there. */
function appIn({ bytes, headers }: Request): PublishedApp {
  if (headers['content-type'] !== 'application/zip') throw badRequest('The package is not application/zip.');
  const files = unzipSync(bytes);
  const text = files['manifest.json'];
  if (!text) throw badRequest('The package has no manifest.json at its root.');
  const manifest = objectIn(JSON.parse(Buffer.from(text).toString()) as unknown, 'The manifest');
  requireFields(manifest, [
    'id',
    'version',
    'manifestVersion',
    'name',
    'icons',
    'description',
    'developer',
    'accentColor',
  ]);
  if (JSON.stringify(manifest).includes('{{')) throw badRequest('The manifest has an unfilled placeholder.');
  for (const icon of Object.values(objectIn(manifest['icons'], 'icons')))
    if (!files[icon as string]) throw badRequest(`The package has no ${String(icon)}.`);
  const missing = missingOfAgent(manifest, files);
  if (missing !== undefined) throw badRequest(missing);
  return publishedApp(manifest);
}
