import { z } from 'zod';
import { plain, inAnyOrder } from './called.ts';
import { isAddress } from './cells.ts';
import { cellOf, type Table } from './table.ts';

/** What a column may be called that a mapping names. */
export const Header = z.string().min(1).max(200);

/** Headers by field; a field that no column has is absent. */
export type Columns<F extends string> = Partial<Record<F, string>>;

/** A kind of rows that are read from tables: what stands in one, and how its columns are told. */
export interface KindOfRows<F extends string> {
  fields: readonly F[];
  /** What systems call each, in small letters and digits alone. */
  names: Readonly<Record<F, readonly string[]>>;
  /** What the cells of a field look like; of the others anything may stand in one. */
  looks: Partial<Record<F, (text: string) => boolean>>;
  /** What the one column of mail addresses is, where no header says so. */
  addresses?: F;
}

/** Rows that are looked at to tell what a column holds. */
const SAMPLE = 200;
/** Cells of a column that have to look like what its header says. */
const MOST = 0.9;

/** Whether the cells of a column look like something; blanks say nothing. */
function lookLike(look: ((text: string) => boolean) | undefined, cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return !look || filled.filter((cell) => look(cell)).length >= MOST * filled.length;
}

/**
 * Which column seems to be which field: by what it is called, else by its words in another order, where its cells look
 * like it; else the one column of mail addresses. Where two say the same, neither is proposed.
 */
export function proposalOf<F extends string>(
  { fields, names, looks, addresses }: KindOfRows<F>,
  { headers: all, rows }: Pick<Table, 'headers' | 'rows'>,
): Columns<F> {
  // What no entry can name is proposed for none.
  const headers = all.filter((header) => Header.safeParse(header).success);
  const cellsOf = (header: string) => rows.slice(0, SAMPLE).map((row) => cellOf(row, header));
  const fitting = headers.flatMap((header) => {
    const spelled = fields.find((one) => names[one].includes(plain(header)));
    const words = inAnyOrder(header);
    const field = spelled ?? fields.find((one) => names[one].some((name) => words.has(name)));
    if (field === undefined || !lookLike(looks[field], cellsOf(header))) return [];
    return [{ field, header, isSpelled: spelled !== undefined }];
  });
  const columns: Columns<F> = {};
  for (const [field, some] of Map.groupBy(fitting, (one) => one.field)) {
    const spelled = some.filter(({ isSpelled }) => isSpelled);
    const [only, ...others] = spelled.length > 0 ? spelled : some;
    if (only && others.length === 0) columns[field] = only.header;
  }
  if (addresses === undefined || fitting.some(({ field }) => field === addresses)) return columns;
  const taken = new Set<unknown>(Object.values(columns));
  const areAddresses = (cells: readonly string[]) =>
    cells.some((cell) => cell !== '') && lookLike(isAddress, cells);
  const found = headers.filter((header) => !taken.has(header) && areAddresses(cellsOf(header)));
  return found.length === 1 && found[0] ? { ...columns, [addresses]: found[0] } : columns;
}

/** Which column is which, by what it is called, and which of those that have to be there are not. */
export function columnsFound<F extends string>(
  kind: KindOfRows<F>,
  table: Pick<Table, 'headers' | 'rows'>,
  mustHave: readonly F[],
): { columns: Columns<F>; missing: F[] } {
  const columns = proposalOf(kind, table);
  return { columns, missing: mustHave.filter((field) => columns[field] === undefined) };
}

/** The one column that is called by the first of these names that any is; for a field that no column is taken for. */
export function columnCalled(
  names: readonly string[],
  { headers, rows }: Pick<Table, 'headers' | 'rows'>,
  look?: (text: string) => boolean,
): string | undefined {
  for (const name of names) {
    const [only, ...others] = headers.filter((header) => plain(header) === name);
    const cells = () => rows.slice(0, SAMPLE).map((row) => cellOf(row, only ?? ''));
    if (only !== undefined && others.length === 0 && lookLike(look, cells())) return only;
  }
  return undefined;
}

/** A column because of which a file cannot be read by a mapping; none is named where one is wanting. */
export interface Misfit<W extends string> {
  why: 'missing' | 'twice' | W;
  column: string;
}

/** Columns of a mapping that the file has not, or has twice. */
export function columnsAmiss<F extends string>(
  columns: Columns<F>,
  { headers }: Pick<Table, 'headers'>,
): Misfit<never>[] {
  const named = Object.values<string | undefined>(columns).filter((one) => one !== undefined);
  return [
    ...named.filter((one) => !headers.includes(one)).map((column) => ({ why: 'missing' as const, column })),
    ...named
      .filter((one, i) => headers.filter((header) => header === one).length > 1 || named.indexOf(one) !== i)
      .map((column) => ({ why: 'twice' as const, column })),
  ];
}
