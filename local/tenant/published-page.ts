import { notFound } from './refusal.ts';
import { etagOf, type Site } from './open-site.ts';
import { escaped, shownOn } from './canvas.ts';
import type { Reply } from './web.ts';

/**
 * A published page under its own address. The policy lets nothing in it run or send, and loads pictures of the site
 * alone, whatever somebody published.
 */
export function pageOf(site: Site, name: string): Reply {
  const published = site.pageNamed(name)?.body.published;
  if (!published) throw notFound(`No page ${name} is published.`);
  const title = escaped(published.title);
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'none'",
    },
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><body><h1>${title}</h1>${shownOn(published.canvas, site)}</body></html>`,
  };
}

/** A picture of the site as readers' browsers load it. */
export function pictureOf(site: Site, name: string): Reply {
  const kept = site.picture(`${site.picturesFolder}/${name}`);
  if (!kept) throw notFound(`There is no picture ${name}.`);
  return {
    status: 200,
    headers: { 'content-type': 'image/png', etag: etagOf(kept) },
    body: Buffer.from(kept.body.base64, 'base64'),
  };
}
