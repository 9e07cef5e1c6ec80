import { deflateSync } from 'node:zlib';
import { complaints } from '../../fixtures/documents/complaints.ts';
import { damagedParcels, loading } from '../../fixtures/documents/warehouse.ts';
import type { Random } from '../../bench/skills/random.ts';
import { packed, slideParts, wordParts } from '../../support/office-files.ts';
import { pdfFile } from '../../support/pdf-file.ts';

export interface BrokenFile {
  kind: string;
  name: string;
  bytes: Uint8Array;
}

const markdown = Buffer.from(
  '# Loading\n\n1. Place the mats.\n2. Tighten the straps.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n- Never stand behind the lift.\n',
);
const whole = { 'a.docx': damagedParcels, 'a.pptx': loading, 'a.pdf': complaints, 'a.md': markdown };
type Whole = keyof typeof whole;
const NAMES = Object.keys(whole) as Whole[];
const ENDINGS = ['md', 'txt', 'docx', 'pptx', 'pdf'] as const;
const pick = <T>(random: Random, from: readonly T[]): T => from[random.below(from.length)] as T;

const document = (body: string) => packed({ ...wordParts([]), 'word/document.xml': body });
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const nested = (open: string, close: string, inner: string, depth: number) =>
  open.repeat(depth) + inner + close.repeat(depth);

const bombs = new Map<number, Uint8Array>();
/** One of so many MB; packing it takes longer than refusing it, so each size is packed once. */
function bombOf(megabytes: number): Uint8Array {
  const bomb =
    bombs.get(megabytes) ??
    packed({ ...wordParts(['x']), 'word/styles.xml': ' '.repeat(1_000_000 * megabytes) });
  bombs.set(megabytes, bomb);
  return bomb;
}

/** A PDF with one stream of its own making. */
const pdfWith = (stream: Buffer, filter: string): Uint8Array => {
  const plain = Buffer.from(pdfFile([[{ text: 'x', size: 11, x: 60, y: 700 }]])).toString('latin1');
  const own = `<< /Length ${stream.byteLength} ${filter} >>\nstream\n${stream.toString('latin1')}\nendstream`;
  return Buffer.from(
    plain.replace(/<< \/Length \d+ >>\nstream\n[^]*?\nendstream/, () => own),
    'latin1',
  );
};

