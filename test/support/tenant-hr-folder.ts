import { openGraph } from '../../lib/adapters/graph.ts';
import { sharePointHrFolder } from '../../lib/adapters/sharepoint/hr-folder.ts';
import { openSite } from '../../lib/adapters/sharepoint/site.ts';
import { siteFolderAt } from '../../lib/domain/source/site-folder.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { HR_FOLDER } from '../../local/tenant/tenant.ts';
import { appWithGrant, tenantInMemory, tenantPlaces } from './tenant-in-memory.ts';

/**
 * The folder of HR on its own site: the real adapters and the real clients, over the stand-in without a network, and
 * what people do there.
 */
export function tenantHrFolder(now: () => number, { grant = 'read' }: { grant?: 'read' | 'none' } = {}) {
  const at = tenantInMemory(
    { hrFiles: [], apps: [appWithGrant('write', grant === 'none' ? undefined : grant)] },
    now,
    { graph: ['Sites.Selected'], sharepoint: ['Sites.Selected'] },
  );
  const { shelf } = at.tenant;
  const place = siteFolderAt(tenantPlaces.hrFiles);
  if (!place) throw new Error('The address of the folder leads to none.');
  const site = openSite({ url: place.siteUrl, credential: at.credential });
  const graph = openGraph({ endpoint: tenantPlaces.graph, credential: at.credential });
  const pathOf = (name: string): string => `${HR_FOLDER}/${name}`;
  return {
    ...at,
    hrFolder: sharePointHrFolder(site, graph, place),
    /** HR saves a file, now or with the date that it had where it came from. */
    drop: (
      name: string,
      text: string,
      { savedAt = now(), saysBytes }: { savedAt?: number; saysBytes?: number } = {},
    ) =>
      at.tenant.saves(
        {
          name,
          text,
          savedAt: new Date(savedAt).toISOString(),
          ...(saysBytes === undefined ? {} : { saysBytes }),
        },
        HR_FOLDER,
      ),
    takeAway: (name: string) => shelf.remove('document', pathOf(name)),
    rename(from: string, to: string) {
      const { body } = shelf.read('document', pathOf(from)) ?? {};
      if (!body) throw new Error(`${from} is not in the folder.`);
      shelf.remove('document', pathOf(from));
      shelf.keep('document', pathOf(to), {
        ...body,
        name: to,
        itemId: body.itemId ?? guidOf(`item ${pathOf(from)}`),
      });
    },
    /** How often the bytes of a file were asked for. */
    readsOf: (name: string) =>
      at.calls.filter((url) => url.includes(encodeURIComponent(pathOf(name))) && url.includes('$value'))
        .length,
  };
}
