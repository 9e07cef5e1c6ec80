import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from '@jest/globals';
import type { ReadingDone } from '../../lib/adapters/documents/reader.ts';
import { complaints } from '../fixtures/documents/complaints.ts';
import { damagedParcels, loading } from '../fixtures/documents/warehouse.ts';

/** Away from here, where no package can be found. */
const deployed = mkdtempSync(join(tmpdir(), 'deployed-'));
cpSync(new URL('../../dist/functions', import.meta.url), deployed, { recursive: true });
const built = new Worker(pathToFileURL(join(deployed, 'chunks', 'document-worker.js')));
afterAll(async () => {
  await built.terminate();
  rmSync(deployed, { recursive: true });
});

test.each([
  ['parcels.docx', damagedParcels, 18],
  ['loading.pptx', loading, 9],
  ['complaints.pdf', complaints, 12],
  ['ward.md', readFileSync(new URL('../fixtures/documents/ward-handover.md', import.meta.url)), 20],
])(
  'the reader of documents reads %s as it is deployed, without node_modules',
  async (name, bytes, blocks) => {
    const done = new Promise<ReadingDone>((resolve) => built.once('message', resolve));
    built.postMessage({ job: 1, name, bytes: new Uint8Array(bytes) });
    const found = await done;
    expect('blocks' in found ? found.blocks : found.why).toHaveLength(blocks);
  },
);
