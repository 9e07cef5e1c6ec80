import type { Mistake } from '../../../../lib/domain/artefact/mistake.ts';
import { amountsIn } from '../english/amounts.ts';
import { orderIn } from '../english/imperative.ts';
import { isOfKind, isSaidBefore, type Cell } from '../english/rows.ts';
import { asInside, asSentence } from '../english/tagged.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import {
  figureBeyond,
  figureWithin,
  rangeOf,
  steppedRanges,
  tableWith,
  type Row,
} from '../material/tables.ts';
import { caseIn, isCode, listIn } from './cases-in-cells.ts';

/** What somebody answers, and by which words of which passage it is right of its own case. */
export interface CaseAnswer {
  says: string;
  passage: Passage;
  /** Where a part of the passage says it; else all of it does. */
  by?: string;
  /** What else has to be known to see that it holds. */
  beside?: readonly Passage[];
}

/** A case that a table or a row of limits decides: what is told of it, what holds, and what is taken for it. */
export interface DecidedCase {
  /** What lies before somebody, without who they are. */
  says: string;
  asks: string;
  /** What holds of the one thing that is told, or which of several it is. */
  kind: 'what-holds' | 'which-one';
  /** How somebody tells by what they found it. */
  weighed: string;
  /** How somebody tells who decided it. */
  told: string;
  right: CaseAnswer;
  wrong: (CaseAnswer & { mistake: Mistake })[];
}

/** Whether two passages are rows of one table. */
export const isOfOneTable = (one: Passage, other: Passage): boolean =>
  one.row !== undefined && tableWith(one, [other]).length > 0;

/**
 * A case that the table of a row decides: a figure and which row it falls under, or which column; else some figures
 * and which of them is out of what its row sets; else what the row names, and what holds of it.
 */
export const caseOfTable = (passage: Passage, material: Material, turn: number): DecidedCase | undefined => {
  const rows = tableWith(passage, material.passages);
  if (rows.length < FEWEST_ROWS || passage.use !== 'rule') return undefined;
  if (areCodes(rows)) return whatHoldsOf(rows, passage, turn);
  return (
    underWhichRow(rows, passage, turn) ??
    underWhichColumn(rows, passage, turn) ??
    whichIsOut(rows, passage, turn) ??
    whatHoldsOf(rows, passage, turn) ??
    whichBelongs(rows, turn)
  );
};
const FEWEST_ROWS = 3;

/** Of one cell whose heading only says what kind of thing it is, the heading says nothing. */
const said = (cells: readonly Cell[]): string =>
  cells
    .map(({ head, text }) =>
      cells.length === 1 && isOfKind(head)
        ? text
        : isSaidBefore(head)
          ? `${head} ${text}`
          : `${head}: ${text}`,
    )
    .join('; ');
const without = (cells: readonly Cell[], column: number): Cell[] => cells.filter((_, i) => i !== column);

/** The nearest rows first. */
const nearest = (rows: readonly Row[], own: Row): Row[] =>
  rows
    .filter((one) => one !== own)
    .toSorted(
      (a, b) => Math.abs(rows.indexOf(a) - rows.indexOf(own)) - Math.abs(rows.indexOf(b) - rows.indexOf(own)),
    );

