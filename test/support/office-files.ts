import { strToU8, zipSync } from 'fflate';

/** Files of Office as their programs write them, with no more than what a test is about. */

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

type Paragraph =
  | string
  | { style: string; text: string }
  | { list: number; level?: number; text: string }
  | { rows: string[][] };

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

function wordParagraph(part: Paragraph): string {
  if (typeof part === 'string') return `<w:p>${run(part)}</w:p>`;
  if ('rows' in part)
    return `<w:tbl>${part.rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc><w:p>${run(cell)}</w:p></w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
  const properties =
    'style' in part
      ? `<w:pStyle w:val="${part.style}"/>`
      : `<w:numPr><w:ilvl w:val="${part.level ?? 0}"/><w:numId w:val="${part.list}"/></w:numPr>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${run(part.text)}</w:p>`;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>';
const relations = (...targets: [id: string, type: string, target: string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`).join('')}</Relationships>`;

const styles = `<w:styles ${W}>${[1, 2, 3].map((n) => `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/></w:style>`).join('')}</w:styles>`;
const level = (n: number, format: string) => `<w:lvl w:ilvl="${n}"><w:numFmt w:val="${format}"/></w:lvl>`;
/** List 1 has bullets, list 2 numbers; lists 3 to 5 are of the kind of 2, and begin anew. */
const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="1">${level(0, 'bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>${[3, 4, 5].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`).join('')}</w:numbering>`;

/** What a file of Word holds, part by part. */
export const wordParts = (paragraphs: readonly Paragraph[]): Record<string, string> => ({
  '[Content_Types].xml': TYPES,
  '_rels/.rels': relations(['rId1', 'officeDocument', 'word/document.xml']),
  'word/_rels/document.xml.rels': relations(
    ['rId1', 'styles', 'styles.xml'],
    ['rId2', 'numbering', 'numbering.xml'],
  ),
  'word/styles.xml': styles,
  'word/numbering.xml': numbering,
  'word/document.xml': `<w:document ${W}><w:body>${paragraphs.map(wordParagraph).join('')}</w:body></w:document>`,
});

export const packed = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

export const wordFile = (paragraphs: readonly Paragraph[]): Uint8Array => packed(wordParts(paragraphs));

export interface Slide {
  title: string;
  /** Typed as bullets, or as numbers where it says so. */
  lines: string[];
  numbered?: boolean;
  table?: string[][];
  hidden?: boolean;
}

const P =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const line = (text: string, properties = '') =>
  `<a:p>${properties}<a:r><a:t>${escaped(text)}</a:t></a:r></a:p>`;
const shape = (kind: string, paragraphs: string) =>
  `<p:sp><p:nvSpPr><p:nvPr><p:ph${kind}/></p:nvPr></p:nvSpPr><p:txBody>${paragraphs}</p:txBody></p:sp>`;

function slideXml({ title, lines, numbered, table, hidden }: Slide): string {
  const properties = numbered ? '<a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr>' : '';
  const body = shape(' idx="1"', lines.map((text) => line(text, properties)).join(''));
  const rows = table?.map(
    (cells) =>
      `<a:tr>${cells.map((cell) => `<a:tc><a:txBody>${line(cell)}</a:txBody></a:tc>`).join('')}</a:tr>`,
  );
  const frame = rows
    ? `<p:graphicFrame><a:graphic><a:graphicData><a:tbl>${rows.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
    : '';
  // The number of the slide and the title stand last, as they do where somebody drew them last.
  return `<p:sld ${P}${hidden ? ' show="0"' : ''}><p:cSld><p:spTree>${body}${frame}${shape(' type="sldNum"', line('7'))}${shape(' type="title"', line(title))}</p:spTree></p:cSld></p:sld>`;
}

/** What a file of PowerPoint holds; its slides lie in the opposite order of the one in which they are shown. */
export function slideParts(slides: readonly Slide[]): Record<string, string> {
  const fileOf = (i: number) => `slides/slide${slides.length - i}.xml`;
  return {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': relations(['rId1', 'officeDocument', 'ppt/presentation.xml']),
    'ppt/presentation.xml': `<p:presentation ${P}><p:sldIdLst>${slides.map((_, i) => `<p:sldId id="${256 + i}" r:id="rId${i + 1}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      ...slides.map((_, i) => [`rId${i + 1}`, 'slide', fileOf(i)] as [string, string, string]),
    ),
    ...Object.fromEntries(slides.map((slide, i) => [`ppt/${fileOf(i)}`, slideXml(slide)])),
  };
}

export const slideFile = (slides: readonly Slide[]): Uint8Array => packed(slideParts(slides));
