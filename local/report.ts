import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreCounts } from './count.ts';
import { appSettings } from './settings.ts';
import type { Stack } from './stack.ts';
import { assignmentsIn, tenantRecords } from './tenant-records.ts';

export type Report = Awaited<ReturnType<typeof reportOn>>;

/** What the stores and the tenant hold when a story is over. */
export async function reportOn(stack: Stack, wallSeconds: number) {
  const tenant = await tenantRecords(stack.ports);
  const stores = await countStores(stack);
  return {
    ...stores,
    counts: { ...stores.counts, pages: tenant.counts.pages },
    tenant: tenant.counts,
    pages: tenant.pages.map(({ name, title, url }) => ({ name, title, url })),
    contents: tenant.contents.map(({ externalId }) => externalId),
    assignments: assignmentsIn(tenant).map(({ personId, contentId }) => `${personId} ${contentId}`),
    duplicatesInTenant: tenant.duplicates,
    wallSeconds: Math.round(wallSeconds),
  };
}

async function countStores({ ports, stateDir }: Stack): Promise<StoreCounts> {
  const identityHeader = readFileSync(join(stateDir, 'identity-header'), 'utf8');
  const child = fork(new URL('count.ts', import.meta.url), {
    env: {
      PATH: process.env['PATH'],
      NODE_EXTRA_CA_CERTS: join(stateDir, 'localhost.crt'),
      NODE_NO_WARNINGS: '1',
      IDENTITY_ENDPOINT: `http://127.0.0.1:${ports.identity}/msi/token`,
      IDENTITY_HEADER: identityHeader,
      ...appSettings(ports),
    },
    execArgv: [],
  });
  return await new Promise((fulfil, reject) => {
    child.once('message', (counts: StoreCounts) => fulfil(counts));
    child.once('exit', (code) => reject(new Error(`Counting the stores ended with ${code ?? 'a signal'}.`)));
  });
}
