import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { toReceivers } from '../../../../lib/adapters/receivers/to-receivers.ts';
import { blockListOf } from '../../../../lib/adapters/webhooks/reachable.ts';
import { signer } from '../../../../lib/adapters/webhooks/signer.ts';
import type { ToReceiver } from '../../../../lib/ports/channels.ts';
import { NeverWritten, NotWritten } from '../../../../lib/ports/outbound-connector.ts';
import { listener } from '../webhooks/listener.ts';

const recordId = '6f1c9f0e-6f0b-4c53-8a1e-2b7a5d3f9c11';
const opened: Awaited<ReturnType<typeof listener>>[] = [];
afterEach(() => opened.splice(0).forEach(({ close }) => close()));
afterAll(() => opened.forEach(({ close }) => close()));

async function receiving(status: number, networks = ['127.0.0.0/8']) {
  const there = await listener({ status });
  opened.push(there);
  const connector = toReceivers({
    allowedHosts: [`localhost:${there.port}`],
    open: blockListOf(networks),
    sign: signer(() => Promise.resolve()),
    secrets: new Map([['lrs', { host: `localhost:${there.port}`, key: 'client:a:key' }]]),
    files: undefined,
  });
  const base = `https://localhost:${there.port}`;
  const statement = (change: Partial<ToReceiver> = {}) =>
    connector.write('key', {
      receiverId: 'lrs',
      address: `${base}/xapi/`,
      recordId,
      kind: 'xapi',
      version: '1.0.3',
      statement: { id: recordId },
      ...change,
    } as ToReceiver);
  const posted = {
    receiverId: 'hcm',
    address: `${base}/in`,
    recordId,
    kind: 'http' as const,
    body: { recordId },
  };
  const record = () => connector.write('key', posted);
  const takenBack = () => connector.write('key', { ...posted, takesBack: true });
  return { there, statement, record, takenBack, connector };
}

describe('a statement to a record store', () => {
  it('goes to its statements, by the name and key of this receiver', async () => {
    const { there, statement } = await receiving(200);
    await statement();
    expect(there.posted).toMatchObject([
      {
        headers: {
          authorization: `Basic ${Buffer.from('client:a:key').toString('base64')}`,
          'x-experience-api-version': '1.0.3',
          'content-type': 'application/json',
        },
        body: JSON.stringify({ id: recordId }),
      },
    ]);
  });

  it.each([200, 204, 299, 409])('is there where the store answers %d', async (status) => {
    await expect((await receiving(status)).statement()).resolves.toEqual({});
  });

  it.each([400, 413, 415, 422])('is never tried again where it answers %d', async (status) => {
    await expect((await receiving(status)).statement()).rejects.toThrow(NeverWritten);
  });

  it.each([199 + 101, 401, 403, 404, 429, 500, 503])('may come again where it answers %d', async (status) => {
    const refused = await (await receiving(status)).statement().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(NotWritten);
    expect(refused).not.toBeInstanceOf(NeverWritten);
    expect(String(refused)).toContain(String(status));
  });

  it('takes its key to no host but the one that the secret names, and says what to do', async () => {
    const { there } = await receiving(200);
    const connector = toReceivers({
      allowedHosts: [`localhost:${there.port}`],
      open: blockListOf(['127.0.0.0/8']),
      sign: signer(() => Promise.resolve()),
      secrets: new Map([['lrs', { host: 'localhost', key: 'client:a:key' }]]),
      files: undefined,
    });
    const address = `https://localhost:${there.port}/xapi`;
    const statement = { id: recordId };
    const refused = connector.write('key', {
      receiverId: 'lrs',
      address,
      recordId,
      kind: 'xapi',
      version: '1.0.3',
      statement,
    });
    await expect(refused).rejects.toThrow(NotWritten);
    await expect(refused).rejects.toThrow(
      `is for localhost and goes to no other host: correct the address, or have IT name localhost:${there.port} there.`,
    );
    expect(there.posted).toEqual([]);
  });

  it('leaves for no host that is not listed, no network that is not open, and not without a key', async () => {
    const { there, statement } = await receiving(200);
    await expect(statement({ address: 'https://elsewhere.example/xapi' })).rejects.toThrow(NotWritten);
    await expect(statement({ receiverId: 'other' })).rejects.toThrow('RECEIVER_SECRETS');
    const closed = await receiving(200, []);
    await expect(closed.statement()).rejects.toThrow();
    expect([...there.posted, ...closed.there.posted]).toEqual([]);
  });
});

it('a record to any other system is signed as notices are, under its own id', async () => {
  const { there, record } = await receiving(202);
  await record();
  expect(there.posted).toMatchObject([
    {
      headers: { 'webhook-id': recordId, 'webhook-signature': expect.stringMatching(/^v1a,/) },
      body: JSON.stringify({ recordId }),
    },
  ]);
  expect(there.posted[0]?.headers).not.toHaveProperty('authorization');
});

it.each([404, 410])('what is taken back where %d is answered is held there no more', async (status) => {
  const { record, takenBack, statement } = await receiving(status);
  await expect(takenBack()).resolves.toEqual({});
  await expect(record()).rejects.toThrow(NeverWritten);
  await expect(statement({ takesBack: true })).rejects.toThrow(NotWritten);
});

it.each([403, 500])('what is taken back where %d is answered is held there still', async (status) => {
  await expect((await receiving(status)).takenBack()).rejects.toThrow(NotWritten);
});

it('declares that a receiver knows it again', async () => {
  expect((await receiving(200)).connector).toMatchObject({ system: 'receiver', effectClass: 'upsert' });
});
