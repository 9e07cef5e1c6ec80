import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { blockListOf, type Resolve } from '../../../../lib/adapters/webhooks/reachable.ts';
import { makerBriefs, webhooks } from '../../../../lib/adapters/webhooks/send.ts';
import { signer } from '../../../../lib/adapters/webhooks/signer.ts';
import type { MakerBrief } from '../../../../lib/domain/content/commission.ts';
import type { HookNotice } from '../../../../lib/domain/receiver/hook.ts';
import type { SigningKey } from '../../../../lib/ports/hooks.ts';
import { NOW } from '../../examples.ts';
import { forgedAddresses } from './forged-addresses.ts';
import { listener } from './listener.ts';

const notice: HookNotice = {
  id: 'flows.1',
  event: 'need-found',
  time: '2026-01-05T08:00:00Z',
  needId: 'n',
  door: '/api/needs',
};
const brief: MakerBrief = {
  briefId: 'need-n-1.v1',
  needId: 'n',
  makerId: 'maker',
  form: 'role-play',
  skill: 'Negotiation',
  audience: 'Buyer',
  passages: [],
  answerBy: '2026-01-05T08:00:00Z',
  answerAt: '/api/artefacts',
};
const loopback = ['127.0.0.0/8'];
let inside: Awaited<ReturnType<typeof listener>>;
beforeAll(async () => {
  inside = await listener();
});
afterAll(() => inside.close());

const keys: SigningKey[] = [];
const sign = signer((key) => Promise.resolve(void keys.push(key)));
const to = (address: string) => [{ address, family: address.includes(':') ? 6 : 4 }];

function sender(options: { hosts?: string[]; networks?: string[]; resolve?: Resolve } = {}) {
  const {
    hosts = ['hooks.example'],
    networks = [],
    resolve = () => Promise.resolve(to('127.0.0.1')),
  } = options;
  const given = { allowedHosts: hosts, open: blockListOf(networks), sign, now: () => NOW, resolve };
  const [notices, briefs] = [webhooks(given), makerBriefs(given)];
  const send = (callbackUrl: string) => notices.write('key', { callbackUrl, notice });
  return Object.assign(send, { brief: (url: string) => briefs.write('key', { url, brief }) });
}

describe('a notice to an address that is not on the list', () => {
  it('never leaves: no connection in over 300 forged ones', async () => {
    const addresses = forgedAddresses(inside.port);
    expect(addresses.length).toBeGreaterThan(300);
    const before = inside.connections();
    // The networks are open and every name leads to the listener, so that the list alone stands between.
    const send = sender({ networks: loopback });
    const sent: string[] = [];
    for (const address of addresses)
      for (const post of [send, send.brief])
        await post(address).then(
          () => sent.push(address),
          (error: unknown) => error,
        );
    expect(sent).toEqual([]);
    expect(inside.connections() - before).toBe(0);
  });
});

describe('a notice to a listed name that leads inside', () => {
  const addresses = [
    '127.0.0.1',
    '127.1.2.3',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.10',
    '169.254.169.254',
    '0.0.0.0',
    '100.64.0.1',
    '168.63.129.16',
    '192.0.0.8',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '203.0.113.9',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'fd00:ec2::254',
    'ff02::1',
    '2001:db8::1',
    '64:ff9b::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '::ffff:10.0.0.1',
    '2002:7f00:1::',
    '::127.0.0.1',
    '2001::1',
  ];
  it.each(addresses)('is not sent to %s', async (address) => {
    const before = inside.connections();
    const url = `https://localhost:${inside.port}/`;
    const send = sender({ hosts: [`localhost:${inside.port}`], resolve: () => Promise.resolve(to(address)) });
    await expect(send(url)).rejects.toThrow('may not reach');
    await expect(send.brief(url)).rejects.toThrow('may not reach');
    expect(inside.connections() - before).toBe(0);
  });

  it('is not sent where one of several addresses lies inside', async () => {
    const resolve = () => Promise.resolve([...to('8.8.8.8'), ...to('127.0.0.1')]);
    const send = sender({ hosts: [`localhost:${inside.port}`], resolve });
    await expect(send(`https://localhost:${inside.port}/`)).rejects.toThrow('may not reach');
  });

  it.each(['169.254.169.254', '168.63.129.16', '::ffff:169.254.169.254'])(
    'is not sent to %s, whatever network is open',
    async (address) => {
      const networks = ['0.0.0.0/0', '::/0'];
      const send = sender({
        hosts: ['hooks.example'],
        networks,
        resolve: () => Promise.resolve(to(address)),
      });
      await expect(send('https://hooks.example/')).rejects.toThrow('may not reach');
    },
  );
});

