import { readCsv, type CsvFault } from '../lib/domain/csv.ts';

/** Why a row of a CSV file was not taken, or not wholly. */
export interface RowNote {
  line: number;
  reason: string;
}

export interface Row {
  /** On which it ends, from 1. */
  line: number;
  fields: Record<string, string>;
}

interface Table {
  columns: string[];
  rows: Row[];
  notes: RowNote[];
}

/**
 * Rows of a CSV text by the names in its header; one that cannot be read, or has too many or too few fields, is noted
 * and left out. Fields may be parted by comma, semicolon or tab, and lines may end as any system ends them.
 */
export function readExport(text: string): Table {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const start = lines.findIndex((line) => line.trim() !== '');
  const header = lines[start];
  if (text.includes('\0')) return nothing('is written in UTF-16, or is no text; save it as “CSV UTF-8”');
  if (header === undefined) return nothing('is empty; export it again with its header');
  const delimiter = delimiterOf(header);
  let columns: string[] = [];
  readCsv(header, { delimiter, columns: (names) => (columns = names.map(columnName)) });
  const read = readLines(lines.slice(start + 1), start + 1, { columns, delimiter });
  const rows = read.filter((one) => 'fields' in one);
  const broken = read.filter((one) => 'reason' in one);
  return { columns, rows, notes: [...aboutAll(text, columns), ...broken] };
}

const nothing = (reason: string): Table => ({
  columns: [],
  rows: [],
  notes: [{ line: 1, reason: `${reason}, nobody was taken` }],
});

/** The mark that parts most: spreadsheets write what the region of whoever exported has. */
function delimiterOf(header: string): string {
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

/** “Employee Number” and “employee-number” are employee_number. */
const columnName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_');

function aboutAll(text: string, columns: readonly string[]): RowNote[] {
  const twice = columns.filter((name, i) => name !== '' && columns.indexOf(name) < i);
  return [
    ...(text.includes('\uFFFD') ? ['holds characters that are not UTF-8; save the file as “CSV UTF-8”'] : []),
    ...[...new Set(twice)].map((name) => `the column ${name} stands twice; the last one is read`),
  ].map((reason) => ({ line: 1, reason }));
}

interface Shape {
  columns: string[];
  delimiter: string;
}

/**
 * Reads the lines after `above` others. A quote that is not closed swallows what comes after it: whatever then cannot
 * be read and spans lines is read again, each line for itself, so that one mistake costs one row.
 */
function readLines(lines: readonly string[], above: number, shape: Shape): (Row | RowNote)[] {
  const { rows, faults } = readCsv(lines.join('\n'), shape);
  const read = rows.map(({ line, cells }) => ({ line, fields: cells }));
  const ends = [...read, ...faults].map(({ line }) => line).toSorted((a, b) => a - b);
  const again = faults.flatMap((fault): (Row | RowNote)[] => {
    const { line } = fault;
    const before = ends[ends.indexOf(line) - 1] ?? 0;
    const own = lines
      .slice(before, line)
      .map((text, i) => ({ text, at: before + i }))
      .filter(({ text }) => text.trim() !== '');
    if (own.length > 1) return own.flatMap(({ text, at }) => readLines([text], at, shape));
    return [{ line: (own[0]?.at ?? line - 1) + 1, reason: reasonOf(fault, shape.columns.length) }];
  });
  return [...read, ...again]
    .map((one) => ({ ...one, line: one.line + above }))
    .toSorted((a, b) => a.line - b.line);
}

function reasonOf({ code, cells }: CsvFault, columns: number): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return 'opens a quote that is not closed; left out, close it or take it away';
  return code === 'CSV_RECORD_INCONSISTENT_COLUMNS'
    ? `has ${cells} fields, the header has ${columns}; put a field that holds a comma in quotes`
    : `cannot be read (${code}); look at its quotes and commas`;
}
