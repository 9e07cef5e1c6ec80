import { amountsIn, caughtBy, writtenLike } from '../english/amounts.ts';
import { isClause, type Moment } from '../english/clauses.ts';
import { withArticle } from '../english/naming.ts';
import { asSentence, isVerb, tagged, withoutStop } from '../english/tagged.ts';
import { asYours, byOne, inThird } from '../english/voice.ts';
import { doerOf } from '../material/subject.ts';
import type { Passage } from '../material/passages.ts';
import type { Cast } from './cast.ts';
import { figuresOf, figuresUnder } from './figures.ts';
import { limitIn, one } from './limited.ts';

/** What happens, as a sentence, and who is in it. */
export interface Happening {
  says: string;
  who: string | undefined;
  /** A figure that goes with it, where the material sets a limit to what it is about: “12 percent”. */
  figure: string | undefined;
}

/** The moment of a passage as something that happens to somebody now; undefined where the passage tells of none. */
export function happeningIn(
  passage: Passage,
  cast: Cast,
  passages: readonly Passage[] = [],
): Happening | undefined {
  const happening =
    (passage.moment?.word === 'before' ? fromLimit(passage, cast, passages) : undefined) ??
    (passage.moment && fromMoment(passage.moment, cast)) ??
    fromLimit(passage, cast, passages) ??
    fromRelative(passage.text, cast);
  return happening && { ...happening, figure: happening.figure ?? figureFor(happening.says, cast, passages) };
}

/** “asks for a discount.” → 12 percent, where the material sets a limit of 8 to discounts; another one each time. */
function figureFor(says: string, cast: Cast, passages: readonly Passage[]): string | undefined {
  const noun = /\ban? ([\p{L}-]+)[.]$/u.exec(says)?.[1];
  return noun === undefined ? undefined : cast.figure(figuresOf(noun, passages));
}

/** “asks for a discount of 12 percent.” */
export const withFigure = ({ says, figure }: Pick<Happening, 'says' | 'figure'>): string =>
  figure === undefined || says.includes(figure) ? says : `${withoutStop(says)} of ${figure}.`;

function fromMoment({ word, says }: Moment, cast: Cast): Happening | undefined {
  const clause = firstOf(asYours(withoutStop(says))).replace(/\bany(thing|body|one)\b/giu, 'some$1');
  const [first] = tagged(clause);
  if (first && /ing$/.test(first.text) && !/thing$/i.test(first.text)) {
    const rest = clause.slice(first.text.length);
    if (word === 'before') return told(`you are about to ${first.lemma}${rest}`);
    return told(word === 'after' ? `you have just finished ${clause}` : `you are ${clause}`);
  }
  const doer = doerOf(clause);
  // “If the passport and the booking show different names, call …”: it is told whole, whoever does it.
  if (!doer) return /^(?:if|when|whenever)$/.test(word) && THINGS.test(clause) ? told(clause) : undefined;
  if (/\b(?:it|them|they|its|their|ones?)\b/i.test(clause) && !doer.isPerson) return undefined;
  if (/^you$/i.test(doer.phrase) && tagged(clause).length < 5) return undefined;
  if (/^you$/i.test(doer.phrase)) return told(word === 'before' ? aboutTo(clause) : clause);
  if (!doer.isPerson) return told(word === 'before' ? `in a few minutes ${clause}` : clause);
  // Nobody is several people.
  if (SEVERAL.test(doer.phrase)) return undefined;
  const [phrase, rest] = ofOne(doer.phrase, doer.rest);
  return named(phrase, rest, cast, word === 'before' ? 'In a few minutes ' : '');
}

const THINGS = /^(?:the|an?|two|three|your) (?!.*\b(?:it|them|they|their|its|you)\b)(?:\S+ ){3,}\S+$/iu;
const SEVERAL = /^(?:several|many|most|some|few|both|all|two|three|four|five|six|ten|other|more)\b/i;

/** “The buyers”, “are still at the table” → “a buyer”, “is still at the table”: somebody stands for them. */
function ofOne(phrase: string, rest: string): [phrase: string, rest: string] {
  const said = byOne(rest);
  if (said !== rest) return [one(withoutArticle(phrase)), said];
  // “When parents ask why”: nobody is a parents.
  const last = tagged(phrase).at(-1);
  const [verb = '', ...behind] = rest.split(' ');
  return last === undefined || last.lemma === last.text || !last.text.endsWith('s')
    ? [phrase, rest]
    : [one(withoutArticle(phrase)), [inThird(verb), ...behind].join(' ')];
}
const withoutArticle = (phrase: string): string =>
  phrase.replace(/^(?:the|all|these|those|our|your|their|its|his|her)\s+/i, '');

