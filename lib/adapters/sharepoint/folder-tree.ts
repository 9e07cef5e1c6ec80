import { quoted } from '../../domain/text/plain-text.ts';
import { unavailable } from '../../errors.ts';
import { message, type Message } from '../../messages/message.ts';
import { answeredStatus } from '../answered-status.ts';
import { answeredException, type Site } from './site.ts';

/** A file as its folder lists it. */
export interface Listed {
  /** With the folders that lead to it from the one that was asked for. */
  name: string;
  path: string;
  bytes: number;
  /** Changes whenever the file or what its library says of it changes. */
  etag: string;
  /** What its library says of it, by the names of the columns; absent where its list does not tell. */
  columns: Record<string, unknown> | undefined;
}

/** What was left out, and whether it concerns files of the kind that was asked for or the folder for every kind. */
export interface LeftOut {
  of: 'files' | 'folder';
  said: Message;
}

/** SharePoint lists no more files at once, and then fails with this exception. */
const THRESHOLD = 'Microsoft.SharePoint.SPQueryThrottledException';
const LISTED_AT_ONCE = 5_000;
/** Folders below one another, and folders in all, that are looked into; by judgement. */
const DEEPEST = 8;
const MOST_FOLDERS = 200;

type Web = Awaited<ReturnType<Site>>['web'];
interface AsListed {
  Name: string;
  ServerRelativeUrl: string;
  Length: string;
  ETag?: string;
  ListItemAllFields?: Record<string, unknown> | null;
}
const ASKED = ['Name', 'ServerRelativeUrl', 'Length', 'ETag', 'ListItemAllFields'];
const listedAs = (name: string, file: AsListed): Listed => ({
  name,
  path: file.ServerRelativeUrl,
  bytes: Number(file.Length),
  etag: file.ETag ?? '',
  columns: file.ListItemAllFields ?? {},
});

/** One file as its folder would list it, by its path and its name. @throws whatever SharePoint answers */
export const fileAt = async (
  web: Web,
  { path, name }: Pick<Listed, 'path' | 'name'>,
): Promise<Listed & Required<Pick<Listed, 'columns'>>> =>
  listedAs(
    name,
    await web
      .getFileByServerRelativePath(path)
      .select(...ASKED)
      .expand('ListItemAllFields')<AsListed>(),
  );

/** What a folder holds that SharePoint does not list at once, by names. */
export interface WholeFolder {
  files: Listed[];
  folders: string[];
  /** Whether it holds more than is listed. */
  isMore: boolean;
}

/** Lists a folder, by its name below that of the sources, with a slash at its end; empty for that itself. */
export type WholeFolders = (prefix: string) => Promise<WholeFolder>;

interface Folder {
  path: string;
  /** What its files are called before their own name. */
  prefix: string;
  depth: number;
}

/**
 * Files in a folder of the site and in those below it whose names match, folder by folder. What is too deep or too much
 * is named.
 * @param whole lists what SharePoint does not list at once
 * @throws NamedError `unavailable` where the folder itself cannot be listed
 */
export async function filesBelow(
  web: Web,
  root: string,
  readable: RegExp,
  leftOut: LeftOut[],
  whole?: WholeFolders,
): Promise<Listed[]> {
  const files: Listed[] = [];
  const waiting: Folder[] = [{ path: root, prefix: '', depth: 0 }];
  for (let looked = 0; looked < MOST_FOLDERS; looked += 1) {
    const folder = waiting.shift();
    if (!folder) return files;
    const found = await listed({ web, root, whole }, folder, leftOut);
    files.push(...found.files.filter(({ name }) => readable.test(name)));
    if (folder.depth < DEEPEST) waiting.push(...found.folders);
    else
      leftOut.push(
        ...found.folders.map((deeper) =>
          ofFolder(message('unread.folder.too-deep', { which: named(deeper) })),
        ),
      );
  }
  if (waiting.length > 0)
    leftOut.push(
      ofFolder(
        message('unread.folder.too-many', {
          which: message('unread.whole-folder'),
          most: MOST_FOLDERS,
          left: waiting.length,
        }),
      ),
    );
  return files;
}

const ofFolder = (said: Message): LeftOut => ({ of: 'folder', said });

const named = ({ depth, prefix }: Folder): Message =>
  depth === 0 ? message('unread.whole-folder') : message('unread.folder', { folder: quoted(prefix) });

async function listed(
  { web, root, whole }: { web: Web; root: string; whole: WholeFolders | undefined },
  folder: Folder,
  leftOut: LeftOut[],
): Promise<{ files: Listed[]; folders: Folder[] }> {
  const within = web.getFolderByServerRelativePath(folder.path);
  const which = named(folder);
  try {
    const files = await within.files.select(...ASKED).expand('ListItemAllFields')<AsListed[]>();
    const folders = await within.folders.select('Name')<{ Name: string }[]>();
    return {
      files: files.map((file) => listedAs(folder.prefix + file.Name, file)),
      folders: folders
        // A library keeps its forms in a folder of its own.
        .filter(({ Name }) => Name !== 'Forms')
        .map(({ Name }) => folderIn(folder, Name)),
    };
  } catch (error) {
    if ((await answeredException(error)) === THRESHOLD) {
      if (whole) return await listedWhole(whole, { root, folder }, leftOut);
      leftOut.push(ofFolder(message('unread.folder.too-full', { which, most: LISTED_AT_ONCE })));
    } else if (folder.depth === 0) throw notListed(root, error);
    else leftOut.push(ofFolder(message('unread.folder.not-listed', { which })));
    return { files: [], folders: [] };
  }
}

const folderIn = (folder: Folder, name: string): Folder => ({
  path: `${folder.path}/${name}`,
  prefix: `${folder.prefix}${name}/`,
  depth: folder.depth + 1,
});

/** The same of a folder that is too full for that; how far its list came is known the next time. */
async function listedWhole(
  whole: WholeFolders,
  { root, folder }: { root: string; folder: Folder },
  leftOut: LeftOut[],
): Promise<{ files: Listed[]; folders: Folder[] }> {
  const which = named(folder);
  try {
    const { files, folders, isMore } = await whole(folder.prefix);
    if (isMore)
      leftOut.push(
        ofFolder(message('unread.folder.too-full', { which, most: files.length + folders.length })),
      );
    return { files, folders: folders.map((name) => folderIn(folder, name)) };
  } catch (error) {
    if (folder.depth === 0) throw notListed(root, error);
    leftOut.push(ofFolder(message('unread.folder.not-listed', { which })));
    return { files: [], folders: [] };
  }
}

/** A folder that cannot be listed, in words for whoever looks after it. */
export function notListed(folder: string, error: unknown): Error {
  const status = answeredStatus(error);
  const why =
    status === undefined ? message('sharepoint.silent') : message('sharepoint.answered', { status });
  return unavailable(message('problem.sources.unreadable', { folder, why }), { cause: error });
}
