/** A sequence of numbers that is always the same (mulberry32). */
export function drawing(seed: number) {
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

/** A file that changes make of an export: lines below its headers. */
export const changedExport = (lines: string[], draw: Draw): string[] => {
  let changed = lines;
  for (let change = 0; change <= draw.below(4); change += 1) changed = draw.of(mutations)(changed, draw);
  return changed;
};

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
