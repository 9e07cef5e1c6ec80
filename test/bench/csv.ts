import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** A row that cannot be used: which line of which file, and why. */
export interface BadRow {
  file: string;
  line: number;
  reason: string;
}

export class UnusableFile extends Error {
  override name = 'UnusableFile';
}

/** Thrown by a row's reader to have the row counted, named and skipped. */
export class UnusableRow extends Error {
  override name = 'UnusableRow';
}

/**
 * Streams a CSV file with a header row line by line and hands over each row that `read` accepts. Rows that it refuses
 * with UnusableRow, or that have another number of cells than the header, go to `bad` instead.
 * @throws UnusableFile when the file cannot be opened or its header lacks a required column.
 */
export async function* rowsOf<T>(
  file: string,
  required: readonly string[],
  read: (cell: (column: string) => string) => T,
  bad: (row: BadRow) => void,
): AsyncGenerator<T & { line: number }> {
  let columns: Map<string, number> | undefined;
  let cellsOf = splitterFor(',');
  for await (const { line, text } of linesOf(file)) {
    if (columns === undefined) {
      cellsOf = splitterFor(markOf(text));
      columns = header(file, cellsOf(text), required);
      continue;
    }
    const known = columns;
    try {
      const cells = cellsOf(text);
      if (cells.length !== known.size)
        throw new UnusableRow(`${cells.length} cells where the header has ${known.size}`);
      yield { ...read((column) => cells[known.get(column) ?? -1]?.trim() ?? ''), line };
    } catch (error) {
      if (!(error instanceof UnusableRow)) throw error;
      bad({ file, line, reason: error.message });
    }
  }
  if (columns === undefined)
    throw new UnusableFile(`${file} is empty: its first line must name the columns ${required.join(', ')}.`);
}

/** What tables are written with where a value is missing. */
const NOTHING = new Set(['', 'na', 'nan', 'nat', 'none', 'null']);
/** The latest moment that a date can hold, in milliseconds. */
const LATEST = 8.64e15;

/**
 * A moment as epoch milliseconds: ISO text, or a number whose size says its unit (seconds below 10¹¹, milliseconds
 * below 10¹⁴, microseconds below 10¹⁷, else nanoseconds); undefined where it is missing.
 */
export function momentOf(text: string): number | undefined {
  if (NOTHING.has(text.toLowerCase())) return undefined;
  const number = Number(text);
  const moment = Number.isNaN(number) ? Date.parse(text) : inMilliseconds(number);
  if (!(Math.abs(moment) <= LATEST))
    throw new UnusableRow(`"${text}" is no moment (ISO, or since 1970 in seconds or a thousandth of them)`);
  return moment;
}

function inMilliseconds(number: number): number {
  const size = Math.abs(number);
  if (size < 1e11) return number * 1000;
  if (size < 1e14) return number;
  return size < 1e17 ? number / 1e3 : number / 1e6;
}

/**
 * The lines of a text file that hold anything, by their number from 1, whatever their ends, without the mark of their
 * encoding.
 */
export async function* linesOf(file: string): AsyncGenerator<{ line: number; text: string }> {
  let line = 0;
  try {
    for await (const read of createInterface({
      input: createReadStream(file, 'utf8'),
      crlfDelay: Infinity,
    })) {
      line++;
      const text = line === 1 ? read.replace(/^\uFEFF/, '') : read;
      if (text.trim() !== '') yield { line, text };
    }
  } catch (cause) {
    throw new UnusableFile(`${file} cannot be read: ${String(cause)}. Give the path of a text file.`, {
      cause,
    });
  }
}

function header(file: string, cells: readonly string[], required: readonly string[]): Map<string, number> {
  const columns = new Map(cells.map((cell, index) => [cell.trim().toLowerCase(), index]));
  const missing = required.filter((column) => !columns.has(column));
  if (missing.length > 0)
    throw new UnusableFile(`${file} lacks the column ${missing.join(', ')} in its first line.`);
  return columns;
}

/** What parts the cells: the first of comma, tab and semicolon that parts the header. */
const markOf = (header: string): string => [',', '\t', ';'].find((mark) => header.includes(mark)) ?? ',';

/** Cells of one line; a cell in quotes may hold the mark and doubled quotes, not line breaks. */
function splitterFor(mark: string): (line: string) => string[] {
  const cell = new RegExp(`(?:^|${mark})(?:"((?:[^"]|"")*)"|([^${mark}]*))`, 'g');
  return (line) =>
    line.includes('"')
      ? [...line.matchAll(cell)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
      : line.split(mark);
}
