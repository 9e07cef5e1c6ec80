import type { PageVersion } from '../../ports/channels.ts';
import { NeverWritten, type Connector } from '../../ports/outbound-connector.ts';
import { lookUp, naming, pagesOf, publish } from './pages.ts';
import type { Site } from './site.ts';

/**
 * Later versions of pages that people have the address of, on whichever site they stand; the latest is what is shown.
 */
export function sharePointPageVersions(
  sites: readonly { site: Site; url: string }[],
): Connector<PageVersion> {
  return {
    system: 'sharepoint',
    effectClass: 'upsert',
    write: (_key, { url, ...page }) =>
      naming(async () => {
        const name = url.slice(url.lastIndexOf('/') + 1);
        const here = sites.find((one) => pagesOf(one.url).answer(name).url === url);
        if (!here) throw new NeverWritten('The page stands on none of the sites of the settings.');
        const { web } = await here.site();
        const path = pagesOf(here.url).pathOf(name);
        if (!(await lookUp(web, path))) throw new NeverWritten('The page was removed from its site.');
        await publish(web, path, page);
        return { url };
      }),
  };
}
