import { isPerson } from './people.ts';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';

/** A word or sign of a sentence, with its part of speech (universal tag set) and the word that a dictionary lists. */
export interface Word {
  text: string;
  tag: string;
  lemma: string;
}

const nlp = winkNLP(model, ['sbd', 'pos']);
/** Its types do not say that a lemma can be asked for as the others are. */
const its = nlp.its as unknown as Record<'value' | 'pos' | 'lemma', ItsFunction<string>>;

const MOST_KEPT = 5_000;
const kept = new Map<string, Word[]>();

/** The words of a text; what was asked lately is kept, because one sentence is looked at from many sides. */
export function tagged(text: string): Word[] {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const words = read(text);
  kept.set(text, words);
  return words;
}

function read(text: string): Word[] {
  const words = nlp.readDoc(text).tokens();
  const [texts, tags, lemmas] = [words.out(its.value), words.out(its.pos), words.out(its.lemma)];
  return texts.map((written, i) => ({
    text: written,
    tag: tags[i] ?? '',
    lemma: spelled(lemmas[i] ?? written, written),
  }));
}

/** A dictionary of American English lists “neighbor”; a document that writes “neighbour” is looked up as it writes. */
const spelled = (lemma: string, written: string): string =>
  /our/i.test(written) && !lemma.includes('our') ? lemma.replace('or', 'our') : lemma;

/** Where the first verb stands; a word such as “names” or “falls” after a noun is one where there is no other. */
export function verbAt(words: readonly Word[]): number {
  const sure = words.findIndex(isVerb);
  if (sure >= 0) return sure;
  return words.findIndex(({ text, lemma }, i) => {
    const [before, next] = [words[i - 1], words[i + 1]];
    const followsNoun =
      before !== undefined &&
      (/^(?:NOUN|PROPN|PRON)$/.test(before.tag) || isPerson(before.text)) &&
      // “Glass breaks” and not “test results”.
      (!before.text.endsWith('s') || before.text.endsWith('ss'));
    return (
      followsNoun &&
      text.endsWith('s') &&
      lemma !== text &&
      (!next || (/^(?:DET|ADP|PRON|ADV|SCONJ|PART|NUM|ADJ)$/.test(next.tag) && next.text !== 'of'))
    );
  });
}

export const isVerb = ({ tag }: Word): boolean => tag === 'VERB' || tag === 'AUX';
export const holdsVerb = (text: string): boolean => verbAt(tagged(asInside(text))) >= 0;

/** With a small first letter, unless its first word is a name or an abbreviation. */
export const asInside = (text: string): string =>
  /^(?:I\b|\p{Lu}{2}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+)/u.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);

/** As a sentence of its own. */
export function asSentence(text: string): string {
  const plain = text.trim().replace(/[\s,;:.]+$/, '');
  // “pH” is written as it is.
  if (/^\p{Ll}\p{Lu}/u.test(plain)) return `${plain}.`;
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}${/[!?]$/.test(plain) ? '' : '.'}`;
}

/** What somebody says aloud, which stays as they said it. */
export const SPEECH = /["“][^"“”]*["”]/gu;
export const outsideSpeech = (text: string, change: (text: string) => string): string =>
  text.replaceAll(/(["“][^"“”]*["”])|[^"“]+/gu, (part, said?: string) => said ?? change(part));

export const withoutStop = (text: string): string => text.trim().replace(/[.\s]+$/, '');
