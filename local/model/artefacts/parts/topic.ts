import { asInside, tagged, verbAt } from '../english/tagged.ts';
import { orderIn } from '../english/imperative.ts';
import type { Passage } from '../material/passages.ts';

/** What a passage is about, in a few words that give no answer away: its subject, or what its order is done to. */
export function topicOf({ act }: Passage): string {
  const order = orderIn(act);
  const words = tagged(asInside(order ? order.rest : act).replace(/[.]$/, ''));
  const from = order ? words.findIndex(({ tag }) => tag === 'NOUN' || tag === 'DET' || tag === 'PROPN') : 0;
  const rest = words.slice(Math.max(0, from));
  const end = order
    ? rest.findIndex(
        ({ tag, text }, i) =>
          i > 0 && !/^(?:NOUN|ADJ|PROPN|DET|NUM)$/.test(tag) && text !== '’s' && text !== "'s",
      )
    : verbAt(rest);
  const phrase = rest
    .slice(0, end < 1 ? 3 : Math.min(end, 6))
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/ ([’'][a-z])/g, '$1');
  return (
    phrase
      .replace(/^(?:nobody|no|never|each|every|any|an?)\s+/i, '')
      .replace(/\s(?:and|or|of|above|below|between|over)$/i, '') || 'this'
  );
}
