import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aboutResource } from '../../functions/xapi/about.ts';
import { fileOf } from '../../lib/domain/receiver/record-file.ts';
import { recordFilesProbe, speaks, versionsSpokenAt } from '../../scripts/commands/smoke/receivers.ts';
import type { World } from '../../scripts/commands/smoke/world.ts';
import { tenantPlaces } from '../support/tenant-in-memory.ts';
import { tenantRecordFiles } from '../support/tenant-record-files.ts';

describe('what a record store speaks', () => {
  let store: Server;
  let address = '';
  beforeAll(async () => {
    store = createServer(({ url = '' }, response) => {
      if (url === '/xapi/about') response.end(JSON.stringify(aboutResource().jsonBody));
      else if (url === '/other/about') response.end('{"versions": "all"}');
      else if (url === '/moved/about') response.writeHead(302, { location: '/xapi/about' }).end();
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(store.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    store.close();
  });

  it.each([
    ['1.0.3', true],
    ['2.0.0', true],
    ['0.95', false],
  ])('is asked of the store itself, of %s: %s', async (version, expected) => {
    expect(speaks(await versionsSpokenAt(`${address}/xapi/`, version), version)).toBe(expected);
  });

  it.each(['nothing', 'other', 'moved'])('is not read at %s', async (path) => {
    await expect(versionsSpokenAt(`${address}/${path}`, '1.0.3')).rejects.toThrow();
  });

  it('is its own only where both first numbers are the same', () => {
    expect(speaks(['1.0.0', '2.0.0'], '1.0.3')).toBe(true);
    expect(speaks(['1.1.0'], '1.0.3')).toBe(false);
    expect(speaks([], '1.0.3')).toBe(false);
  });
});

describe('the folder for files of records', () => {
  const real = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = real;
  });
  /** Tried in a world of which there is what it asks for. */
  const probed = (folder: ReturnType<typeof tenantRecordFiles>) =>
    recordFilesProbe.run({
      key: 'smoke-1',
      config: { RECORD_FILES_FOLDER: tenantPlaces.recordFiles },
      ports: { channels: { records: folder.connector } },
      undo: () => undefined,
    } as unknown as World);

  it('takes a file and a row out of it, and refuses a version that is over', async () => {
    const folder = tenantRecordFiles(() => Date.now());
    globalThis.fetch = folder.fetch;
    expect(await probed(folder)).toMatchObject({ state: 'ok' });
    expect(folder.lying()).toEqual({ 'learning-os-smoke.csv': fileOf([]) });
  });

  it('is said to overwrite what somebody saves meanwhile where it does', async () => {
    const folder = tenantRecordFiles(() => Date.now());
    globalThis.fetch = (input, init) => {
      const headers = new Headers(init?.headers);
      headers.delete('If-Match');
      return folder.fetch(input, { ...init, headers: Object.fromEntries(headers) });
    };
    expect(await probed(folder)).toMatchObject({ state: 'failed' });
  });
});
