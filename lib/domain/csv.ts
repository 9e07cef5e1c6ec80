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

/** The rows of a text of comma-separated values (RFC 4180); one that cannot be read costs no other. */
export function readCsv(text: string, shape: CsvShape): { rows: CsvRow[]; faults: CsvFault[] } {
  const { columns, delimiter = ',', plain = false, ragged = false } = shape;
  const faults: CsvFault[] = [];
  const records: unknown = parse(text, {
    bom: true,
    columns,
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
  const rows = Records.parse(records).map(({ info, record }) => ({ line: info.lines, cells: record }));
  return { rows, faults };
}

const faultOf = (error: CsvError | undefined): CsvFault => ({
  line: Number(error?.['lines'] ?? 0),
  code: error?.code ?? 'unknown',
  message: error?.message ?? 'cannot be read',
  cells: ((error?.['record'] ?? []) as unknown[]).length,
});
