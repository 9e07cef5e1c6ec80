import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { NotRead } from '../../../../lib/adapters/documents/formats/not-read.ts';
import { english } from '../../../../lib/messages/words.ts';
import { readBytes } from '../../../../lib/adapters/documents/formats/read-bytes.ts';
import { textOfBlock, type DocumentBlock } from '../../../../lib/domain/source/document.ts';
import { complaints, scanned } from '../../../fixtures/documents/complaints.ts';
import { damagedParcels, loading } from '../../../fixtures/documents/warehouse.ts';
import { packed, wordFile, wordParts } from '../../../support/office-files.ts';
import { pdfFile } from '../../../support/pdf-file.ts';

const file = (name: string) => readFileSync(new URL(`../../../fixtures/documents/${name}`, import.meta.url));
const short = (block: DocumentBlock): string => {
  const mark =
    block.kind === 'step'
      ? String(block.number)
      : block.kind === 'heading'
        ? '#'.repeat(block.depth)
        : { paragraph: 'p', bullet: '-', row: '|' }[block.kind];
  return `${mark} ${textOfBlock(block)}`;
};
const shortly = async (name: string, bytes: Uint8Array) => (await readBytes(name, bytes)).map(short);

describe('a Markdown document', () => {
  test('keeps headings, the numbers of its steps, what belongs to a step, and its table', async () => {
    const read = await shortly('ward.md', file('ward-handover.md'));
    expect(read).toContain('## Giving a unit of blood');
    expect(read.filter((line) => /^\d/.test(line)).map((line) => line.slice(0, 2))).toEqual([
      '1 ',
      '2 ',
      '3 ',
      '4 ',
      '5 ',
      '6 ',
    ]);
    expect(read.slice(read.findIndex((line) => line.startsWith('4 ')) + 1)[0]).toBe(
      '- Stay with the patient during this time.',
    );
    expect(read).toContain('| Time for one unit (what): 4 hours at the most (limit)');
    // A sentence that the file breaks over three lines is one.
    expect(read.find((line) => line.includes('life is at risk'))).toMatch(
      /^p Check that .* agreed to it\. A transfusion that/,
    );
  });

  test('takes what is typed right below a list for itself', async () => {
    const text = '- Close the valve.\nLunch is at noon.\n\n1. Open the\nvalve.';
    expect(await shortly('a.md', Buffer.from(text))).toEqual([
      '- Close the valve.',
      'p Lunch is at noon.',
      '1 Open the valve.',
    ]);
  });

  test('says the words of a link and never a picture', async () => {
    expect(
      await shortly('a.md', Buffer.from('See **the** [form](https://forms.example/12). ![Ann](a.png)')),
    ).toEqual(['p See the form.']);
  });
});

describe('a Word document', () => {
  test('counts a list on under the next heading, as Word does, until one begins anew', async () => {
    const item = (list: number, text: string) => ({ list, text });
    const heading = (text: string) => ({ style: 'Heading2', text });
    const bytes = wordFile([
      heading('Before'),
      item(2, 'Put up the rail.'),
      item(2, 'Close the area.'),
      heading('Switching on'),
      'Do it in this order:',
      item(2, 'Close the switch.'),
      heading('Cleaning'),
      item(3, 'Sweep.'),
      item(4, 'Brush.'),
      item(4, 'Rinse.'),
    ]);
    const read = await shortly('roof.docx', bytes);
    expect(read.filter((line) => /^\d/.test(line)).map((line) => line.split(' ')[0])).toEqual([
      '1',
      '2',
      '3',
      '1',
      '1',
      '2',
    ]);
  });

  test('keeps headings by style, numbers as Word shows them, tables and bullets', async () => {
    expect(await shortly('parcels.docx', damagedParcels)).toEqual([
      '# Damaged parcels at the gate',
      'p This instruction is for everybody who unloads lorries in hall two.',
      '## Taking in a damaged parcel',
      '1 Put the parcel on the yellow pallet before you open anything.',
      '2 Photograph the damage from two sides, with the label in the picture.',
      '- The label must be readable.',
      '3 Ask the driver to sign the damage slip.',
      'p A driver who refuses to sign is no reason to send the parcel back; write down the time and the plate.',
      '4 Scan the parcel as damaged.',
      'p It is done when the scanner shows a green frame and the slip lies in the tray.',
      '## Sending a parcel back',
      'p To send it back:',
      '1 Print a new label.',
      '2 Close the parcel with two strips of tape.',
      '## Who decides',
      '| Up to 200 euros (value): the shift leader (who decides)',
      '| Above 200 euros (value): the claims desk, within 24 hours (who decides)',
      '- Gloves are worn at the yellow pallet.',
    ]);
  });
});

