import type { TokenCredential } from '@azure/identity';
import { sharePointLists, sharePointListRows } from '../../../lib/adapters/sharepoint/lists.ts';
import { sharePointPageVersions } from '../../../lib/adapters/sharepoint/page-versions.ts';
import { sharePointPages } from '../../../lib/adapters/sharepoint/pages.ts';
import { sharePointPictures } from '../../../lib/adapters/sharepoint/pictures.ts';
import { sharePointReports } from '../../../lib/adapters/sharepoint/reports.ts';
import { openSite } from '../../../lib/adapters/sharepoint/site.ts';
import { sharePointSources } from '../../../lib/adapters/sharepoint/sources.ts';
import { watchedReader } from '../../../lib/adapters/documents/watched-reader.ts';
import type { ListRowChange } from '../../../lib/ports/lists.ts';
import type { Drawing, Page, PageVersion, Report } from '../../../lib/ports/channels.ts';

export type Job =
  | { act: 'list' | 'memory'; folder: string }
  | { act: 'find' | 'write'; key: string; page: Page }
  | { act: 'report'; report: Report }
  | { act: 'version'; version: PageVersion }
  | { act: 'picture'; drawing: Drawing }
  | { act: 'list-rows'; list: string }
  | { act: 'list-people' }
  | { act: 'list-change'; change: ListRowChange }
  | { act: 'request'; method: string; path: string; body?: unknown };

export type Outcome = { value: unknown } | { error: string; message: string };

/** What the parent sends: what to do, and who signs in where. */
export interface Asked {
  job: Job;
  siteUrl: string;
  token: string;
}
/** What it passes in the environment: at which address to crash. */
export interface ClientEnvironment {
  CRASH_BEFORE?: string;
}

const env = process.env as unknown as ClientEnvironment;

function crashBefore(address: string): void {
  const send = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    if (typeof input === 'string' && input.includes(address)) process.kill(process.pid, 'SIGKILL');
    return send(input, init);
  };
}

async function run({ job, siteUrl, token }: Asked): Promise<unknown> {
  const credential: TokenCredential = {
    getToken: (scope) =>
      scope === `${new URL(siteUrl).origin}/.default`
        ? Promise.resolve({ token, expiresOnTimestamp: Date.now() + 3_600_000 })
        : Promise.reject(new Error(`No token for scope ${String(scope)}.`)),
  };
  const site = openSite({ url: siteUrl, credential });
  const sourcesIn = (folder: string) => sharePointSources({ site, folder }, watchedReader(), Date.now);
  const pages = sharePointPages(site, siteUrl);
  switch (job.act) {
    case 'list':
      return sourcesIn(job.folder).list();
    case 'memory':
      await sourcesIn(job.folder)
        .list()
        .catch(() => undefined);
      return process.resourceUsage().maxRSS * 1024;
    case 'find':
      return pages.find?.(job.key, job.page);
    case 'write':
      return pages.write(job.key, job.page);
    case 'report':
      return sharePointReports(site, siteUrl).write('key', job.report);
    case 'version':
      return sharePointPageVersions([{ site, url: siteUrl }]).write('key', job.version);
    case 'picture':
      return sharePointPictures(site, siteUrl).write('key', job.drawing);
    case 'list-rows':
      return sharePointLists(site, siteUrl).rows(job.list);
    case 'list-people':
      return sharePointLists(site, siteUrl).people();
    case 'list-change':
      return sharePointListRows(site).write('key', job.change);
    case 'request': {
      const answer = await fetch(`${siteUrl}/_api/${job.path}`, {
        method: job.method,
        headers: { authorization: `Bearer ${token}` },
        ...(job.body === undefined ? {} : { body: JSON.stringify(job.body) }),
      });
      return { status: answer.status, body: await answer.json() };
    }
  }
}

if (env.CRASH_BEFORE) crashBefore(env.CRASH_BEFORE);
process.on('message', (asked: Asked) => {
  void run(asked)
    .then(
      (value): Outcome => ({ value }),
      (error: unknown): Outcome => ({ error: (error as Error).name, message: (error as Error).message }),
    )
    .then((outcome) => process.send?.(outcome));
});
