import { onOneLine, type Mutant, type Room } from './mutant.ts';
import { BAR_OVER_ALL, BARS } from './rooms.ts';

export type Fate = 'killed' | 'lived' | 'equivalent';
export interface Tried {
  mutant: Mutant;
  fate: Fate;
}

interface Row {
  room: Room | 'all';
  killed: number;
  lived: number;
  equivalent: number;
  /** Share of the mutants that could be noticed, 0–1; 1 where there are none. */
  figure: number;
  bar: number | undefined;
}

/** How many were noticed, room by room and over all. */
export function countByRoom(tried: readonly Tried[]): Row[] {
  const rooms = [...Map.groupBy(tried, ({ mutant }) => mutant.room)];
  return [
    ...rooms.map(([room, those]) => ({ room, ...counted(those), bar: BARS[room] })),
    { room: 'all' as const, ...counted(tried), bar: BAR_OVER_ALL },
  ];
}

function counted(tried: readonly Tried[]) {
  const of = (fate: Fate) => tried.filter((one) => one.fate === fate).length;
  const [killed, lived, equivalent] = [of('killed'), of('lived'), of('equivalent')];
  return { killed, lived, equivalent, figure: killed + lived === 0 ? 1 : killed / (killed + lived) };
}

/** 1 when a room, or all together, is below its bar. */
export const exitCodeOf = (rows: readonly Row[]): 0 | 1 =>
  rows.some(({ figure, bar }) => bar !== undefined && figure < bar) ? 1 : 0;

export function asTable(rows: readonly Row[]): string {
  const cells = [
    ['room', 'killed', 'lived', 'equivalent', 'figure', 'bar'],
    ...rows.map(({ room, killed, lived, equivalent, figure, bar }) => [
      room,
      ...[killed, lived, equivalent].map(String),
      percent(figure),
      bar === undefined ? '' : percent(bar),
    ]),
  ];
  const widths =
    cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  return cells
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Down, so that 94.96% does not read as 95. */
const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1)}%`;

/** A survivor as a reader looks it up. */
export const verdictInWords = ({ file, line, kind, before, after }: Mutant): string =>
  `${file}:${line} ${kind}: ${short(before)} → ${short(after)}`;

const LONGEST = 70;
const short = (text: string): string => {
  const line = onOneLine(text);
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};
