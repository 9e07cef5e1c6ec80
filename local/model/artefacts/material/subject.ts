import { COMES } from '../../../../lib/domain/passage/talked-with.ts';
import { withArticle } from '../english/naming.ts';
import { isPerson, SOMEBODY } from '../english/people.ts';
import { tagged, verbAt } from '../english/tagged.ts';
import type { DraftAsset } from '../../draft-asset.ts';

/** “the buyer names a price” → the noun phrase, whom it names, and what follows. */
export interface Doer {
  phrase: string;
  noun: string;
  isPerson: boolean;
  rest: string;
}

/** Who or what a clause begins with; undefined where it begins with a pronoun that only its document explains. */
export function doerOf(clause: string): Doer | undefined {
  const words = tagged(clause);
  const at = verbAt(words);
  if (at < 1) return undefined;
  const subject = words.slice(0, at).filter(({ tag }) => tag !== 'ADV');
  const last = subject.at(-1);
  const joint = subject.findIndex(({ tag }, i) => i > 0 && tag === 'ADP');
  const head = joint > 0 ? subject[joint - 1] : last;
  const first = subject[0]?.text ?? '';
  if (!last || !head || /^(?:it|they|he|she|this|that|these|those|which|there|what)$/i.test(first))
    return undefined;
  const end = clause.indexOf(last.text) + last.text.length;
  return {
    phrase: clause.slice(0, end),
    noun: head.lemma.toLowerCase(),
    isPerson: SOMEBODY.test(first) || isPerson(head.lemma),
    rest: clause.slice(end).trim(),
  };
}

/** `Sales Representative` → “a sales representative”; a team’s name as where somebody works. */
export function roleOf(audience: string): string {
  const plain = (audience.match(/[\p{L}&,’' -]+/gu) ?? []).join('').trim().slice(0, 60);
  const singular = /(?:ss|us|is)$/.test(plain) ? plain : plain.replace(/s$/, '');
  const words = singular.split(' ');
  if (plain === '' || !(isPerson(words.at(-1) ?? '') || /(?:er|or|ist|ian|ant|ive)$/i.test(singular)))
    return '';
  const inText = singular.replaceAll(/\p{L}+/gu, (word) =>
    /^\p{Lu}\p{Ll}*$/u.test(word) ? word.toLowerCase() : word,
  );
  return withArticle(inText);
}

/** Whoever is called so is anybody, unless they come and say something: “when a member asks for money back”. */
const ANYBODY = /^(?:person|leader|member)$/i;
const COMES_AND_SAYS = new RegExp(`\\b(?:an?|any|another) (\\p{L}+) (?:${COMES})\\b`, 'giu');

/** Nouns of those who come to the readers with something. */
export const comingIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap((text) => Array.from(text.matchAll(COMES_AND_SAYS), ([, noun = '']) => noun.toLowerCase())),
  );

/** People of whom the material speaks, the most frequent first, without the readers themselves. */
export function othersIn(texts: readonly string[], { audience }: Pick<DraftAsset, 'audience'>): string[] {
  const own = tagged(audience.toLowerCase()).map(({ lemma }) => lemma);
  const speaking = comingIn(texts);
  const found = texts.flatMap((text) => [
    ...new Set(
      tagged(text).flatMap(({ text: said, tag, lemma }, i, words) =>
        /^(?:NOUN|ADJ|PROPN)$/.test(tag) &&
        // “Dr Baptist” is called so, and is no one who does it.
        (i === 0 || !/^\p{Lu}/u.test(said)) &&
        // “An account whose holder has left”
        words[i - 1]?.text !== 'whose' &&
        isPerson(lemma) &&
        !own.includes(lemma.toLowerCase()) &&
        (!ANYBODY.test(lemma) || speaking.has(lemma.toLowerCase()))
          ? [lemma.toLowerCase()]
          : [],
      ),
    ),
  ]);
  const count = Map.groupBy(found, (noun) => noun);
  return [...count].toSorted(([, a], [, b]) => b.length - a.length).map(([noun]) => noun);
}
