import type { Entry, ZipFile } from 'yauzl';
import { message } from '../../../messages/message.ts';
import { DOCUMENT_LIMITS } from './document-size-limits.ts';
import { NotRead } from './not-read.ts';

/** Smaller parts may be packed as tightly as they are: a line that repeats is no attack. */
const TIGHT_FROM = 1024 * 1024;

/**
 * The parts of an archive that `wanted` names, unpacked under limits: how many entries it lists, bytes of one part and
 * of all, and how tightly they are packed. What an entry says of its size is checked while it unpacks. No archive
 * inside is opened.
 * @throws NotRead
 */
export async function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<Map<string, Uint8Array>> {
  // Bundled, a package that is no ES module has a default export and no other.
  const { default: yauzl } = await import('yauzl');
  const archive = await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  if (archive.entryCount > DOCUMENT_LIMITS.archive.entries)
    throw new NotRead(message('unread.too-many-parts'));
  const parts = new Map<string, Uint8Array>();
  let left: number = DOCUMENT_LIMITS.archive.all;
  for await (const entry of archive.eachEntry()) {
    if (!wanted(entry.fileName)) continue;
    if (entry.isEncrypted()) throw new NotRead(message('unread.password'));
    if (parts.has(entry.fileName)) throw new NotRead(message('unread.part-twice'));
    const part = await partOf(archive, entry, Math.min(left, DOCUMENT_LIMITS.archive.part));
    left -= part.byteLength;
    parts.set(entry.fileName, part);
  }
  return parts;
}

async function partOf(archive: ZipFile, entry: Entry, most: number): Promise<Uint8Array> {
  const { uncompressedSize: size, compressedSize } = entry;
  if (size > most) throw new NotRead(message('unread.unpacks-too-far'));
  if (size > TIGHT_FROM && size > compressedSize * DOCUMENT_LIMITS.archive.ratio)
    throw new NotRead(message('unread.too-tight'));
  const chunks: Uint8Array[] = [];
  for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
