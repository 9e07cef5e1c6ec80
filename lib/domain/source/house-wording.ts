// cspell:words nicht statt anstatt anstelle sondern
import { z } from 'zod';
import { Id } from '../ids.ts';
import { meaningIn, namesAThing, sentencesOf } from '../text/grounding.ts';

/** What people here call what a document calls otherwise: “cold store” for “warehouse”. */
export const Term = z.object({ from: z.string(), to: z.string() });
export type Term = z.infer<typeof Term>;

/**
 * A sentence before and after a human corrected it or sent it back; without who did, and without what they remarked,
 * which would speak to every later drafter.
 */
export const Pair = z.object({ before: z.string(), after: z.string() });
export type Pair = z.infer<typeof Pair>;

const Learned = z.object({
  wordingId: Id,
  /** Of drafts about this skill; of a pair, in this form besides. */
  skillId: z.string(),
  /** Epoch milliseconds of the last time that it was learned. */
  at: z.number(),
});

/** What humans taught about the words of drafts, kept without them. */
export const Wording = z.discriminatedUnion('kind', [
  Learned.extend({ kind: z.literal('term'), ...Term.shape }),
  Learned.extend({ kind: z.literal('pair'), form: z.string(), ...Pair.shape }),
]);
export type Wording = z.infer<typeof Wording>;

/** How often humans had drafts of one form otherwise, so that it shows whether what was learned helps. */
export const WordingSums = z.object({
  /** Drafts that humans were asked about. */
  asked: z.number(),
  /** Of these, sent back, whatever for. */
  sentBack: z.number(),
  /** Parts that humans corrected by hand, by what kind of words they are. */
  corrected: z.record(z.enum(['claim', 'fiction', 'title', 'level']), z.number()),
});
export type WordingSums = z.infer<typeof WordingSums>;

export const noSums: WordingSums = {
  asked: 0,
  sentBack: 0,
  corrected: { claim: 0, fiction: 0, title: 0, level: 0 },
};

export const addWordingSums = (one: WordingSums, other: WordingSums): WordingSums => ({
  asked: one.asked + other.asked,
  sentBack: one.sentBack + other.sentBack,
  corrected: {
    claim: one.corrected.claim + other.corrected.claim,
    fiction: one.corrected.fiction + other.corrected.fiction,
    title: one.corrected.title + other.corrected.title,
    level: one.corrected.level + other.corrected.level,
  },
});

/** Longest term, in words. */
const MOST_WORDS = 3;
/**
 * How much, how often, in which order: whoever changes one of these says something else, and calls nothing otherwise.
 */
const DEGREE = new Set(
  `all always any both each every few first former half last latter least less many more most often rarely several some sometimes usually
  above after before below down early high highest late low lowest maximum minimum over under up mandatory optional required open close
  start end begin increase decrease`.split(/\s+/),
);

