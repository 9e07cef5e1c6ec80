import { parse, type CsvError } from 'csv-parse/sync';
import { z } from 'zod';

/** How a text is cut into cells. */
export interface CsvShape {
  /**
   * What the columns are called, given the names in the first line; or the names themselves, where no line holds them.
   */
  columns: string[] | ((header: string[]) => string[]);
  /** Between cells; a comma where it is not said. */
  delimiter?: string;
  /** Whether a quote is a character like any other. */
  plain?: boolean;
  /** Whether blanks that ASCII has not are kept around a cell: they may tell one account from another. */
  keepsBlanks?: boolean;
  /** Whether a row may have too many or too few cells. */
  ragged?: boolean;
}

export interface CsvRow {
  /** On which it ends, from 1. */
  line: number;
  cells: Record<string, string>;
}

/** With `info`, of which the types of csv-parse say nothing. */
const Records = z.array(
  z.object({ info: z.object({ lines: z.number() }), record: z.record(z.string(), z.string()) }),
);

/** A row that cannot be read. */
export interface CsvFault {
  line: number;
  /** As csv-parse calls it, such as `CSV_QUOTE_NOT_CLOSED`. */
  code: string;
  message: string;
  /** How many cells were read of it. */
  cells: number;
}

/** Blanks beyond ASCII, which csv-parse trims with the others unless something stands around them. */
const BLANKS = String.raw`[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]`;
/** Not the first of a text: that may be the mark of its encoding. */
const BLANK = new RegExp(`(?!^)${BLANKS}`, 'g');
const GUARD = '\u0001';
const GUARDED = new RegExp(`${GUARD}(${BLANKS})${GUARD}`, 'g');
const guarded = (text: string): string => text.replaceAll(BLANK, `${GUARD}$&${GUARD}`);
const unguarded = (text: string): string => text.replaceAll(GUARDED, '$1');

/** The rows of a text of comma-separated values (RFC 4180); one that cannot be read costs no other. */
export function readCsv(text: string, shape: CsvShape): { rows: CsvRow[]; faults: CsvFault[] } {
  const { columns, delimiter = ',', plain = false, keepsBlanks = false, ragged = false } = shape;
  const asWritten = keepsBlanks ? unguarded : (cell: string) => cell;
  const faults: CsvFault[] = [];
  const records: unknown = parse(keepsBlanks ? guarded(text) : text, {
    bom: true,
    columns: typeof columns === 'function' ? (header: string[]) => columns(header.map(asWritten)) : columns,
    delimiter,
    info: true,
    relax_column_count: ragged,
    skip_empty_lines: true,
    skip_records_with_error: true,
    trim: true,
    ...(plain ? { quote: false } : { relax_quotes: true }),
    on_skip: (error: CsvError | undefined) => {
      faults.push(faultOf(error));
      return undefined;
    },
  });
  const rows = Records.parse(records).map(({ info, record }) => ({
    line: info.lines,
    cells: keepsBlanks ? eachOf(record, asWritten) : record,
  }));
  return { rows, faults };
}

const faultOf = (error: CsvError | undefined): CsvFault => ({
  line: Number(error?.['lines'] ?? 0),
  code: error?.code ?? 'unknown',
  message: error?.message ?? 'cannot be read',
  cells: ((error?.['record'] ?? []) as unknown[]).length,
});

const eachOf = (record: Record<string, string>, change: (cell: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, change(cell)]));
