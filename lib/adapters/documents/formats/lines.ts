import type { DocumentBlock } from '../../../domain/source/document.ts';

/** A text in one line. */
export const inLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const NUMBERED = /^(\d{1,3})[.)]\s+(?=\S)/;
const BULLET = /^[•‣⁃◦∙▪●○·*–-]\s+(?=\S)/u;

/** What a line that was typed rather than set says of itself: “3. Lock the cart” is a step, “• Gloves” a bullet. */
export function blockOfLine(line: string, page?: number): DocumentBlock {
  const at = page === undefined ? {} : { page };
  const number = NUMBERED.exec(line)?.[1];
  if (number !== undefined && Number(number) > 0)
    return { kind: 'step', number: Number(number), text: line.replace(NUMBERED, ''), ...at };
  return BULLET.test(line)
    ? { kind: 'bullet', text: line.replace(BULLET, ''), ...at }
    : { kind: 'paragraph', text: line, ...at };
}
