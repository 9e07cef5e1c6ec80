import { numberWritten, WRITTEN_NUMBER } from '../../../../lib/domain/text/written-numbers.ts';
import { roundly, writtenLike } from '../english/amounts.ts';

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

const FROM_TO = new RegExp(`(?:between |from )?(${WRITTEN_NUMBER}) (?:to|and) (${WRITTEN_NUMBER})`, 'iu');
const BOUNDED = new RegExp(
  `\\b(?<side>above|over|more than|below|under|less than|up to|at most|at least|no more than|not more than) (?<number>${WRITTEN_NUMBER})(?![\\w-])`,
  'iu',
);
const UPWARDS = /^(?:above|over|more than|at least)$/iu;

/**
 * A case of what a cell names: one figure of those that it tells, or one thing of its list; what it is called where it
 * is one thing. Undefined where it says what is left over.
 */
export function caseIn(text: string, turn: number): string | undefined {
  const [, low, high] = FROM_TO.exec(text) ?? [];
  const [from, to] = [numberWritten(low ?? ''), numberWritten(high ?? '')];
  if (from !== undefined && to !== undefined && from < to)
    return text.replace(FROM_TO, writtenLike(betweenOf(from, to, high ?? ''), high ?? ''));
  const { side = '', number = '' } = BOUNDED.exec(text)?.groups ?? {};
  const value = number === '' ? undefined : numberWritten(number);
  if (value !== undefined)
    return text.replace(BOUNDED, writtenLike(nearTo(value, number, UPWARDS.test(side)), number));
  const items = listIn(text);
  // “No heating or no hot water” are two cases.
  const plain = items?.filter((item) => !/ or /u.test(item) || items.length === 1);
  return plain?.[turn % Math.max(1, plain.length)];
}

const decimalsOf = (written: string): number => /[.,](\d{1,2})$/u.exec(written)?.[1]?.length ?? 0;

function betweenOf(from: number, to: number, written: string): number {
  const decimals = decimalsOf(written);
  return Number((from + (to - from) * 0.6).toFixed(decimals));
}

/** A little beyond: 39 where it is above 38.5, and 1,080 where it is above 900. */
function nearTo(value: number, written: string, isAbove: boolean): number {
  const decimals = decimalsOf(written);
  if (decimals === 0) return Math.round(roundly(value * (isAbove ? 1.2 : 0.8)));
  const step = 10 ** -decimals;
  return Number((isAbove ? value + 5 * step : Math.max(step, value - step)).toFixed(decimals));
}
