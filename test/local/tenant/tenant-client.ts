import { z } from 'zod';
import { ManagedIdentityCredential } from '@azure/identity';
import { DefaultHeaders, DefaultInit, spfi } from '@pnp/sp';
import { BrowserFetchWithRetry, DefaultParse, type Queryable } from '@pnp/queryable';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/items/index.js';
import '@pnp/sp/clientside-pages/index.js';
import { openGraph } from '../../../lib/adapters/graph.ts';

const site = process.env['SITE_URL'] ?? '';
const [job = '', ...given] = process.argv.slice(2);
const credential = new ManagedIdentityCredential({ clientId: process.env['AZURE_CLIENT_ID'] ?? '' });
const graph = openGraph({ endpoint: `${new URL(site).origin}/graph`, credential });
const sharePoint = spfi(site).using(
  DefaultHeaders(),
  DefaultInit(),
  BrowserFetchWithRetry(),
  DefaultParse(),
  (instance: Queryable): Queryable => {
    instance.on.auth.replace(async (url: URL, init: RequestInit): Promise<[URL, RequestInit]> => {
      const { token } = await credential.getToken(`${url.origin}/.default`);
      const headers = { ...(init.headers as Record<string, string>), Authorization: `Bearer ${token}` };
      return [url, { ...init, headers }];
    });
    return instance;
  },
);
const charter = sharePoint.web.lists.getByTitle('Charter').items;

interface Line {
  Id: number;
  Title: string;
  'odata.etag': string;
}

/** What the real clients do in a process of their own, which trusts the certificate from its start. */
const jobs: Record<string, (...values: string[]) => Promise<unknown>> = {
  people: async () =>
    z
      .array(z.object({ id: z.string() }))
      .parse(await graph.all('users?$top=1&$select=id'))
      .map(({ id }) => id),
  manager: (id = '') => graph.get(`users/${id}/manager`),
  mailbox: (id = '') => graph.get(`users/${id}/mailboxSettings`),
  async charter() {
    const [line] = await charter.select('Id', 'Title')<Line[]>();
    if (!line) return 'no line';
    await charter.getById(line.Id).update({ Title: 'Changed' }, line['odata.etag']);
    const stale: unknown = await charter
      .getById(line.Id)
      .update({ Title: 'Lost' }, line['odata.etag'])
      .catch((error: unknown) => (error as { status: number }).status);
    return { stale, now: (await charter.getById(line.Id)<Line>()).Title };
  },
  async retire() {
    const page = await sharePoint.web.addClientsidePage('Old', 'Old page');
    await page.save(true);
    await page.delete();
    return 'gone';
  },
};

try {
  process.send?.({ value: await jobs[job]?.(...given) });
} catch (error) {
  const { name, status = null } = error as { name: string; status?: number };
  process.send?.({ refused: { name, status } });
}
process.disconnect();
