import { notFound } from './refusal.ts';
import { shownRecords } from './shown.ts';
import { textOf } from './site.ts';
import type { Tenant } from './tenant.ts';
import type { Reply } from './web.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const style =
  'body{font:16px/1.5 Segoe UI,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#242424}li{margin:.25rem 0}small{color:#616161}';

/** A page for a person. The policy lets nothing in it run, load or send, whatever somebody published. */
const page = (title: string, body: string): Reply => ({
  status: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'",
  },
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${style}</style><body>${body}</body></html>`,
});

const section = (heading: string, items: string[]): string => {
  const rows = items.map((item) => `<li>${item}</li>`).join('');
  return `<h2>${heading}</h2>${items.length === 0 ? '<p>Nothing yet.</p>' : `<ul>${rows}</ul>`}`;
};
const link = (address: string, text: string): string =>
  `<a href="${escape(/^(https:|\/)/.test(address) ? address : '#')}">${escape(text)}</a>`;
/** A moment, or another small word. */
const small = (text: string): string =>
  `<small>${escape(text.replace(/^(\S+)T(\d\d:\d\d).*Z$/, '$1 $2 UTC'))}</small>`;

/** What the tenant shows to people, for plain reading in a browser: no script, no sign-in, nothing to change. */
export function viewer(tenant: Tenant) {
  const { shelf, site, person } = tenant;
  return {
    index: (): Reply => {
      const { pages, contents, cards, notices } = shownRecords(tenant);
      const feeds = [...Map.groupBy(notices, ({ userId }) => userId)];
      return page(
        'The local tenant',
        [
          '<h1>What this tenant shows to people</h1>',
          section(
            'SharePoint pages',
            pages.map(({ url, title, at }) => `${link(url, title)} ${small(at)}`),
          ),
          section(
            'Viva Learning',
            contents.map(({ contentWebUrl, title }) => link(contentWebUrl, title)),
          ),
          section(
            'Cards in the approvers’ channel',
            cards.map(({ at, card }) => `${small(at)}<br>${linesOf(card).map(escape).join('<br>')}`),
          ),
          section(
            'Teams activity feeds',
            feeds.map(([id, lines]) => `${link(`/people/${id}`, person(id).displayName)}: ${lines.length}`),
          ),
        ].join(''),
      );
    },

    page: (name: string): Reply => {
      const published = site.pageNamed(name)?.body.published;
      if (!published) throw notFound(`No page ${name} is published.`);
      return page(published.title, `<h1>${escape(published.title)}</h1>${textOf(published.canvas)}`);
    },

    person: (id: string): Reply => {
      const { displayName, jobTitle } = person(id);
      const { notices, activities, contents } = shownRecords(tenant);
      const contentOf = new Map(contents.map((content) => [content.id, content]));
      const feed = notices.filter(({ userId }) => userId === id);
      const assigned = activities.filter(({ learnerUserId }) => learnerUserId === id);
      return page(
        displayName,
        [
          `<h1>${escape(displayName)}</h1><p>${escape(jobTitle)}</p>`,
          section(
            'Teams activity feed',
            feed.map(
              ({ at, topic, previewText }) => `${small(at)} ${link(topic.webUrl ?? '/', previewText)}`,
            ),
          ),
          section(
            'Viva Learning',
            assigned.map(({ learningContentId, status }) => {
              const content = contentOf.get(learningContentId);
              return `${link(content?.contentWebUrl ?? '/', content?.title ?? learningContentId)} ${small(status)}`;
            }),
          ),
        ].join(''),
      );
    },

    records: (): Reply => ({ status: 200, body: { ...shownRecords({ shelf, site }) } }),
  };
}

/** The words of a card, in order. */
function linesOf(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'text' in part && typeof part.text === 'string' ? [part.text] : [];
  return [...own, ...Object.values(part).flatMap(linesOf)];
}
