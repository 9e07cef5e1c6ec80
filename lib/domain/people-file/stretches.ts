/** Numbers of rows as stretches without a gap: the first and the last of each. */
export type Stretch = [from: number, to: number];

/** Stretches that are kept of one file; of what lies behind them nothing is taken before a new export says it. */
const MOST_STRETCHES = 20_000;

/** Rows in any order, as stretches. */
export function stretchesOf(rows: readonly number[]): Stretch[] {
  const found: Stretch[] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && row <= last[1] + 1) last[1] = row;
    else found.push([row, row]);
  }
  return found.slice(0, MOST_STRETCHES);
}

/** The rows of stretches, one by one. */
export const rowsOfStretches = (stretches: readonly Stretch[]): ReadonlySet<number> =>
  new Set(stretches.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));