/** “Amount: £650”: which of the other columns hold for it. */
function underWhichRow(rows: readonly Row[], { row = [] }: Passage, turn: number): DecidedCase | undefined {
  const found = row
    .map((_, column) => ({ column, ranges: steppedRanges(rows.map(({ cells }) => rangeIn(cells, column))) }))
    .find(({ ranges }) => ranges !== undefined);
  if (!found?.ranges) return undefined;
  const { column, ranges } = found;
  const says = ({ cells }: Row) => said(without(cells, column));
  // The middle of a table has a neighbour on either side.
  const places = [1, 2, 0].filter((place) => place < rows.length);
  const place = places[turn % places.length] ?? 1;
  const [right, range] = [rows[place], ranges[place]];
  const figure = range && figureWithin(range);
  if (!right || !range || figure === undefined) return undefined;
  const head = row[column]?.head ?? '';
  const heads = without(row, column).map((cell) => `“${asHeading(cell.head)}”`);
  const wrong = nearest(rows, right).slice(0, 2);
  return {
    says: `from a form: “${isSaidBefore(head) ? '' : `${asHeading(head)}: `}${range.written(figure)}”`,
    kind: 'what-holds',
    asks: `what stands under ${heads.join(' and ')} then`,
    weighed: `I held it against the table, line by line, and it falls under “${right.cells[column]?.text ?? ''}”`,
    told: `By the ${ORDINALS[place] ?? 'last'} line of the table I answered: “${said(right.cells.filter(({ text }) => !/\p{N}/u.test(text)))}”`,
    right: { says: says(right), passage: right.passage },
    wrong: wrong.map((one) => ({ says: says(one), passage: one.passage, mistake: 'other-row' })),
  };
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

const asHeading = (head: string): string => asSentence(head).replace(/[.]$/, '');

const rangeIn = (cells: readonly Cell[], column: number) => {
  const cell = cells[column];
  return cell && rangeOf(cell);
};

/** “A: 45 days, B: 45 days, C: 45 days”: one of them is out of what its row sets. */
function whichIsOut(rows: readonly Row[], { row = [] }: Passage, turn: number): DecidedCase | undefined {
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
      kind: 'which-one',
      asks: 'which of the three is outside its limit',
      weighed: `I held each of the three against what is set for it, and “${label(broken.one)}” is set at “${broken.one.cells[column]?.text ?? ''}”`,
      told: `“${lineOf(broken)}” was outside what is set for it, so I named that one, and let the two others be`,
      right: { says: label(broken.one), passage: broken.one.passage },
      wrong: taken
        .filter((line) => line !== broken)
        .map((line) => ({ says: label(line.one), passage: line.one.passage, mistake: 'within-limit' })),
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

/** “Scratch: 400 €”: of several columns that follow on one another, under which it falls. */
function underWhichColumn(rows: readonly Row[], passage: Passage, turn: number): DecidedCase | undefined {
  const own = rows.find((one) => one.passage === passage);
  const [label, ...cells] = own?.cells ?? [];
  const ranges = cells.map((cell) => rangeOf(cell));
  const stepped = steppedRanges(ranges);
  const place = [1, 0, 2][turn % 3] ?? 1;
  const [right, range] = [cells[place], stepped?.[place]];
  const figure = range && figureWithin(range);
  if (!label || !right || !stepped || !range || figure === undefined) return undefined;
  const by = ({ head, text }: Cell) => `${label.text} – ${asInside(head)}: ${text}`;
  return {
    says: `from a form: “${label.text}: ${range.written(figure)}”`,
    kind: 'what-holds',
    asks: 'under which heading of the table that falls',
    weighed: `For “${label.text}” I went through the line of the table, and it falls under “${right.text}”`,
    told: `So I answered: “${asHeading(right.head)}”`,
    right: { says: right.head, passage, by: by(right) },
    wrong: cells.flatMap((cell, i) =>
      cell === right
        ? []
        : [
            {
              says: cell.head,
              passage,
              by: by(cell),
              mistake:
                (stepped[i]?.to ?? 0) <= range.from
                  ? ('holds-for-less' as const)
                  : ('holds-for-more' as const),
            },
          ],
    ),
  };
}

/** “Illness: measles”, “Result: free chlorine 0.2 mg/l”: what the columns beside it say of that. */
function whatHoldsOf(rows: readonly Row[], passage: Passage, turn: number): DecidedCase | undefined {
  const own = rows.find((one) => one.passage === passage);
  const [label, second] = own?.cells ?? [];
  if (!own || !label || !second || !rows.some(setsSomething) || own.cells.some(isLimit)) return undefined;
  // “A”, “B” and “C” are answers, and what belongs to them are the cases.
  const column = areCodes(rows) ? 1 : 0;
  const asked = own.cells[column];
  const others = rows.filter((one) => one !== own).map(({ cells }) => cells[column]?.text ?? '');
  const happens = asked && caseIn(asked.text, turn, others);
  if (!asked || happens === undefined) return undefined;
  const says = ({ cells }: Row) => said(without(cells, column));
  const isOfSame = ({ cells }: Row) => sharesWord(cells[column]?.text ?? '', asked.text);
  const right = says(own);
  const wrong = nearest(rows, own)
    .toSorted((a, b) => Number(isOfSame(b)) - Number(isOfSame(a)))
    .reduce<Row[]>(
      (kept, one) => ([own, ...kept].some((other) => says(other) === says(one)) ? kept : [...kept, one]),
      [],
    )
    .slice(0, 2);
  return {
    says: `from a form: “${isSaidBefore(asked.head) || column > 0 ? '' : `${asHeading(asked.head)}: `}${happens}”`,
    kind: 'what-holds',
    asks: 'what follows from it',
    weighed: `Its line in the table says “${asked.text}${column === 0 ? ` – ${asInside(second.head)}: ${second.text}` : ''}”`,
    told: `So I answered: “${right}”`,
    right: { says: right, passage },
    wrong: wrong.map((one) => ({ says: says(one), passage: one.passage, mistake: 'other-row' })),
  };
}

const areCodes = (rows: readonly Row[]): boolean => rows.every(({ cells }) => isCode(cells[0]?.text ?? ''));

/** What says what to do, by when or for how long, and not only how things are. */
const setsSomething = ({ cells }: Row): boolean =>
  cells
    .slice(1)
    .some(
      ({ head, text }) =>
        SETS.test(head) || amountsIn(text).length > 0 || (text.includes(' ') && orderIn(text) !== undefined),
    );
/** How much something may be is decided by an amount, and no thing that is named. */
const isLimit = ({ head }: Cell): boolean =>
  /\b(?:limits?|maximum|minimum|allowance|threshold)\b/iu.test(head);
const SETS =
  /^(?:tell|call|ask|inform|report|close|do|by when|until|within|who|whom|stays?|goes|comes|what (?:to|we|you) do)\b/iu;

const sharesWord = (one: string, other: string): boolean => {
  const words = new Set(one.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  return (other.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => words.has(word));
};

/** Of three things that stand in two columns, which one is of the second: “Wear” and “Damage”. */
function whichBelongs(rows: readonly Row[], turn: number): DecidedCase | undefined {
  const listed = rows.flatMap((row) => {
    const [label, one, other] = row.cells;
    const [first, second] = [one && listIn(one.text), other && listIn(other.text)];
    return label && one && other && row.cells.length === 3 && first && second && !row.cells.some(isLimit)
      ? [{ row, label: label.text, one, other, first, second }]
      : [];
  });
  // Columns of single things are no kinds of which there are several.
  const isOfKinds = listed.filter(({ first, second }) => first.length + second.length > 2).length > 1;
  if (listed.length < FEWEST_ROWS || !isOfKinds) return undefined;
  const taken = [0, 1, 2].flatMap((i) => listed[(turn + i) % listed.length] ?? []);
  const out = taken[turn % taken.length];
  if (!out) return undefined;
  const shown = (line: (typeof taken)[number]) => {
    const items = line === out ? line.second : line.first;
    return `${line.label}: ${items[turn % items.length] ?? ''}`;
  };
  const lines = taken.map((line) => `“${shown(line)}”`);
  const by = (line: (typeof taken)[number], { head, text }: Cell) =>
    `${line.label} – ${asInside(head)}: ${text}`;
  return {
    says: `from a list: ${lines.slice(0, -1).join(', ')} and ${lines.at(-1) ?? ''}`,
    kind: 'which-one',
    asks: `which of the three stands under “${asHeading(out.other.head)}”`,
    weighed: `I held each of the three against its line of the table: “${by(out, out.other)}”`,
    told: `“${shown(out)}” stands under “${asHeading(out.other.head)}”, and the two others do not`,
    right: { says: shown(out), passage: out.row.passage, by: by(out, out.other) },
    wrong: taken
      .filter((line) => line !== out)
      .map((line) => ({
        says: shown(line),
        passage: line.row.passage,
        by: by(line, line.one),
        mistake: 'other-case' as const,
      })),
  };
}
