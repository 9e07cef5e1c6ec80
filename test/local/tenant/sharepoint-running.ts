import { fork, type ChildProcess } from 'node:child_process';
import type { SeedDocument } from '../../../local/tenant/seed.ts';
import { SOURCES_FOLDER } from '../../../local/tenant/tenant.ts';
import type { Asked, ClientEnvironment, Job, Outcome } from './sharepoint-client.ts';
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

  const started = (crashBefore: string): ChildProcess => {
    const env: ClientEnvironment & NodeJS.ProcessEnv = {
      CRASH_BEFORE: crashBefore,
      NODE_EXTRA_CA_CERTS: tenant.certFile,
      NODE_NO_WARNINGS: '1',
    };
    return fork(new URL('sharepoint-client.ts', import.meta.url), { env, execArgv: [] });
  };
  /** To start one takes many times as long as most jobs. */
  const idle: ChildProcess[] = [];

  /**
   * Does the job in a process that has nothing else to do, in a new one where it is to die or its memory is measured;
   * undefined when the process was killed before it answered.
   */
  const client = async (
    job: Job,
    { crashBefore = '', oid = 'app', site = 'learning' } = {},
  ): Promise<Outcome | undefined> => {
    const isAlone = crashBefore !== '' || job.act === 'memory';
    const child = (isAlone ? undefined : idle.pop()) ?? started(crashBefore);
    const asked: Asked = {
      job,
      siteUrl: `${tenant.address}/sites/${site}`,
      token: tenant.token(['Sites.Selected'], { audience: '', oid }),
    };
    const outcome = await new Promise<Outcome | undefined>((resolve) => {
      const died = () => resolve(undefined);
      child.once('close', died);
      child.once('message', (message: Outcome) => {
        child.off('close', died);
        resolve(message);
      });
      child.send(asked);
    });
    if (!child.connected) return outcome;
    if (isAlone) child.disconnect();
    else idle.push(child);
    return outcome;
  };

  return {
    address: tenant.address,
    client,
    faults: (faults: Record<string, unknown>) => tenant.faults(faults),
    stop: async () => {
      for (const child of idle) child.disconnect();
      await tenant.kill();
    },
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
