import type { SeedDocument, TenantSeed } from './seed.ts';
import { openCalendars } from './open-calendars.ts';
import { openDirectory } from './directory.ts';
import { openDriveDelta } from './drive-delta.ts';
import { openPeopleDelta } from './people-delta.ts';
import { openShelf } from './shelf.ts';
import { openSite } from './open-site.ts';
import { LIBRARIES } from './site-names.ts';
import { openTeams } from './teams.ts';
import { openViva } from './viva.ts';
import { notFound } from './refusal.ts';
import { guidOf } from '../../lib/domain/sha256.ts';

export const SOURCES_FOLDER = `${LIBRARIES[0].path}/Sources`;
export const HR_FOLDER = `${LIBRARIES[1].path}/Exports`;
/** Of files for systems outside. */
export const RECORDS_FOLDER = `${LIBRARIES[2].path}/Outbox`;

export type Tenant = ReturnType<typeof openTenant>;

/**
 * The tenant without any transport. `seed` is read at the first start only; afterwards the file holds what is true.
 * `now` in milliseconds.
 */
export function openTenant(options: { file: string; seed: () => TenantSeed; now: () => number }) {
  const shelf = openShelf(options.file);
  if (!shelf.read('tenant', 'tenant')) shelf.together(() => fill(shelf, options.seed()));
  const timestamp = () => new Date(options.now()).toISOString();
  const person = (idOrName: string) => {
    const named = (name: string) => shelf.all('user').find(({ body }) => body.userPrincipalName === name);
    const found = shelf.read('user', idOrName) ?? (idOrName.includes('@') ? named(idOrName) : undefined);
    if (!found) throw notFound(`There is no user ${idOrName}.`);
    return found.body;
  };
  const sites = {
    learning: openSite('learning', shelf, timestamp),
    facilitators: openSite('facilitators', shelf, timestamp),
    people: openSite('people', shelf, timestamp),
    records: openSite('records', shelf, timestamp),
  };
  return {
    shelf,
    /** A person saves another version of a file, or a new one. */
    saves: (document: SeedDocument, folder: string = SOURCES_FOLDER) =>
      shelf.together(() => putDocument(shelf, { savedAt: timestamp(), ...document }, folder)),
    tenantId: shelf.read('tenant', 'tenant')?.body.tenantId ?? '',
    person,
    peopleDelta: openPeopleDelta(shelf, options.now),
    driveDelta: openDriveDelta(shelf, options.now),
    app: (clientId: string) => shelf.read('app', clientId)?.body,
    directory: openDirectory(shelf),
    site: sites.learning,
    sites,
    viva: openViva(shelf, { timestamp, person }),
    teams: openTeams(shelf, { timestamp, person }),
    calendars: openCalendars(shelf, timestamp),
  };
}

function fill(shelf: ReturnType<typeof openShelf>, seed: TenantSeed): void {
  for (const app of seed.apps) shelf.keep('app', app.clientId, app);
  for (const user of seed.users) shelf.keep('user', user.id, user);
  for (const [id, members] of Object.entries(seed.groups ?? {})) shelf.keep('group', id, { id, members });
  for (const document of seed.documents) putDocument(shelf, document, SOURCES_FOLDER);
  for (const document of seed.hrFiles ?? []) putDocument(shelf, document, HR_FOLDER);
  if (seed.hrFiles) shelf.keep('folder', HR_FOLDER, { path: HR_FOLDER });
  if (seed.hasRecordsFolder) shelf.keep('folder', RECORDS_FOLDER, { path: RECORDS_FOLDER });
  for (const name of seed.folders ?? [])
    shelf.keep('folder', `${SOURCES_FOLDER}/${name}`, { path: `${SOURCES_FOLDER}/${name}` });
  if (seed.hasEmptySources || seed.documents.length > 0)
    shelf.keep('folder', SOURCES_FOLDER, { path: SOURCES_FOLDER });
  for (const registration of seed.registrations ?? [])
    shelf.keep('registration', guidOf(`registration ${registration.appId}`), { ...registration });
  for (const { id, ...app } of seed.teamsApps ?? [])
    shelf.keep('teamsApp', id ?? guidOf(`teams ${app.externalId}`), app);
  for (const sku of seed.skus ?? []) shelf.keep('sku', sku.skuPartNumber, sku);
  for (const personId of seed.siteUsers ?? []) shelf.keep('siteUser', personId, { personId });
  for (const [title, items] of Object.entries(seed.lists ?? {})) {
    const listId = guidOf(`list ${title}`);
    shelf.keep('list', listId, { title });
    items.forEach((fields, i) => shelf.keep('item', `${listId}:${i}`, { listId, fields }));
  }
  for (const { contents = [], ...provider } of seed.providers) {
    shelf.keep('provider', provider.id, provider);
    for (const course of contents) {
      const key = `${provider.id}:${course.externalId}`;
      shelf.keep('content', key, { ...course, id: guidOf(key), providerId: provider.id });
    }
  }
  shelf.keep('tenant', 'tenant', { tenantId: seed.tenantId });
}

/** A file with the folders that its name leads through. */
function putDocument(shelf: ReturnType<typeof openShelf>, document: SeedDocument, root: string): void {
  const path = `${root}/${document.name}`;
  const folder = path.slice(0, path.lastIndexOf('/'));
  for (let above = folder; above.length > root.length; above = above.slice(0, above.lastIndexOf('/')))
    if (!shelf.read('folder', above)) shelf.keep('folder', above, { path: above });
  shelf.keep('document', path, { ...shelf.read('document', path)?.body, folder, ...document });
}
