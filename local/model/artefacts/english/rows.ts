/** “Receptionist (who): 50 euros (up to); a note (with)”: a row of a table as a passage, each cell with its column. */
const ROW = /^([^():]+) \(([^()]+)\): (.+)$/u;
const CELL = /^(.+) \(([^()]+)\)$/u;
/** Columns whose heading is said before the cell: “up to 50 euros”, “with a note”. */
const SAID_BEFORE =
  /^(?:up to|at most|at least|no more than|not more than|within|with|by|from|until|after|before|for|every)$/iu;
/** Columns whose heading only says what kind of thing stands there. */
const OF_KIND =
  /^(?:limits?|rules?|what holds|what to do|what is done|then|deadlines?|requirements?|standard|value|amount|how often|how long|when)$/iu;
/** A cell that says by itself how far it goes. */
const BOUND =
  /^(?:above|below|over|under|up to|at most|at least|no more than|not more than|within|every)\b/iu;

/**
 * A row of a table as somebody says it: “Receptionist: up to 50 euros; with a note”. In the words of the row alone; a
 * heading without which a cell says less stays beside it. Anything else is as it was.
 */
export function rowSaid(text: string): string {
  const [, about, , rest = ''] = ROW.exec(text) ?? [];
  if (about === undefined || /\d/.test(about)) return text;
  const cells = rest
    .replace(/[.]$/, '')
    .split('; ')
    .map((cell) => CELL.exec(cell));
  if (cells.some((cell) => cell === null)) return text;
  return `${about}: ${cells.map((cell) => cellSaid(cell?.[1] ?? '', cell?.[2] ?? '')).join('; ')}`;
}

function cellSaid(says: string, head: string): string {
  if (OF_KIND.test(head) || (SAID_BEFORE.test(head) && BOUND.test(says))) return says;
  return SAID_BEFORE.test(head) ? `${head} ${says}` : `${says} (${head})`;
}
