import { LRUCache } from 'lru-cache';
import { textOfBlocks, type DocumentBlock } from '../../domain/source/document.ts';
import { quoted } from '../../domain/text/plain-text.ts';
import { message } from '../../messages/message.ts';
import type { ReadNow, SourceDocument, Sources } from '../../ports/sources.ts';
import { answeredStatus } from '../answered-status.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { saidOf } from './columns.ts';
import {
  addressOfFile,
  contentOf,
  filesIn,
  isOfTheFile,
  whyAnswered,
  type Content,
  type FileReader,
  type Limits,
  type FileNotRead,
} from './files.ts';
import { fileAt, type Listed, type WholeFolders } from './folder-tree.ts';
import type { Site } from './site.ts';

/** Courses are read elsewhere; whatever else lies in the folder is read, or named with the reason. */
const NO_COURSES = /(?<!\.(?:csv|xlsx))$/i;
const READABLE = /\.(?:md|markdown|txt|docx|pptx|pdf)$/i;
const TEXT = /\.(?:md|markdown|txt)$/i;
const MB = 1024 * 1024;
const LIMITS: Limits = {
  file: (name) => (TEXT.test(name) || !READABLE.test(name) ? MB : 20 * MB),
  all: 200 * MB,
  files: 500,
};
/** What was read of a file, with what its library said of it then. */
interface ReadFile {
  blocks: DocumentBlock[];
  columns: Record<string, unknown>;
}
/** Characters of what was read that are kept in memory, so that an unchanged file is not read again. */
const KEPT_CHARACTERS = 32 * MB;

/** The documents in a folder of the site and in the folders below it. `now` in milliseconds. */
export function sharePointSources(
  place: { site: Site; folder: string; whole?: WholeFolders },
  reader: DocumentReader,
  now: () => number,
): Omit<Sources, 'changes'> {
  const { site, folder } = place;
  const kept = new LRUCache<string, Content<ReadFile>>({
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: (found) => 1 + ('content' in found ? textOfBlocks(found.content.blocks).length : 0),
  });
  const files: FileReader<ReadFile> = {
    known: ({ name, path, etag }) =>
      READABLE.test(name) ? kept.get(`${path} ${etag}`) : { why: message('unread.kind') },
    async read({ name, path, etag, columns = {} }, bytes) {
      const found = await reader.read(name, bytes);
      if ('blocks' in found || !(found.passes || found.isOfTheApp)) {
        const content =
          'blocks' in found ? { content: { blocks: found.blocks, columns } } : { why: found.why };
        if (etag !== '') kept.set(`${path} ${etag}`, content);
        return content;
      }
      // Looked at again the next time: nothing published is taken back because a host was busy once.
      return { why: found.why, isOfTheFile: !found.isOfTheApp };
    },
  };
  const isOver = ({ validUntil = Infinity }: Partial<SourceDocument>) => validUntil < now();
  return {
    async read(name) {
      const { web } = await site();
      let file: Listed;
      try {
        file = await fileAt(web, { path: `${folder}/${name}`, name });
      } catch (error) {
        const status = answeredStatus(error);
        return notRead(
          status === undefined
            ? { why: message('unread.not-whole'), isOfTheFile: false }
            : { why: whyAnswered(status), isOfTheFile: isOfTheFile(status), status },
        );
      }
      const found = files.known?.(file) ?? (await contentOf(web, file, LIMITS, files));
      if (!('content' in found)) return notRead({ isOfTheFile: true, ...found });
      const url = addressOfFile(file.path, web.toUrl());
      const document = { name, blocks: found.content.blocks, url, ...saidOf(found.content.columns) };
      return isOver(document) ? { outcome: 'over' } : { outcome: 'read', document };
    },
    async list() {
      const read = await filesIn(place, NO_COURSES, LIMITS, files);
      const all = read.files.map(({ file: { name }, content: { blocks, columns }, url }) => ({
        name,
        blocks,
        url,
        ...saidOf(columns),
      }));
      return {
        documents: all.filter((document) => !isOver(document)),
        leftOut: [
          ...read.leftOut.map(({ said }) => said),
          ...all
            .filter(isOver)
            .map(({ name }) => message('unread.file', { file: quoted(name), why: message('unread.over') })),
        ],
      };
    },
  };
}

/** What is locked is let go some time; what SharePoint fails with says nothing of the file. */
const LOCKED = 423;

function notRead({ why, isOfTheFile: isOfThis, status = 0 }: FileNotRead): ReadNow {
  if (status === 404) return { outcome: 'gone' };
  return isOfThis && status !== LOCKED && status < 500
    ? { outcome: 'unreadable', why }
    : { outcome: 'later' };
}
