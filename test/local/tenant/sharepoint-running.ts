import { fork } from 'node:child_process';
import type { SeedDocument } from '../../../local/tenant/seed.ts';
import { SOURCES_FOLDER } from '../../../local/tenant/tenant.ts';
import type { ClientEnvironment, Job, Outcome } from './sharepoint-client.ts';
import { runningTenant } from './tenant-running.ts';

export const folder = SOURCES_FOLDER;

/**
 * The tenant with some documents, and the app's SharePoint adapters in processes of their own, which a test may crash.
 */
export async function runningSharePoint(
  documents: SeedDocument[],
  lists: Record<string, Record<string, unknown>[]> = {},
  siteUsers: string[] = [],
) {
  const roles = { sharepoint: ['Sites.Selected'] };
  const tenant = await runningTenant({
    tenantId: 'tenant',
    users: [],
    apps: [
      {
        clientId: 'app',
        objectId: 'app',
        name: 'app',
        roles,
        siteGrants: { learning: 'write', facilitators: 'write' },
      },
    ],
    documents,
    folders: ['Old drafts'],
    lists,
    siteUsers,
    providers: [],
  });

  /** Does the job in a new process; undefined when the process was killed before it answered. */
  const client = async (
    job: Job,
    { crashBefore = '', oid = 'app', site = 'learning' } = {},
  ): Promise<Outcome | undefined> => {
    const env: ClientEnvironment & NodeJS.ProcessEnv = {
      SITE_URL: `${tenant.address}/sites/${site}`,
      TOKEN: tenant.token(['Sites.Selected'], { audience: '', oid }),
      JOB: JSON.stringify(job),
      CRASH_BEFORE: crashBefore,
      NODE_EXTRA_CA_CERTS: tenant.certFile,
      NODE_NO_WARNINGS: '1',
    };
    const child = fork(new URL('sharepoint-client.ts', import.meta.url), { env, execArgv: [] });
    return await new Promise((resolve) => {
      let outcome: Outcome | undefined;
      child.once('message', (message: Outcome) => (outcome = message));
      child.once('close', () => resolve(outcome));
    });
  };

  return {
    address: tenant.address,
    client,
    faults: (faults: Record<string, unknown>) => tenant.faults(faults),
    stop: () => tenant.kill(),
    /** Calls that did not wait as long as they were told. */
    calledTooSoon: async () => (await tenant.records()).counts.calledTooSoon,
    /** The published pages with this title. */
    published: async (title: string) => (await tenant.records()).pages.filter((page) => page.title === title),
    /** What a browser of a reader loads. */
    load: async (path: string) => await fetch(`${tenant.identity}${path}`),
    /** What readers of a page see. */
    read: async (name: string) =>
      await (await fetch(`${tenant.identity}/sites/learning/SitePages/${name}`)).text(),
  };
}
