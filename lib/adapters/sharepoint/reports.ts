import type { Report } from '../../ports/channels.ts';
import type { Connector } from '../../ports/outbound-connector.ts';
import { create, lookUp, naming, pagesOf, publish } from './pages.ts';
import type { Site } from './site.ts';

/** Pages that stand under a name of their own and are written anew: whatever was there, afterwards it shows this. */
export function sharePointReports(site: Site, siteUrl: string): Connector<Report> {
  const { pathOf, answer } = pagesOf(siteUrl);
  return {
    system: 'sharepoint',
    effectClass: 'upsert',
    write: (_key, report) =>
      naming(async () => {
        const name = `lo-${report.name}.aspx`;
        const { web } = await site();
        const standing = await lookUp(web, pathOf(name));
        if (!standing) await create(web, name, report.title, false);
        await publish(web, pathOf(name), report);
        return answer(name);
      }),
  };
}
