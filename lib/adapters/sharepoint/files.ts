import { quoted } from '../../domain/plain-text.ts';
import { unavailable } from '../../errors.ts';
import { readUpTo } from './read-up-to.ts';
import { answeredStatus } from '../answered-status.ts';
import { answeredException, type Site } from './site.ts';
import { message } from '../../messages/message.ts';

export interface SiteFile {
  name: string;
  text: string;
  url: string;
}

/** What was read of a folder, and what was not: each file with the reason. */
export interface FilesRead {
  files: SiteFile[];
  leftOut: string[];
}

/** What is read at most: bytes of one file, bytes of all together, and files. */
export interface Limits {
  file: number;
  all: number;
  files: number;
}

/** Files that fail in a row before SharePoint itself is taken to be away. */
const STOP_AFTER = 3;
/** SharePoint lists no more files at once, and then fails with this exception. */
const THRESHOLD = 'Microsoft.SharePoint.SPQueryThrottledException';

type Web = Awaited<ReturnType<Site>>['web'];
interface Listed {
  Name: string;
  ServerRelativeUrl: string;
  Length: string;
}

/**
 * Files that lie directly in a folder of the site, whose names match. One that cannot be read stops no other: it is
 * named.
 * @throws NamedError `unavailable` where the folder cannot be listed, or SharePoint answers for no file any more
 */
export async function filesIn(
  site: Site,
  folder: string,
  readable: RegExp,
  limits: Limits,
): Promise<FilesRead> {
  const { web } = await opened(site, folder);
  const leftOut: string[] = [];
  const fitting = choose(await listed(web, folder, readable, leftOut), limits, leftOut);
  const files: SiteFile[] = [];
  let inARow = 0;
  // One after the other: SharePoint throttles bursts.
  for (const { Name: name, ServerRelativeUrl: path } of fitting) {
    const read = await textOf(web, path, limits.file);
    if ('text' in read) files.push({ name, text: read.text, url: addressOf(path, web.toUrl()) });
    else leftOut.push(`${quoted(name)} ${read.why}`);
    inARow = 'text' in read || read.isOfTheFile ? 0 : inARow + 1;
    if (inARow === STOP_AFTER)
      throw unavailable(message('problem.files.unreadable', { folder, why: leftOut.at(-1) ?? '' }));
  }
  return { files, leftOut };
}

async function opened(site: Site, folder: string): ReturnType<Site> {
  try {
    return await site();
  } catch (error) {
    throw unreadable(folder, error);
  }
}

async function listed(web: Web, folder: string, readable: RegExp, leftOut: string[]): Promise<Listed[]> {
  const within = web.getFolderByServerRelativePath(folder);
  try {
    const files = await within.files.select('Name', 'ServerRelativeUrl', 'Length')<Listed[]>();
    const folders = await within.folders.select('Name')<{ Name: string }[]>();
    // A library keeps its forms in a folder of its own.
    leftOut.push(
      ...folders
        .filter(({ Name }) => Name !== 'Forms')
        .map(
          ({ Name }) =>
            `the folder ${quoted(Name)} is not looked into: only files directly in the folder are read`,
        ),
    );
    return files.filter(({ Name }) => readable.test(Name));
  } catch (error) {
    if ((await answeredException(error)) !== THRESHOLD) throw unreadable(folder, error);
    leftOut.push(
      'the folder holds more files than SharePoint lists at once (5,000): move those that nobody cites',
    );
    return [];
  }
}

/** Those that fit the limits, in the order in which they are listed. */
function choose(files: readonly Listed[], limits: Limits, leftOut: string[]): Listed[] {
  const chosen: Listed[] = [];
  let bytes = 0;
  let over = 0;
  for (const file of files) {
    const length = Number(file.Length);
    if (length > limits.file) leftOut.push(`${quoted(file.Name)} ${tooLarge(limits.file)}`);
    else if (chosen.length === limits.files || bytes + length > limits.all) over += 1;
    else {
      chosen.push(file);
      bytes += length;
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

/** The text of one file, or why not, and whether that is a matter of this file alone. */
async function textOf(
  web: Web,
  path: string,
  limit: number,
): Promise<{ text: string } | { why: string; isOfTheFile: boolean }> {
  try {
    const { body } = await web.getFileByServerRelativePath(path).getStream();
    const text = await readUpTo(body as AsyncIterable<Uint8Array>, limit);
    // The size that SharePoint lists may be out of date or wrong.
    if (text === undefined) return { why: tooLarge(limit), isOfTheFile: true };
    return text.includes('\0') ? { why: 'is not text', isOfTheFile: true } : { text };
  } catch (error) {
    const status = answeredStatus(error);
    if (status === undefined) return { why: 'did not come whole', isOfTheFile: false };
    const isOfTheFile = status !== 401 && status !== 429 && status !== 503;
    return { why: reasons[status] ?? `was answered with ${status}`, isOfTheFile };
  }
}

const reasons: Record<number, string> = {
  403: 'may not be read by the layer (403)',
  404: 'was renamed, moved or deleted while it was to be read (404)',
  423: 'is locked by somebody (423)',
};

function unreadable(folder: string, error: unknown): Error {
  const status = answeredStatus(error);
  const reason = status === undefined ? 'SharePoint did not answer' : `SharePoint answered ${status}`;
  return unavailable(message('problem.sources.unreadable', { folder, why: reason }), {
    cause: error,
  });
}

/** Where the browser shows a file instead of saving it. */
const addressOf = (path: string, site: string): string =>
  new URL(`${path.split('/').map(encodeURIComponent).join('/')}?web=1`, site).href;
