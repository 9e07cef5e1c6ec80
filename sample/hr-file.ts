import type { StaffMember } from './staff.ts';

/** An export of people, as an HR system makes it. */
export interface HrFile {
  headers: readonly string[];
  rows: readonly { employeeNumber?: string; cells: Readonly<Record<string, string>> }[];
  /** The column that holds titles. */
  titleHeader: string;
  /** As it came, where it came from outside. */
  bytes?: Uint8Array;
}

const TITLE = 'Job Title';

/** What Larkfield's HR system exports: what the directory holds as well, and numbers and first days besides. */
export function hrFileOf(staff: readonly StaffMember[]): HrFile {
  const rows = staff.map(
    ({ employeeNumber, mail, jobTitle, department, managerNumber = '', office = '', hiredOn = '' }) => ({
      employeeNumber,
      cells: {
        'Employee ID': employeeNumber,
        'Work Email': mail,
        [TITLE]: jobTitle,
        Department: department,
        'Manager ID': managerNumber,
        Office: office,
        'Hire Date': hiredOn,
      },
    }),
  );
  return { headers: Object.keys(rows[0]?.cells ?? {}), rows, titleHeader: TITLE };
}

/** The next export, in which somebody has another title. */
export function withTitle(file: HrFile, employeeNumber: string, title: string): HrFile {
  const { headers, titleHeader } = file;
  const rows = file.rows.map((row) =>
    row.employeeNumber === employeeNumber ? { ...row, cells: { ...row.cells, [titleHeader]: title } } : row,
  );
  return { headers, rows, titleHeader };
}

/** The bytes that are sent. */
export const bytesOf = ({ headers, rows, bytes }: HrFile): Uint8Array =>
  bytes ??
  Buffer.from(
    [headers, ...rows.map(({ cells }) => headers.map((header) => cells[header] ?? ''))]
      .map((line) => `${line.map(inQuotes).join(',')}\r\n`)
      .join(''),
  );

const inQuotes = (cell: string): string =>
  /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
