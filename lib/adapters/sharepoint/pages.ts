import type { SPFI } from '@pnp/sp';
import { shortened } from '../../domain/text/plain-text.ts';
import type { Page } from '../../ports/channels.ts';
import { NotWritten, type Connector } from '../../ports/outbound-connector.ts';
import { controlsOf } from './canvas.ts';
import { answeredStatus } from '../answered-status.ts';
import type { Site } from './site.ts';
import { sha256 } from '../../domain/sha256.ts';

/** SharePoint refuses longer descriptions of pages. */
const MAX_DESCRIPTION = 255;

/** The file name is made of the effect's key, so that the same effect is the same page. */
const fileName = (key: string): string => `lo-${sha256(key, 16)}.aspx`;

/**
 * News pages of the site. Creating one takes several calls, so a crash can leave it half made: nobody but the app sees
 * it then, and whoever meets it next under the same key, by `find` or `write`, fills and publishes it.
 */
export function sharePointPages(site: Site, siteUrl: string): Connector<Page> {
  const { pathOf, answer } = pagesOf(siteUrl);
  return {
    system: 'sharepoint',
    effectClass: 'look-up-before-create',
    find: (key, page) =>
      naming(async () => {
        const name = fileName(key);
        const { web } = await site();
        const standing = await lookUp(web, pathOf(name));
        if (standing === 'half-made') await ensurePublished(web, pathOf(name), page);
        return standing && answer(name);
      }),
    write: (key, page) =>
      naming(async () => {
        const name = fileName(key);
        const { web } = await site();
        const standing = await lookUp(web, pathOf(name));
        if (!standing) await create(web, name, page.title, true);
        // What stands under the name is published, even if somebody else's create was faster and ours got another name.
        if (standing !== 'published') await ensurePublished(web, pathOf(name), page);
        return answer(name);
      }),
  };
}

/** Where no site is set nothing is written, and whoever asks for it all the same hears why. */
export const noPages = (why: string): Connector<Page> => ({
  system: 'sharepoint',
  effectClass: 'look-up-before-create',
  find: () => Promise.resolve(undefined),
  write: () => Promise.reject(new NotWritten(`${why}: no page was published.`)),
});

/** Where a page of some file name lies on the site, and what is answered once it is there. */
export function pagesOf(siteUrl: string) {
  const address = siteUrl.replace(/\/+$/, '');
  const folder = `${new URL(address).pathname.replace(/\/+$/, '')}/SitePages`;
  return {
    pathOf: (name: string): string => `${folder}/${name}`,
    answer: (name: string) => ({ url: `${address}/SitePages/${name}`, name }),
  };
}

/** Asks for a page that may or may not be there: only who may not read the site, or a site that is none, fails. */
export async function reachPages(site: Site, siteUrl: string): Promise<void> {
  await lookUp((await site()).web, pagesOf(siteUrl).pathOf('Home.aspx'));
}

export async function lookUp(web: SPFI['web'], path: string): Promise<'published' | 'half-made' | undefined> {
  try {
    const file = await web.getFileByServerRelativePath(path).select('Name', 'MajorVersion')();
    return file.MajorVersion > 0 ? 'published' : 'half-made';
  } catch (error) {
    if (answeredStatus(error) === 404) return undefined;
    throw error;
  }
}

/** Promoted as news where `asNews`. */
export async function create(web: SPFI['web'], name: string, title: string, asNews: boolean): Promise<void> {
  const { PromotedState } = await import('@pnp/sp/clientside-pages/index.js');
  const promoted = asNews ? PromotedState.PromoteOnPublish : PromotedState.NotPromoted;
  await web.addClientsidePage(name, title, 'Article', promoted);
}

async function ensurePublished(web: SPFI['web'], path: string, page: Page): Promise<void> {
  try {
    await publish(web, path, page);
  } catch (error) {
    // PnPjs sends a call again whose reply was lost, and SharePoint refuses to publish what is published already.
    if ((await lookUp(web, path)) !== 'published') throw error;
  }
}

export async function publish(
  web: SPFI['web'],
  path: string,
  { title, description, parts }: Page,
): Promise<void> {
  const page = await web.loadClientsidePage(path);
  page.title = title;
  page.description = shortened(description, MAX_DESCRIPTION);
  page.sections = [];
  const column = page.addSection().addColumn(12);
  for (const control of await controlsOf(parts)) column.addControl(control);
  await page.save(true);
}

/** Refusals become NotWritten; without an answer the result is not known. */
export async function naming<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const status = answeredStatus(error);
    if (status !== undefined && (status < 500 || status === 503))
      throw new NotWritten(`SharePoint refused the page with ${status}; it is not published.`, {
        cause: error,
      });
    throw error;
  }
}
