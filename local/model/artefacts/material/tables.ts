import { numberWritten, WRITTEN_NUMBER } from '../../../../lib/domain/text/written-numbers.ts';
import { amountsIn, roundly, writtenLike, type Amount } from '../english/amounts.ts';
import { isSaidBefore, type Cell } from '../english/rows.ts';
import type { Passage } from './passages.ts';

/** A row of a table: what it is about, and its cells. */
export interface Row {
  passage: Passage;
  cells: Cell[];
}

/** The rows of the table in which a passage stands, itself among them; empty where it is no row. */
export function tableWith(passage: Passage, passages: readonly Passage[]): Row[] {
  const own = passage.row;
  if (!own) return [];
  const heads = own.map(({ head }) => head).join('\n');
  return passages.flatMap((one) =>
    one.source === passage.source &&
    one.section === passage.section &&
    one.row?.map(({ head }) => head).join('\n') === heads
      ? [{ passage: one, cells: one.row }]
      : [],
  );
}

/** From where to where an amount may lie, and how a figure of it is written. */
export interface Range {
  from: number;
  to: number;
  unit: string;
  /** Whether the end from which it goes on counts too: “at least 3”, and not “above 3”. */
  isIncluded: boolean;
  written: (value: number) => string;
}

const MOST = /\b(?:most|longest|maximum|max|highest|latest|largest|oldest|heaviest|up to|within)\b/iu;
const LEAST = /\b(?:least|shortest|minimum|min|lowest|earliest|smallest|youngest|lightest)\b/iu;
const FROM_TO = new RegExp(
  `^(?:between |from )?([$€£]?)\\s?(${WRITTEN_NUMBER})(?: ?[%°$€£]| \\p{L}+)?(?: to | and |–| - )[$€£]?\\s?(${WRITTEN_NUMBER})( ?.*)$`,
  'iu',
);

/** “Above 1,500 and up to 10,000 euros”. */
const OVER_TO = new RegExp(
  `^(?:above|over|more than) ([$€£]?)\\s?(${WRITTEN_NUMBER})(?: ?[%°$€£]| \\p{L}+)?,? (?:and |but )?(?:up to|at most|no more than|not more than) [$€£]?\\s?(${WRITTEN_NUMBER})( ?.*)$`,
  'iu',
);
/** A cell of more words than these says more than how far an amount may go. */
const MOST_WORDS = 8;

/** In what a cell says that an amount has to lie, by its words or by its heading; undefined where it says no such. */
export function rangeOf({ head, text }: Cell): Range | undefined {
  if (text.split(' ').length > MOST_WORDS) return undefined;
  const [whole, sign = '', low = '', high = '', unit = ''] = OVER_TO.exec(text) ?? FROM_TO.exec(text) ?? [];
  const [from, to] = whole === undefined ? [] : [numberWritten(low), numberWritten(high)];
  if (from !== undefined && to !== undefined)
    return from < to && !/\p{N}/u.test(unit)
      ? {
          from,
          to,
          unit: sign === '' ? unit.trim() : sign,
          isIncluded: true,
          written: (value) => `${sign}${writtenLike(value, high)}${unit}`,
        }
      : undefined;
  const said = isSaidBefore(head) ? `${head} ${text}` : text;
  const [amount, second] = amountsIn(said);
  if (!amount || second) return undefined;
  const side = amount.side === 'exactly' ? sideOf(head) : amount.side;
  return side === undefined ? undefined : { ...ends(side, amount.value), ...writing(said, amount) };
}

const sideOf = (head: string): Amount['side'] | undefined =>
  MOST.test(head) ? 'at-most' : LEAST.test(head) ? 'at-least' : undefined;

function ends(side: Amount['side'], value: number): Pick<Range, 'from' | 'to' | 'isIncluded'> {
  const isUp = side === 'at-least' || side === 'above';
  return {
    from: isUp ? value : -Infinity,
    to: isUp ? Infinity : value,
    isIncluded: side === 'at-least' || side === 'at-most',
  };
}

function writing(said: string, { at, written, unit }: Amount): Pick<Range, 'unit' | 'written'> {
  const isSign = /^[$€£]$/u.test(unit);
  const behind = said.slice(at + written.length);
  return {
    unit: isSign ? unit : behind.trim(),
    // “£250” has it before, “250 €” behind.
    written: (value) =>
      `${isSign && !behind.includes(unit) ? unit : ''}${writtenLike(value, written)}${behind}`,
  };
}

const holds = ({ from, to, isIncluded }: Range, value: number): boolean =>
  isIncluded ? value >= from && value <= to : value > from && value < to;

/** A plain figure that keeps to it, not far from its end; undefined where there is none. */
export function figureWithin(range: Range): number | undefined {
  const { from, to } = range;
  const value =
    to === Infinity
      ? roundly(from * 1.2)
      : from === -Infinity
        ? roundly(to * 0.8)
        : inSteps(from + (to - from) * 0.6, to - from);
  return holds(range, value) && value !== from && value !== to ? value : undefined;
}

/** A plain figure a little beyond its end. */
export function figureBeyond(range: Range): number | undefined {
  const { from, to } = range;
  const value =
    to === Infinity
      ? roundly(from * 0.8)
      : from === -Infinity
        ? roundly(to * 1.2)
        : inSteps(to + (to - from) / 3, to - from);
  return holds(range, value) ? undefined : value;
}

/** As plain as the room that there is allows: 720 between 401 and 1,200, and 138 beside 134 to 137. */
function inSteps(value: number, room: number): number {
  const step = 10 ** Math.floor(Math.log10(room / 3));
  return Number((Math.round(value / step) * step).toFixed(6));
}

/**
 * Each with where it begins, where they follow on one another: “up to 400”, “401 to 1,200”, “above 1,200”. One has to
 * say itself that it goes on where another ends; amounts that several kinds of things may have are no steps.
 */
export function steppedRanges(ranges: readonly (Range | undefined)[]): Range[] | undefined {
  const all = ranges.filter((range) => range !== undefined);
  if (all.length < ranges.length || all.length < 3 || new Set(all.map(({ unit }) => unit)).size > 1)
    return undefined;
  const sorted = all.toSorted((a, b) => a.to - b.to);
  const goesOn = (one: Range, before: Range | undefined) =>
    before !== undefined && one.from >= before.to && one.from <= before.to + 1;
  const isStepped =
    sorted.some((one, i) => goesOn(one, sorted[i - 1])) &&
    sorted.every(
      (one, i) =>
        i === 0 ||
        (one.to > (sorted[i - 1]?.to ?? 0) && (one.from === -Infinity || goesOn(one, sorted[i - 1]))),
    );
  if (!isStepped) return undefined;
  return all.map((one) => {
    const before = sorted[sorted.indexOf(one) - 1];
    return one.from === -Infinity && before ? { ...one, from: before.to, isIncluded: true } : one;
  });
}