describe('a name that answers differently the second time', () => {
  it('is asked once, and the connection goes where was looked', async () => {
    const before = inside.connections();
    const answers = [to('8.8.8.8'), to('127.0.0.1')];
    let asked = 0;
    const resolve = () => Promise.resolve(answers[asked++] ?? to('127.0.0.1'));
    const host = `localhost:${inside.port}`;
    // 127.0.0.2 stands for the outside: nothing listens there, and it is what the first answer names.
    answers[0] = to('127.0.0.2');
    await expect(sender({ hosts: [host], networks: loopback, resolve })(`https://${host}/`)).rejects.toThrow(
      'ECONNREFUSED',
    );
    expect(asked).toBe(1);
    expect(inside.connections() - before).toBe(0);
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('of %d is not followed', async (status) => {
    const before = inside.connections();
    const outside = await listener({ status, location: `https://localhost:${inside.port}/` });
    const host = `localhost:${outside.port}`;
    const hosts = [host, `localhost:${inside.port}`];
    await expect(sender({ hosts, networks: loopback })(`https://${host}/`)).rejects.toThrow(
      `answered ${status}`,
    );
    expect([outside.connections(), inside.connections() - before]).toEqual([1, 0]);
    outside.close();
  });
});

describe('a notice to a listed address', () => {
  it('arrives, signed so that the published key proves it', async () => {
    const host = `localhost:${inside.port}`;
    await sender({ hosts: [host], networks: loopback })(`https://${host}/a?sig=b`);
    const { headers, body } = inside.posted.at(-1) ?? { headers: {}, body: '' };
    expect(JSON.parse(body)).toEqual(notice);
    expect(headers['webhook-id']).toBe(notice.id);
    expect(headers['webhook-timestamp']).toBe(String(Math.floor(NOW / 1_000)));
    const { kid, x } = keys.find((key) => key.kid === headers['webhook-key']) ?? { kid: '', x: '' };
    expect(kid).not.toBe('');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const signed = (text: string) =>
      verify(
        null,
        Buffer.from(`${notice.id}.${Math.floor(NOW / 1_000)}.${text}`),
        key,
        Buffer.from(String(headers['webhook-signature']).replace('v1a,', ''), 'base64'),
      );
    expect([signed(body), signed(`${body} `)]).toEqual([true, false]);
  });

  it.each([
    [404, 'NeverWritten'],
    [410, 'NeverWritten'],
    [429, 'NotWritten'],
    [500, 'NotWritten'],
  ])('that answers %d is %s', async (status, name) => {
    const gone = await listener({ status });
    const host = `localhost:${gone.port}`;
    await expect(sender({ hosts: [host], networks: loopback })(`https://${host}/`)).rejects.toMatchObject({
      name,
    });
    gone.close();
  });
});

describe('a key', () => {
  it('signs for a day, and nothing is signed with one that was not published', async () => {
    const published: SigningKey[] = [];
    let down = true;
    const signing = signer((key) =>
      down ? Promise.reject(new Error('down')) : Promise.resolve(void published.push(key)),
    );
    await expect(signing('a', '{}', NOW)).rejects.toThrow('down');
    down = false;
    const days = [NOW, NOW + 86_399_999, NOW + 86_400_000];
    const used = [];
    for (const at of days) used.push((await signing('a', '{}', at))['webhook-key']);
    expect(used).toEqual([published[0]?.kid, published[0]?.kid, published[1]?.kid]);
    expect(published).toHaveLength(2);
  });
});
