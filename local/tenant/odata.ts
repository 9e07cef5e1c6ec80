import { badRequest } from './refusal.ts';

type Row = Record<string, unknown>;

export interface Placed {
  place: number;
  row: Row;
}

/**
 * One page of rows by $filter (`field eq 'value'` and `field in ('a','b')`, joined by `and`), $top, $skiptoken and
 * $select. `next` is the token of the page after it. Fields whose name starts with `odata.` or `@odata.` are always
 * there.
 * @throws Refusal 400 naming what it cannot read
 */
export function pageOf(rows: Placed[], query: URLSearchParams, standardSize = 100) {
  const size = Number(query.get('$top') ?? standardSize);
  if (!Number.isInteger(size) || size < 1 || size > 5_000)
    throw badRequest('$top is not a number from 1 to 5000.');
  const matches = filterIn(query.get('$filter'));
  const after = Number(query.get('$skiptoken') ?? 0);
  const found = rows.filter(({ place, row }) => place > after && matches(row));
  const page = found.slice(0, size);
  const last = page.at(-1);
  return {
    value: page.map(({ row }) => selected(row, query)),
    ...(found.length > size && last ? { next: last.place } : {}),
  };
}

export function selected(row: Row, query: URLSearchParams): Row {
  const fields = query
    .get('$select')
    ?.split(',')
    .map((field) => field.trim().toLowerCase());
  if (!fields || fields.includes('*')) return row;
  return Object.fromEntries(
    Object.entries(row).filter(
      ([name]) => /^@?odata\./.test(name) || name === 'manager' || fields.includes(name.toLowerCase()),
    ),
  );
}

function filterIn(filter: string | null): (row: Row) => boolean {
  if (!filter) return () => true;
  const conditions = filter.split(/ and /i).map((part) => {
    const listed = inList(part);
    if (listed) return listed;
    const [, field, text, bare] =
      /^\s*\(?(\w+) eq (?:'((?:[^']|'')*)'|(true|false|null|\d+))\)?\s*$/i.exec(part) ?? [];
    if (!field)
      throw badRequest(`The local tenant does not know the filter “${part}”; it knows eq, in and and.`);
    const value = text === undefined ? String(bare) : text.replaceAll("''", "'");
    return (row: Row) => textOf(row[field]) === value;
  });
  return (row) => conditions.every((holds) => holds(row));
}

const MOST_IN = 15;

/** `field in ('a','b')`, which compares without regard to case; undefined for any other condition. */
function inList(part: string): ((row: Row) => boolean) | undefined {
  const [, field, list] = /^\s*(\w+) in \(((?:'(?:[^']|'')*',?\s*)+)\)\s*$/i.exec(part) ?? [];
  if (field === undefined || list === undefined) return undefined;
  const values = [...list.matchAll(/'((?:[^']|'')*)'/g)].map(([, text = '']) =>
    text.replaceAll("''", "'").toLowerCase(),
  );
  if (values.length > MOST_IN)
    throw badRequest(
      `Too many child clauses specified in search filter expression containing 'OR' operators: ${values.length}. Max allowed: ${MOST_IN}.`,
    );
  return (row) => values.includes(textOf(row[field]).toLowerCase());
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null);

/** The address of this request with another $skiptoken. */
export function nextAddress(origin: string, url: URL, token: number): string {
  const next = new URL(url.pathname + url.search, origin);
  next.searchParams.set('$skiptoken', String(token));
  return next.href;
}
