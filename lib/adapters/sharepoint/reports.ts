import type { Report } from '../../ports/channels.ts';
import type { Connector } from '../../ports/connector.ts';
import { create, lookUp, naming, publish } from './pages.ts';
import type { Site } from './site.ts';

/** Pages that stand under a name of their own and are written anew: whatever was there, afterwards it shows this. */
export function sharePointReports(site: Site, siteUrl: string): Connector<Report> {
  const address = siteUrl.replace(/\/+$/, '');
  const folder = `${new URL(address).pathname.replace(/\/+$/, '')}/SitePages`;
  return {
    system: 'sharepoint',
    effectClass: 'upsert',
    write: (_key, report) =>
      naming(async () => {
        const name = `lo-${report.name}.aspx`;
        const { web } = await site();
        const standing = await lookUp(web, `${folder}/${name}`);
        if (!standing) await create(web, name, report.title, false);
        await publish(web, `${folder}/${name}`, report);
        return { url: `${address}/SitePages/${name}`, name };
      }),
  };
}
