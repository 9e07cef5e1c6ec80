import { textOfBlock, type DocumentBlock } from '../document.ts';
import { titleOf } from '../document-name.ts';
import { sentencesOf } from '../grounding.ts';
import { plainLetters } from '../plain-text.ts';
import { unsafeIn } from '../unsafe.ts';
import type { CitedSentence } from './hand-over.ts';
import type { ExpertAnswer, Twin } from './twin.ts';

/** A piece of what an expert lets be answered from: sentences that stand together, and where. */
export interface ExpertPassage {
  sentences: readonly string[];
  /** What it is found by: its words, under what they stand. */
  soughtBy: string;
  source: CitedSentence['source'];
  restsOn: readonly string[];
  /** The expert who named it. */
  of: Pick<Twin, 'twinId' | 'calledBy'>;
}

/** Characters of a passage, and of a sentence that is shown: more is no answer on a card. */
const LONGEST_PASSAGE = 700;
const LONGEST_SENTENCE = 500;
/** Where a word may be parted at the end of a line; word processors leave it in what they export. */
const SOFT_HYPHEN = '\u00AD';

/**
 * A document piece by piece: paragraphs, bullets, steps and rows, the longer ones some sentences at a time. What holds
 * a link, markup or a mention is in none of them.
 */
export function passagesInDocument(
  { name, blocks, url }: { name: string; blocks: readonly DocumentBlock[]; url?: string },
  of: ExpertPassage['of'],
): ExpertPassage[] {
  const passages: ExpertPassage[] = [];
  let section: string | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') section = headingOf(block.text);
    else
      for (const sentences of together(safeSentences(textOfBlock(block))))
        passages.push({
          sentences,
          soughtBy: [titleOf(name).replaceAll(/[-_]+/g, ' '), section, ...sentences]
            .filter((part) => part !== undefined)
            .join('. '),
          source: {
            name,
            ...(section === undefined ? {} : { section }),
            ...(block.page === undefined ? {} : { page: block.page }),
            ...(url === undefined ? {} : { url }),
          },
          restsOn: [name],
          of,
        });
  }
  return passages;
}

/** An answer that the expert accepted, as a source beside their documents. */
export function passagesInAnswer(
  { about, text, at, restsOn }: ExpertAnswer,
  of: ExpertPassage['of'],
): ExpertPassage[] {
  return together(safeSentences(text)).map((sentences) => ({
    sentences,
    soughtBy: [about, ...sentences].join('. '),
    source: { name: about, acceptedAt: at },
    restsOn,
    of,
  }));
}

function headingOf(heading: string): string | undefined {
  const text = tidy(heading);
  return text !== '' && text.length <= 120 && unsafeIn(text).length === 0 ? text : undefined;
}

const safeSentences = (text: string): string[] =>
  sentencesOf(tidy(text)).filter(
    (sentence) => sentence.length <= LONGEST_SENTENCE && unsafeIn(sentence).length === 0,
  );

/** Sentences in their order, as many together as a passage holds. */
function together(sentences: readonly string[]): string[][] {
  const passages: string[][] = [];
  let length = Infinity;
  for (const sentence of sentences) {
    if (length + sentence.length > LONGEST_PASSAGE) {
      passages.push([]);
      length = 0;
    }
    passages.at(-1)?.push(sentence);
    length += sentence.length;
  }
  return passages;
}

const tidy = (text: string): string =>
  plainLetters(text.replaceAll(SOFT_HYPHEN, '')).replaceAll(/\s+/g, ' ').trim();
