import type { SiteCall } from './calls.ts';
import { nextAddress, pageOf, selected } from './odata.ts';
import { ServiceRefusal } from '../shared/refusal.ts';
import { badRequest, notFound } from './refusal.ts';
import { param, type Handler, type Request } from './routing.ts';
import type { Kept } from './shelf.ts';
import { etagOf, type Site } from './open-site.ts';
import type { SeedDocument } from './seed.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import type { PageContent, Picture, SitePage } from './resources.ts';
import type { Reply } from './web.ts';

/** SharePoint lists no more than so many items of a folder at once. */
const LIST_VIEW_THRESHOLD = 5_000;

/** Types of what is named on a site. */
const PERSON = 1;
const GROUP = 4;
/** The number under which SharePoint says that an app edited something. */
export const APP_ITSELF = 1_073_741_822;
/** What every site names besides people: no account stands behind the one, a group behind the other. */
const OTHERS = [
  { place: APP_ITSELF, row: { Id: APP_ITSELF, PrincipalType: PERSON, AadObjectId: null } },
  {
    place: 1_073_741_823,
    row: { Id: 1_073_741_823, PrincipalType: GROUP, AadObjectId: { NameId: guidOf('everybody') } },
  },
];

const bytesOf = ({ text, times = 1, base64 }: SeedDocument): Buffer =>
  base64 === undefined ? Buffer.from(text.repeat(times)) : Buffer.from(base64, 'base64');
/** Bytes of a file, as its folder says. */
export const lengthOf = ({ text, times = 1, base64, saysBytes }: SeedDocument): number =>
  saysBytes ?? (base64 === undefined ? Buffer.byteLength(text) * times : Buffer.byteLength(base64, 'base64'));
const NOTHING = Buffer.alloc(0);
/** Of files of which nobody said when they were saved. */
const LONG_AGO = '2020-01-01T00:00:00Z';

/**
 * SharePoint's REST API over a site, in the JSON with minimal metadata that `Accept: application/json` gets.
 */
