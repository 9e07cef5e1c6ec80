import type { InstallCall } from './calls.ts';
import { pageOf } from './odata.ts';
import { badRequest, notFound } from './refusal.ts';
import { ServiceRefusal } from '../shared/refusal.ts';
import { param, type Handler, type Request } from './routing.ts';
import type { PublishedApp } from './seed.ts';
import type { Tenant } from './tenant.ts';

/** Who has which Teams app: an app that is installed for everybody unless it says otherwise is there for each. */
export function installCalls({ shelf, person }: Tenant): Record<InstallCall, Handler> {
  const all = () => shelf.all('teamsApp').map(({ id, body }) => ({ id, app: body }));
  const has = ({ installedFor }: PublishedApp, userId: string): boolean =>
    installedFor?.includes(userId) !== false;
  const versionOf = ({ installedVersions = {}, version }: PublishedApp, userId: string): string =>
    installedVersions[userId] ?? version;
  const keep = (id: string, app: PublishedApp, userId: string): void => {
    const installedFor = [...new Set([...(app.installedFor ?? []), userId])];
    const installedVersions = { ...app.installedVersions, [userId]: app.version };
    shelf.keep('teamsApp', id, { ...app, installedFor, installedVersions });
  };

  return {
    'GET /graph/v1.0/users/{user}/teamwork/installedApps': (request) => {
      const { id: userId } = person(param(request, 'user'));
      const wanted = /^teamsApp\/externalId eq '([^']+)'$/.exec(request.query.get('$filter') ?? '')?.[1];
      if (wanted === undefined) throw badRequest('The local tenant filters by teamsApp/externalId only.');
      const found = all().filter(({ app }) => app.externalId === wanted && has(app, userId));
      const rows = found.map(({ id, app }, i) => ({
        place: i + 1,
        row: {
          id: `${userId}.${id}`,
          teamsAppDefinition: {
            teamsAppId: id,
            displayName: app.displayName,
            version: versionOf(app, userId),
          },
        },
      }));
      return { status: 200, body: { value: pageOf(rows, new URLSearchParams()).value } };
    },
    'POST /graph/v1.0/users/{user}/teamwork/installedApps': (request) => {
      const { id: userId } = person(param(request, 'user'));
      const bound = String(request.json()['teamsApp@odata.bind']).split('/').at(-1) ?? '';
      const app = shelf.read('teamsApp', bound)?.body;
      if (!app) throw notFound(`There is no app ${bound} in the catalogue.`);
      mayInstall(app, request);
      if (has(app, userId)) throw new ServiceRefusal(409, 'Conflict', 'The app is installed for this user.');
      keep(bound, app, userId);
      return { status: 201 };
    },
    'POST /graph/v1.0/users/{user}/teamwork/installedApps/{installation}/upgrade': (request) => {
      const { id: userId } = person(param(request, 'user'));
      const id = param(request, 'installation').replace(`${userId}.`, '');
      const app = shelf.read('teamsApp', id)?.body;
      if (!app || !has(app, userId)) throw notFound('There is no such installation.');
      mayInstall(app, request);
      keep(id, app, userId);
      return { status: 204 };
    },
  };
}

/**
 * @throws ServiceRefusal 403 where the caller may install its own app alone, or the app brings what nobody consented to
 */
function mayInstall({ webApplicationId, permissions }: PublishedApp, request: Request): void {
  const roles = request.claims?.roles ?? [];
  const fits = (role: string) =>
    roles.includes(role) && (!role.includes('Self') || request.claims?.appid === webApplicationId);
  const consenting = ['ReadWriteAndConsentSelfForUser', 'ReadWriteAndConsentForUser'];
  const plain = permissions.length === 0 ? ['ReadWriteSelfForUser', 'ReadWriteForUser'] : [];
  if (![...consenting, ...plain].some((name) => fits(`TeamsAppInstallation.${name}.All`)))
    throw new ServiceRefusal(
      403,
      'Forbidden',
      'The token does not let its app install this one with its permissions.',
    );
  const set = request.json()['consentedPermissionSet'] as
    { resourceSpecificPermissions: { permissionValue: string }[] } | undefined;
  const consented = (set?.resourceSpecificPermissions ?? []).map(({ permissionValue }) => permissionValue);
  if (consented.toSorted().join() !== permissions.toSorted().join())
    throw new ServiceRefusal(403, 'Forbidden', 'The permissions consented to are not those of the app.');
}
