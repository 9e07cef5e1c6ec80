import { withArticle } from '../english/naming.ts';
import { asInside, tagged, verbAt } from '../english/tagged.ts';
import { orderIn } from '../english/imperative.ts';
import type { Passage } from '../material/passages.ts';

const NAMING = /^(?:NOUN|ADJ|PROPN|DET|NUM|PRON)$/;
const MOST_WORDS = 7;

/** What a passage is about, in a few words that give no answer away: its subject, or what its order is done to. */
export function topicOf({ bare }: Passage): string {
  const order = orderIn(bare);
  const words = tagged(asInside(order ? order.rest : bare).replace(/[.]$/, ''));
  const from = order ? words.findIndex(({ tag }) => /^(?:NOUN|DET|PROPN)$/.test(tag)) : 0;
  const rest = words.slice(Math.max(0, from));
  const verb = order ? -1 : verbAt(rest);
  const end = Math.min(endOfPhrase(rest, order === undefined), verb < 1 ? rest.length : verb, MOST_WORDS);
  const phrase = rest.slice(0, end);
  // A phrase names something: what stands behind its last noun is the beginning of something else.
  const last = phrase.findLastIndex(
    ({ tag }, i) => tag === 'NOUN' || tag === 'PROPN' || (i === 0 && order === undefined),
  );
  const named = phrase
    .slice(0, last + 1)
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/ ([’'][a-z])/g, '$1');
  return (
    named
      .replace(/^(?:nobody|no|never)\s+/i, '')
      .replace(/^(?:each|every|any)\s+(.+)$/i, (_, noun: string) => withArticle(noun)) || 'what comes next'
  );
}

/** Where a noun phrase ends; “the middle of the tray” is one. */
function endOfPhrase(words: ReturnType<typeof tagged>, isSubject: boolean): number {
  const end = words.findIndex(
    ({ tag, text }, i) =>
      i > 0 &&
      !NAMING.test(tag) &&
      !/^[’']s$/.test(text) &&
      text !== 'of' &&
      (isSubject || words.slice(0, i).some((word) => word.tag === 'NOUN' || word.tag === 'PROPN')),
  );
  return end < 0 ? words.length : end;
}
