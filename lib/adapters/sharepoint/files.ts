import { quoted } from '../../domain/plain-text.ts';
import { unavailable } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { answeredStatus } from '../answered-status.ts';
import { bytesUpTo } from './bytes-up-to.ts';
import { filesBelow, notListed, type Listed } from './folder-tree.ts';
import type { Site } from './site.ts';

/** A file as it was read: `content` is what was made of its bytes. */
interface SiteFile<T> {
  file: Listed;
  content: T;
  /** Where the browser shows it. */
  url: string;
}

/** What was read of a folder, and what was not: each file with the reason. */
interface FilesRead<T> {
  files: SiteFile<T>[];
  leftOut: string[];
}

/** What is read at most: bytes of one file, bytes of all together, and files. */
export interface Limits {
  file: (name: string) => number;
  all: number;
  files: number;
}

/** What is made of the bytes of a file, or why nothing is, in words that follow its name. */
export type Content<T> = { content: T } | { why: string };

export interface FileReader<T> {
  /** What was made of the file before, if it is still the same; then it is not asked for. */
  known?: (file: Listed) => Content<T> | undefined;
  read: (file: Listed, bytes: Uint8Array) => Promise<Content<T> | FileNotRead>;
}

/** Files that fail in a row before SharePoint itself is taken to be away. */
const STOP_AFTER = 3;

type Web = Awaited<ReturnType<Site>>['web'];

/**
 * Files in a folder of the site, and in those below it, whose names match. One that cannot be read stops no other: it
 * is named.
 * @throws NamedError `unavailable` where the folder cannot be listed, or SharePoint answers for no file any more
 */
export async function filesIn<T>(
  site: Site,
  folder: string,
  readable: RegExp,
  limits: Limits,
  reader: FileReader<T>,
): Promise<FilesRead<T>> {
  const { web } = await opened(site, folder);
  const leftOut: string[] = [];
  const fitting = choose(await filesBelow(web, folder, readable, leftOut), limits, leftOut);
  const files: SiteFile<T>[] = [];
  let inARow = 0;
  // One after the other: SharePoint throttles bursts.
  for (const file of fitting) {
    const found = reader.known?.(file) ?? (await contentOf(web, file, limits, reader));
    if ('content' in found)
      files.push({ file, content: found.content, url: addressOfFile(file.path, web.toUrl()) });
    else leftOut.push(`${quoted(file.name)} ${found.why}`);
    inARow = 'isOfTheFile' in found && !found.isOfTheFile ? inARow + 1 : 0;
    if (inARow === STOP_AFTER)
      throw unavailable(message('problem.files.unreadable', { folder, why: leftOut.at(-1) ?? '' }));
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

/** Those that fit the limits, in the order in which they are listed. */
function choose(files: readonly Listed[], limits: Limits, leftOut: string[]): Listed[] {
  const chosen: Listed[] = [];
  let bytes = 0;
  let over = 0;
  for (const file of files) {
    const most = limits.file(file.name);
    if (file.bytes > most) leftOut.push(`${quoted(file.name)} ${tooLarge(most)}`);
    else if (chosen.length === limits.files || bytes + file.bytes > limits.all) over += 1;
    else {
      chosen.push(file);
      bytes += file.bytes;
    }
  }
  if (over > 0)
    leftOut.push(
      `${over} more files are not read: at most ${limits.files} files and ${limits.all / MB} MB together`,
    );
  return chosen;
}

const MB = 1024 * 1024;
const tooLarge = (limit: number): string => `is larger than ${limit / MB} MB`;

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
  try {
    const { body } = await web.getFileByServerRelativePath(file.path).getStream();
    bytes = await bytesUpTo(body as AsyncIterable<Uint8Array>, most);
  } catch (error) {
    const status = answeredStatus(error);
    if (status === undefined) return { why: 'did not come whole', isOfTheFile: false };
    return {
      why: reasons[status] ?? `was answered with ${status}`,
      isOfTheFile: isOfTheFile(status),
      status,
    };
  }
  // The size that SharePoint lists may be out of date or wrong.
  return bytes === undefined ? { why: tooLarge(most), isOfTheFile: true } : await reader.read(file, bytes);
}

/** Why nothing was made of a file; `status` is what SharePoint answered, where it did. */
export interface FileNotRead {
  why: string;
  isOfTheFile: boolean;
  status?: number;
}

/** Whether a status says something of this file, and not of the way to all of them. */
export const isOfTheFile = (status: number): boolean => ![401, 429, 503].includes(status);

const reasons: Record<number, string> = {
  403: 'may not be read by the layer (403)',
  404: 'was renamed, moved or deleted while it was to be read (404)',
  423: 'is locked by somebody (423)',
};

/** Where the browser shows a file instead of saving it. */
export const addressOfFile = (path: string, site: string): string =>
  new URL(`${path.split('/').map(encodeURIComponent).join('/')}?web=1`, site).href;
