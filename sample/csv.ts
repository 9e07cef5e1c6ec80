/** Why a row of a CSV file was not taken. */
export interface BadRow {
  line: number;
  reason: string;
}

/** Under this name each record holds the line that it stands on. */
export const LINE = '#line';

/**
 * Rows of a plain CSV text (no quoted commas) as records by header. A byte-order mark is dropped; a row with another number of
 * fields than the header is reported and left out.
 */
export function readCsv(text: string): { rows: Record<string, string>[]; bad: BadRow[] } {
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = header.split(',');
  const rows: Record<string, string>[] = [];
  const bad: BadRow[] = [];
  lines.forEach((line, i) => {
    if (line === '') return;
    const fields = line.split(',');
    if (fields.length === names.length)
      rows.push({
        ...Object.fromEntries(names.map((name, k) => [name, fields[k] ?? ''])),
        [LINE]: String(i + 2),
      });
    else bad.push({ line: i + 2, reason: `has ${fields.length} fields, the header has ${names.length}` });
  });
  return { rows, bad };
}
