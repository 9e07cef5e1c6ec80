import type { Span } from '../content/content.ts';
import type { Words } from '../../messages/words.ts';

/** Where a passage stands, as readers find it: document, heading and page as far as they are known. */
export function placeIn(
  { source, section, page }: Pick<Span, 'source' | 'section' | 'page'>,
  { say }: Words,
): string {
  const within = section === undefined ? source : say('page.source.section', { source, section });
  return page === undefined ? within : say('page.source.page', { source: within, page });
}
