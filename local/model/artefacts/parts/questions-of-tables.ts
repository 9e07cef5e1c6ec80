import type { Mistake } from '../../../../lib/domain/artefact/mistake.ts';
import type { Question } from '../../../../lib/domain/artefact/parts.ts';
import { isOfKind, isSaidBefore, type Cell } from '../english/rows.ts';
import { asSentence } from '../english/tagged.ts';
import { madeUp, type Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import {
  figureBeyond,
  figureWithin,
  rangeOf,
  steppedRanges,
  tableWith,
  type Row,
} from '../material/tables.ts';
import { isSame, standsOut } from './wrong-answers.ts';

/** A case that a table decides: what is told of it, the row that holds, and those that somebody takes for it. */
export interface TableCase {
  /** What lies before somebody, without who they are. */
  says: string;
  asks: string;
  /** How somebody tells who decided it. */
  told: string;
  right: { says: string; row: Row };
  wrong: { says: string; row: Row; mistake: Mistake }[];
}

/** Whether two passages are rows of one table. */
export const isOfOneTable = (one: Passage, other: Passage): boolean =>
  one.row !== undefined && tableWith(one, [other]).length > 0;

/** A figure, and which row it falls under; else some figures, and which of them is out of what its row sets. */
export const caseOfTable = (passage: Passage, material: Material, turn: number): TableCase | undefined => {
  const rows = tableWith(passage, material.passages);
  return rows.length < FEWEST_ROWS
    ? undefined
    : (underWhichRow(rows, passage, turn) ?? whichIsOut(rows, passage, turn));
};
const FEWEST_ROWS = 3;

export function questionOfTable(passage: Passage, material: Material, turn: number): Question | undefined {
  const decided = caseOfTable(passage, material, turn);
  if (!decided) return undefined;
  const { right, wrong } = decided;
  const { full, first } = material.cast.somebody();
  const situation = `It is ${material.cast.moment()}. ${full} reads to you ${decided.says}. ${first} asks you ${decided.asks}.`;
  const answer = material.held(right.says, right.row.passage);
  const texts = [right, ...wrong].map(({ says }) => says);
  const isPlain = texts.every((one, i) => texts.slice(0, i).every((other) => !isSame(one, other)));
  if (!answer || !isPlain || wrong.length < 2 || standsOut(right.says, wrong)) return undefined;
  const options: Question['options'] = wrong.map(({ says, row, mistake }) => ({
    says: madeUp(asSentence(says)),
    isRight: false,
    mistake: [mistake],
    feedback: material.claim(row.passage.text, row.passage),
  }));
  options.splice(turn % (options.length + 1), 0, {
    says: answer,
    isRight: true,
    mistake: [],
    feedback: material.claim(right.row.passage.text, right.row.passage),
  });
  return { situation: madeUp(situation), asks: 'what-holds', options };
}

/** “Amount: £650”: which of the other columns hold for it. */
function underWhichRow(rows: readonly Row[], { row = [] }: Passage, turn: number): TableCase | undefined {
  const found = row
    .map((_, column) => ({ column, ranges: steppedRanges(rows.map(({ cells }) => rangeIn(cells, column))) }))
    .find(({ ranges }) => ranges !== undefined);
  if (!found?.ranges) return undefined;
  const { column, ranges } = found;
  const others = (cells: readonly Cell[]) => cells.filter((_, i) => i !== column);
  const said = (cells: readonly Cell[]) =>
    cells.map(({ head, text }) => (isSaidBefore(head) ? `${head} ${text}` : `${head}: ${text}`)).join('; ');
  const says = ({ cells }: Row) => said(others(cells));
  // The middle of a table has a neighbour on either side.
  const places = [1, 2, 0].filter((place) => place < rows.length);
  const place = places[turn % places.length] ?? 1;
  const [right, range] = [rows[place], ranges[place]];
  const figure = range && figureWithin(range);
  if (!right || !range || figure === undefined) return undefined;
  const head = row[column]?.head ?? '';
  const heads = others(row).map((cell) => `“${asHeading(cell.head)}”`);
  const wrong = rows
    .filter((one) => one !== right)
    .toSorted((a, b) => Math.abs(rows.indexOf(a) - place) - Math.abs(rows.indexOf(b) - place))
    .slice(0, 2);
  return {
    says: `from a form: “${isSaidBefore(head) ? '' : `${asHeading(head)}: `}${range.written(figure)}”`,
    asks: `what stands under ${heads.join(' and ')} then`,
    told: `By the ${ORDINALS[place] ?? 'last'} line of the table I answered: “${said(right.cells.filter(({ text }) => !/\p{N}/u.test(text)))}”`,
    right: { says: says(right), row: right },
    wrong: wrong.map((one) => ({ says: says(one), row: one, mistake: 'other-case' })),
  };
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

const asHeading = (head: string): string => asSentence(head).replace(/[.]$/, '');

const rangeIn = (cells: readonly Cell[], column: number) => {
  const cell = cells[column];
  return cell && rangeOf(cell);
};

/** “A: 45 days, B: 45 days, C: 45 days”: one of them is out of what its row sets. */
function whichIsOut(rows: readonly Row[], { row = [] }: Passage, turn: number): TableCase | undefined {
  for (let column = 1; column < row.length; column += 1) {
    const bounded = rows.flatMap((one) => {
      const range = rangeIn(one.cells, column);
      const [within, beyond] = [range && figureWithin(range), range && figureBeyond(range)];
      return range && within !== undefined && beyond !== undefined ? [{ one, range, within, beyond }] : [];
    });
    if (bounded.length < FEWEST_ROWS) continue;
    const start = turn % (bounded.length - FEWEST_ROWS + 1);
    const taken = bounded.slice(start, start + FEWEST_ROWS);
    const out = taken[turn % taken.length];
    const shared = sharedBy(taken.map(({ range }) => range));
    const broken = shared === undefined ? out : taken.find(({ range }) => shared > range.to);
    if (!broken) continue;
    const label = ({ cells }: Row) => cells[0]?.text ?? '';
    const lineOf = (line: (typeof taken)[number]) =>
      `${label(line.one)}: ${line.range.written(shared ?? (line === broken ? line.beyond : line.within))}`;
    const lines = taken.map((line) => `“${lineOf(line)}”`);
    const head = row[column]?.head ?? '';
    return {
      says: `what it is today${isOfKind(head) ? '' : `, under “${asHeading(head)}”`}: ${lines.slice(0, -1).join(', ')} and ${lines.at(-1) ?? ''}`,
      asks: 'which of the three is outside its limit',
      told: `“${lineOf(broken)}” was outside what is set for it, so I named that one, and let the two others be`,
      right: { says: label(broken.one), row: broken.one },
      wrong: taken
        .filter((line) => line !== broken)
        .map((line) => ({ says: label(line.one), row: line.one, mistake: 'within-limit' })),
    };
  }
  return undefined;
}

/** One figure for all of them that goes beyond the lowest end alone, so that it does not tell which. */
function sharedBy(ranges: readonly { to: number; from: number; unit: string }[]): number | undefined {
  const ends = ranges.map(({ to }) => to).toSorted((a, b) => a - b);
  const [low = 0, next = 0] = ends;
  const isOne = new Set(ranges.map(({ unit }) => unit)).size === 1;
  if (!isOne || !Number.isFinite(next) || ranges.some(({ from }) => from !== -Infinity)) return undefined;
  const figure = Math.round(low + (next - low) / 2);
  return figure > low && figure < next ? figure : undefined;
}