/** Words as they are written, apart from the large letter that begins a sentence: any other one begins a name. */
const wordsIn = (text: string): string[] =>
  sentencesOf(text).flatMap(
    (sentence) =>
      sentence
        .replace(/^\P{L}*\p{Lu}(?!\p{Lu})/u, (start) => start.toLowerCase())
        .match(/[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [],
  );

/**
 * The one term that was put for another, wherever two texts differ; undefined where they differ in anything else. A
 * term names a thing: it holds no amount, no “not”, no duty or verdict, no name and nothing of degree or order.
 */
export function termBetween(before: string, after: string): Term | undefined {
  const changes = hunksBetween(wordsIn(before), wordsIn(after)).map(termOf);
  const [first, ...others] = changes;
  const isOne = others.every((other) => other?.from === first?.from && other?.to === first?.to);
  return first && isOne ? first : undefined;
}

/** A term in quotation marks of whatever kind a keyboard has, which are no apostrophes. */
const TERM = String.raw`(?:[“"„]([^”"“]+)[”"“]|(?<!\p{L})[‘'‚]([^’'‘]+)[’'‘](?!\p{L}))`;
const PUT_FOR = new RegExp(
  `${TERM},? (?:(?:(?:and |und )?(?:not|nicht))|instead of|rather than|statt|anstatt|anstelle von) ${TERM}`,
  'giu',
);
const NOT_BUT = new RegExp(`(?<!\\p{L})(?:not|nicht) ${TERM},? (?:but|sondern) ${TERM}`, 'giu');

/** Words that a remark wants for others, as they stand in it, and where in it that is said. */
export interface WordsAsked {
  from: string;
  to: string;
  said: string;
}

/** Most that one remark asks for in so many words, and the longest of them. */
const MOST_ASKED = 5;
const LONGEST_ASKED = 60;

/** What a remark asks for in so many words, each in quotation marks: say “a”, not “b”; “a” instead of “b”. */
export function wordingsAsked(remark: string): WordsAsked[] {
  const found = [
    ...foundBy(NOT_BUT, remark, ([from = '', to = '']) => ({ from, to })),
    ...foundBy(PUT_FOR, remark, ([to = '', from = '']) => ({ from, to })),
  ];
  return found
    .filter(({ from, to }) => from.length <= LONGEST_ASKED && to.length <= LONGEST_ASKED && from !== to)
    .slice(0, MOST_ASKED);
}

/** The terms that stood in quotation marks, of whichever kind: the groups of the other kind hold nothing. */
const foundBy = (
  asks: RegExp,
  remark: string,
  asked: (terms: string[]) => Omit<WordsAsked, 'said'>,
): WordsAsked[] =>
  [...remark.matchAll(asks)].map(([said, ...groups]) => ({
    said,
    ...asked((groups as (string | undefined)[]).flatMap((term) => term?.trim() ?? [])),
  }));

/** The same as a term: one thing by two names; undefined where it says how much, in which order, or no thing at all. */
export const asTerm = ({ from, to }: Pick<WordsAsked, 'from' | 'to'>): Term | undefined =>
  termOf({ left: wordsIn(from), put: wordsIn(to) });

interface Hunk {
  left: string[];
  put: string[];
}

function termOf({ left, put }: Hunk): Term | undefined {
  const [from, to] = singular(left.join(' ').toLowerCase(), put.join(' ').toLowerCase());
  const isOfThings = [left, put].every(
    (words) =>
      words.length > 0 &&
      words.length <= MOST_WORDS &&
      words.every((word) => !/^\p{Lu}/u.test(word) && !DEGREE.has(word.toLowerCase())) &&
      namesAThing(words.join(' ')),
  );
  return isOfThings && meaningIn(from).join(' ') !== meaningIn(to).join(' ') ? { from, to } : undefined;
}

const singular = (from: string, to: string): [string, string] =>
  [from, to].every((words) => /[^s]s$/.test(words)) ? [from.slice(0, -1), to.slice(0, -1)] : [from, to];

/** Where two lists of words differ, by their longest common sequence; at most some hundred words each. */
function hunksBetween(one: readonly string[], other: readonly string[]): Hunk[] {
  const same = (i: number, j: number) => one[i]?.toLowerCase() === other[j]?.toLowerCase();
  const longest = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      (longest[i] ?? [])[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const hunks: Hunk[] = [];
  let open: Hunk | undefined;
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && same(i, j)) {
      open = undefined;
      i += 1;
      j += 1;
      continue;
    }
    if (!open) hunks.push((open = { left: [], put: [] }));
    if (j >= other.length || (i < one.length && at(i + 1, j) >= at(i, j + 1))) open.left.push(one[i++] ?? '');
    else open.put.push(other[j++] ?? '');
  }
  return hunks;
}

/** A text in the words that people here use; plurals and letters at the beginning of a sentence are kept. */
export const inHouseWords = (text: string, terms: readonly Term[]): string =>
  terms.reduce(
    (said, { from, to }) =>
      said.replaceAll(wholeWords(from), (found, plural: string | undefined) => {
        const word = plural ? `${to}s` : to;
        return /^\p{Lu}/u.test(found) ? word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : word;
      }),
    text,
  );

/** Passages and the headings over them in those words, for whoever words a draft. */
export const spansInHouseWords = <S extends { text: string; section?: string }>(
  spans: readonly S[],
  terms: readonly Term[],
): S[] =>
  spans.map((span) => ({
    ...span,
    text: inHouseWords(span.text, terms),
    ...(span.section === undefined ? {} : { section: inHouseWords(span.section, terms) }),
  }));

const wholeWords = (term: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${term.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`)}(e?s)?(?![\\p{L}\\p{N}])`,
    'giu',
  );

export const holdsTerm = (text: string, { from }: Pick<Term, 'from'>): boolean => wholeWords(from).test(text);
