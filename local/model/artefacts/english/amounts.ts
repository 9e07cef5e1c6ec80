import {
  numberWritten,
  SMALL_IN_WORDS,
  TENS_IN_WORDS,
  WRITTEN_NUMBER,
} from '../../../../lib/domain/text/written-numbers.ts';

/** An amount as a sentence says it: “at least 24 months”, “within five minutes”, “above 8 percent”. */
export interface Amount {
  /** Where the number begins and how long it is. */
  at: number;
  written: string;
  value: number;
  unit: string;
  side: 'at-least' | 'at-most' | 'above' | 'below' | 'exactly';
}

const NUMBER = new RegExp(
  `(?<![\\w.,-])(?:(?<sign>[$€£])\\s?)?(?<number>${WRITTEN_NUMBER})(?![\\w-])(?<after>\\s?[%°$€£]\\s?C?|(?: working| calendar)? [\\p{L}]+)?`,
  'giu',
);
const SIDES: readonly (readonly [RegExp, Amount['side']])[] = [
  [/\b(?:at least|no less than|not less than|minimum of|or more)\s*(?:of\s)?$/i, 'at-least'],
  [
    /\b(?:at most|up to|no more than|not more than|within|maximum of|never more than|no later than|inside|at the latest|no (?!less)\p{L}+er than)\s*$/iu,
    'at-most',
  ],
  [
    /\b(?:above|over|(?:more|longer|older|heavier|higher|later|warmer|hotter|louder|larger|greater|deeper|faster) than|exceeds?|exceeding|beyond)\s*$/i,
    'above',
  ],
  [
    /\b(?:below|under|(?:less|fewer|shorter|younger|lighter|lower|colder|cooler|smaller|slower|earlier) than)\s*$/i,
    'below',
  ],
];

/** Of the words behind a number, those that count nothing: “a child under five can”. */
const NO_UNIT =
  /^ (?:in|of|by|or|and|to|are|is|were|need|largest|smallest|first|last|can|may|must|will|get|gets|have|has|do|does|who|that|which)$/;

/** The amounts of a sentence, without “one”, ratios (“four in five”) and numbers of things such as “step 2”. */
export function amountsIn(sentence: string): Amount[] {
  return [...sentence.matchAll(NUMBER)].flatMap((found) => {
    const { number = '', sign, after = '' } = found.groups ?? {};
    const at = found.index + found[0].indexOf(number);
    const before = sentence.slice(0, found.index);
    const value = numberWritten(number);
    if (value === undefined || number.toLowerCase() === 'one') return [];
    // A ratio, or a number without what it counts.
    if (!sign && (after === '' || NO_UNIT.test(after))) return [];
    if (/\b(?:step|page|number|section|room|building|severity|class|line)\s*$/i.test(before)) return [];
    const side = SIDES.find(([pattern]) => pattern.test(before))?.[1] ?? 'exactly';
    return [{ at, written: number, value, unit: sign ?? after.trim(), side }];
  });
}

/** A number in the way in which the source writes numbers: words for words where there is one. */
export function writtenLike(value: number, like: string): string {
  if (/^\d/.test(like))
    return value >= 10_000 || like.includes(',') ? value.toLocaleString('en') : String(value);
  if (value < 20 && Number.isInteger(value)) return SMALL_IN_WORDS[value] ?? String(value);
  if (value < 100 && value % 10 === 0) return TENS_IN_WORDS[value / 10 - 2] ?? String(value);
  return value.toLocaleString('en');
}

/** A plain number near this one: 12.4 → 12, 262,500 → 260,000. */
export function roundly(value: number): number {
  if (value < 3) return Math.max(0.5, Math.round(value * 2) / 2);
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.round(value / step) * step;
}

/** The sentence with another number in this place. */
export const withAmount = (sentence: string, { at, written }: Amount, value: number): string =>
  `${sentence.slice(0, at)}${writtenLike(value, written)}${sentence.slice(at + written.length)}`;

/**
 * Amounts that are off, the way somebody who remembers badly has them off, and beyond what is set: what holds above 8
 * holds above 16 as well, and whoever waits for two minutes has waited for one.
 */
export function offBy({ value, side }: Amount): number[] {
  const [less, half, near, double, more] = [0.75, 0.5, 1.5, 2, 3]
    .map((times) => value * times)
    .map((off) => (Number.isInteger(value) ? Math.round(roundly(off)) : roundly(off)));
  const all =
    side === 'at-least' || side === 'above'
      ? [half, less]
      : side === 'at-most'
        ? [double, more]
        : side === 'below'
          ? [near, double]
          : [half, double];
  return [...new Set(all)].flatMap((off) => (off === undefined || off === value || off <= 1 ? [] : [off]));
}

/** An amount to which a rule of this limit applies: “above 8 percent” → 12. */
export const caughtBy = ({ value, side }: Amount): number =>
  roundly(side === 'above' ? value * 1.5 : side === 'below' ? value * 0.6 : value);
