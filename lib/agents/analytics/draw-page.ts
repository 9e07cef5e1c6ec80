import { performOnce } from '../../effects.ts';
import type { Drawing, Page, PagePart } from '../../ports/channels.ts';
import { NeverWritten } from '../../ports/outbound-connector.ts';
import type { Ports } from '../../ports/index.ts';
import type { Call } from '../../step.ts';
import { escapeHtml } from '../../messages/escape-html.ts';
import { sha256 } from '../../domain/sha256.ts';

/** A page with drawings on it, before they stand in the site. */
export interface Drawn extends Omit<Page, 'parts'> {
  parts: readonly ({ html: string } | { drawing: Drawing })[];
}

/** Puts each drawing of the page into the site, one effect each, and answers the page that shows them. */
export async function drawPage<P extends Drawn>(
  page: P,
  { effects, channels }: Pick<Ports, 'effects' | 'channels'>,
  call: Call,
): Promise<P & Page> {
  const parts: PagePart[] = [];
  for (const part of page.parts) parts.push('drawing' in part ? await drawn(part.drawing) : part);
  return { ...page, parts };

  async function drawn({ svg, ...rest }: Drawing): Promise<PagePart> {
    // Keyed by what is drawn: a repeated step that draws something newer makes another picture.
    const part = sha256(svg, 16);
    const inWords = { html: `<p>${escapeHtml(rest.alt)}.</p>` };
    try {
      const outcome = await performOnce(effects, channels.pictures, call, { svg, ...rest }, part);
      return outcome.status === 'completed' ? { picture: { ...rest, kept: outcome.result } } : inWords;
    } catch (error) {
      // The site takes no picture, however often it is asked: the page says in words what it would have shown.
      if (error instanceof NeverWritten) return inWords;
      throw error;
    }
  }
}
