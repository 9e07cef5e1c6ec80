import { z } from 'zod';
import type { Fact } from './fact.ts';

const read = ['Sites.Selected', 'Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.FullControl.All'];
const write = ['Sites.Selected', 'Sites.ReadWrite.All', 'Sites.FullControl.All'];
/** The grant that the site has to give beside Sites.Selected. */
const GRANT =
  'Whether the grant `write` is enough for apps: there are reports of pages that only `fullcontrol` could publish.';

/** Web parts as JSON in a text. */
const webParts = z.string().refine(isList, 'The canvas is not a list of web parts.');

const page = z.strictObject({
  Title: z.string().min(1).max(255),
  Description: z.string().max(255).nullish(),
  CanvasContent1: webParts,
  LayoutWebpartsContent: webParts.optional(),
  AuthorByline: z.array(z.string()).optional(),
  TopicHeader: z.string().nullish(),
  BannerImageUrl: z.string().nullish(),
  BannerThumbnailUrl: z.string().nullish(),
});

/**
 * SharePoint's own REST API, under the address of the site. A token of an app comes from a managed identity or a
 * certificate.
 */
export const sharepoint = [
  {
    call: "GET /_api/web/getFolderByServerRelativePath(decodedUrl='{path}')/files",
    app: read,
    answers: 'the files of a folder; over 5,000 it refuses',
    sources: ['appOnly', 'pnp'],
    unsettled:
      'Whether $expand=ListItemAllFields beside $select answers the columns that a company added to its library.',
  },
  {
    call: "GET /_api/web/getFolderByServerRelativePath(decodedUrl='{path}')/folders",
    app: read,
    answers: 'the folders in a folder',
    sources: ['appOnly', 'pnp'],
  },
  {
    call: "GET /_api/web/getFileByServerRelativePath(decodedUrl='{path}')",
    app: read,
    answers: 'a document or page as a file',
    sources: ['lists', 'pnp'],
  },
  {
    call: "GET /_api/web/getFileByServerRelativePath(decodedUrl='{path}')/$value",
    app: read,
    answers: 'the text of a document',
    sources: ['lists', 'pnp'],
  },
  {
    call: "GET /_api/web/getFileByServerRelativePath(decodedUrl='{path}')/listItemAllFields",
    app: read,
    answers: 'the list item of a page',
    sources: ['pnp'],
  },
  {
    call: 'POST /_api/sitepages/pages',
    app: write,
    body: z.strictObject({
      PageLayoutType: z.enum(['Article', 'Home', 'SingleWebPartAppPage', 'RepostPage']).optional(),
      PromotedState: z.union([z.literal(0), z.literal(1), z.literal(2)]).optional(),
    }),
    answers: 'a new page without a name',
    sources: ['pnp', 'appOnly'],
    unsettled: GRANT,
  },
  {
    call: 'GET /_api/sitepages/pages({id})',
    app: read,
    answers: 'a page with its canvas',
    sources: ['pnp'],
  },
  {
    call: 'POST /_api/sitepages/pages({id})/checkoutpage',
    app: write,
    answers: 'the page, checked out to the caller',
    sources: ['pnp'],
    unsettled: GRANT,
  },
  {
    call: 'POST /_api/sitepages/pages({id})/savepage',
    app: write,
    body: page,
    answers: 'saves; the first save names the file after the title',
    sources: ['pnp'],
    unsettled: GRANT,
  },
  {
    call: 'POST /_api/sitepages/pages({id})/publish',
    app: write,
    answers: 'shows readers what was saved',
    sources: ['pnp'],
    unsettled: GRANT,
  },
  {
    call: 'POST /_api/lists/EnsureClientRenderedSitePagesLibrary',
    app: read,
    answers: 'the pages library',
    sources: ['pnp'],
  },
  {
    call: 'POST /_api/web/lists/ensuresiteassetslibrary',
    app: write,
    answers: 'the library of pictures, made if it is not there',
    sources: ['pnp'],
    unsettled: GRANT,
  },
  {
    call: "POST /_api/web/getFolderByServerRelativePath(decodedUrl='{path}')/files/AddUsingPath(decodedurl='{name}',Overwrite=true)",
    app: write,
    answers: 'a picture, new or in place of the one under its name',
    sources: ['pnp'],
    unsettled: GRANT,
  },
  {
    call: "DELETE /_api/web/getFileByServerRelativePath(decodedUrl='{path}')",
    app: write,
    answers: 'removes a picture',
    sources: ['pnp'],
  },
  {
    call: "GET /_api/web/lists/getByTitle('{title}')/items",
    app: read,
    answers: 'items; $filter (eq, and), $select, $top',
    sources: ['lists', 'pnp'],
  },
  {
    call: 'GET /_api/web/siteusers',
    app: read,
    answers: 'everybody and every group that the site knows; $filter (PrincipalType eq 1), $select, $top',
    sources: ['siteUsers', 'siteUserReports', 'pnp'],
    unsettled:
      'Whether the grant `write` lets an app read it, and whether AadObjectId is answered to an app as it is to people.',
  },
  {
    call: "POST /_api/web/lists/getByTitle('{title}')/items",
    app: write,
    body: z.record(z.string(), z.unknown()),
    answers: 'a new item; 201',
    sources: ['lists', 'pnp'],
  },
  {
    call: "GET /_api/web/lists/getByTitle('{title}')/items({id})",
    app: read,
    answers: 'an item with its etag',
    sources: ['lists', 'pnp'],
  },
  {
    call: "MERGE /_api/web/lists/getByTitle('{title}')/items({id})",
    app: write,
    headers: ['if-match'],
    body: z.record(z.string(), z.unknown()),
    answers: 'changes an item; If-Match, else 412',
    sources: ['lists', 'pnp'],
  },
  {
    call: "GET /_api/web/lists(guid'{list}')/items({id})",
    app: read,
    answers: 'an item, of the pages library too',
    sources: ['pnp'],
  },
  {
    call: "DELETE /_api/web/lists(guid'{list}')/items({id})",
    app: write,
    answers: 'deletes an item, or retires a page',
    sources: ['lists', 'pnp'],
  },
] as const satisfies readonly Fact[];

function isList(json: string): boolean {
  try {
    return Array.isArray(JSON.parse(json));
  } catch {
    return false;
  }
}
