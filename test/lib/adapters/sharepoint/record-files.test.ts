// cspell:words Führung Größe
// Linked before the site loads its packages side by side, at which jest stumbles on Node 22.
import '@pnp/sp';
import '@pnp/queryable';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/files/index.js';
import '@pnp/sp/folders/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/clientside-pages/index.js';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ToReceiver } from '../../../../lib/ports/channels.ts';
import { NotWritten } from '../../../../lib/ports/outbound-connector.ts';
import { tenantPlaces } from '../../../support/tenant-in-memory.ts';
import { tenantRecordFiles } from '../../../support/tenant-record-files.ts';

const NOW = Date.UTC(2026, 10, 28, 0, 2);
const real = globalThis.fetch;
let folder: ReturnType<typeof tenantRecordFiles>;
const open = (options?: Parameters<typeof tenantRecordFiles>[1]) => {
  folder = tenantRecordFiles(() => NOW, options);
  globalThis.fetch = folder.fetch;
};
beforeEach(() => {
  open();
});
afterEach(() => {
  globalThis.fetch = real;
});

const FILE = 'learning-os-hcm-2026-11-28-1.csv';
const [one, two] = ['1f1c9f0e-6f0b-4c53-8a1e-2b7a5d3f9c11', '2f1c9f0e-6f0b-4c53-8a1e-2b7a5d3f9c11'];
const TEXT = `record_id,title\r\n${one},Führung\r\n${two},Größe\r\n`;
const common = { receiverId: 'hcm', address: tenantPlaces.recordFiles, recordId: FILE };
const put = (change: Partial<ToReceiver> = {}) =>
  folder.connector.write('key', {
    ...common,
    kind: 'csv',
    file: FILE,
    content: TEXT,
    ...change,
  } as ToReceiver);
const takeOut = (change: { rows?: string[]; version?: string; address?: string } = {}) =>
  folder.connector.write('key', {
    ...common,
    kind: 'csv-row',
    file: FILE,
    rows: [one],
    takesBack: true,
    ...change,
  });

describe('a file of records', () => {
  it('is put whole, and anew in its own place', async () => {
    await expect(put()).resolves.toEqual({});
    expect(folder.lying()).toEqual({ [FILE]: TEXT });
    await put({ content: 'another' });
    expect(folder.lying()).toEqual({ [FILE]: 'another' });
  });

  it('goes into no folder but the one that IT names, and says what to do', async () => {
    const elsewhere = put({ address: tenantPlaces.recordFiles.replace('Outbox', 'Elsewhere') });
    await expect(elsewhere).rejects.toThrow(NotWritten);
    await expect(elsewhere).rejects.toThrow('RECORD_FILES_FOLDER: correct the entry');
    expect(folder.lying()).toEqual({});
    await put({ address: `${tenantPlaces.recordFiles.replace('Outbox', 'outbox')}/` });
    expect(Object.keys(folder.lying())).toEqual([FILE]);
  });

  it.each([
    ['a site that lets it read alone', 'read' as const, /403.*|site-grant/],
    ['a site that grants nothing', 'none' as const, /site-grant/],
  ])('is not put on %s', async (_, grant, why) => {
    open({ grant });
    await expect(put()).rejects.toThrow(NotWritten);
    await expect(put()).rejects.toThrow(why);
  });

  it.each([
    [403, 'have IT run site-grant (403)'],
    [404, 'is not there (404)'],
    [423, 'open or checked out (423)'],
  ])('says what SharePoint wants that answers %d, and is put where it stops', async (status, why) => {
    folder.faults.set({ refuse: { match: ':/content', times: 1, status } });
    const refused = put();
    await expect(refused).rejects.toThrow(NotWritten);
    await expect(refused).rejects.toThrow(why);
    await put();
    expect(folder.lying()).toEqual({ [FILE]: TEXT });
  });

  it('waits where SharePoint asks for longer than a call may take', async () => {
    folder.faults.set({ throttle: { match: ':/content', times: 3, retryAfter: 60, status: 429 } });
    await expect(put()).rejects.toThrow('left alone for a while (429)');
  });

  it('is not put where the folder was not made', async () => {
    folder.tenant.shelf.remove('folder', '/sites/records/Shared Documents/Outbox');
    await expect(put()).rejects.toThrow('RECORD_FILES_FOLDER names was not found');
    await expect(folder.files.reach()).rejects.toThrow(NotWritten);
  });
});

describe('a record that is taken out', () => {
  it('is in it no more, and the others stay byte for byte', async () => {
    await put();
    await expect(takeOut()).resolves.toMatchObject({ found: 'taken-out' });
    await expect(takeOut()).resolves.toMatchObject({ found: 'not-in-it' });
    expect(folder.lying()).toEqual({ [FILE]: `record_id,title\r\n${two},Größe\r\n` });
  });

  it('is so with others in one go, and out of one version alone where that is asked', async () => {
    await put();
    const { version = '' } = await takeOut({ rows: [two, one] });
    expect(folder.lying()).toEqual({ [FILE]: 'record_id,title\r\n' });
    await put();
    await expect(takeOut({ version })).rejects.toThrow('at the same moment (412)');
    expect(folder.lying()).toEqual({ [FILE]: TEXT });
  });

  it('lies in no folder but the one that IT names: of any other, the file is gone', async () => {
    await put();
    const address = tenantPlaces.recordFiles.replace('Outbox', 'Elsewhere');
    await expect(takeOut({ address })).resolves.toEqual({ found: 'gone' });
    expect(folder.lying()).toEqual({ [FILE]: TEXT });
  });

  it('makes no file anew that somebody took away, before or meanwhile', async () => {
    await expect(takeOut()).resolves.toEqual({ found: 'gone' });
    await put();
    const { fetch } = folder;
    globalThis.fetch = (input, init) => {
      if (init?.method === 'PUT') folder.takeAway(FILE);
      return fetch(input, init);
    };
    await expect(takeOut()).resolves.toEqual({ found: 'gone' });
    expect(folder.lying()).toEqual({});
  });

  it('undoes nothing that somebody saved meanwhile', async () => {
    await put();
    const { fetch } = folder;
    globalThis.fetch = (input, init) => {
      if (init?.method === 'PUT') folder.saves(FILE, `${TEXT}more`);
      return fetch(input, init);
    };
    await expect(takeOut()).rejects.toThrow('at the same moment (412)');
    globalThis.fetch = fetch;
    expect(folder.lying()).toEqual({ [FILE]: `${TEXT}more` });
    await takeOut();
    expect(folder.lying()[FILE]).not.toContain(one);
  });
});
