/** “Receptionist (who): 50 euros (up to); a note (with)”: a row of a table as a passage, each cell with its column. */
const ROW = /^((?:[^():]|(?<=\d):(?=\d))+) \(([^()]+)\): (.+)$/u;
const CELL = /^(.+) \(([^()]+)\)$/u;
/** Columns whose heading is said before the cell: “up to 50 euros”, “with a note”. */
const SAID_BEFORE =
  /^(?:up to|at most|at least|no more than|not more than|within|with|by|from|until|after|before|for|every)$/iu;
/** Columns whose heading only says what kind of thing stands there. */
const OF_KIND =
  /^(?:limits?|rules?|what holds|what to do|what (?:we|you) do|what is done|then|deadlines?|requirements?|standard|value|amount|how often|how long|when)$/iu;
/** A cell that says by itself how far it goes. */
const BOUND =
  /^(?:above|below|over|under|up to|at most|at least|no more than|not more than|within|every)\b/iu;

/** A cell of a table with the heading of its column. */
export interface Cell {
  head: string;
  text: string;
}

/** The cells of a row in their order, that which says what it is about first; undefined of anything else. */
export function cellsOf(text: string): Cell[] | undefined {
  const [, about = '', head = '', rest = ''] = ROW.exec(text.replace(/[.]$/, '')) ?? [];
  const cells = rest.split('; ').map((cell) => CELL.exec(cell));
  if (about === '' || cells.some((cell) => cell === null)) return undefined;
  return [{ head, text: about }, ...cells.map((cell) => ({ head: cell?.[2] ?? '', text: cell?.[1] ?? '' }))];
}

/** Whether a heading only says what kind of thing stands under it. */
export const isOfKind = (head: string): boolean => OF_KIND.test(head);
/** Whether a heading is the first word of what stands under it: “up to”. */
export const isSaidBefore = (head: string): boolean => SAID_BEFORE.test(head);

/**
 * A row of a table as somebody says it: “Receptionist: up to 50 euros; with a note”. In the words of the row alone;
 * where several cells need their headings, each stands before its own: “Scratch – agent: up to 250 €; manager: above”.
 * Anything else is as it was.
 */
export function rowSaid(text: string): string {
  const [about, ...cells] = cellsOf(text) ?? [];
  // A bare number says of what it is by its heading alone.
  if (about === undefined || /^[\p{N}.,]+$/u.test(about.text)) return text;
  const isHeaded = cells.filter(({ head }) => !OF_KIND.test(head) && !SAID_BEFORE.test(head)).length > 1;
  const said = cells.map((cell) => cellSaid(cell, isHeaded)).join('; ');
  return isHeaded ? `${about.text} – ${said}` : `${about.text}: ${said}`;
}

function cellSaid({ text, head }: Cell, isHeaded: boolean): string {
  if (OF_KIND.test(head) || (SAID_BEFORE.test(head) && BOUND.test(text))) return text;
  if (SAID_BEFORE.test(head)) return `${head} ${text}`;
  return isHeaded ? `${head}: ${text}` : `${text} (${head})`;
}
