import { message } from '../../../messages/message.ts';
import type { DocumentBlock } from '../../../domain/source/document.ts';
import { DOCUMENT_LIMITS } from './document-size-limits.ts';
import { NotRead } from './not-read.ts';
import { blockOfLine, inLine } from './lines.ts';
import { linesOfPage, type PageLine, type Piece } from './pdf-lines.ts';

/** Pages with fewer characters than so many, on the mean, are pictures of text. */
const SCANNED_BELOW = 20;

/**
 * A PDF as blocks in reading order: headings by the size of their letters, every block with its page.
 * @throws NotRead
 */
export async function pdfBlocks(bytes: Uint8Array): Promise<DocumentBlock[]> {
  const { getDocumentProxy } = await import('unpdf');
  const options = {
    isEvalSupported: false,
    stopAtErrors: false,
    verbosity: 0,
    maxImageSize: 1,
    password: '',
  };
  const pdf = await getDocumentProxy(new Uint8Array(bytes), options);
  if (pdf.numPages > DOCUMENT_LIMITS.pages)
    throw new NotRead(message('unread.too-many-pages', { pages: DOCUMENT_LIMITS.pages }));
  const pages: PageLine[][] = [];
  let characters = 0;
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    const pieces = items.flatMap((item) => ('str' in item ? pieceOf(item) : []));
    characters += pieces.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > DOCUMENT_LIMITS.characters) throw new NotRead(message('unread.too-much'));
    pages.push(linesOfPage(pieces, page));
  }
  if (characters < SCANNED_BELOW * pages.length) throw new NotRead(message('unread.pictures'));
  return blocksOf(withoutFurniture(pages));
}

interface Item {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

function pieceOf({ str, transform, width, height }: Item): Piece[] {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  const size = Math.round(Math.hypot(c, d) * 2) / 2 || height;
  const isShown = str.trim() !== '' && [x, y, size, width].every(Number.isFinite);
  return isShown ? [{ text: str, x, y, width, size }] : [];
}

/** Lines that stand highest or lowest on three pages and more, but for their numbers, are headers and footers. */
function withoutFurniture(pages: readonly PageLine[][]): PageLine[] {
  const edges = pages.map(edgesOf);
  const counts = new Map<string, number>();
  for (const line of edges.flatMap((lines) => [...lines]))
    counts.set(alike(line), (counts.get(alike(line)) ?? 0) + 1);
  return pages.flatMap((lines, page) =>
    lines.filter((line) => !edges[page]?.has(line) || (counts.get(alike(line)) ?? 0) < 3),
  );
}

function edgesOf(lines: readonly PageLine[]): Set<PageLine> {
  const byHeight = lines.toSorted((a, b) => b.y - a.y);
  return new Set([byHeight[0], byHeight.at(-1)].flatMap((line) => line ?? []));
}

const alike = ({ text }: PageLine): string => text.replaceAll(/\d+/g, '#');

/** Lines with letters so much larger than those of the text are headings. */
const LARGER = 1.12;
/** Lines further apart than so many times their letters are no longer one paragraph. */
const APART = 1.75;
const MOST_OF_A_HEADING = 160;

function blocksOf(lines: readonly PageLine[]): DocumentBlock[] {
  const body = bodySize(lines);
  const sizes = [...new Set(lines.map(({ size }) => size))].filter((size) => size >= body * LARGER);
  const largest = sizes.toSorted((a, b) => b - a);
  const blocks: DocumentBlock[] = [];
  let before: PageLine | undefined;
  for (const line of lines) {
    const last = blocks.at(-1);
    const own = line.size >= body * LARGER && line.text.length <= MOST_OF_A_HEADING;
    const block: DocumentBlock = own
      ? {
          kind: 'heading',
          depth: Math.min(6, largest.indexOf(line.size) + 1),
          text: line.text,
          page: line.page,
        }
      : blockOfLine(line.text, line.page);
    const goesOn = before && last && last.kind !== 'row' && continues(before, line, last, block);
    if (goesOn) last.text = inLine(joined(last.text, line.text));
    else blocks.push(block);
    if (blocks.length > DOCUMENT_LIMITS.blocks) throw new NotRead(message('unread.too-much'));
    before = line;
  }
  return blocks;
}

/** The size of most letters. */
function bodySize(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Whether a line goes on with what the one before it says: as large, near, and not begun as something of its own. */
function continues(before: PageLine, line: PageLine, last: DocumentBlock, block: DocumentBlock): boolean {
  if (block.kind === 'step' || block.kind === 'bullet') return false;
  // What goes on with an item is set in from its mark, or goes on with its sentence.
  if (last.kind !== 'paragraph' && line.x <= before.x && /[.!?]$/.test(before.text)) return false;
  if ((last.kind === 'heading') !== (block.kind === 'heading') || before.size !== line.size) return false;
  if (before.page !== line.page || before.y <= line.y) return !/[.!?:]$/.test(before.text);
  return before.y - line.y <= line.size * APART;
}

const joined = (text: string, next: string): string =>
  /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) ? text.slice(0, -1) + next : `${text} ${next}`;
