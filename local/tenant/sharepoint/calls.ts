import type { TenantCall } from '../call.ts';
import { filesIn, textOf } from './files.ts';
import {
  addPage,
  checkOut,
  pageNamed,
  pageOf,
  publishPage,
  savePage,
  type PageChange,
  type SitePage,
} from './pages.ts';
import { fileNotFound, siteCall, unquoted, type SiteRequest } from './replies.ts';

/** Id of the site's page library; every site here has one. */
const LIBRARY = '00000000-0000-4000-8000-0000000000cc';
const PAGE = String.raw`sitepages/pages\((?<id>\d+)\)`;
const fileAt = (path: string) => String.raw`web/getFileByServerRelativePath\(decodedUrl='${path}'\)`;
const PAGE_FILE = fileAt('(?<folder>[^)]+)/SitePages/(?<name>[^/]+)');

/** SharePoint's REST calls that PnPjs makes for listing and reading files and for publishing modern pages. */
export const sharePointCalls: TenantCall[] = [
  siteCall(
    'GET',
    String.raw`web/getFolderByServerRelativePath\(decodedUrl='(?<folder>.+)'\)/files`,
    'list the files of a folder',
    ({ params }, { records }) => ({ value: filesIn(records, unquoted(params['folder'])) }),
  ),
  siteCall('GET', `${fileAt('(?<path>.+)')}/\\$value`, 'read the text of a file', ({ params }, { records }) =>
    textOf(records, unquoted(params['path'])),
  ),
  siteCall('GET', PAGE_FILE, 'look up the file of a page', (request, { records }) => {
    const { name, published } = pageNamed(records, nameIn(request));
    return { Name: name, MajorVersion: published ? 1 : 0 };
  }),
  siteCall('GET', `${PAGE_FILE}/listItemAllFields`, 'get the list item of a file', (request, { records }) =>
    listItem(request, pageNamed(records, nameIn(request))),
  ),
  siteCall('POST', 'lists/EnsureClientRenderedSitePagesLibrary', 'find the page library', ({ siteUrl }) => ({
    'odata.id': `${siteUrl}/_api/Web/Lists(guid'${LIBRARY}')`,
    Id: LIBRARY,
    EnableModeration: false,
    EnableMinorVersions: true,
  })),
  siteCall(
    'GET',
    String.raw`web/lists\(guid'${LIBRARY}'\)/items\((?<id>\d+)\)`,
    'get the list item of a page',
    (request, { records }) => listItem(request, pageOf(records, request.params['id'])),
  ),
  siteCall('POST', 'sitepages/pages', 'create a page', (request, { records }) => {
    const { PromotedState } = JSON.parse(request.body) as { PromotedState?: number };
    return pageData(request, addPage(records, request.caller, PromotedState === 1));
  }),
  siteCall('GET', PAGE, 'get a page', (request, { records }) =>
    pageData(request, pageOf(records, request.params['id'])),
  ),
  siteCall('POST', `${PAGE}/checkoutpage`, 'check a page out', (request, { records }) =>
    pageData(request, checkOut(records, pageOf(records, request.params['id']), request.caller)),
  ),
  siteCall('POST', `${PAGE}/savepage`, 'save a page', ({ params, caller, body }, { records }) => {
    savePage(records, pageOf(records, params['id']), caller, JSON.parse(body) as PageChange);
    return { value: true };
  }),
  siteCall('POST', `${PAGE}/publish`, 'publish a page', ({ params, caller }, { records }) => {
    publishPage(records, pageOf(records, params['id']), caller);
    return { value: true };
  }),
];

/** File name of a page that lies in the site's own library. */
function nameIn({ params }: SiteRequest): string {
  const { site, folder, name } = params;
  if (unquoted(folder).toLowerCase() !== site?.toLowerCase()) throw fileNotFound(unquoted(name));
  return unquoted(name);
}

const listItem = ({ siteUrl }: SiteRequest, { itemId }: SitePage) => ({
  'odata.metadata': `${siteUrl}/_api/$metadata#SP.ListData.SitePagesItems/@Element`,
  'odata.editLink': `Web/Lists(guid'${LIBRARY}')/Items(${itemId})`,
  Id: itemId,
  CommentsDisabled: false,
});

const pageData = ({ siteUrl, caller }: SiteRequest, page: SitePage) => ({
  Id: page.itemId,
  FileName: page.name,
  Title: page.title,
  Description: page.description,
  AbsoluteUrl: `${siteUrl}/SitePages/${page.name}`,
  PageLayoutType: 'Article',
  PromotedState: page.promoted ? 2 : page.promoteOnPublish ? 1 : 0,
  IsPageCheckedOutToCurrentUser: page.checkedOutTo === caller,
  CanvasContent1: page.canvas,
  LayoutWebpartsContent: page.layout,
});
