import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
// Linked before the site loads its packages side by side, at which jest stumbles on Node 22.
import '@pnp/sp';
import '@pnp/queryable';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/files/index.js';
import '@pnp/sp/folders/index.js';
import { filesIn } from '../../../../lib/adapters/sharepoint/files.ts';
import { openSite } from '../../../../lib/adapters/sharepoint/site.ts';

const limits = { file: () => 1_000, all: 10_000, files: 10 };
const said = (code: string, value: string, as = 'odata.error') => ({
  [as]: { code, message: { lang: 'en-US', value } },
});

/** What is read of a folder whose listing SharePoint answers with this failure. */
async function readWhere(status: number, body: unknown) {
  const site = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}/sites/learning`;
  const credential = { getToken: () => Promise.resolve({ token: 't', expiresOnTimestamp: Infinity }) };
  try {
    return await filesIn(
      { site: openSite({ url, credential }), folder: '/sites/learning/Sources' },
      /\.md$/,
      limits,
      {
        read: (_file, bytes) => Promise.resolve({ content: bytes }),
      },
    );
  } finally {
    site.close();
    site.closeAllConnections();
  }
}

const THRESHOLD = 'Microsoft.SharePoint.SPQueryThrottledException';

test.each(['odata.error', 'error'])(
  'a folder with more files than is listed at once is left out: %s',
  async (as) => {
    const body = said(`-2147024860, ${THRESHOLD}`, 'The attempted operation is prohibited.', as);
    expect(await readWhere(500, body)).toEqual({
      files: [],
      leftOut: [{ of: 'folder', said: expect.objectContaining({ id: 'unread.folder.too-full' }) }],
    });
  },
);

test.each([
  ['another failure whose words speak of that one', said('-1, System.Exception', THRESHOLD)],
  ['one without a name', said('-1', 'No.')],
  ['one in another form', { error: THRESHOLD }],
  ['no JSON at all', undefined],
])('a folder that cannot be listed is unavailable, also by %s', async (_what, body) => {
  await expect(readWhere(500, body)).rejects.toMatchObject({ fault: { kind: 'unavailable' } });
});