describe('slides', () => {
  test('come in the order in which they are shown, titles first, without hidden ones and page numbers', async () => {
    const blocks = await readBytes('loading.pptx', loading);
    expect(blocks.map((block) => `${block.page ?? 0}: ${short(block)}`)).toEqual([
      '1: # Loading a lorry',
      '1: - Heavy goods go to the front axle',
      '1: - Nobody stands behind the tail lift',
      '3: # Securing the load',
      '3: 1 Place the mats.',
      '3: 2 Tighten the straps to 500 daN.',
      '3: 3 Check the edges.',
      '3: | Pallets (load): 2 (straps)',
      '3: | Machines (load): 4 (straps)',
    ]);
  });
});

/** Why a document is not read, in words; what it is otherwise. */
const whyNot = (name: string, bytes: Uint8Array): Promise<string> =>
  readBytes(name, bytes).then(
    () => 'it was read',
    (error: unknown) => (error instanceof NotRead ? english.sayMessage(error.why) : String(error)),
  );

describe('a PDF', () => {
  test('has headings by size, steps, whole paragraphs, pages, columns one after the other, and no footers', async () => {
    const blocks = await readBytes('complaints.pdf', complaints);
    const read = blocks.map((block) => `${block.page ?? 0}: ${short(block)}`);
    expect(read.slice(0, 8)).toEqual([
      '1: # Answering a complaint',
      '1: p Every complaint gets a first answer within two working days, whoever receives it, and a final one within 15 working days.',
      '1: ## The final answer',
      '1: 1 Read the whole file, not only the last letter.',
      '1: 2 Say in the first sentence whether the bank agrees.',
      '1: 3 Give the reason in words that the customer used, without terms from the contract.',
      '1: 4 Name the ombudsman if the bank does not agree.',
      '1: p The answer is done when a colleague who does not know the case understands it.',
    ]);
    expect(read[8]).toBe('2: ## Payments out of goodwill');
    expect(read.join('\n')).not.toContain('Complaints office');
    const columns = read.at(-1) ?? '';
    expect(columns.indexOf('Left column, this is line number 8')).toBeGreaterThan(0);
    expect(columns.indexOf('Right column, this is line number 1')).toBeGreaterThan(
      columns.indexOf('Left column, this is line number 8'),
    );
  });

  test.each([
    ['is without text: its pages are pictures', scanned],
    ['has more than 500 pages', pdfFile(Array.from({ length: 501 }, () => []))],
  ])('that %s says so', async (why, bytes) => {
    expect(await whyNot('scan.pdf', bytes)).toContain(why);
  });
});

describe('a file', () => {
  test.each([
    ['UTF-8 with its mark', Buffer.from('\uFEFFCafé à la carte')],
    ['UTF-16', Buffer.from('\uFEFFCafé à la carte', 'utf16le')],
    ['the Western encoding', Buffer.from('Café à la carte', 'latin1')],
  ])('in %s is read as it was written', async (_what, bytes) => {
    expect(await shortly('a.txt', bytes)).toEqual(['p Café à la carte']);
  });

  const bomb = { ...wordParts(['x']), 'word/comments.xml': 'a'.repeat(30_000_000) };
  const tight = { ...wordParts(['x']), 'word/comments.xml': 'a'.repeat(5_000_000) };
  const typed = { ...wordParts(['x']), 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' };
  test.each([
    ['unpacks to more than is read', 'a.docx', packed(bomb)],
    ['is packed so tightly that it is taken for an attack', 'a.docx', packed(tight)],
    ['declares a document type, as no Office file does', 'a.docx', packed(typed)],
    [
      'is an archive, and neither a Word nor a PowerPoint file',
      'a.docx',
      packed({ 'xl/workbook.xml': '<x/>' }),
    ],
    ['is an older or protected Office file', 'a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['is not what its name says', 'a.docx', Buffer.from('plain words')],
    ['is not text', 'a.txt', Buffer.from('RIFF\0\0\0')],
    ['is without text', 'a.md', Buffer.from('\n \n')],
    ['is without text', 'a.docx', wordFile([])],
  ])('that %s is named so', async (why, name, bytes) => {
    expect(await whyNot(name, bytes)).toContain(why);
  });

  test('is read by what it is where its name is wrong', async () => {
    expect(await shortly('parcels.pdf', damagedParcels)).toContain('4 Scan the parcel as damaged.');
  });
});
