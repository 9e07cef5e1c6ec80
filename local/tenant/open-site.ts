import { randomUUID } from 'node:crypto';
import { kept, type Place } from './canvas.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { ServiceRefusal } from '../shared/refusal.ts';
import { propertiesOf, refuseMisfits } from './list-columns.ts';
import { notFound, requireFields } from './refusal.ts';
import type { SiteName } from './site-names.ts';
import type { Kept, Shelf } from './shelf.ts';
import type { ListItem, PageContent, Picture, SitePage } from './resources.ts';

const LISTED: SiteName = 'learning';

const PROMOTE_ON_PUBLISH = 1;
const PROMOTED = 2;

export type Site = ReturnType<typeof openSite>;

/** A site: its documents, pages and lists. */
export function openSite(name: SiteName, shelf: Shelf, timestamp: () => string) {
  const address = `/sites/${name}`;
  /** Absent until it is asked for, as on a site without pictures. */
  const picturesFolder = `${address}/SiteAssets`;
  const picturesList = guidOf(`list Site Assets ${name}`);
  /** Pages that were kept before there were two sites are of the first. */
  const isHere = ({ body: { site = LISTED } }: Kept<SitePage>) => site === name;
  const page = (place: number): Kept<SitePage> => {
    const found = shelf.at('page', place);
    if (!found || !isHere(found)) throw notFound(`There is no page ${place}.`);
    return found;
  };
  const item = (listId: string, place: number) => {
    const found = shelf.at('item', place);
    if (found?.body.listId !== listId) throw notFound(`There is no item ${place} in list ${listId}.`);
    return found;
  };

  const knows = (number: number): boolean => shelf.at('siteUser', number) !== undefined;

  return {
    address,
    picturesFolder,
    picturesList,
    pagesList: guidOf(`list Site Pages ${name}`),
    pagesFolder: `${address}/SitePages`,
    documentsIn: (folder: string) => shelf.all('document').filter(({ body }) => body.folder === folder),
    foldersIn: (path: string) =>
      shelf.all('folder').filter(({ body }) => body.path.slice(0, body.path.lastIndexOf('/')) === path),
    hasFolder: (path: string): boolean => shelf.read('folder', path) !== undefined,
    document: (path: string) => shelf.read('document', path),
    pages: () => shelf.all('page').filter(isHere),
    page,
    pageNamed: (fileName: string) =>
      shelf
        .all('page')
        .find((kept) => isHere(kept) && kept.body.named && sameName(kept.body.fileName, fileName)),

    createPage(caller: string, pageLayout: string, promotedState: number): Kept<SitePage> {
      const saved = { title: '', description: '', canvas: '[]', layout: '[]' };
      const draft = { site: name, fileName: `${randomUUID()}.aspx`, named: false, checkedOutTo: caller };
      return shelf.keep('page', randomUUID(), { ...draft, promotedState, pageLayout, saved });
    },

    checkOut: (place: number, caller: string): Kept<SitePage> =>
      change(editable(place, caller), { checkedOutTo: caller }),

    /** Keeps what editors see. SharePoint names the file after the title of the first save, and never reuses a name. */
    savePage(place: number, caller: string, { canvas, ...rest }: PageContent): void {
      const saved = { ...rest, canvas: kept(canvas) };
      const standing = editable(place, caller);
      if (standing.body.checkedOutTo === null)
        throw new ServiceRefusal(409, 'Conflict', `Page ${place} is not checked out.`);
      if (standing.body.named) return void change(standing, { saved });
      requireFields({ Title: saved.title }, ['Title']);
      const stem = saved.title.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
      shelf.countWrite('page', `${stem}.aspx`);
      change(standing, { saved, named: true, fileName: freeName(stem) });
    },

    publishPage(place: number, caller: string): void {
      const kept = editable(place, caller);
      const promoted = kept.body.promotedState === PROMOTE_ON_PUBLISH ? { promotedState: PROMOTED } : {};
      change(kept, { ...promoted, checkedOutTo: null, published: { ...kept.body.saved, at: timestamp() } });
    },

    removePage: (place: number): boolean => shelf.remove('page', page(place).id),

    ensurePictures: () => shelf.keep('folder', picturesFolder, { path: picturesFolder }),
    addPicture(folder: string, name: string, bytes: Buffer): Kept<Picture> {
      if (folder !== picturesFolder || !shelf.read('folder', folder))
        throw notFound(`The folder ${folder} does not exist.`);
      const path = `${folder}/${name}`;
      shelf.countWrite('picture', path);
      return shelf.keep('picture', path, { base64: bytes.toString('base64') });
    },
    removePicture(path: string): void {
      if (!shelf.remove('picture', path)) throw notFound(`The file ${path} does not exist.`);
    },
    picture: (path: string) => shelf.read('picture', path),
    placeOf: (path: string): Place => ({
      siteId: guidOf(`site ${name}`),
      webId: guidOf(`web ${name}`),
      listId: picturesList,
      uniqueId: guidOf(path),
    }),

    listTitled(title: string): string {
      const lists = name === LISTED ? shelf.all('list') : [];
      const found = lists.find(({ body }) => sameName(body.title, title));
      if (!found) throw notFound(`There is no list titled ${title}.`);
      return found.id;
    },
    /** Whoever opened it or was picked in it. */
    users: () => (name === LISTED ? shelf.all('siteUser') : []),
    /** What its picker does with whom it did not know. */
    ensureUser: (personId: string) => shelf.keep('siteUser', personId, { personId }),
    items: (listId: string) => shelf.all('item').filter(({ body }) => body.listId === listId),
    item,
    /** Every column that the list was made with: SharePoint names each, also where nothing stands in it. */
    emptyRow: (listId: string): Record<string, null> =>
      Object.fromEntries(
        (shelf.read('list', listId)?.body.columns ?? []).flatMap(propertiesOf).map((name) => [name, null]),
      ),
    addItem(listId: string, fields: Record<string, unknown>, editor: number) {
      refuseMisfits(shelf.read('list', listId)?.body.columns, fields, knows);
      return keepItem(`${listId}:${randomUUID()}`, { listId, fields }, editor);
    },

    /** `ifMatch` is the etag that the caller saw, or `*`. */
    changeItem(
      listId: string,
      place: number,
      fields: Record<string, unknown>,
      { ifMatch, editor }: { ifMatch: string; editor: number },
    ) {
      const kept = item(listId, place);
      if (ifMatch !== '*' && ifMatch !== etagOf(kept))
        throw new ServiceRefusal(412, 'PreconditionFailed', `Item ${place} changed since it was read.`);
      refuseMisfits(shelf.read('list', listId)?.body.columns, fields, knows);
      return keepItem(kept.id, { listId, fields: { ...kept.body.fields, ...fields } }, editor);
    },
    removeItem: (listId: string, place: number): boolean => shelf.remove('item', item(listId, place).id),
  };

  /** With the version that it is now, which the list keeps beside the earlier ones. */
  function keepItem(id: string, body: Pick<ListItem, 'listId' | 'fields'>, editor: number) {
    const edited = { ...body, editor, modified: timestamp() };
    const kept = shelf.keep('item', id, edited);
    shelf.keep('itemVersion', `${id}:${kept.version}`, { ...edited, itemId: id });
    return kept;
  }

  function change(kept: Kept<SitePage>, changes: Partial<SitePage>): Kept<SitePage> {
    return shelf.keep('page', kept.id, { ...kept.body, ...changes });
  }

  /** The page, unless somebody else edits it. */
  function editable(place: number, caller: string): Kept<SitePage> {
    const kept = page(place);
    const { checkedOutTo } = kept.body;
    if (checkedOutTo !== null && checkedOutTo !== caller)
      throw new ServiceRefusal(409, 'Conflict', `Page ${place} is checked out to somebody else.`);
    return kept;
  }

  function freeName(stem: string): string {
    const taken = shelf
      .all('page')
      .filter(isHere)
      .map(({ body }) => body.fileName.toLowerCase());
    for (let i = 0; ; i += 1) {
      const name = i === 0 ? `${stem}.aspx` : `${stem}(${i}).aspx`;
      if (!taken.includes(name.toLowerCase())) return name;
    }
  }
}

/** The etag of anything on the site. */
export const etagOf = ({ id, version }: Pick<Kept<unknown>, 'id' | 'version'>): string =>
  `"${guidOf(id)},${version}"`;

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