/** Ways to break a file, by name; each makes another one for every draw. */
const ways: Readonly<Record<string, (random: Random) => Omit<BrokenFile, 'kind'>>> = {
  truncated: (random) => {
    const name = pick(random, NAMES);
    return { name, bytes: whole[name].subarray(0, random.below(whole[name].byteLength)) };
  },
  'bits flipped': (random) => {
    const name = pick(random, NAMES);
    const bytes = Buffer.from(whole[name]);
    for (let i = 0; i <= random.below(40); i += 1) {
      const place = random.below(bytes.byteLength);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << random.below(8));
    }
    return { name, bytes };
  },
  'pieces swapped': (random) => {
    const name = pick(random, NAMES);
    const bytes = whole[name];
    const [a, b] = [random.below(bytes.byteLength), random.below(bytes.byteLength)].toSorted((x, y) => x - y);
    return { name, bytes: Buffer.concat([bytes.subarray(b), bytes.subarray(a, b), bytes.subarray(0, a)]) };
  },
  'wrong ending': (random) => ({ name: `a.${pick(random, ENDINGS)}`, bytes: whole[pick(random, NAMES)] }),
  noise: (random) => ({
    name: `a.${pick(random, ENDINGS)}`,
    bytes: Buffer.concat([
      Buffer.from(pick(random, ['', 'PK\u0003\u0004', '%PDF-1.7\n', '\uFEFF', '<?xml version="1.0"?>'])),
      Buffer.from(Array.from({ length: random.below(3_000) }, () => random.below(256))),
    ]),
  }),
  encoding: (random) => {
    const text = Array.from({ length: 200 }, () => String.fromCodePoint(32 + random.below(0xd000))).join('');
    const bytes = Buffer.from(text, pick(random, ['utf8', 'utf16le', 'latin1'] as const));
    return { name: pick(random, ['a.md', 'a.txt']), bytes };
  },
  'archive bomb': (random) => ({
    name: pick(random, ['a.docx', 'a.pptx']),
    bytes: bombOf(1 + random.below(30)),
  }),
  'archive that lies of its sizes': (random) => {
    const bytes = Buffer.from(damagedParcels);
    // In the directory of an archive the sizes stand at 20 and 24 bytes behind the mark of an entry.
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4))
      bytes.writeUInt32LE(random.below(0xffff), at + (random.chance(0.5) ? 20 : 24));
    return { name: 'a.docx', bytes };
  },
  'archive in an archive': (random) => {
    let inner: Uint8Array = damagedParcels;
    for (let i = 0; i <= random.below(4); i += 1)
      inner = packed({
        ...wordParts(['x']),
        'word/embeddings/a.docx': Buffer.from(inner).toString('latin1'),
      });
    return { name: 'a.docx', bytes: inner };
  },
  'many parts': (random) => ({
    name: 'a.docx',
    bytes: packed(
      Object.fromEntries(Array.from({ length: random.below(7_000) }, (_, i) => [`word/p${i}.xml`, ''])),
    ),
  }),
  'entities that laugh': (random) => {
    const levels = 3 + random.below(9);
    const entities = Array.from(
      { length: levels },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    );
    const types = `<!DOCTYPE a [<!ENTITY l0 "ha">${entities.join('')}<!ENTITY f SYSTEM "file:///etc/hostname">]>`;
    const body = `${types}<w:document ${W}><w:body><w:p><w:r><w:t>&l${levels};&f;</w:t></w:r></w:p></w:body></w:document>`;
    return { name: 'a.docx', bytes: document(random.chance(0.5) ? body : `\uFEFF${body}`) };
  },
  'deep XML': (random) => ({
    name: 'a.docx',
    bytes: document(
      `<w:document ${W}><w:body>${nested('<w:p><w:r>', '</w:r></w:p>', '<w:t>x</w:t>', random.below(20_000))}</w:body></w:document>`,
    ),
  }),
  'huge table': (random) => {
    const row = `<w:tr>${'<w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc>'.repeat(1 + random.below(50))}</w:tr>`;
    return {
      name: 'a.docx',
      bytes: document(
        `<w:document ${W}><w:body><w:tbl>${row.repeat(random.below(2_000))}</w:tbl></w:body></w:document>`,
      ),
    };
  },
  'slides that name one another': (random) => {
    const parts = slideParts([{ title: 'a', lines: ['b'] }]);
    const ids = '<p:sldId id="1" r:id="rId1"/>'.repeat(random.below(5_000));
    const deck = parts['ppt/presentation.xml']?.replace(/<p:sldId [^>]*>/, ids) ?? '';
    return { name: 'a.pptx', bytes: packed({ ...parts, 'ppt/presentation.xml': deck }) };
  },
  'deep Markdown': (random) => ({
    name: 'a.md',
    bytes: Buffer.from(
      pick(random, ['>', '- ', '[', '*', '`', '![', '<a ', '_a', '&', '\\']).repeat(random.below(3_000)),
    ),
  }),
  'long Markdown table': (random) => ({
    name: 'a.md',
    bytes: Buffer.from(`|a|b|\n|-|-|\n${'|c|d|\n'.repeat(random.below(30_000))}`),
  }),
  'PDF with cycles': (random) => {
    const text = Buffer.from(complaints).toString('latin1');
    const target = String(1 + random.below(9));
    return {
      name: 'a.pdf',
      bytes: Buffer.from(
        text.replaceAll(/\b\d+ 0 R/g, (found) => (random.chance(0.3) ? `${target} 0 R` : found)),
        'latin1',
      ),
    };
  },
  'PDF that unpacks to much': (random) => {
    const many = deflateSync(
      Buffer.alloc(
        random.chance(0.05) ? 20_000_000 : 10_000 * random.below(30),
        pick(random, [' ', 'q ', '(x) Tj ']),
      ),
    );
    return random.chance(0.5)
      ? { name: 'a.pdf', bytes: pdfWith(many, '/Filter /FlateDecode') }
      : { name: 'a.pdf', bytes: pdfWith(deflateSync(many), '/Filter [/FlateDecode /FlateDecode]') };
  },
  'PDF with numbers out of range': (random) => {
    const text = Buffer.from(complaints).toString('latin1');
    const odd = ['-1', '1e99', '99999999999', '0', 'NaN', '2147483648'];
    return {
      name: 'a.pdf',
      bytes: Buffer.from(
        text.replaceAll(/\d+/g, (found) => (random.chance(0.02) ? pick(random, odd) : found)),
        'latin1',
      ),
    };
  },
};

export const waysToBreak = Object.keys(ways);

/** The document of this number: the way goes round, so that each has its share. */
export function brokenFile(number: number, random: Random): BrokenFile {
  const kind = waysToBreak[number % waysToBreak.length] ?? '';
  const way = ways[kind];
  if (!way) throw new RangeError(`There is no way ${kind} to break a file.`);
  return { kind, ...way(random) };
}
