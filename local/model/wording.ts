const verbs =
  'agree|always|ask|avoid|begin|bring|call|check|choose|close|compare|confirm|do not|don’t|enter|explain|find|follow|' +
  'give|keep|label|leave|listen|look|make|measure|name|never|note|offer|plan|prepare|put|read|record|repeat|review|say|' +
  'send|set|show|start|stop|take|talk|tell|test|try|use|walk|wait|watch|write';
const order = new RegExp(`^(${verbs})\\b`, 'i');
const conditional = /^(when|if|before|after)\b/i;
const orderWhen = new RegExp(`^(?:when|if|before|after)\\b[^,]*, (?:first |then )?(?:${verbs})\\b`, 'i');
/** “Test results are …” starts like an order and is none. */
const statement = /^\S+ (\S+ ){1,2}(is|are|was|were|has|have|must|may|can|needs?)\b/i;

/** What a sentence of a source does for a reader. */
export type Form = 'step' | 'situation' | 'rule';

export function formOf(sentence: string): Form {
  if (conditional.test(sentence)) return 'situation';
  return order.test(sentence) && !statement.test(sentence) ? 'step' : 'rule';
}

/** A thing to try at work, in the words of a sentence that says what to do; undefined when it does not. */
export function tryItFrom(sentence: string): string | undefined {
  const gist = sentence.replace(/(: |; |, (because|so that) ).*$/, '').replace(/[.!]*$/, '.');
  if (gist.length > 240) return undefined;
  if (orderWhen.test(gist)) return gist;
  if (formOf(gist) !== 'step') return undefined;
  return `${/^(never|do not|don’t|always|avoid)\b/i.test(gist) ? 'From now on' : 'Next time'}, ${lowerFirst(gist)}`;
}

/** Two sentences as one paragraph. */
export const joined = (first: string, second: string): string =>
  `${ended(first)} ${ended(formOf(first) === 'situation' && formOf(second) === 'situation' ? `And ${lowerFirst(second)}` : second)}`;

export const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);

/** A file's name as people would say it, without the numbers, which no source may confirm: `pricing-policy-2026.md` → `Pricing policy`. */
export function spoken(file: string): string {
  const words = file.replace(/\.[a-z]+$/i, '').match(/\p{L}+/gu) ?? [];
  const name = words.join(' ').slice(0, 60).trim();
  return name ? name.charAt(0).toUpperCase() + name.slice(1) : 'Company document';
}

export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** `Sales Representative` → `Sales Representatives`; names of teams stay. */
export function manyOf(audience: string): string {
  const name = (audience.match(/[\p{L}&,’' -]+/gu) ?? []).join('').trim().slice(0, 60);
  if (name === '') return 'colleagues';
  if (/[^aeiou]y$/i.test(name)) return `${name.slice(0, -1)}ies`;
  return name.endsWith('s') ? name : `${name}s`;
}

/** Lower case in running text, except for abbreviations. */
export const inText = (label: string): string =>
  label.replaceAll(/\p{L}+/gu, (word) => (/^\p{Lu}\p{Ll}*$/u.test(word) ? word.toLowerCase() : word));

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
