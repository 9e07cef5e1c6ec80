import { isVerb, asSentence, tagged, type Word } from '../english/tagged.ts';
import { concretely } from './figures.ts';

const OPENS =
  /(?:^|[,;:] (?:and |but )?)((?:an?|any|each|every)? ?(?:[\p{L}-]+ ){0,2}?[\p{L}-]+) (?:that|which|who) /giu;

/**
 * What a rule says of some things and not of others, as what is the case with one of them: “A tool that only reads is
 * released by …, and a tool that writes needs …” → “One tool only reads. Another tool writes.” Undefined where it tells
 * none apart.
 */
export function relativesIn(text: string): string | undefined {
  const found = [...text.matchAll(OPENS)].flatMap((match) => {
    const [whole, phrase = ''] = match;
    const head = headOf(phrase);
    const verbal = verbalIn(text.slice(match.index + whole.length));
    return head === undefined || verbal === undefined ? [] : [{ ...head, verbal }];
  });
  if (found.length === 0) return undefined;
  return found
    .map(({ noun, isOne, verbal }, i) => {
      const which = isOne ? (i > 0 && found[i - 1]?.noun === noun ? 'another' : 'one') : 'some';
      return asSentence(`${which} ${noun} ${verbal}`);
    })
    .join(' ');
}

/** “A tool” is one, “tools” and “text” are some; whatever holds a verb, or says which one, tells nothing apart. */
function headOf(phrase: string): { noun: string; isOne: boolean } | undefined {
  const noun = phrase.trim().replace(/^(?:an?|any|each|every) /i, '');
  const isOne = noun !== phrase.trim();
  const words = tagged(noun.charAt(0).toLowerCase() + noun.slice(1));
  const last = words.at(-1);
  if (!last || words.some(({ tag, text }) => text !== 'of' && !/^(?:NOUN|ADJ|PROPN)$/.test(tag)))
    return undefined;
  const isMany = last.lemma !== last.text || /^(?:text|data|work|food|water|people)$/i.test(last.text);
  return isOne || isMany ? { noun: words.map(({ text }) => text).join(' '), isOne } : undefined;
}

/** From behind “that” up to the verb of the rule itself: “was issued for another server”. */
function verbalIn(text: string): string | undefined {
  const words = tagged(text);
  const end = words.findIndex(({ text: sign }) => /^[,;:.]$/.test(sign));
  const clause = end < 0 ? words : words.slice(0, end);
  const at = clause.findIndex(({ tag }) => !/^(?:ADV|AUX|PART)$/.test(tag));
  const [first] = clause;
  if (!first || at < 0 || !(isVerb(first) || first.tag === 'ADV' || /s$/.test(first.text))) return undefined;
  const main = clause.findIndex((_, i) => i > at && isMain(clause, i));
  if (main < 0) return undefined;
  const said = clause
    .slice(0, main)
    .map((word) => word.text)
    .join(' ')
    .replaceAll(/ ([’'][a-z]+|%)/g, '$1')
    .replace(/ (?:usually|often|always|only|then|mostly|seldom)$/i, '')
    .trim();
  return /\b(?:that|which|who|than one)\b/.test(said) ? undefined : concretely(said);
}

const isMain = (words: readonly Word[], at: number): boolean => {
  const [word, before] = [words[at], words[at - 1]];
  if (!word || !before || /^(?:and|or|not|never|to)$/.test(before.text)) return false;
  return MAIN.test(word.text) && !/^(?:ADP|DET|AUX|PART)$/.test(before.tag);
};
const MAIN =
  /^(?:is|are|needs?|gets?|has|have|must|may|waits?|stays?|receives?|leaves?|costs?|adds?|counts?|stops?|ask|asks|goes|comes|loses?|writes)$/;
