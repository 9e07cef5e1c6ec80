import { caughtBy } from '../english/amounts.ts';
import { orderIn } from '../english/imperative.ts';
import { withArticle } from '../english/naming.ts';
import { tagged } from '../english/tagged.ts';
import type { Passage } from '../material/passages.ts';

const LIMITED =
  /^(?:(a|an|any|each|every)\s+)?((?:[\p{L}’'-]+ ){0,3}?[\p{L}’'-]+)\s+(above|over|below|under|beyond|of more than|of less than|of at least|longer than|older than|between)\s/iu;

/** “A discount above 8 percent needs …” → a discount, and 12 percent as a figure to which the limit applies. */
export function limitIn({
  text,
  amounts,
}: Passage): { phrase: string; noun: string; figure: string } | undefined {
  // “Measure the temperature between two boxes” sets no limit to anything.
  if (orderIn(text)) return undefined;
  const found = LIMITED.exec(text);
  const [amount, next] = amounts;
  if (!found || !amount || /\b(?:that|which|who)\b/.test(found[0]) || amount.at - found[0].length > 3)
    return undefined;
  const [, , named = '', limit = ''] = found;
  const isBetween = limit === 'between' && next !== undefined;
  const side = /below|under|less/.test(limit) ? 'below' : 'above';
  const value = isBetween ? (amount.value + next.value) / 2 : caughtBy({ ...amount, side });
  const phrase = one(named);
  return {
    phrase,
    noun: phrase.split(' ').at(-1) ?? '',
    figure: figureOf(value, isBetween ? next.unit : amount.unit),
  };
}

export function figureOf(value: number, unit: string): string {
  const number = value >= 1_000 ? value.toLocaleString('en') : String(value);
  if (/[$€£]/.test(unit)) return `${unit}${number}`;
  return /^[%°]/.test(unit) ? `${number}${unit}` : `${number} ${unit}`;
}

/** “All repairs” → “a repair”. */
export function one(phrase: string): string {
  const plain = phrase.charAt(0).toLowerCase() + phrase.slice(1);
  const words = tagged(plain);
  const last = words.at(-1);
  const singular =
    last && last.lemma !== last.text ? plain.slice(0, plain.length - last.text.length) + last.lemma : plain;
  return withArticle(singular);
}