/** Of “shivers or becomes short of breath”, one thing happens. */
function firstOf(clause: string): string {
  for (const { index } of clause.matchAll(/ or /g)) {
    const [before, behind] = [clause.slice(0, index).replace(/,$/u, ''), clause.slice(index + 4)];
    const after = tagged(`they ${behind}`)[1];
    if (after && isClause(before) && (isVerb(after) || isClause(behind))) return before;
  }
  return clause;
}

const told = (says: string): Happening => ({ says: asSentence(says), who: undefined, figure: undefined });
const aboutTo = (clause: string): string =>
  clause.replace(/^you (?!are|were|have|had)(\p{L}+)/iu, 'you are about to $1');

/** “a buyer” → “Ada Abel is a buyer at Elsewhere. Ada …” */
function named(phrase: string, rest: string, cast: Cast, opening: string): Happening {
  const { full, first } = cast.somebody();
  const noun = phrase.replace(
    /^(?:the|any|each|every|one|another|their|its|his|her|your)\s+(.+)$/i,
    (_, one: string) => withArticle(one),
  );
  const isVague = /^(?:somebody|someone|anybody|anyone|whoever)$/i.test(phrase);
  if (isVague) return { says: asSentence(`${opening}${full} ${rest}`), who: full, figure: undefined };
  const role = /^(?:a|an|the)\s/i.test(noun) ? noun : `a ${noun}`;
  const place = isOutside(noun) ? ` at ${cast.place()}` : '';
  return {
    says: asSentence(`${full} is ${role}${place}. ${opening}${first} ${rest}`),
    who: full,
    figure: undefined,
  };
}

const isOutside = (phrase: string): boolean =>
  /\b(?:customer|buyer|client|supplier|vendor|contractor|carrier)$/i.test(phrase);

function fromLimit(passage: Passage, cast: Cast, passages: readonly Passage[]): Happening | undefined {
  const limit = limitIn(passage);
  if (!limit) return undefined;
  const { full } = cast.somebody();
  const { phrase, noun } = limit;
  const figure = cast.figure(figuresUnder(passage, figuresOf(noun, passages), noun)) ?? limit.figure;
  return {
    says: `${full} tells you of ${phrase} ${/degree|°/.test(figure) ? 'at' : 'of'} ${figure} and wants to know what happens next.`,
    who: full,
    figure,
  };
}

/**
 * “A repair that failed twice is done …” → “A repair failed twice.”; “Whoever hears the complaint owns it” → you hear
 * it.
 */
function fromRelative(text: string, cast: Cast): Happening | undefined {
  const whoever = /^whoever (\p{L}+)\b/iu.exec(text);
  const words = tagged(text.charAt(0).toLowerCase() + text.slice(1));
  const isVerbal = (i: number) => words[i]?.tag === 'VERB' || words[i]?.tag === 'AUX';
  const that = whoever ? 0 : words.findIndex(({ text: word }) => /^(?:that|which|who)$/i.test(word));
  if (that < 0 || (that > 4 && !whoever) || (!whoever && words.slice(0, that).some((_, i) => isVerbal(i))))
    return undefined;
  if (!whoever && !/^(?:an?|any|each|every)$/i.test(words[0]?.text ?? '')) return undefined;
  let end = that + 1;
  while (words[end]?.tag === 'AUX' || words[end]?.tag === 'PART' || words[end]?.tag === 'ADV') end += 1;
  if (words[end]?.tag === 'VERB') end += 1;
  if (end === that + 1) return undefined;
  while (end < words.length && !isVerbal(end)) end += 1;
  if (end >= words.length) return undefined;
  const verbal = concrete(textOf(words.slice(that + 1, end)));
  if (whoever) return told(`you ${words[1]?.lemma ?? ''} ${textOf(words.slice(2, end))}`);
  const phrase = textOf(words.slice(0, that)).replace(/^(?:any|each|every)\s/, 'a ');
  const doer = doerOf(`${phrase} ${verbal}`);
  if (doer?.isPerson) return named(phrase, verbal, cast, '');
  // What a thing always does is nothing that happens now.
  return /^(?:has|had|was|were|is|are|\p{L}+ed)\b/iu.test(verbal) ? told(`${phrase} ${verbal}`) : undefined;
}

/** “More than sixty seconds” → “90 seconds”. */
function concrete(text: string): string {
  const [amount] = amountsIn(text);
  if (!amount || (amount.side !== 'above' && amount.side !== 'below')) return text;
  const before = text.slice(0, amount.at).replace(/\S+(?: than)? $/, '');
  return `${before}${writtenLike(caughtBy(amount), '1')}${text.slice(amount.at + amount.written.length)}`;
}

const textOf = (words: readonly { text: string }[]): string =>
  words
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/ ([’'][a-z]+|[,;:.%])/g, '$1')
    .replace(/[,;:]\s*$/, '');
