import { html, link, type Markup } from './html.ts';
import type { Seen } from './seen.ts';

/** What leaders see: readings of outcomes with their uncertainty, and the pages that hold the pictures. */
export const leaders = ({ insights }: Seen): Markup =>
  html`<section class="panel">
    <h2>Did behaviour change?</h2>
    ${insights.length === 0 && html`<p>The first reading comes 30 days after delivery.</p>`}
    <ul>
      ${insights
        .toReversed()
        .map(
          ({ sentence, checkDay, pageUrl }) =>
            html`<li>
              Day ${checkDay}: ${sentence}
              ${pageUrl !== undefined && link(`/pages/${pageUrl.split('/').at(-1) ?? ''}`, 'the page')}
            </li>`,
        )}
    </ul>
  </section>`;
