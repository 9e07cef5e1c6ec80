import { openGraph } from '../../lib/adapters/graph.ts';
import { blockListOf } from '../../lib/adapters/webhooks/reachable.ts';
import { toReceivers } from '../../lib/adapters/receivers/to-receivers.ts';
import { sharePointRecordFiles } from '../../lib/adapters/sharepoint/record-files.ts';
import { openSite } from '../../lib/adapters/sharepoint/site.ts';
import type { Receiver } from '../../lib/domain/receiver/receiver.ts';
import { RECORDS_FOLDER } from '../../local/tenant/tenant.ts';
import { RECORD_FOLDER } from './in-memory-ports.ts';
import { appWithGrant, tenantInMemory, tenantPlaces } from './tenant-in-memory.ts';
import { recordStore } from './told-company.ts';

/** A system for people that reads a file a night, and knows them by their object ids. */
export const fileReader = (change: Partial<Receiver> = {}): Receiver =>
  recordStore({
    receiverId: 'hcm',
    name: 'HR system',
    way: { kind: 'csv', address: tenantPlaces.recordFiles },
    gets: ['completions'],
    purpose: 'record-keeping',
    ...change,
  });

/**
 * The folder for files of records on its own site: the real adapters and the real clients, over the stand-in without a
 * network, and what the system that reads it does there.
 */
export function tenantRecordFiles(
  now: () => number,
  { grant = 'write' }: { grant?: 'read' | 'write' | 'none' } = {},
) {
  const at = tenantInMemory(
    {
      hasRecordsFolder: true,
      apps: [appWithGrant('write', undefined, grant === 'none' ? undefined : grant)],
    },
    now,
    { graph: ['Sites.Selected'], sharepoint: ['Sites.Selected'] },
  );
  const { shelf } = at.tenant;
  const site = openSite({ url: RECORD_FOLDER.siteUrl, credential: at.credential });
  const graph = openGraph({ endpoint: tenantPlaces.graph, credential: at.credential });
  const files = sharePointRecordFiles(graph, site, RECORD_FOLDER);
  const documents = () => shelf.all('document').filter(({ body }) => body.folder === RECORDS_FOLDER);
  return {
    ...at,
    files,
    connector: toReceivers({
      allowedHosts: [],
      open: blockListOf([]),
      sign: () => Promise.resolve({}),
      secrets: new Map(),
      files,
    }),
    /** What lies in the folder, by name. */
    lying: (): Record<string, string> =>
      Object.fromEntries(
        documents().map(({ body: { name, base64 = '' } }) => [
          name,
          Buffer.from(base64, 'base64').toString(),
        ]),
      ),
    /** The other system has read it, and moves it away. */
    takeAway: (name: string) => shelf.remove('document', `${RECORDS_FOLDER}/${name}`),
    /** Somebody saves it. */
    saves: (name: string, text: string) =>
      at.tenant.saves({ name, text, base64: Buffer.from(text).toString('base64') }, RECORDS_FOLDER),
  };
}
