import { expect, it } from '@jest/globals';
import { weighRows } from '../../../../../lib/agents/sensing/people-file/weigh-rows.ts';
import { tableReader } from '../../../../../lib/adapters/documents/tables/table-reader.ts';
import { readingOf } from '../../../../../lib/domain/directory/tell.ts';
import { guidOf } from '../../../../../lib/domain/sha256.ts';
import { AT, COLUMNS, HEADERS, mailOf, portsFor } from './company.ts';

/** A sequence of numbers that is always the same (mulberry32). */
function drawing(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return { below, of: <T>(some: readonly T[]): T => some[below(some.length)] as T };
}
type Draw = ReturnType<typeof drawing>;

const NAMES = Array.from({ length: 12 }, (_, i) => `kim${i}`);
const lineOf = (name: string, i: number) => `E${i},${mailOf(name)},seller,Sales,${i === 0 ? '' : 'E0'}`;

const SIGNS = ['"', ',', ';', '\n', ' ', '=', '\u0430', '\u200B', '\u212A', "'", '\t', '@', '\uFEFF', 'É'];

const atPlace = (text: string, place: number, put: string, gone = 0): string =>
  text.slice(0, place) + put + text.slice(place + gone);

/** What happens to exports: by hand, by programs, and by whoever tries. */
const mutations: ((lines: string[], draw: Draw) => string[])[] = [
  (lines, draw) => lines.toSpliced(draw.below(lines.length), 1),
  (lines, draw) => [...lines, draw.of(lines)],
  (lines, draw) => lines.toSpliced(draw.below(lines.length), 0, draw.of(['', ' ', ',,,,', '"'])),
  (lines, draw) => changed(lines, draw, (line) => atPlace(line, draw.below(line.length), draw.of(SIGNS))),
  (lines, draw) =>
    changed(lines, draw, (line) => atPlace(line, draw.below(line.length), '', 1 + draw.below(4))),
  (lines, draw) => changed(lines, draw, (line) => line.toUpperCase()),
  (lines, draw) => changed(lines, draw, (line) => line.slice(0, draw.below(line.length))),
  (lines, draw) => changed(lines, draw, (line) => cellFrom(line, draw.of(lines), draw.below(5))),
  (lines, draw) => changed(lines, draw, (line) => cellFrom(line, ',,,,', draw.below(5))),
  (lines, draw) => changed(lines, draw, (line) => line.replace('a.example', 'b.example')),
  (lines, draw) => quotedOver(lines, draw.below(lines.length - 1)),
  (lines, draw) => changed(lines, draw, (line) => line.replace(/E\d+/, '1')),
  (lines, draw) => changed(lines, draw, (line) => line.replace(',Sales,', ',"Sales, north",')),
];

function changed(lines: string[], draw: Draw, to: (line: string) => string): string[] {
  const at = draw.below(lines.length);
  return lines.with(at, to(lines[at] ?? ''));
}

/** A cell that begins in one line and ends in the next. */
const quotedOver = (lines: string[], at: number): string[] =>
  lines.with(at, (lines[at] ?? '').replace(',', ',"')).with(at + 1, (lines[at + 1] ?? '').replace(',', '",'));

const cellFrom = (line: string, other: string, cell: number): string =>
  line
    .split(',')
    .with(Math.min(cell, line.split(',').length - 1), other.split(',')[cell] ?? '')
    .join();

it('five thousand exports that somebody changed: each row is taken, waits or is refused, and nobody is guessed', async () => {
  const { ports } = await portsFor(NAMES);
  const titles = (await ports.registers.latest('job-title')).map(({ value }) => value);
  const reading = readingOf(titles, (await ports.registers.policy()).directory);
  const draw = drawing(74);
  const count = { files: 0, rows: 0, taken: 0, waits: 0, lost: 0, guessed: 0 };
  const faults = new Set<string>();
  for (let i = 0; i < 5_000; i += 1) {
    let lines = NAMES.map(lineOf);
    for (let change = 0; change <= draw.below(4); change += 1) lines = draw.of(mutations)(lines, draw);
    const text = [HEADERS, ...lines].join(draw.of(['\n', '\r\n']));
    const read = await tableReader().read(Buffer.from(text));
    if (!('table' in read)) throw new Error(read.why.id);
    const { changed: taken, faulty } = await weighRows(read.table, COLUMNS, { ports, reading, at: AT });
    const physical = text.replaceAll('\r\n', '\n').split('\n');
    const expected = physical.flatMap((line, at) => (at > 0 && line.trim() !== '' ? [at + 1] : []));
    const told = [...taken.map(({ row }) => row.row), ...faulty.map(({ row }) => row)];
    count.files += 1;
    count.rows += expected.length;
    count.taken += taken.length;
    count.waits += faulty.length;
    if (told.toSorted((a, b) => a - b).join() !== expected.join()) count.lost += 1;
    for (const { fault } of faulty) faults.add(fault);
    for (const { row, personId } of taken) {
      // Whoever it is, their address stands in that line, in whatever letters and with blanks around it.
      const cells = (physical[row.row - 1] ?? '')
        .toLowerCase()
        .split(',')
        .map((cell) => cell.replaceAll('"', '').trim());
      const owner = NAMES.find((name) => cells.includes(mailOf(name)));
      const others = row.identifiers.some(
        ({ kind, value }) => kind === 'mail' && owner !== undefined && value.toLowerCase() !== mailOf(owner),
      );
      if (owner === undefined || guidOf(owner) !== personId || others) count.guessed += 1;
    }
  }
  expect(count).toMatchObject({ files: 5_000, lost: 0, guessed: 0 });
  expect(count.taken / count.rows).toBeGreaterThan(0.5);
  expect([...faults].toSorted()).toEqual(
    expect.arrayContaining(['blank', 'nobody-known', 'over-several-lines', 'person-twice', 'unreadable']),
  );
});
