import { titleOf } from '../../../../lib/domain/source/document-name.ts';
import { tagged } from './tagged.ts';

/**
 * A file's name as people would say it, without numbers, which no span may hold: `pricing-policy-2026.md` → `Pricing
 * policy`. Abbreviations are written as in the text beside it: `api-guide.md` → `API guide`.
 */
export function spoken(file: string, beside: string): string {
  const words = titleOf(file).match(/\p{L}+/gu) ?? ['company', 'document'];
  const written = new Map((beside.match(/\b\p{Lu}{2,}\b/gu) ?? []).map((word) => [word.toLowerCase(), word]));
  const name = words
    .map((word) => written.get(word.toLowerCase()) ?? word)
    .join(' ')
    .slice(0, 60)
    .trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `Sales Representative` → `Sales Representatives`; a team's name stays. */
export function manyOf(audience: string): string {
  const name = (audience.match(/[\p{L}&,’' -]+/gu) ?? []).join('').trim().slice(0, 40);
  return name === '' ? 'colleagues' : name.endsWith('s') ? name : `${name}s`;
}

/** Lower case in running text, except for abbreviations. */
export const inText = (label: string): string =>
  label.replaceAll(/\p{L}+/gu, (word) => (/^\p{Lu}\p{Ll}*$/u.test(word) ? word.toLowerCase() : word));

/** With “the” where it is one thing that counts: “the delivery date”, and “spare parts” as they are. */
export function withThe(thing: string): string {
  const words = tagged(thing);
  const end = words.findIndex(({ tag }) => tag === 'ADP');
  const head = words.slice(0, end < 0 ? words.length : end).findLast(({ tag }) => tag === 'NOUN');
  const isOne =
    head !== undefined && head.lemma === head.text && !/ing$/.test(head.text) && !UNCOUNTED.test(head.text);
  return isOne && !/^(?:an?|the|one|two|three|their|its|your)\b/i.test(thing) ? `the ${thing}` : thing;
}

const UNCOUNTED =
  /\b(?:data|information|software|equipment|money|advice|work|feedback|news|traffic|waste|water|gas|blood|training|food|luggage|furniture|research)$/i;

/** “a discount”, “an offer”, “a user”, “an HR adviser”, and “data” without any. */
export const withArticle = (noun: string): string =>
  UNCOUNTED.test(noun) ? noun : `${SPOKEN_VOWEL.test(noun) ? 'an' : 'a'} ${noun}`;
const SPOKEN_VOWEL =
  /^(?:hour|(?:[AEF]|[HIL-O]|[RSX])\p{Lu}|(?!(?:us(?:er|e|ual)|uni(?!nt|nf)|[Ee]u|one)(?:\p{L}|\b))[aeiouAEIOU](?!\p{Lu}))/u;
