// cspell:words Größe wstoken courseid
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boundedPost } from '../../../lib/adapters/bounded-post.ts';
import { blockListOf, type Resolve } from '../../../lib/adapters/webhooks/reachable.ts';
import { listener } from './webhooks/listener.ts';

const there: Resolve = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
const form = new URLSearchParams({ wstoken: 'secret', courseid: '7' });
let answers: Awaited<ReturnType<typeof listener>>;
let leads: Awaited<ReturnType<typeof listener>>;
beforeAll(async () => {
  answers = await listener({ status: 200, body: 'Größe' });
  leads = await listener({ status: 302, location: `https://localhost:${answers.port}/elsewhere` });
});
afterAll(() => {
  answers.close();
  leads.close();
});

const post = ({ open = ['127.0.0.0/8'], mostBytes = 1_000, resolve = there } = {}) =>
  boundedPost({ open: blockListOf(open), mostBytes, ms: 5_000, resolve });
const at = ({ port }: { port: number }) => new URL(`https://localhost:${port}/server.php`);

describe('a form that is posted', () => {
  it('stands in the body alone, and its answer is read', async () => {
    expect(await post()(at(answers), form)).toMatchObject({ status: 200, text: 'Größe' });
    expect(answers.posted.at(-1)).toMatchObject({
      body: 'wstoken=secret&courseid=7',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  });

  it('follows nobody to another address', async () => {
    const before = answers.connections();
    expect(await post()(at(leads), form)).toMatchObject({ status: 302 });
    expect(answers.connections() - before).toBe(0);
  });

  it('is read up to a size', async () => {
    expect(await post({ mostBytes: 7 })(at(answers), form)).toMatchObject({ text: 'Größe' });
    await expect(post({ mostBytes: 6 })(at(answers), form)).rejects.toThrow('more than 6 bytes');
  });

  it.each(['127.0.0.1', '10.1.2.3', '169.254.169.254', '168.63.129.16', '::1', 'fd00:ec2::254'])(
    'goes to no network inside that is not named: %s',
    async (address) => {
      const before = answers.connections();
      const resolve: Resolve = () => Promise.resolve([{ address, family: address.includes(':') ? 6 : 4 }]);
      await expect(post({ open: [], resolve })(at(answers), form)).rejects.toThrow('may not reach');
      expect(answers.connections() - before).toBe(0);
    },
  );

  it.each(['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '169.254.169.254'])(
    'goes to no address that is written as one, because nobody looks it up: %s',
    async (host) => {
      const before = answers.connections();
      await expect(post()(new URL(`https://${host}:${answers.port}/`), form)).rejects.toThrow('no addresses');
      expect(answers.connections() - before).toBe(0);
    },
  );

  it('goes nowhere without TLS', async () => {
    const before = answers.connections();
    await expect(post()(new URL(`http://localhost:${answers.port}/`), form)).rejects.toThrow('https');
    expect(answers.connections() - before).toBe(0);
  });
});
