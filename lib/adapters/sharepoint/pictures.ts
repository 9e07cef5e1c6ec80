import { z } from 'zod';
import type { SPFI } from '@pnp/sp';
import type { Drawing } from '../../ports/channels.ts';
import { NeverWritten, type Connector } from '../../ports/outbound-connector.ts';
import { paint } from './paint.ts';
import { naming } from './pages.ts';
import { answeredStatus } from '../answered-status.ts';
import type { Site } from './site.ts';
import { sha256 } from '../../domain/sha256.ts';

/** Answers by which the site says that it takes no picture of ours, however often it is asked. */
const REFUSALS = [400, 403, 404, 413];

/**
 * Drawings as pictures in the site's own library for them. The file is named after what is drawn: the same drawing is
 * the same file, pages of last week keep theirs, and no browser shows an old one for a new one.
 */
export function sharePointPictures(site: Site, siteUrl: string): Connector<Drawing> {
  const folder = `${new URL(siteUrl).pathname.replace(/\/+$/, '')}/SiteAssets`;
  return {
    system: 'sharepoint',
    effectClass: 'upsert',
    write: (_key, drawing) =>
      naming(async () => {
        const name = `lo-${sha256(drawing.svg, 16)}.png`;
        const png = await paint(drawing);
        const { web } = await site();
        try {
          await upload(web, folder, name, png);
        } catch (error) {
          const status = answeredStatus(error) ?? 0;
          if (!REFUSALS.includes(status)) throw error;
          throw new NeverWritten(
            `SharePoint refused the picture with ${status}; ${folder} does not hold it.`,
            {
              cause: error,
            },
          );
        }
        return await placeOf(web, `${folder}/${name}`);
      }),
  };
}

/** The library for pictures, which a site without pictures makes at the first call. */
async function upload(web: SPFI['web'], folder: string, name: string, png: Uint8Array): Promise<void> {
  const body = new Blob([Uint8Array.from(png)], { type: 'image/png' });
  const add = () =>
    web.getFolderByServerRelativePath(folder).files.addUsingPath(name, body, { Overwrite: true });
  try {
    await add();
  } catch (error) {
    if (answeredStatus(error) !== 404) throw error;
    await web.lists.ensureSiteAssetsLibrary();
    await add();
  }
}

const Place = z.object({
  SiteId: z.string().default(''),
  WebId: z.string().default(''),
  ListId: z.string().default(''),
  UniqueId: z.string().default(''),
});

/** The ids by which an image web part finds it again when it is moved. */
async function placeOf(web: SPFI['web'], path: string): Promise<Record<string, string>> {
  const file: unknown = await web
    .getFileByServerRelativePath(path)
    .select('SiteId', 'WebId', 'ListId', 'UniqueId')();
  const { SiteId: siteId, WebId: webId, ListId: listId, UniqueId: uniqueId } = Place.parse(file);
  return { path, siteId, webId, listId, uniqueId };
}
