import { html, type Markup } from './html.ts';
import { sha256 } from '../../lib/domain/sha256.ts';

export interface Place {
  path: string;
  name: string;
}

/** What stands on a page. */
export interface Room {
  title: string;
  body: Markup;
  /** It is not drawn anew while somebody is in it. */
  stays?: true;
}

/** The rooms of the viewer, as its menu shows them. */
export const places: readonly Place[] = [
  { path: '/', name: 'The story' },
  { path: '/decisions', name: 'Decisions' },
  { path: '/leaders', name: 'For leaders' },
  { path: '/people', name: 'People' },
  { path: '/catalogue', name: 'Viva Learning' },
  { path: '/pages', name: 'SharePoint' },
  { path: '/lists', name: 'Lists' },
  { path: '/envelope', name: 'The envelope' },
  { path: '/channel', name: 'Approvers’ channel' },
];

/** A whole page. Its version changes with its body, so that an open browser knows when to draw it anew. */
export function layout(options: Room & { path: string; banner: { title: string; line: string } }): string {
  const { title, path, banner, body, stays } = options;
  const version = sha256(body.text + banner.line, 12);
  const menu = places.map(
    (place) =>
      html`<a href="${place.path}" ${place.path === path && html`aria-current="page"`}>${place.name}</a>`,
  );
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${banner.title}</title>
        <link rel="stylesheet" href="/style.css" />
        <script defer src="/adaptivecards.js"></script>
        <script defer src="/live.js"></script>
        <script defer src="/teams-host.js"></script>
      </head>
      <body ${!stays && html`data-live="1"`}>
        <header>
          <strong>${banner.title}</strong>
          <p>${banner.line}</p>
        </header>
        <nav aria-label="What to look at">${menu}</nav>
        <main data-version="${version}">
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`.text;
}
