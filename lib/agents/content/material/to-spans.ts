import type { Span } from '../../../domain/content/content.ts';
import { textOfBlock, type DocumentBlock } from '../../../domain/source/document.ts';
import { plainLetters } from '../../../domain/text/plain-text.ts';
import type { SourceDocument } from '../../../ports/sources.ts';
import { unsafeIn } from '../../../domain/text/unsafe.ts';
import { leansBack } from '../../../domain/passage/leans-back.ts';
import { holdsInCaseOf, opensACase } from '../../../domain/passage/leans-in-passage.ts';
import { whatHolds } from '../../../domain/passage/what-holds.ts';
import { isDeciding } from './deciding.ts';
import { withListsTold } from './lists-with-leads.ts';
import { faultInName, titleOf } from '../../../domain/source/document-name.ts';

/** Where a word may be parted at the end of a line; word processors leave it in what they export. */
const SOFT_HYPHEN = '\u00AD';

/** Characters of a passage: a sentence that says something, an item of a list or a limit that may be brief. */
const SENTENCE = 24;
const BRIEF = 12;
const LONGEST = 400;
/** With what leans on it. */
const LONGEST_TOGETHER = 600;
const LONGEST_SECTION = 120;

/**
 * What a document says as citable spans, each with the heading above it, its number among steps and its page. A step, a
 * bullet and a row of a table stay whole where they are not too long; paragraphs are taken sentence by sentence. One
 * with a link, markup or a mention is never offered to a drafter, nor one that tells only what is planned or has been.
 * Nothing is taken from a document whose name may not stand on a page.
 * @param index tells documents apart whose names are the same but for characters that no id may hold
 */
export function toSpans({ name, blocks }: Pick<SourceDocument, 'name' | 'blocks'>, index: number): Span[] {
  if (faultInName(name).length > 0) return [];
  const stem = titleOf(name)
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 80);
  const spans: Span[] = [];
  let section: string | undefined;
  for (const block of withListsTold(blocks)) {
    if (block.kind === 'heading') section = sectionOf(block.text);
    else
      for (const text of passagesOf(block))
        spans.push({
          id: `${index + 1}.${stem}.${spans.length + 1}`,
          source: name,
          text,
          ...(section === undefined ? {} : { section }),
          ...(block.kind === 'step' ? { step: block.number } : {}),
          ...(block.page === undefined ? {} : { page: block.page }),
        });
  }
  return spans;
}

/** A heading that may stand on a page; under any other one passages have none. */
function sectionOf(heading: string): string | undefined {
  const text = tidy(heading);
  return text !== '' && text.length <= LONGEST_SECTION && unsafeIn(text).length === 0 ? text : undefined;
}

function passagesOf(block: DocumentBlock): string[] {
  const text = tidy(textOfBlock(block));
  const isWhole = block.kind !== 'paragraph' && text.length <= LONGEST;
  const passages = isWhole
    ? [text]
    : heldTogether(text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).map((sentence) => sentence.trim()));
  return passages.filter(
    (passage) =>
      passage.length >= leastOf(block, passage) && passage.length <= LONGEST_TOGETHER && mayBeCited(passage),
  );
}

const mayBeCited = (passage: string): boolean =>
  passage.length > 0 && unsafeIn(passage).length === 0 && whatHolds(passage) !== '';

/**
 * Sentences of a paragraph, each with those behind it that say nothing without it (“Otherwise …”). What leans on a
 * sentence that nobody may cite goes with it.
 */
function heldTogether(sentences: readonly string[]): string[] {
  const kept: string[] = [];
  let before: string | undefined;
  for (const [i, sentence] of sentences.entries()) {
    const leans =
      i > 0 &&
      (leansBack(sentence) ||
        sentence.endsWith('?') ||
        (before !== undefined &&
          opensACase(sentences[0] ?? '') &&
          before.length + sentence.length < LONGEST &&
          holdsInCaseOf(before, sentence)));
    const mayStand = mayBeCited(sentence) && sentence.length <= LONGEST;
    if (!leans) before = mayStand ? sentence : undefined;
    else if (mayStand && before !== undefined) before = `${kept.pop() ?? ''} ${sentence}`;
    else before = undefined;
    if (before !== undefined) kept.push(before);
  }
  return kept;
}

const leastOf = ({ kind }: DocumentBlock, passage: string): number => {
  if (kind === 'step') return 1;
  return kind !== 'paragraph' || isDeciding(passage) ? BRIEF : SENTENCE;
};

const tidy = (text: string): string =>
  plainLetters(text.replaceAll(SOFT_HYPHEN, '')).replaceAll(/\s+/g, ' ').trim();
