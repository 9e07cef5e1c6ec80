import { message } from '../../../messages/message.ts';
import type { DocumentBlock } from '../../../domain/source/document.ts';
import { DOCUMENT_LIMITS } from './document-size-limits.ts';
import { NotRead } from './not-read.ts';
import { blockOfLine, inLine } from './lines.ts';
import { decoded } from './plain-text.ts';

/**
 * A document by what its bytes are, whatever its name says.
 * @throws NotRead with the reason; anything else where a library gives up
 */
export async function readBytes(name: string, bytes: Uint8Array): Promise<DocumentBlock[]> {
  const blocks = await blocksIn(name, bytes);
  if (blocks.length > DOCUMENT_LIMITS.blocks) throw new NotRead(message('unread.too-much'));
  if (blocks.length === 0) throw new NotRead(message('unread.without-text'));
  return blocks;
}

async function blocksIn(name: string, bytes: Uint8Array): Promise<DocumentBlock[]> {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  if (head.startsWith('PK\u0003\u0004')) return await ofOffice(bytes);
  if (head.includes('%PDF-')) return await (await import('./pdf.ts')).pdfBlocks(bytes);
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) throw new NotRead(message('unread.old-office'));
  const text = decoded(bytes);
  if (/\.(?:md|markdown)$/i.test(name)) return await ofMarkdown(text);
  if (!/\.txt$/i.test(name)) throw new NotRead(message('unread.otherwise-named'));
  if (text.length > DOCUMENT_LIMITS.characters) throw new NotRead(message('unread.too-much'));
  // A text that was typed with the marks of Markdown is read by them; they are how people set lists by hand.
  return isMarked(text) ? await ofMarkdown(text) : ofLines(text);
}

const ofMarkdown = async (text: string): Promise<DocumentBlock[]> =>
  (await import('./markdown.ts')).markdownBlocks(text);

const isMarked = (text: string): boolean => /^(?:#{1,6} |\s*(?:[-*+]|\d+[.)]) )/m.test(text);

const ofLines = (text: string): DocumentBlock[] =>
  text
    .split(/\r?\n\s*\r?\n/)
    .map(inLine)
    .filter((line) => line !== '')
    .map((line) => blockOfLine(line));

/** What is packed by its parts: Word has a `word` folder, PowerPoint a `ppt` one. */
async function ofOffice(bytes: Uint8Array): Promise<DocumentBlock[]> {
  const { unpack } = await import('./unpack.ts');
  const main = await unpack(bytes, (part) => part === 'word/document.xml' || part === 'ppt/presentation.xml');
  if (main.has('word/document.xml')) return await (await import('./word.ts')).wordBlocks(bytes);
  if (main.has('ppt/presentation.xml')) return await (await import('./slides.ts')).slideBlocks(bytes);
  throw new NotRead(message('unread.archive'));
}
