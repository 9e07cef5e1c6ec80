import type { z } from 'zod';
import type { meLessonRead } from '../../http/me/practice/me-lesson-read.ts';
import { heading, line, type CardPart } from '../card-parts.ts';
import type { Shown } from './look.ts';

/** A line of something that is read where its person is. */
type Line = z.infer<typeof meLessonRead.reply>['lines'][number];

/**
 * Bytes of one card's lines. A card of Teams has 28 KB, in which each text stands twice: drawn, and in words for who
 * cannot see it.
 */
const ROOM = 20_000;
/** What is drawn around a text. */
const AROUND = 150;

export function lineParts(one: Line, told: Shown): CardPart[] {
  if (one.is === 'heading') return [heading(one.text)];
  return [line(textOf(one, told), one.is === 'under' ? 'quiet' : undefined)];
}

/** With what it is, and the numbers of what it rests on; steps are counted, points are not. */
function textOf({ is, label, text, isMadeUp, sources }: Line, { words: { say } }: Shown): string {
  const isStep = is === 'point' && label !== undefined && /^\d+$/.test(label);
  const labels = [isStep ? undefined : label, isMadeUp ? say('artefact.made-up') : undefined];
  const named = labels
    .filter((one) => one !== undefined)
    .reduceRight((said, one) => say('artefact.labelled', { label: one, text: said }), text);
  const cited =
    sources.length > 0 ? say('chat.lesson.cited', { text: named, sources: sources.join(', ') }) : named;
  if (isStep) return say('chat.lesson.option', { letter: label, text: cited });
  return is === 'line' ? cited : `• ${cited}`;
}

/** The sources of the lines of one card, each under its number. */
export const sourceParts = (
  page: readonly Line[],
  sources: readonly string[],
  { words: { say } }: Shown,
): CardPart[] =>
  [...new Set(page.flatMap((one) => one.sources))]
    .toSorted((a, b) => a - b)
    .map((number) => line(say('chat.lesson.source', { number, source: sources[number - 1] ?? '' }), 'quiet'));

/** The lines card by card, as many on each as it has room for; no heading is the last on its card. */
export function linesByCard(lines: readonly Line[], told: Shown): Line[][] {
  const pages: Line[][] = [[]];
  let left = ROOM;
  lines.forEach((one, i) => {
    const after = one.is === 'heading' ? sizeOf(lines[i + 1], told) : 0;
    if (sizeOf(one, told) + after > left && pages.at(-1)?.length) {
      pages.push([]);
      left = ROOM;
    }
    pages.at(-1)?.push(one);
    left -= sizeOf(one, told);
  });
  return pages;
}

const sizeOf = (one: Line | undefined, told: Shown): number =>
  one ? AROUND + 2 * Buffer.byteLength(JSON.stringify(textOf(one, told))) : 0;
