import { sentencesOf, unheldIn, type Passage } from '../../domain/text/grounding.ts';
import { shortened } from '../../domain/text/plain-text.ts';
import { message, type Message } from '../../messages/message.ts';

/** What a text says that the passages which it cites do not, by their ids. */
export function problemsOfParagraph(
  text: string,
  cites: readonly string[],
  passages: ReadonlyMap<string, Passage>,
): Message[] {
  const missing = cites.filter((id) => !passages.has(id));
  if (missing.length > 0)
    return [message('fault.claim.no-span', { text: named(text), spans: missing.join(', ') })];
  const cited = cites.flatMap((id) => passages.get(id) ?? []);
  const empty = sentencesOf(text).filter((sentence) => unheldIn(sentence, []).words.length === 0);
  return [
    ...empty.map((sentence) =>
      message('fault.claim.empty', { text: named(sentence), spans: cites.join(', ') }),
    ),
    ...faultsOf(text, cited, { citing: cites }),
  ];
}

const named = (text: string): string => `“${shortened(text, 60)}”`;

/**
 * What of a text its sources do not hold, in words that a drafter can act on.
 * @param said the spans that the text cites, or what it may speak of besides where it cites nothing
 */
export function faultsOf(
  text: string,
  sources: readonly Passage[],
  said: { citing: readonly string[] } | { about: Passage },
): Message[] {
  const { words, mixed, turned } = unheldIn(text, sources, 'about' in said ? said.about : undefined);
  const beyond = { text: named(text), words: words.slice(0, 8).join(', ') };
  return [
    ...(words.length > 0
      ? [
          'citing' in said
            ? message('fault.claim.beyond', { ...beyond, spans: said.citing.join(', ') })
            : message('fault.claim.said-nowhere', beyond),
        ]
      : []),
    ...(mixed && words.length === 0 ? [message('fault.claim.mixed', { text: named(text) })] : []),
    ...(turned ? [message('fault.claim.turned', { text: named(text) })] : []),
  ];
}
