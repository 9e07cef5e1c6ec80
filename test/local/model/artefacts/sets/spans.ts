import { readFileSync } from 'node:fs';
import type { Span } from '../../../../../lib/domain/content/content.ts';

const ITEM = /^(?:[-*]|(\d+)\.)\s+/;

/** A document set of the tests as passages, with their headings and the numbers of their steps. */
export function spansOf(name: string, folder = new URL('./', import.meta.url)): Span[] {
  let section = '';
  return readFileSync(new URL(`${name}.md`, folder), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line, i) => {
      if (line.startsWith('#')) {
        section = line.replace(/^#+\s+/, '');
        return [];
      }
      const step = ITEM.exec(line)?.[1];
      return [
        {
          id: `1.${name}.${i + 1}`,
          source: `${name}.md`,
          text: line.replace(ITEM, ''),
          section,
          ...(step === undefined ? {} : { step: Number(step) }),
        },
      ];
    })
    .filter(({ text }) => text.length >= 25);
}
