import { sentencesOf, unheldIn, type Passage } from '../../domain/grounding.ts';
import { shortened } from '../../domain/plain-text.ts';

/** What a text says that the passages which it cites do not, by their ids. */
export function problemsOfParagraph(
  text: string,
  cites: readonly string[],
  passages: ReadonlyMap<string, Passage>,
): string[] {
  const missing = cites.filter((id) => !passages.has(id));
  if (missing.length > 0)
    return [`“${shortened(text, 60)}” cites ${missing.join(', ')}, which is no span given`];
  const cited = cites.flatMap((id) => passages.get(id) ?? []);
  const empty = sentencesOf(text).filter((sentence) => unheldIn(sentence, []).words.length === 0);
  return [
    ...empty.map((sentence) => `“${shortened(sentence, 60)}” says nothing of ${cites.join(', ')}`),
    ...faultsOf(text, cited, `says more than ${cites.join(', ')} does`),
  ];
}

export const SAID_NOWHERE = 'says what no span says';

/** What of a text its sources do not hold, in words that a drafter can act on. */
export function faultsOf(text: string, sources: readonly Passage[], what: string, about?: Passage): string[] {
  const { words, mixed, turned } = unheldIn(text, sources, about);
  return [
    ...(words.length > 0 ? [`“${shortened(text, 60)}” ${what}: ${words.slice(0, 8).join(', ')}`] : []),
    ...(mixed && words.length === 0
      ? [
          `“${shortened(text, 60)}” puts together what no single span says of an amount, a name, a “not” or a decision`,
        ]
      : []),
    ...(turned
      ? [`“${shortened(text, 60)}” turns round what its span says: a “not” or “only” is missing or added`]
      : []),
  ];
}
