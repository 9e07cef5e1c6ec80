import { message } from '../../../messages/message.ts';
import { tableRows, type DocumentBlock } from '../../../domain/source/document.ts';
import { DOCUMENT_LIMITS } from './document-size-limits.ts';
import { NotRead } from './not-read.ts';
import { inLine } from './lines.ts';
import { unpack } from './unpack.ts';
import { allIn, elementAt, elementsOf, type Element } from './xml.ts';

const WANTED = /^ppt\/(?:presentation\.xml|_rels\/presentation\.xml\.rels|slides\/[^/]+\.xml)$/;

/**
 * Slides in the order in which they are shown: titles as headings, lists, tables. Hidden slides and notes of the
 * speaker are left out, because their authors did not show them. @throws NotRead
 */
export async function slideBlocks(bytes: Uint8Array): Promise<DocumentBlock[]> {
  const parts = await unpack(bytes, (name) => WANTED.test(name));
  const deck = await elementsOf(parts.get('ppt/presentation.xml'));
  const targets = targetsIn(await elementsOf(parts.get('ppt/_rels/presentation.xml.rels')));
  const shown = allIn(deck, 'p:sldId').slice(0, DOCUMENT_LIMITS.pages);
  const blocks: DocumentBlock[] = [];
  for (const [i, { attributes }] of shown.entries()) {
    const slide = await elementsOf(parts.get(targets.get(attributes['r:id'] ?? '') ?? ''));
    if (elementAt(slide, 'p:sld')?.attributes['show'] === '0') continue;
    blocks.push(...blocksOfSlide(slide, i + 1));
    if (blocks.length > DOCUMENT_LIMITS.blocks) throw new NotRead(message('unread.too-much'));
  }
  return blocks;
}

/** Where each slide lies, by its id in the deck. */
const targetsIn = (relations: Element): Map<string, string> =>
  new Map(
    allIn(relations, 'Relationship').map(({ attributes: { Id = '', Target = '' } }) => [
      Id,
      Target.startsWith('/') ? Target.slice(1) : `ppt/${Target}`,
    ]),
  );

const TITLES = new Set(['title', 'ctrTitle']);
/** Placeholders of which every slide says the same. */
const FURNITURE = new Set(['ftr', 'hdr', 'sldNum', 'dt']);

function blocksOfSlide(slide: Element, page: number): DocumentBlock[] {
  const shapes = shapesIn(slide).filter((shape) => !FURNITURE.has(placeholderOf(shape)));
  // A title stands first, wherever its shape was drawn.
  const inOrder = [
    ...shapes.filter((shape) => TITLES.has(placeholderOf(shape))),
    ...shapes.filter((shape) => !TITLES.has(placeholderOf(shape))),
  ];
  return inOrder.flatMap((shape) => blocksOfShape(shape, page));
}

const shapesIn = (element: Element): Element[] =>
  element.children.flatMap((child) =>
    child.name === 'p:sp' || child.name === 'p:graphicFrame' ? [child] : shapesIn(child),
  );

const placeholderOf = (shape: Element): string => {
  const found = elementAt(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph');
  return found ? (found.attributes['type'] ?? 'body') : '';
};

function blocksOfShape(shape: Element, page: number): DocumentBlock[] {
  if (shape.name === 'p:graphicFrame') {
    const rows = allIn(shape, 'a:tr').map((row) =>
      allIn(row, 'a:tc').map((cell) => inLine(linesIn(cell).join(' '))),
    );
    return tableRows(rows, page);
  }
  const placeholder = placeholderOf(shape);
  if (TITLES.has(placeholder)) {
    const text = inLine(linesIn(shape).join(' '));
    return text === '' ? [] : [{ kind: 'heading', depth: 1, text, page }];
  }
  let number = 0;
  return allIn(shape, 'a:p').flatMap((paragraph): DocumentBlock[] => {
    const text = inLine(textOf(paragraph));
    if (text === '') return [];
    const auto = elementAt(paragraph, 'a:pPr', 'a:buAutoNum');
    if (auto && isTop(paragraph)) {
      number = number === 0 ? startOf(auto) : number + 1;
      return [{ kind: 'step', number, text, page }];
    }
    const isBullet =
      auto !== undefined ||
      elementAt(paragraph, 'a:pPr', 'a:buChar') !== undefined ||
      (placeholder === 'body' && elementAt(paragraph, 'a:pPr', 'a:buNone') === undefined);
    if (!isBullet) number = 0;
    return [{ kind: isBullet ? 'bullet' : 'paragraph', text, page }];
  });
}

const isTop = (paragraph: Element): boolean =>
  Number(elementAt(paragraph, 'a:pPr')?.attributes['lvl'] ?? 0) === 0;
const startOf = ({ attributes }: Element): number =>
  Math.max(1, Math.trunc(Number(attributes['startAt'])) || 1);
const linesIn = (element: Element): string[] => allIn(element, 'a:p').map(textOf);

const textOf = (paragraph: Element): string =>
  paragraph.children
    .flatMap((part) => (part.name === 'a:br' ? [' '] : allIn(part, 'a:t').map(({ text }) => text)))
    .join('');
