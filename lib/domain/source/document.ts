/** A piece of a document, in reading order. `page` is the page or slide that it stands on, from 1 on. */
export type DocumentBlock = { page?: number } & (
  | { kind: 'heading'; depth: number; text: string }
  | { kind: 'paragraph'; text: string }
  /** An item of an ordered list, with the number that its readers see. */
  | { kind: 'step'; number: number; text: string }
  | { kind: 'bullet'; text: string }
  /** A row of a table below its first one, each cell under what the first one says of its column. */
  | { kind: 'row'; cells: { head: string; text: string }[] }
);

/** What a block says, in one line: of a row what it is about, and then its other cells. */
export const textOfBlock = (block: DocumentBlock): string =>
  block.kind === 'row' ? rowSaid(block.cells) : block.text;

/** “Drinking water (sample): at most 8 degrees (limit)”: in words of the table alone, for any language. */
function rowSaid(cells: readonly Cell[]): string {
  const [first = '', ...others] = cells
    .filter(({ text }) => text !== '')
    .map(({ head, text }) => (head === '' ? bare(text) : `${bare(text)} (${inSentence(bare(head))})`));
  // “pH” is written as it is.
  const about = /^\p{Ll}\p{Lu}/u.test(first) ? first : `${first.charAt(0).toUpperCase()}${first.slice(1)}`;
  return others.length === 0 ? about : `${about}: ${others.join('; ')}`;
}
/** Brackets and semicolons part cells, so that what a cell has of its own is set off by commas: “chlorine, mg/l”. */
const bare = (text: string): string =>
  text
    .replaceAll(/\s*\(([^()]*)\)/gu, ', $1')
    .replaceAll(/\s*;/gu, ',')
    .replace(/^[,\s]+/u, '');
type Cell = Extract<DocumentBlock, { kind: 'row' }>['cells'][number];

/** A heading of a column in the middle of a sentence; short forms and names of more than one capital stay. */
const inSentence = (head: string): string =>
  /^\p{Lu}[\p{Ll}-]*(?:\s\p{Ll}|$)/u.test(head) ? `${head.charAt(0).toLowerCase()}${head.slice(1)}` : head;

/** The words of a document and their order, without how they are set: what a fingerprint is taken of. */
export const textOfBlocks = (blocks: readonly DocumentBlock[]): string =>
  blocks
    .map((block) => (block.kind === 'step' ? `${block.number}. ${block.text}` : plainText(block)))
    .join('\n');

/** Rows as they always were: another wording would call each document with a table changed. */
const plainText = (block: DocumentBlock): string =>
  block.kind === 'row'
    ? block.cells
        .filter(({ text }) => text !== '')
        .map(({ head, text }) => (head === '' ? text : `${head}: ${text}`))
        .join('; ')
    : block.text;

/** Rows of a table, whose first one names the columns. */
export function tableRows([heads, ...rows]: readonly (readonly string[])[], page?: number): DocumentBlock[] {
  if (!heads) return [];
  const at = page === undefined ? {} : { page };
  // A table of one row is set as a box around text.
  if (rows.length === 0)
    return heads.filter((text) => text !== '').map((text) => ({ kind: 'paragraph', text, ...at }));
  return rows.map((cells) => ({
    kind: 'row',
    cells: cells.map((text, i) => ({ head: heads[i] ?? '', text })),
    ...at,
  }));
}
