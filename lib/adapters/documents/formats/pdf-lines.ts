/** A run of letters where a page sets it: x to the right and y upwards, in points. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

export interface PageLine {
  text: string;
  x: number;
  y: number;
  size: number;
  page: number;
}

/** The lines of a page in reading order: column after column where its middle is empty, each from top to bottom. */
export const linesOfPage = (pieces: readonly Piece[], page: number): PageLine[] =>
  columnsOf(pieces).flatMap((column) => linesOf(column, page));

/** Fewest pieces on either side of what is taken for two columns. */
const FEWEST = 6;
/** Width of the gap between columns, in points. */
const GAP = 12;

/** A page of two columns as them, after what runs across above and before what runs across below. */
function columnsOf(pieces: readonly Piece[]): Piece[][] {
  const gap = gapIn(pieces);
  if (gap === undefined) return [[...pieces]];
  const crosses = (piece: Piece) => piece.x < gap && piece.x + piece.width > gap;
  const left = pieces.filter((piece) => !crosses(piece) && piece.x < gap);
  const right = pieces.filter((piece) => !crosses(piece) && piece.x >= gap);
  const top = highest([...left, ...right]);
  const across = pieces.filter(crosses);
  return [across.filter(({ y }) => y > top), left, right, across.filter(({ y }) => y <= top)];
}

const highest = (pieces: readonly Piece[]): number =>
  pieces.reduce((most, { y }) => Math.max(most, y), -Infinity);

/** Where a column ends and the next begins: a left edge that many pieces share and that hardly any piece crosses. */
function gapIn(pieces: readonly Piece[]): number | undefined {
  const from = pieces.reduce((least, { x }) => Math.min(least, x), Infinity);
  const to = pieces.reduce((most, { x, width }) => Math.max(most, x + width), -Infinity);
  const edges = new Map<number, number>();
  for (const { x } of pieces) {
    const place = (x - from) / (to - from);
    if (place > 0.3 && place < 0.7) edges.set(Math.round(x), (edges.get(Math.round(x)) ?? 0) + 1);
  }
  const [edge, shared] = [...edges].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  if (edge === undefined || shared === undefined || shared < FEWEST) return undefined;
  const gap = edge - GAP / 2;
  const crossing = pieces.filter(({ x, width }) => x < gap && x + width > gap).length;
  const before = pieces.filter(({ x, width }) => x + width <= gap).length;
  // A table has short cells on the left of the same line; columns of text are wide.
  const isWide = widest(pieces.filter(({ x, width }) => x + width <= gap)) > (gap - from) * 0.6;
  return before >= FEWEST && isWide && crossing * 4 < pieces.length ? gap : undefined;
}

const widest = (pieces: readonly Piece[]): number =>
  pieces.reduce((most, { width }) => Math.max(most, width), 0);

function linesOf(pieces: readonly Piece[], page: number): PageLine[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && Math.abs(first.y - piece.y) < Math.min(first.size, piece.size) * 0.5) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => lineOf(row, page)).filter(({ text }) => text !== '');
}

/** Pieces of one line with spaces where the page leaves room. */
function lineOf(row: readonly Piece[], page: number): PageLine {
  const inOrder = row.toSorted((a, b) => a.x - b.x);
  let text = '';
  let end = Infinity;
  for (const { text: piece, x, width, size } of inOrder) {
    text += (x - end > size * 0.15 ? ' ' : '') + piece;
    end = x + width;
  }
  const [first] = inOrder;
  const size = inOrder.reduce((most, piece) => Math.max(most, piece.size), 0);
  return { text: text.replaceAll(/\s+/g, ' ').trim(), x: first?.x ?? 0, y: first?.y ?? 0, size, page };
}
