/** A figure of one case; beside it the one of the rules before on the same lives, where there are such, and its bar. */
export interface Row {
  case: string;
  what: string;
  n: number;
  before?: number;
  value: number;
  bar?: string;
  isMet?: boolean;
}

/** As one table, in which a bar that is missed stands out. */
export function asTable(rows: readonly Row[]): string {
  const lines = rows.map(({ case: name, what, n, before, value, bar, isMet }) => [
    name,
    what,
    `${n}`,
    before === undefined ? '' : told(before),
    told(value),
    bar === undefined ? '' : `${bar} ${isMet ? 'met' : '**missed**'}`,
  ]);
  const missed = rows.filter(({ isMet }) => isMet === false).length;
  const barred = rows.filter(({ bar }) => bar !== undefined).length;
  return [
    ['case', 'what', 'n', 'before', 'value', 'bar'],
    ['---', '---', '---:', '---:', '---:', '---'],
    ...lines,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .concat('', `${barred - missed} of ${barred} bars are met.`)
    .join('\n');
}

/** Where nothing was seen there is no figure. */
const told = (value: number): string => (Number.isNaN(value) ? '–' : `${Math.round(value * 1_000) / 1_000}`);
