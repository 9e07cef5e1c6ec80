import { parse, type CsvError, type Info } from 'csv-parse/sync';

/** Why a row of a CSV file was not taken, or not wholly. */
export interface RowNote {
  line: number;
  reason: string;
}

export interface Row {
  line: number;
  fields: Record<string, string>;
}

/** Rows of a CSV text by the names in its header; one that cannot be read, or has too many or too few fields, is noted and left out. */
export function readCsv(text: string): { columns: string[]; rows: Row[]; notes: RowNote[] } {
  const notes: RowNote[] = [];
  let columns: string[] = [];
  const records = parse(text, {
    bom: true,
    columns: (header: string[]) => (columns = header.map((name) => name.trim())),
    info: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    trim: true,
    on_skip: (error: CsvError | undefined) => {
      notes.push({ line: Number(error?.['lines'] ?? 0), reason: reasonOf(error, columns.length) });
      return undefined;
    },
  }) as unknown as { info: Info; record: Record<string, string> }[];
  return { columns, rows: records.map(({ info, record }) => ({ line: info.lines, fields: record })), notes };
}

function reasonOf(error: CsvError | undefined, columns: number): string {
  const fields = error?.['record'] as unknown[] | undefined;
  return error?.code === 'CSV_RECORD_INCONSISTENT_COLUMNS'
    ? `has ${fields?.length ?? 0} fields, the header has ${columns}; put a field that holds a comma in quotes`
    : `cannot be read (${error?.code ?? 'unknown'}); look for a quote that is opened and not closed`;
}
