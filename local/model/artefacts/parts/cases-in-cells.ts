import { numberWritten, WRITTEN_NUMBER } from '../../../../lib/domain/text/written-numbers.ts';
import { roundly, writtenLike } from '../english/amounts.ts';
import { rangeOf } from '../material/tables.ts';

/** “A”, “P1”, “3”: a name that says nothing of what it is given to. */
export const isCode = (text: string): boolean =>
  /^(?:\p{Lu}\p{N}?|\p{N}{1,2}|\p{Lu}?\p{N})$/u.test(text.trim());

/** The things that a cell lists; none where it is a sentence or says what is left. */
export function listIn(text: string): string[] | undefined {
  const items = text
    .split(/,\s+(?:and |or )?/u)
    .map((item) => item.trim())
    .filter(
      (item) => item !== '' && !/^(?:everything|anything|all|any|what|whatever|none|nothing)\b/iu.test(item),
    );
  return items.length === 0 || /\b(?:at most|at least|within)\b/iu.test(text) ? undefined : items;
}

const SIDES =
  'above|over|more than|below|under|less than|up to|at most|at least|no more than|not more than|no less than|not less than';
const UPWARDS = /^(?:above|over|more than|at least|no less than|not less than)$/iu;
const UNIT = '(?<unit> ?[%°$€£]\\p{L}*| \\p{L}+(?:/\\p{L}+)?)?';
const BOUNDED = new RegExp(
  `\\b(?<side>${SIDES}) (?<sign>[$€£]?)(?<number>${WRITTEN_NUMBER})(?![\\w-])(?=${UNIT})`,
  'iu',
);
/** “Machines 1 and 4” are two of them, and no range. */
const FROM_TO = new RegExp(
  `(?:\\b(?:between|from) (?<sign>[$€£]?)(?<low>${WRITTEN_NUMBER}) (?:to|and)|(?<![\\w.,-])(?<sign2>[$€£]?)(?<low2>${WRITTEN_NUMBER}) to)` +
    ` [$€£]?(?<high>${WRITTEN_NUMBER})(?![\\w-])(?=${UNIT})`,
  'iu',
);
/** “Below -5 °C”: a bound as well, of which no figure is told. */
const ANY_BOUND = new RegExp(`\\b(?:${SIDES}|between|from) \\P{L}?\\d`, 'iu');

/** What a cell sets to a figure, and figures of it: some in its middle or near its end, the plainest first. */
interface Bounds {
  from: number;
  to: number;
  figures: number[];
  unit: string;
  /** What the figure is of. */
  about: string[];
  isOne: boolean;
  told: (figure: number) => string;
}

/**
 * A case of what a cell names: one figure of those that it tells, or one thing of its list; what it is called where it
 * is one thing. Undefined where it says what is left over, or no figure is of this cell alone.
 * @param others what stands in the same column in the other rows
 */
export function caseIn(text: string, turn: number, others: readonly string[] = []): string | undefined {
  const bounds = boundsIn(text);
  if (bounds) {
    const beside = others
      .flatMap((other) => boundsIn(other) ?? [])
      .filter((one) => isOfOneThing(one, bounds));
    const figure = bounds.figures.find(
      (one) => isCase(one, bounds) && !beside.some((other) => mayHold(other, one, bounds)),
    );
    return figure === undefined || !bounds.isOne ? undefined : bounds.told(figure);
  }
  if (ANY_BOUND.test(text) || FROM_TO.test(text) || rangeOf({ head: '', text })) return undefined;
  const items = listIn(text);
  // “No heating or no hot water” are two cases.
  const plain = items?.filter((item) => !/ or /u.test(item) || items.length === 1);
  return plain?.[turn % Math.max(1, plain.length)];
}

function boundsIn(text: string): Bounds | undefined {
  const found = FROM_TO.exec(text) ?? BOUNDED.exec(text);
  const { side = '', sign, sign2, low, low2, number, high, unit = '' } = found?.groups ?? {};
  const first = low ?? low2 ?? number ?? '';
  const [value, end] = [numberWritten(first), high === undefined ? undefined : numberWritten(high)];
  if (!found || value === undefined || (end !== undefined && end <= value)) return undefined;
  const decimals = Math.max(decimalsOf(first), decimalsOf(high ?? ''));
  const isUp = UPWARDS.test(side);
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  const signed = sign ?? sign2 ?? '';
  return {
    ...(end === undefined
      ? { from: isUp ? value : -Infinity, to: isUp ? Infinity : value }
      : { from: value, to: end }),
    figures: (end === undefined ? nearTo(value, decimals, isUp) : between(value, end)).map((one) =>
      Number(one.toFixed(decimals)),
    ),
    unit: unit.trim() || signed,
    about: (unit === '' ? rest : rest.replace(unit, ' ')).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
    isOne: !ANY_BOUND.test(rest),
    told: (figure) => text.replace(found[0], () => `${signed}${writtenLike(figure, high ?? first)}`),
  };
}

const decimalsOf = (written: string): number => /[.,](\d{1,2})$/u.exec(written)?.[1]?.length ?? 0;

const between = (from: number, to: number): number[] =>
  [0.6, 0.3, 0.8].map((share) => from + (to - from) * share);

/** A little beyond, and where that is another row's, right behind the end: 39 where it is above 38.5. */
function nearTo(value: number, decimals: number, isUp: boolean): number[] {
  const step = (isUp ? 1 : -1) * 10 ** -decimals;
  const near = decimals > 0 ? value + (isUp ? 5 : 1) * step : Math.round(roundly(value * (isUp ? 1.2 : 0.8)));
  return [near, value + step, value + 2 * step];
}

/** Within the ends and none of them; no share of more than all, nothing below nought, and no “1 hours”. */
const isCase = (figure: number, { from, to, unit }: Bounds): boolean =>
  figure > from &&
  figure < to &&
  figure > 0 &&
  !(/^(?:%|per ?cent)/iu.test(unit) && figure > WHOLE && Math.min(from, to) <= WHOLE) &&
  (!/^\p{L}{3}/u.test(unit) || (figure === 1) === ((Number.isFinite(to) ? to : from) === 1));
const WHOLE = 100;

/** “Body temperature” is a temperature, and free chlorine is no combined one. */
const isOfOneThing = ({ about }: Bounds, own: Bounds): boolean =>
  about.every((word) => own.about.includes(word)) || own.about.every((word) => about.includes(word));

/** Of another unit nobody sees at once whether it holds. */
const mayHold = ({ from, to, unit }: Bounds, figure: number, own: Bounds): boolean =>
  (unit !== '' && own.unit !== '' && unit !== own.unit) || (figure >= from && figure <= to);
