import { asInside, tagged, verbAt } from '../english/tagged.ts';
import { orderIn } from '../english/imperative.ts';
import type { Passage } from '../material/passages.ts';

const NAMING = /^(?:NOUN|ADJ|PROPN|DET|NUM|PRON)$/;

/** What a passage is about, in a few words that give no answer away: its subject, or what its order is done to. */
export function topicOf({ bare }: Passage): string {
  const order = orderIn(bare);
  const words = tagged(asInside(order ? order.rest : bare).replace(/[.]$/, ''));
  const from = order ? words.findIndex(({ tag }) => /^(?:NOUN|DET|PROPN|ADJ)$/.test(tag)) : 0;
  const rest = words.slice(Math.max(0, from));
  const end = order ? endOfPhrase(rest) : verbAt(rest);
  const phrase = rest
    .slice(0, end < 1 ? 3 : Math.min(end, 6))
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/ ([’'][a-z])/g, '$1');
  return (
    phrase
      .replace(/^(?:nobody|no|never)\s+/i, '')
      .replace(/^(?:each|every|any)\s+/i, 'a ')
      .replace(/\s(?:and|or|of|above|below|between|over|a|an|the)$/i, '') || 'this'
  );
}

/** Where a noun phrase ends; “the middle of the tray” is one. */
function endOfPhrase(words: ReturnType<typeof tagged>): number {
  const end = words.findIndex(
    ({ tag, text }, i) => i > 0 && !NAMING.test(tag) && !/^[’']s$/.test(text) && !(text === 'of' && i < 4),
  );
  return end < 0 ? words.length : end;
}
