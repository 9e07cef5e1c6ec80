import type { Span } from '../../../domain/content.ts';
import { plainLetters } from '../../../domain/plain-text.ts';
import type { SourceDocument } from '../../../ports/sources.ts';
import { unsafeIn } from '../unsafe.ts';
import { faultInName, titleOf } from './document-name.ts';

/** Where a word may be parted at the end of a line; word processors leave it in what they export. */
const SOFT_HYPHEN = '\u00AD';

/**
 * Sentences of a document as citable spans. Headings and list marks are dropped, very short and very long sentences say
 * too little or too much, and one with a link, markup or a mention is never offered to a drafter. Nothing is taken from
 * a document whose name may not stand on a page.
 * @param index tells documents apart whose names are the same but for characters that no id may hold
 */
export function toSpans({ name, text }: SourceDocument, index: number): Span[] {
  if (faultInName(name).length > 0) return [];
  const title = titleOf(name);
  const sentences = plainLetters(text.replaceAll(SOFT_HYPHEN, ''))
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.replace(/^\s*([-*>•]|\d+\.)\s+/, '').split(/(?<=[.!?])\s+(?=\p{Lu})/u))
    .map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.length >= 40 && sentence.length <= 400)
    .filter((sentence) => unsafeIn(sentence).length === 0);
  const stem = title.replaceAll(/[^A-Za-z0-9]+/g, '-').slice(0, 80);
  return sentences.map((sentence, i) => ({
    id: `${index + 1}.${stem}.${i + 1}`,
    source: name,
    text: sentence,
  }));
}
