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
 * Streams a CSV file with a header row line by line and hands over each row that `read` accepts. Rows that it refuses with
 * UnusableRow, or that have another number of cells than the header, go to `bad` instead.
 * @throws UnusableFile when the file cannot be opened or its header lacks a required column.
 */
export async function* rowsOf<T>(
  file: string,
  required: readonly string[],
  read: (cell: (column: string) => string) => T,
  bad: (row: BadRow) => void,
): AsyncGenerator<T & { line: number }> {
  let columns: Map<string, number> | undefined;
  let line = 0;
  for await (const text of linesOf(file)) {
    line++;
    if (text.trim() === '') continue;
    const cells = cellsOf(line === 1 ? text.replace(/^\uFEFF/, '') : text);
    if (columns === undefined) {
      columns = header(file, cells, required);
      continue;
    }
    const known = columns;
    try {
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

/** A moment as epoch milliseconds: ISO text, or a number in seconds, or in milliseconds from 10¹¹ on; undefined where empty. */
export function momentOf(text: string): number | undefined {
  if (text === '') return undefined;
  const number = Number(text);
  if (Number.isFinite(number)) return Math.abs(number) < 1e11 ? number * 1000 : number;
  const parsed = Date.parse(text);
  if (Number.isNaN(parsed)) throw new UnusableRow(`"${text}" is no moment (ISO, seconds or milliseconds)`);
  return parsed;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  } catch (cause) {
    throw new UnusableFile(`${file} cannot be read: ${String(cause)}. Give the path of a CSV file.`, {
      cause,
    });
  }
}

function header(file: string, cells: readonly string[], required: readonly string[]): Map<string, number> {
  const columns = new Map(cells.map((cell, index) => [cell.trim(), index]));
  const missing = required.filter((column) => !columns.has(column));
  if (missing.length > 0)
    throw new UnusableFile(`${file} lacks the column ${missing.join(', ')} in its first line.`);
  return columns;
}

/** Cells of one line; a cell in quotes may hold commas and doubled quotes, not line breaks. */
function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
  return cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}
