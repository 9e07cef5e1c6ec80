import type { PageCall } from './calls.ts';
import type { ListColumn } from './list-columns.ts';
import { etagOf } from './open-site.ts';
import { badRequest } from './refusal.ts';
import type { ListItem } from './resources.ts';
import type { Handler } from './routing.ts';
import { APP_ITSELF } from './sharepoint.ts';
import type { Kept } from './shelf.ts';
import type { Tenant } from './tenant.ts';

/** Somebody whom the site knows by a number; the app has one too, and no account. */
export interface ShownEditor {
  number: number;
  personId?: string;
  name: string;
}

/** A row as a page of the list shows it. */
export interface ShownRow {
  itemId: number;
  etag: string;
  version: number;
  /** What a column of people holds stands under the name that ends in `Id`. */
  fields: Record<string, string | number | null>;
  /** Absent of rows that were there before anybody edited one. */
  editor?: number;
  /** ISO 8601. */
  modified?: string;
}

/** A list as its page shows it, without what its owner hid from the form. */
export interface ShownList {
  listId: string;
  title: string;
  columns: ListColumn[];
  rows: ShownRow[];
}

export type ShownLists = ReturnType<typeof shownLists>;

/** The lists of the learning site, whom the site knows, and who may edit. */
export function shownLists({ shelf, site }: Pick<Tenant, 'shelf' | 'site'>) {
  const rows = Map.groupBy(shelf.all('item'), ({ body }) => body.listId);
  return {
    lists: shelf.all('list').map(({ id, body: { title, columns = [] } }): ShownList => ({
      listId: id,
      title,
      columns: columns.filter(({ hidden }) => hidden !== true),
      rows: (rows.get(id) ?? []).map((kept) => shownRow(kept)),
    })),
    editors: [
      { number: APP_ITSELF, name: 'learning-os' },
      ...site.users().map(({ place, body: { personId } }) => {
        const name = shelf.read('user', personId)?.body.displayName ?? '';
        return { number: place, personId, name };
      }),
    ] as ShownEditor[],
    mayEdit: shelf.all('user').flatMap(({ body: { id, editsLists } }) => (editsLists ? [id] : [])),
  };
}

/** What a row was, the latest version first. */
export function versionsOf({ shelf }: Pick<Tenant, 'shelf'>, place: number): ShownRow[] {
  const item = shelf.at('item', place);
  if (!item) return [];
  return shelf
    .all('itemVersion')
    .filter(({ body }) => body.itemId === item.id)
    .map(({ id, body }) => ({ ...shownRow({ ...item, body }), version: Number(id.split(':').at(-1)) }))
    .toReversed();
}

const shownRow = ({ place, id, version, body }: Kept<ListItem>): ShownRow => ({
  itemId: place,
  etag: etagOf({ id, version }),
  version,
  // Columns take nothing else.
  fields: body.fields as ShownRow['fields'],
  ...(body.editor === undefined ? {} : { editor: body.editor }),
  ...(body.modified === undefined ? {} : { modified: body.modified }),
});

/** What stands before the name of an account in SharePoint’s name of it. */
const MEMBERSHIP = 'i:0#.f|membership|';

/** What a people picker asks of whom the site did not know. */
export const pickerOf = ({ site, person }: Tenant): Record<PageCall, Handler> => ({
  'POST /sites/learning/_api/web/ensureuser': (request) => {
    const { logonName } = request.json();
    if (typeof logonName !== 'string' || !logonName.startsWith(MEMBERSHIP))
      throw badRequest('The specified user could not be found.');
    return {
      status: 200,
      body: { Id: site.ensureUser(person(logonName.slice(MEMBERSHIP.length)).id).place },
    };
  },
});
