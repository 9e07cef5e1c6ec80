import { tableRows, type DocumentBlock } from '../../../domain/source/document.ts';
import { inLine } from './lines.ts';
import { withOwnKinds } from './word-lists.ts';
import { unpack } from './unpack.ts';
import { refuseTypes } from './xml.ts';

/** As mammoth reads a document, before it makes HTML of it. */
interface Part {
  type: string;
  value?: string;
  styleName?: string | null;
  /** One object for every level of a list, the same for each of its items. */
  numbering?: { isOrdered: boolean; level: string } | null;
  children?: Part[];
}

const NUMBERING = 'word/numbering.xml';
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;

/**
 * A Word document as blocks: headings by style, lists with the numbers that Word shows, tables by row.
 * @throws NotRead
 */
export async function wordBlocks(bytes: Uint8Array): Promise<DocumentBlock[]> {
  const [{ default: mammoth }, { zipSync }] = await Promise.all([import('mammoth'), import('fflate')]);
  const parts = await unpack(bytes, (name) => WANTED.test(name));
  for (const part of parts.values()) refuseTypes(part);
  const numbering = parts.get(NUMBERING);
  if (numbering) parts.set(NUMBERING, Buffer.from(withOwnKinds(Buffer.from(numbering).toString())));
  // mammoth unpacks without a limit, so it gets what was unpacked within ours, packed no more.
  const safe = Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
  let read: Part | undefined;
  await mammoth.convertToHtml(
    { buffer: safe },
    {
      externalFileAccess: false,
      transformDocument: (document: Part) => {
        read = document;
        return { ...document, children: [] };
      },
    },
  );
  return numbered((read?.children ?? []).flatMap(partsOf));
}

type Numbered = DocumentBlock | { kind: 'item'; list: object; text: string };

function partsOf(part: Part): Numbered[] {
  if (part.type === 'table') return tableRows((part.children ?? []).map(cellsOf));
  if (part.type !== 'paragraph') return (part.children ?? []).flatMap(partsOf);
  const text = inLine(textIn(part));
  if (text === '') return [];
  const depth = headingDepth(part.styleName);
  if (depth !== undefined) return [{ kind: 'heading', depth, text }];
  if (!part.numbering) return [{ kind: 'paragraph', text }];
  const isStep = part.numbering.isOrdered && part.numbering.level === '0';
  return [isStep ? { kind: 'item', list: part.numbering, text } : { kind: 'bullet', text }];
}

const cellsOf = (row: Part): string[] => (row.children ?? []).map((cell) => inLine(textIn(cell)));

function textIn({ type, value, children = [] }: Part): string {
  if (type === 'text') return value ?? '';
  if (type === 'tab' || type === 'break') return ' ';
  return children.map(textIn).join(type === 'tableCell' ? ' ' : '');
}

/** Word names its styles in English inside the file, whatever language it speaks. */
function headingDepth(style: string | null | undefined): number | undefined {
  if (/^title$/i.test(style ?? '')) return 1;
  const depth = /^heading (\d)$/i.exec(style ?? '')?.[1];
  return depth === undefined ? undefined : Number(depth);
}

/** Items with the numbers that Word shows: a kind of list counts on through notes, tables and headings. */
function numbered(parts: readonly Numbered[]): DocumentBlock[] {
  const counts = new Map<object, number>();
  return parts.map((part) => {
    if (part.kind !== 'item') return part;
    const number = (counts.get(part.list) ?? 0) + 1;
    counts.set(part.list, number);
    return { kind: 'step', number, text: part.text };
  });
}
