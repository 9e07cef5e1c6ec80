const verbs =
  'agree|always|ask|avoid|begin|bring|call|check|choose|close|compare|confirm|do not|don’t|enter|explain|find|follow|' +
  'give|keep|label|leave|listen|look|make|measure|name|never|note|offer|plan|prepare|put|read|record|repeat|restart|review|say|' +
  'send|set|show|sign in|start|stop|take|talk|tell|test|try|use|walk|wait|watch|write';
const order = new RegExp(`^(${verbs})\\b`, 'i');
const conditional = /^(when|if|before|after)\b/i;
const orderWhen = new RegExp(`${conditional.source}[^,]*, (?:first |then )?(?:${verbs})\\b`, 'i');
/** “Test results are …” starts like an order and is none. */
const statement = /^\S+ (\S+ ){1,2}(is|are|was|were|has|have|must|may|can|needs?)\b/i;

/** What a sentence of a source does for a reader, as the heading over sentences that do so. */
export function formOf(sentence: string): 'What to do' | 'When the moment comes' | 'Good to know' {
  if (conditional.test(sentence)) return 'When the moment comes';
  return order.test(sentence) && !statement.test(sentence) ? 'What to do' : 'Good to know';
}

/** The gist of a sentence that tells somebody what to do, without its reasons and lists; undefined for any other. */
export function tryItFrom(sentence: string): string | undefined {
  const gist = sentence.replace(/(: |; |, (because|so that) ).*$/, '').replace(/[.!]*$/, '.');
  const usable = orderWhen.test(gist) || formOf(gist) === 'What to do';
  return usable && gist.length <= 240 ? gist : undefined;
}

/** The moment that a sentence begins with, as a sentence of its own: “When a buyer asks, …” → “A buyer asks.” */
export function clauseOf(sentence: string): string | undefined {
  const clause = /^(?:when|if|before|after)\s+([^,]{12,}),/i.exec(sentence)?.[1];
  return clause && `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

const turning =
  /\b(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|unless|except|instead|rather|only|until|avoid|forbids?|prohibits?|refuse|stop|decline|reject|seldom)\b|n’t\b/i;

/** The few words of a sentence that fit on a screen: its first clause, or how it begins. */
export function onScreen(sentence: string): string {
  const [clause = ''] = sentence.split(/[,;:.](?=\s|$)/);
  const words = clause.split(' ');
  if (words.length <= 9) return clause;
  // Cut before its “not”, a sentence would say the opposite on the screen.
  return turning.test(words.slice(8).join(' ')) ? formOf(sentence) : `${words.slice(0, 8).join(' ')} …`;
}

/** Two sentences as one paragraph. */
export function joined(first: string, second: string): string {
  const alike = conditional.test(first) && conditional.test(second);
  const next = alike ? `And ${second.charAt(0).toLowerCase()}${second.slice(1)}` : second;
  return `${first}${/[.!?]$/.test(first) ? '' : '.'} ${next}`;
}

/**
 * A file's name as people would say it, without numbers, which no span may hold: `pricing-policy-2026.md` → `Pricing
 * policy`.
 */
export function spoken(file: string): string {
  const words = file.replace(/\.[a-z]+$/i, '').match(/\p{L}+/gu) ?? ['company', 'document'];
  const name = words.join(' ').slice(0, 60).trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** `Sales Representative` → `Sales Representatives`; a team's name stays. */
export function manyOf(audience: string): string {
  const name = (audience.match(/[\p{L}&,’' -]+/gu) ?? []).join('').trim().slice(0, 40);
  return name === '' ? 'colleagues' : name.endsWith('s') ? name : `${name}s`;
}

/** Lower case in running text, except for abbreviations. */
export const inText = (label: string): string =>
  label.replaceAll(/\p{L}+/gu, (word) => (/^\p{Lu}\p{Ll}*$/u.test(word) ? word.toLowerCase() : word));
