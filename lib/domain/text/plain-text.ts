import unhomoglyph from 'unhomoglyph';

/**
 * What readers do not see, or what makes them see something else: control, format, direction, tag and zero-width
 * characters, variation selectors, fillers, and code points without a meaning. Line breaks and tabs are white space.
 */
const HIDDEN = /(?![\t\n\r])[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\uFFFC\uFFFD]/u;
const EVERY_HIDDEN = new RegExp(HIDDEN, 'gu');

export const hidesSomething = (text: string): boolean => HIDDEN.test(text);

/** A text without hidden characters, in one line and composed, as names and titles are kept. */
export const inOneLine = (text: string): string =>
  text.normalize('NFC').replaceAll(EVERY_HIDDEN, '').replaceAll(/\s+/g, ' ').trim();

const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(EVERY_HIDDEN, '');

/**
 * What came from outside, with every text in it composed and without hidden characters. The one place for it: bodies
 * at doors, messages on the bus, rows of lists and files pass through here before any schema looks at them. Names of
 * fields stay: schemas know them.
 */
export function cleaned(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return value;
  if (Array.isArray(value)) return value.map((held) => cleaned(held, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, cleaned(held, depth + 1)]));
}

/** Deepest level that is cleaned: every schema refuses what lies deeper. */
const DEEPEST = 32;

/**
 * Letters of compatibility forms (full-width, mathematical, ligatures) as the plain ones; signs such as ² and ½ stay
 * what they are.
 */
export const plainLetters = (text: string): string =>
  text.normalize('NFC').replaceAll(/(?!µ)\p{L}/gu, (letter) => letter.normalize('NFKC'));

/** Stands for a dot in addresses, though compatibility does not say so (RFC 3490, section 3.1). */
const DOTS = /[\u3002\uFF0E\uFF61]/g;

/**
 * What a reader takes a text for: without hidden characters, in compatibility form, every sign outside ASCII as the one
 * that Unicode's table of confusables (UTS 39) says it looks like. Only good for judging, never for showing.
 */
export const folded = (text: string): string =>
  text
    .replaceAll(EVERY_HIDDEN, '')
    .replaceAll(DOTS, '.')
    .normalize('NFKC')
    .replaceAll(/[^\p{ASCII}]/gu, (sign) => unhomoglyph(sign));

const isLatinOnly = (word: string): boolean => /^[\p{Script=Latin}\p{Script=Common}\p{M}]+$/u.test(word);
const hasLatin = /\p{Script=Latin}/u;
const isAscii = /^\p{ASCII}+$/u;

/**
 * Whether a word mixes Latin letters with others, or is written in others so that it reads as a Latin one: “СЕО” in
 * Cyrillic.
 */
const looksLikeAnother = (word: string): boolean =>
  !isLatinOnly(word) && (hasLatin.test(word) || isAscii.test(folded(word)));

export const holdsLookAlikes = (text: string): boolean =>
  plainLetters(text) !== text.normalize('NFC') ||
  (text.match(/[\p{L}\p{M}]+/gu) ?? []).some(looksLikeAnother);

/**
 * Somebody else's words inside a sentence of the layer: between quotation marks, which they cannot close. Without marks
 * stand the layer's own words and nothing else.
 */
export const quoted = (text: string): string =>
  `“${inOneLine(text).replaceAll('“', '‘').replaceAll(/[”„"]/g, '’')}”`;

/** The text, or as much of it as `most` characters hold, with an ellipsis. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
