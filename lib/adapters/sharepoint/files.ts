import { quoted } from '../../domain/text/plain-text.ts';
import { unavailable } from '../../errors.ts';
import { message, type Message } from '../../messages/message.ts';
import { answeredStatus } from '../answered-status.ts';
import { bytesUpTo } from './bytes-up-to.ts';
import {
  fileAt,
  filesBelow,
  notListed,
  type LeftOut,
  type Listed,
  type WholeFolders,
} from './folder-tree.ts';
import type { Site } from './site.ts';

/** Where files are read. */
interface FolderOfSite {
  site: Site;
  /** Server-relative. */
  folder: string;
  /** Lists what SharePoint does not list at once; without it such a folder is left out. */
  whole?: WholeFolders;
}

/** A file as it was read: `content` is what was made of its bytes. */
interface SiteFile<T> {
  file: Listed;
  content: T;
  /** Where the browser shows it. */
  url: string;
}

/** What was read of a folder, and what was not, each with the reason. */
interface FilesRead<T> {
  files: SiteFile<T>[];
  leftOut: LeftOut[];
}

/** What is read at most: bytes of one file, bytes of all together, and files. */
export interface Limits {
  file: (name: string) => number;
  all: number;
  files: number;
}

/** What is made of the bytes of a file, or why nothing is, in words that follow its name. */
export type Content<T> = { content: T } | { why: Message };

export interface FileReader<T> {
  /** What was made of the file before, if it is still the same; then it is not asked for. */
  known?: (file: Listed) => Content<T> | undefined;
  read: (file: Listed, bytes: Uint8Array) => Promise<Content<T> | FileNotRead>;
}

/** Of what is too much, so many are named. */
const MOST_NAMED = 10;
/** Files that fail in a row before SharePoint itself is taken to be away. */
const STOP_AFTER = 3;

type Web = Awaited<ReturnType<Site>>['web'];

/**
 * Files in a folder of the site, and in those below it, whose names match. One that cannot be read stops no other: it
 * is named.
 * @throws NamedError `unavailable` where the folder cannot be listed, or SharePoint answers for no file any more
 */
export async function filesIn<T>(
  { site, folder, whole }: FolderOfSite,
  readable: RegExp,
  limits: Limits,
  reader: FileReader<T>,
): Promise<FilesRead<T>> {
  const { web } = await opened(site, folder);
  const leftOut: LeftOut[] = [];
  const fitting = choose(await filesBelow(web, folder, readable, leftOut, whole), limits, leftOut);
  const files: SiteFile<T>[] = [];
  let inARow = 0;
  // One after the other: SharePoint throttles bursts.
  for (const file of fitting) {
    const found = reader.known?.(file) ?? (await contentOf(web, file, limits, reader));
    if ('content' in found)
      files.push({ file, content: found.content, url: addressOfFile(file.path, web.toUrl()) });
    else leftOut.push(fileLeftOut(file.name, found.why));
    inARow = 'isOfTheFile' in found && !found.isOfTheFile ? inARow + 1 : 0;
    if (inARow === STOP_AFTER)
      throw unavailable(message('problem.files.unreadable', { folder, why: leftOut.at(-1)?.said ?? '' }));
  }
  return { files, leftOut };
}

async function opened(site: Site, folder: string): ReturnType<Site> {
  try {
    return await site();
  } catch (error) {
    throw notListed(folder, error);
  }
}

/**
 * Those that fit the limits, in the order in which they are listed; where not all do, in that of their names, so that
 * it does not hang on who saved what when.
 */
function choose(files: readonly Listed[], limits: Limits, leftOut: LeftOut[]): Listed[] {
  const chosen: Listed[] = [];
  const readable = files.filter(({ name, bytes }) => bytes <= limits.file(name));
  const sum = readable.reduce((all, file) => all + file.bytes, 0);
  const fit = readable.length <= limits.files && sum <= limits.all;
  let bytes = 0;
  const over: string[] = [];
  for (const file of fit ? files : files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const most = limits.file(file.name);
    if (file.bytes > most) leftOut.push(fileLeftOut(file.name, tooLarge(most)));
    else if (chosen.length === limits.files || bytes + file.bytes > limits.all) over.push(file.name);
    else {
      chosen.push(file);
      bytes += file.bytes;
    }
  }
  if (over.length > 0) {
    const names = over.slice(0, MOST_NAMED).map(quoted).join(', ');
    const more = Math.max(0, over.length - MOST_NAMED);
    const most = { files: limits.files, megabytes: limits.all / MB };
    leftOut.push({
      of: 'files',
      said: message('unread.others', { count: over.length, ...most, names, more }),
    });
  }
  return chosen;
}

const MB = 1024 * 1024;
const tooLarge = (limit: number): Message => message('unread.too-large', { megabytes: limit / MB });
const fileLeftOut = (name: string, why: Message): LeftOut => ({
  of: 'files',
  said: message('unread.file', { file: quoted(name), why }),
});

/** What is made of one file, or why nothing is, and whether that is a matter of this file alone. */
export async function contentOf<T>(
  web: Web,
  file: Listed,
  limits: Limits,
  reader: FileReader<T>,
): Promise<Content<T> | FileNotRead> {
  const most = limits.file(file.name);
  if (file.bytes > most) return { why: tooLarge(most), isOfTheFile: true };
  let bytes: Uint8Array | undefined;
  let listed = file;
  try {
    // What was listed as the same is looked for as the same.
    if (!file.columns) listed = { ...(await fileAt(web, file)), etag: file.etag };
    const { body } = await web.getFileByServerRelativePath(file.path).getStream();
    bytes = await bytesUpTo(body as AsyncIterable<Uint8Array>, most);
  } catch (error) {
    const status = answeredStatus(error);
    if (status === undefined) return { why: message('unread.not-whole'), isOfTheFile: false };
    return { why: whyAnswered(status), isOfTheFile: isOfTheFile(status), status };
  }
  // The size that SharePoint lists may be out of date or wrong.
  return bytes === undefined ? { why: tooLarge(most), isOfTheFile: true } : await reader.read(listed, bytes);
}

/** Why nothing was made of a file; `status` is what SharePoint answered, where it did. */
export interface FileNotRead {
  why: Message;
  isOfTheFile: boolean;
  status?: number;
}

/** Whether a status says something of this file, and not of the way to all of them. */
export const isOfTheFile = (status: number): boolean => ![401, 429, 503].includes(status);

/** Why a file is not read that SharePoint answered with this status. */
export const whyAnswered = (status: number): Message =>
  reasons[status] ?? message('unread.answered', { status });

const reasons: Record<number, Message> = {
  403: message('unread.not-allowed'),
  404: message('unread.moved'),
  423: message('unread.locked'),
};

/** Where the browser shows a file instead of saving it. */
export const addressOfFile = (path: string, site: string): string =>
  new URL(`${path.split('/').map(encodeURIComponent).join('/')}?web=1`, site).href;
