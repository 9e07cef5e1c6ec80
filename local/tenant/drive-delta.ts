import { guidOf } from '../../lib/domain/sha256.ts';
import { ServiceRefusal } from '../shared/refusal.ts';
import { stateOf, tokenOf } from './delta-tokens.ts';
import { badRequest, notFound } from './refusal.ts';
import type { Kept, Shelf } from './shelf.ts';
import { LIBRARIES, type Library } from './site-names.ts';
import type { Kinds } from './resources.ts';

/** The topmost folder of a library. */
const rootOf = ({ path }: Library): string => guidOf(`item ${path}`);
const isTopmost = (path: string): boolean => LIBRARIES.some((library) => library.path === path);

/** Items in a page where nobody asks for less. */
const PAGE = 200;
/** Days for which a token is known, as reports have it. */
const TOKEN_DAYS = 60;
const DAY_MS = 86_400_000;

interface State {
  folderId: string;
  givenAt: number;
  /** Of a round of everything: the last item of the page before. */
  after?: { rank: number; place: number };
  /** Changes after this place are told. */
  since: number;
}

type Item = Kinds['fileChange'];
export type DriveDelta = { value: Record<string, unknown>[] } & ({ next: string } | { delta: string });

/** The changes of files and folders, found by looking at them when somebody asks. */
export function openDriveDelta(shelf: Shelf, now: () => number) {
  const idOf = (path: string, itemId = guidOf(`item ${path}`)): string =>
    isTopmost(path) ? guidOf(`item ${path}`) : itemId;
  const folderId = (path: string): string => idOf(path, shelf.read('folder', path)?.body.itemId);
  const above = (path: string): string => path.slice(0, path.lastIndexOf('/'));
  const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

  function standing(): Map<string, Item> {
    const entry = (path: string, kept: Kept<unknown>, isFolder: boolean, itemId?: string): [string, Item] => [
      idOf(path, itemId),
      {
        version: `${kept.place}.${kept.version}`,
        parentId: folderId(above(path)),
        name: lastOf(path),
        isFolder,
        isRemoved: false,
      },
    ];
    return new Map([
      ...shelf
        .all('folder')
        .filter(({ body }) => LIBRARIES.some(({ path }) => body.path.startsWith(`${path}/`)))
        .map((kept) => entry(kept.body.path, kept, true, kept.body.itemId)),
      ...shelf.all('document').map((kept) => entry(kept.id, kept, false, kept.body.itemId)),
    ]);
  }

  /** Notes what changed since the last look, each change at a place of its own. */
  function look(): number {
    const items = standing();
    const noted = new Map(shelf.all('fileChange').map(({ id, body }) => [id, body]));
    const note = (id: string, body: Item) => {
      shelf.remove('fileChange', id);
      shelf.keep('fileChange', id, body);
    };
    for (const [id, item] of items) if (!isTheSame(noted.get(id), item)) note(id, item);
    for (const [id, before] of noted)
      if (!items.has(id) && !before.isRemoved) note(id, { ...before, isRemoved: true });
    return Math.max(0, ...shelf.all('fileChange').map(({ place }) => place));
  }

  const stateIn = (token: string): State => {
    const state = stateOf(token) as State | undefined;
    if (!state) throw new ServiceRefusal(400, 'invalidRequest', 'Provided sync token is malformed.');
    if (now() - state.givenAt > TOKEN_DAYS * DAY_MS)
      throw new ServiceRefusal(410, 'resyncChangesApplyDifferences', 'Resync required.');
    return state;
  };

  return {
    root: rootOf(LIBRARIES[0]),
    /** @throws ServiceRefusal 404 where there is no such folder */
    folder(path: string): string {
      if (!isTopmost(path) && !shelf.read('folder', path)) throw notFound('The resource could not be found.');
      return folderId(path);
    },
    /** @throws ServiceRefusal 400 for what is no token, 410 for one that is too old */
    page(library: Library, path: string, query: URLSearchParams): DriveDelta {
      const top = Number(query.get('$top') ?? PAGE);
      if (!Number.isInteger(top) || top < 1) throw badRequest('$top is no number.');
      const token = query.get('token');
      const id = this.folder(path);
      const upTo = shelf.together(look);
      if (!token)
        return everything(
          { folderId: id, givenAt: now(), after: { rank: 0, place: 0 }, since: upTo },
          top,
          library,
        );
      const state = stateIn(token);
      return state.after === undefined ? changed(state, upTo, top, library) : everything(state, top, library);
    },
  };

  /** Files come before the folders that they lie in: nobody may count on another order. */
  function everything(state: State, top: number, library: Library): DriveDelta {
    const { rank: afterRank, place: afterPlace } = state.after ?? { rank: 0, place: 0 };
    const rankOf = ({ body }: Kept<Item>): number => (body.isFolder ? 1 : 0);
    const found = below(state, library)
      .filter(({ body }) => !body.isRemoved)
      .toSorted((a, b) => rankOf(a) - rankOf(b) || a.place - b.place)
      .filter((one) => rankOf(one) > afterRank || (rankOf(one) === afterRank && one.place > afterPlace));
    const page = found.slice(0, top);
    const last = page.at(-1);
    const value = [folderItself(state), ...page.filter(({ id }) => id !== state.folderId).map(shown)];
    if (found.length > top && last)
      return {
        value,
        next: tokenOf({ ...state, after: { rank: rankOf(last), place: last.place }, givenAt: now() }),
      };
    return { value, delta: tokenOf({ folderId: state.folderId, since: state.since, givenAt: now() }) };
  }

  /** What lies below a folder, or did before it was removed. */
  function below({ folderId: id }: State, library: Library): Kept<Item>[] {
    const all = shelf.all('fileChange');
    const items = new Map(all.map((one) => [one.id, one.body]));
    const isWithin = ({ parentId }: Item): boolean => {
      if (parentId === id) return true;
      const parent = items.get(parentId);
      return parent !== undefined && parentId !== rootOf(library) && isWithin(parent);
    };
    return all.filter((one) => one.id === id || isWithin(one.body));
  }

  function changed(state: State, upTo: number, top: number, library: Library): DriveDelta {
    const found = below(state, library).filter(({ place }) => place > state.since);
    const page = found.slice(0, top);
    const value = [folderItself(state), ...page.filter(({ id }) => id !== state.folderId).map(shown)];
    const last = page.at(-1)?.place ?? upTo;
    return found.length > top
      ? { value, next: tokenOf({ ...state, since: last, givenAt: now() }) }
      : { value, delta: tokenOf({ ...state, since: upTo, givenAt: now() }) };
  }

  /** What was asked about comes along, whether it changed or not. */
  function folderItself({ folderId: id }: State): Record<string, unknown> {
    const body = shelf.read('fileChange', id)?.body;
    return { id, name: body?.name ?? 'root', folder: {}, ...(body ? {} : { root: {} }) };
  }

  /** Never with a path; what is gone without its name. */
  function shown({ id, body }: Kept<Item>): Record<string, unknown> {
    const kind = body.isFolder ? { folder: {} } : { file: {} };
    if (body.isRemoved) return { id, ...kind, deleted: { state: 'deleted' } };
    const parentReference = { driveId: 'documents', id: body.parentId };
    return { id, name: body.name, eTag: `"{${id}},${body.version}"`, parentReference, ...kind };
  }
}

const isTheSame = (before: Item | undefined, item: Item): boolean =>
  before !== undefined && JSON.stringify(before) === JSON.stringify(item);
