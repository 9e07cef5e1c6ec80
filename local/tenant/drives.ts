import type { DriveCall } from './calls.ts';
import type { DriveDelta } from './drive-delta.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { ServiceRefusal } from '../shared/refusal.ts';
import { pageOf, selected } from './odata.ts';
import { notFound } from './refusal.ts';
import { param, type Handler, type Request } from './routing.ts';
import { LIBRARIES, SITES, siteIdOf, type Library, type SiteName } from './site-names.ts';
import { lengthOf } from './sharepoint.ts';
import type { Kept } from './shelf.ts';
import type { Tenant } from './tenant.ts';
import { fileCalls } from './drive-files.ts';
import type { Reply } from './web.ts';

/** As the reference of list children has it. */
const CHILDREN_A_PAGE = 200;

/** The site that a call names. @throws ServiceRefusal 404 */
export function onSite(request: Request): SiteName {
  const name = SITES.find((one) => siteIdOf(one) === param(request, 'site'));
  if (!name) throw notFound(`There is no site ${param(request, 'site')}.`);
  return name;
}

/** The libraries of the sites through Graph. */
export function driveCalls(tenant: Tenant, origin: string): Record<DriveCall, Handler> {
  const { site, driveDelta } = tenant;
  const found = (body: unknown): Reply => ({ status: 200, body });
  const list = (rows: Record<string, unknown>[], { query }: Request): Reply =>
    found({
      value: pageOf(
        rows.map((row, i) => ({ place: i + 1, row })),
        query,
        5_000,
      ).value,
    });
  const libraryIn = (request: Request): Library => {
    const library = LIBRARIES.find(({ drive }) => drive === param(request, 'drive'));
    if (!library) throw notFound('There is no such drive.');
    return library;
  };
  const pathIn = (request: Request): string => {
    const folder = param(request, 'folder');
    const { path } = libraryIn(request);
    return folder === '' ? path : `${path}/${folder}`;
  };
  const folder = (request: Request): Reply => found({ id: driveDelta.folder(pathIn(request)), folder: {} });
  /** Where a token is known no more, the answer says where to begin anew. */
  const pageIn = (request: Request): DriveDelta => {
    try {
      return driveDelta.page(libraryIn(request), pathIn(request), request.query);
    } catch (error) {
      if (!(error instanceof ServiceRefusal) || error.status !== 410) throw error;
      const location = `${origin}${request.url.pathname}`;
      throw new ServiceRefusal(error.status, error.code, error.message, { location });
    }
  };
  const delta = (request: Request): Reply => {
    const page = pageIn(request);
    const at = (token: string): string => {
      const select = request.query.get('$select');
      const asked = new URLSearchParams({ ...(select === null ? {} : { $select: select }), token });
      return `${origin}${request.url.pathname}?${asked.toString()}`;
    };
    const value = page.value.map((row) => selected(row, request.query));
    return found(
      'next' in page
        ? { value, '@odata.nextLink': at(page.next) }
        : { value, '@odata.deltaLink': at(page.delta) },
    );
  };

  return {
    'GET /graph/v1.0/sites/{host}:/sites/{name}': (request) => {
      const name = SITES.find((one) => one === param(request, 'name'));
      if (!name) throw notFound('There is no such site.');
      return found({ id: siteIdOf(name), webUrl: `${origin}/sites/${name}`, displayName: name });
    },
    'GET /graph/v1.0/sites/{site}/drives': (request) => {
      const ofSite = LIBRARIES.filter(({ site: one }) => one === onSite(request));
      return list(
        ofSite.map(({ drive, path }) => ({
          id: drive,
          name: 'Documents',
          webUrl: `${origin}${path.replace(' ', '%20')}`,
        })),
        request,
      );
    },
    'GET /graph/v1.0/drives/{drive}/root': folder,
    'GET /graph/v1.0/drives/{drive}/root:/{folder}': folder,
    'GET /graph/v1.0/drives/{drive}/root:/{folder}:/children': (request) => {
      const path = pathIn(request);
      if (!site.hasFolder(path)) throw notFound(`There is no folder ${path}.`);
      const named = (kept: Kept<unknown>, at: string) => ({
        name: at.slice(at.lastIndexOf('/') + 1),
        eTag: `"{${guidOf(`item ${kept.id}`)}},${kept.version}"`,
      });
      const rows = [
        ...site.foldersIn(path).map((kept) => ({
          place: kept.place,
          row: { ...named(kept, kept.body.path), size: 0, folder: {} },
        })),
        ...site.documentsIn(path).map((kept) => ({
          place: kept.place,
          row: { ...named(kept, kept.id), size: lengthOf(kept.body), file: {} },
        })),
      ].toSorted((a, b) => a.place - b.place);
      const { value, next } = pageOf(rows, request.query, CHILDREN_A_PAGE);
      const on = new URLSearchParams({ ...Object.fromEntries(request.query), $skiptoken: String(next) });
      const link = `${origin}${request.url.pathname}?${on.toString()}`;
      return found(next === undefined ? { value } : { value, '@odata.nextLink': link });
    },
    ...fileCalls(tenant, libraryIn),
    'GET /graph/v1.0/drives/{drive}/root/delta': delta,
    'GET /graph/v1.0/drives/{drive}/root:/{folder}:/delta': delta,
  };
}
