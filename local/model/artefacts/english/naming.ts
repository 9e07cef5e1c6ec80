/**
 * A file's name as people would say it, without numbers, which no span may hold: `pricing-policy-2026.md` → `Pricing
 * policy`.
 */
export function spoken(file: string): string {
  const words = file.replace(/\.[a-z]+$/i, '').match(/\p{L}+/gu) ?? ['company', 'document'];
  const name = words.join(' ').slice(0, 60).trim();
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

const UNCOUNTED =
  /\b(?:data|information|software|equipment|money|advice|work|feedback|news|traffic|waste|water|gas|blood|training|food|luggage|furniture|research)$/i;

/** “a discount”, “an offer”, and “data” without any. */
export const withArticle = (noun: string): string =>
  UNCOUNTED.test(noun) ? noun : `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
