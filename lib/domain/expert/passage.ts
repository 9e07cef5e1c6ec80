import { textOfBlock, type DocumentBlock } from '../source/document.ts';
import { titleOf } from '../source/document-name.ts';
import { sentencesOf } from '../text/grounding.ts';
import { plainLetters } from '../text/plain-text.ts';
import { unsafeIn } from '../text/unsafe.ts';
import type { CitedSentence } from './hand-over.ts';
import { introduces, introducesItems, isListed, led, LONGEST_LEAD, turns } from './leading.ts';
import { ordersWhoAnswers } from './orders.ts';
import type { ExpertAnswer, Twin } from './twin.ts';

/** A piece of what an expert lets be answered from: sentences that stand together, and where. */
export interface ExpertPassage {
  /** As they stand there; where something introduces them, with it before them, and as one. */
  sentences: readonly string[];
  /** What it is found by: its words, under what they stand. */
  soughtBy: string;
  source: CitedSentence['source'];
  restsOn: readonly string[];
  /** The expert who named it. */
  of: Pick<Twin, 'twinId' | 'calledBy'>;
}

/** A sentence of an answer, and where it stands. */
export interface PassageSentence {
  passage: ExpertPassage;
  text: string;
}

/** Sentences of an answer: more is no answer in a chat. */
export const SENTENCES_OF_ANSWER = 3;

/** Characters of a passage, and of a sentence that is shown: more is no answer on a card. */
const LONGEST_PASSAGE = 700;
const LONGEST_SENTENCE = 500;
/** Where a word may be parted at the end of a line; word processors leave it in what they export. */
const SOFT_HYPHEN = '\u00AD';

/**
 * A document piece by piece: paragraphs, bullets, steps and rows, the longer ones some sentences at a time. What holds
 * a link, markup or a mention is in none of them, nor is what orders whoever answers. What stands under “never:” or
 * “until 2024:” says the opposite without it: it carries it along, or is in none of them where that cannot be shown.
 */
export function passagesInDocument(
  { name, blocks, url }: { name: string; blocks: readonly DocumentBlock[]; url?: string },
  of: ExpertPassage['of'],
): ExpertPassage[] {
  const passages: ExpertPassage[] = [];
  let section: string | undefined;
  let leads: Leads = {};
  for (const [i, block] of blocks.entries()) {
    const next = blocks[i + 1];
    const text = tidy(textOfBlock(block));
    if (block.kind === 'heading') {
      section = headingOf(block.text);
      leads = turns(text) ? { heading: text } : {};
      continue;
    }
    if (!isListed(block)) {
      const { heading } = leads;
      leads = heading === undefined ? {} : { heading };
    }
    for (const sentences of underLeads(text, leads))
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
    if (isListed(block)) leads = introducesItems(text) ? { ...leads, item: text } : leads;
    else if (next && isListed(next) && introduces(text)) leads = { ...leads, paragraph: text };
  }
  return passages;
}

/** What turns or bounds what stands under it. */
interface Leads {
  heading?: string;
  paragraph?: string;
  /** An item that introduces others of the same list, nobody knows which. */
  item?: string;
}

function underLeads(text: string, { heading, paragraph, item }: Leads): string[][] {
  // An introduction answers nothing by itself.
  if (item !== undefined || introducesItems(text)) return [];
  const found = [heading, paragraph].filter((lead) => lead !== undefined);
  const sentences = together(safeSentences(text));
  if (found.length === 0) return sentences;
  const lead = found.reduce((all, one) => led(all, one));
  if (lead.length > LONGEST_LEAD || !isSafe(lead)) return [];
  return sentences.map((some) => [led(lead, some.join(' '))]);
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
  return text !== '' && text.length <= 120 && isSafe(text) ? text : undefined;
}

const isSafe = (text: string): boolean => unsafeIn(text).length === 0 && !ordersWhoAnswers(text);

/** None of a text that orders whoever answers: what stands beside an order is part of it. */
const safeSentences = (text: string): string[] =>
  ordersWhoAnswers(text)
    ? []
    : sentencesOf(tidy(text)).filter((sentence) => sentence.length <= LONGEST_SENTENCE && isSafe(sentence));

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
