import { notFound } from './refusal.ts';
import type { Site } from './site.ts';
import { textOf } from './site.ts';
import type { Reply } from './web.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A published page under its own address. The policy lets nothing in it run, load or send, whatever somebody published. */
export function pageOf(site: Site, name: string): Reply {
  const published = site.pageNamed(name)?.body.published;
  if (!published) throw notFound(`No page ${name} is published.`);
  const title = escape(published.title);
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'",
    },
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><body><h1>${title}</h1>${textOf(published.canvas)}</body></html>`,
  };
}