export function sharepoint(site: Site, origin: string): Record<SiteCall, Handler> {
  const web = `${origin}${site.address}`;
  const { pagesFolder, pagesList, picturesList } = site;
  const number = (request: Request) => Number(param(request, 'id'));
  const found = (body: unknown, headers: Record<string, string> = {}): Reply => ({
    status: 200,
    headers,
    body,
  });
  const entity = (editLink: string, etag: string) => ({
    'odata.metadata': `${web}/_api/$metadata`,
    'odata.id': `${web}/_api/${editLink}`,
    'odata.etag': etag,
    'odata.editLink': editLink,
  });

  const itemOf = (listId: string, kept: Kept<unknown>, fields: Record<string, unknown>) => ({
    ...entity(`Web/Lists(guid'${listId}')/Items(${kept.place})`, etagOf(kept)),
    Id: kept.place,
    ID: kept.place,
    ...fields,
  });
  const pageItem = (kept: Kept<SitePage>) =>
    itemOf(pagesList, kept, {
      Title: kept.body.saved.title,
      CommentsDisabled: false,
      FileLeafRef: kept.body.fileName,
    });
  const listItem = (listId: string, place: number) => {
    const kept = site.item(listId, place);
    const { fields, editor, modified } = kept.body;
    const edited = editor === undefined ? {} : { EditorId: editor, Modified: modified };
    return itemOf(listId, kept, { ...site.emptyRow(listId), ...edited, ...fields });
  };
  const callerOf = ({ claims }: Request): string => claims?.oid ?? '';
  const editorOf = (request: Request): number =>
    request.claims?.scp === undefined ? APP_ITSELF : site.ensureUser(callerOf(request)).place;
  const titled = (request: Request) => site.listTitled(param(request, 'title'));

  const fileAt = (request: Request) => {
    const path = param(request, 'path');
    const document = site.document(path);
    if (document) return { kept: document, bytes: bytesOf(document.body), path };
    const page = path.startsWith(`${pagesFolder}/`)
      ? site.pageNamed(path.slice(pagesFolder.length + 1))
      : undefined;
    if (!page) throw notFound(`The file ${path} does not exist.`);
    return { kept: page, bytes: NOTHING, path, page };
  };
  const fileOf = (kept: Kept<unknown>, path: string, length: number, majorVersion = 1) => ({
    ...entity(`Web/GetFileByServerRelativePath(decodedurl='${encodeURIComponent(path)}')`, etagOf(kept)),
    Name: path.slice(path.lastIndexOf('/') + 1),
    ServerRelativeUrl: path,
    ETag: etagOf(kept),
    Exists: true,
    MajorVersion: majorVersion,
    Length: String(length),
    UniqueId: guidOf(kept.id),
  });

  const pictureFile = (kept: Kept<Picture>) => {
    const { siteId, webId, listId, uniqueId } = site.placeOf(kept.id);
    const ids = { SiteId: siteId, WebId: webId, ListId: listId, UniqueId: uniqueId };
    return { ...fileOf(kept, kept.id, kept.body.base64.length), ...ids };
  };

  const pageOfSite = (kept: Kept<SitePage>, request: Request) => {
    const { body: page } = kept;
    return {
      ...entity(`sitepages/pages(${kept.place})`, etagOf(kept)),
      AbsoluteUrl: `${web}/SitePages/${encodeURIComponent(page.fileName)}`,
      BannerImageUrl: null,
      CanvasContent1: page.saved.canvas,
      Description: page.saved.description,
      FileName: page.fileName,
      FirstPublished: page.published?.at ?? '0001-01-01T00:00:00Z',
      Id: kept.place,
      IsPageCheckedOutToCurrentUser: page.checkedOutTo === callerOf(request),
      LayoutWebpartsContent: page.saved.layout,
      PageLayoutType: page.pageLayout,
      PromotedState: page.promotedState,
      Title: page.saved.title,
      TopicHeader: null,
      UniqueId: guidOf(kept.id),
      Url: `SitePages/${page.fileName}`,
    };
  };

  return {
    "GET /sites/learning/_api/web/getFolderByServerRelativePath(decodedUrl='{path}')/files": (request) => {
      const files = site.documentsIn(param(request, 'path'));
      if (files.length === 0 && !site.hasFolder(param(request, 'path')))
        throw notFound(`The folder ${param(request, 'path')} does not exist.`);
      if (files.length > LIST_VIEW_THRESHOLD)
        throw new ServiceRefusal(
          500,
          'Microsoft.SharePoint.SPQueryThrottledException',
          'The attempted operation is prohibited because it exceeds the list view threshold.',
        );
      const rows = files.map((kept) => ({
        ...fileOf(kept, kept.id, lengthOf(kept.body)),
        ...(request.query.get('$expand') === 'ListItemAllFields'
          ? { ListItemAllFields: { Id: kept.place, ...kept.body.columns } }
          : {}),
      }));
      return found({ value: rows.map((row) => selected(row, request.query)) });
    },
    "GET /sites/learning/_api/web/getFolderByServerRelativePath(decodedUrl='{path}')/folders": (request) =>
      found({
        value: site.foldersIn(param(request, 'path')).map(({ body: { path } }) => ({
          Name: path.slice(path.lastIndexOf('/') + 1),
          ServerRelativeUrl: path,
        })),
      }),
    "GET /sites/learning/_api/web/getFileByServerRelativePath(decodedUrl='{path}')": (request) => {
      const picture = site.picture(param(request, 'path'));
      if (picture) return found(selected(pictureFile(picture), request.query), { etag: etagOf(picture) });
      const { kept, path, bytes, page } = fileAt(request);
      const version = page && !page.body.published ? 0 : 1;
      const document = site.document(path);
      const fields =
        document && request.query.get('$expand') === 'ListItemAllFields'
          ? { ListItemAllFields: { Id: document.place, ...document.body.columns } }
          : {};
      const length = document ? lengthOf(document.body) : bytes.byteLength;
      const saved = document ? { TimeLastModified: document.body.savedAt ?? LONG_AGO } : {};
      return found(selected({ ...fileOf(kept, path, length, version), ...saved, ...fields }, request.query), {
        etag: etagOf(kept),
      });
    },
    'POST /sites/learning/_api/web/lists/ensuresiteassetslibrary': () => {
      site.ensurePictures();
      return found({ ...entity(`Web/Lists(guid'${picturesList}')`, '"1"'), Id: picturesList });
    },
    "POST /sites/learning/_api/web/getFolderByServerRelativePath(decodedUrl='{path}')/files/AddUsingPath(decodedurl='{name}',Overwrite=true)":
      (request) => {
        const [folder, name] = [param(request, 'path'), param(request, 'name')];
        return found(pictureFile(site.addPicture(folder, name, request.bytes)));
      },
    "DELETE /sites/learning/_api/web/getFileByServerRelativePath(decodedUrl='{path}')": (request) => {
      site.removePicture(param(request, 'path'));
      return found({ 'odata.null': true });
    },
    "GET /sites/learning/_api/web/getFileByServerRelativePath(decodedUrl='{path}')/$value": (request) => {
      const { bytes, kept } = fileAt(request);
      return {
        status: 200,
        headers: { 'content-type': 'application/octet-stream', etag: etagOf(kept) },
        body: bytes,
      };
    },
    "GET /sites/learning/_api/web/getFileByServerRelativePath(decodedUrl='{path}')/listItemAllFields": (
      request,
    ) => {
      const { page } = fileAt(request);
      return found(page ? selected(pageItem(page), request.query) : { 'odata.null': true });
    },

    'POST /sites/learning/_api/sitepages/pages': (request) => {
      const { PageLayoutType = 'Article', PromotedState = 0 } = request.json();
      const layout = textIn(PageLayoutType, 'PageLayoutType');
      return found(pageOfSite(site.createPage(callerOf(request), layout, Number(PromotedState)), request));
    },
    'GET /sites/learning/_api/sitepages/pages({id})': (request) =>
      found(pageOfSite(site.page(number(request)), request)),
    'POST /sites/learning/_api/sitepages/pages({id})/checkoutpage': (request) =>
      found(pageOfSite(site.checkOut(number(request), callerOf(request)), request)),
    'POST /sites/learning/_api/sitepages/pages({id})/savepage': (request) => {
      site.savePage(number(request), callerOf(request), contentIn(request.json()));
      return found({ value: true });
    },
    'POST /sites/learning/_api/sitepages/pages({id})/publish': (request) => {
      site.publishPage(number(request), callerOf(request));
      return found({ value: true });
    },
    'POST /sites/learning/_api/lists/EnsureClientRenderedSitePagesLibrary': () =>
      found({
        ...entity(`Web/Lists(guid'${pagesList}')`, '"1"'),
        Id: pagesList,
        EnableModeration: false,
        EnableMinorVersions: true,
      }),

    "GET /sites/learning/_api/web/lists/getByTitle('{title}')/items": (request) => {
      const listId = titled(request);
      const rows = site.items(listId).map(({ place }) => ({ place, row: listItem(listId, place) }));
      const { value, next } = pageOf(rows, request.query);
      const link = next === undefined ? {} : { 'odata.nextLink': nextAddress(origin, request.url, next) };
      return found({ 'odata.metadata': `${web}/_api/$metadata`, ...link, value });
    },
    'GET /sites/learning/_api/web/siteusers': (request) => {
      const people = site.users().map(({ place, body: { personId } }) => ({
        place,
        row: {
          ...entity(`Web/GetUserById(${place})`, '"1"'),
          Id: place,
          PrincipalType: PERSON,
          AadObjectId: { NameId: personId, NameIdIssuer: 'urn:federation:microsoftonline' },
        },
      }));
      const { value } = pageOf([...people, ...OTHERS], request.query);
      return found({ 'odata.metadata': `${web}/_api/$metadata`, value });
    },
    "POST /sites/learning/_api/web/lists/getByTitle('{title}')/items": (request) => {
      const listId = titled(request);
      const { place } = site.addItem(listId, request.json(), editorOf(request));
      return { ...found(listItem(listId, place)), status: 201 };
    },
    "GET /sites/learning/_api/web/lists/getByTitle('{title}')/items({id})": (request) =>
      found(selected(listItem(titled(request), number(request)), request.query)),
    "MERGE /sites/learning/_api/web/lists/getByTitle('{title}')/items({id})": (request) => {
      const ifMatch = request.headers['if-match'];
      if (!ifMatch) throw badRequest('A MERGE needs If-Match.');
      const by = { ifMatch, editor: editorOf(request) };
      const changed = site.changeItem(titled(request), number(request), request.json(), by);
      return { status: 204, headers: { etag: etagOf(changed) } };
    },
    "GET /sites/learning/_api/web/lists(guid'{list}')/items({id})": (request) => {
      const list = param(request, 'list');
      const row = list === pagesList ? pageItem(site.page(number(request))) : listItem(list, number(request));
      return found(selected(row, request.query));
    },
    "DELETE /sites/learning/_api/web/lists(guid'{list}')/items({id})": (request) => {
      const list = param(request, 'list');
      if (list === pagesList) site.removePage(number(request));
      else site.removeItem(list, number(request));
      return found({ 'odata.null': true });
    },
  };
}

function contentIn(body: Record<string, unknown>): PageContent {
  const text = (field: string): string => textIn(body[field] ?? '', field);
  return {
    title: text('Title'),
    description: text('Description'),
    canvas: text('CanvasContent1'),
    layout: text('LayoutWebpartsContent'),
  };
}

function textIn(value: unknown, field: string): string {
  if (typeof value !== 'string') throw badRequest(`${field} is not a text.`);
  return value;
}
