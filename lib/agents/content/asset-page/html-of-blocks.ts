import type { Block, ReadLine, Point } from '../../../domain/rendering/block.ts';
import { escapeHtml } from '../../../messages/escape-html.ts';
import type { Words } from '../../../messages/words.ts';
import type { Notes } from './notes.ts';

/** A side of an artefact as HTML that SharePoint keeps: headings in order, paragraphs and lists. */
export const htmlOfBlocks = (blocks: readonly Block[], notes: Notes, words: Words): string =>
  blocks.map((block) => htmlOf(block, notes, words)).join('');

function htmlOf(block: Block, notes: Notes, words: Words): string {
  if (block.is === 'heading') return `<h${block.depth}>${escapeHtml(block.text)}</h${block.depth}>`;
  if (block.is === 'paragraph') return `<p>${htmlOfLine(block, notes, words)}</p>`;
  const tag = block.is === 'steps' ? 'ol' : 'ul';
  // What is made up from end to end says so once.
  const isAllMadeUp = block.points.length > 1 && block.points.every(isShownAsMadeUp);
  const points = block.points.map((point) => htmlOfPoint(point, isAllMadeUp, notes, words));
  return `${isAllMadeUp ? `<p>${madeUp(words)}</p>` : ''}<${tag}>${points.join('')}</${tag}>`;
}

function htmlOfPoint(
  { under = [], ...line }: Point,
  isSaidAbove: boolean,
  notes: Notes,
  words: Words,
): string {
  const { isMadeUp, ...said } = line;
  const own = htmlOfLine(isSaidAbove || !isMadeUp ? said : { ...said, isMadeUp }, notes, words);
  const below = under.map((one) => `<li>${htmlOfLine(one, notes, words)}</li>`).join('');
  return `<li>${own}${below ? `<ul>${below}</ul>` : ''}</li>`;
}

function htmlOfLine(line: ReadLine, notes: Notes, words: Words): string {
  const { text, cites = [], isAnOption } = line;
  const label = line.label ?? stepIn(line, notes, words);
  return [
    ...(isShownAsMadeUp(line) ? [madeUp(words)] : []),
    ...(label === undefined ? [] : [`<strong>${words.html('page.label', { label })}</strong>`]),
    escapeHtml(text),
    ...(cites.length > 0 && !isAnOption ? [notes.mark(cites)] : []),
  ].join(' ');
}

function stepIn({ cites = [], keepsNumber }: ReadLine, notes: Notes, { say }: Words): string | undefined {
  if (!keepsNumber) return undefined;
  const several = notes.stepsOf(cites);
  if (several) return say('artefact.steps-of', several);
  const number = notes.stepOf(cites);
  return number === undefined ? undefined : say('artefact.step', { number });
}

const isShownAsMadeUp = ({ isMadeUp, isAnOption }: ReadLine): boolean =>
  isMadeUp === true && isAnOption === undefined;

const madeUp = ({ html, say }: Words): string =>
  `<em>${html('page.label', { label: say('artefact.made-up') })}</em>`;
