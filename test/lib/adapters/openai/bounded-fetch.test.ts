import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { boundedFetch } from '../../../../lib/adapters/openai/bounded-fetch.ts';

let server: Server;
let origin = '';
const timers = new Set<NodeJS.Timeout>();

/** A byte every few milliseconds, and never an end. */
function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write('x'), 5);
  timers.add(timer);
  response.on('close', () => {
    clearInterval(timer);
    timers.delete(timer);
  });
}

beforeAll(async () => {
  server = createServer((request, response) => {
    response.writeHead(request.url === '/busy' ? 429 : 200, { 'retry-after': '7' });
    if (request.url === '/drip') drip(response);
    else response.end('x'.repeat(request.url === '/flood' ? 10 * 1024 * 1024 : 100));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('an answer', () => {
  const bounded = boundedFetch({ bytes: 1_000, ms: 60_000 });

  test('that fits comes as it was, with its status and headers', async () => {
    const answer = await bounded(`${origin}/busy`);
    expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([
      429,
      '7',
      'x'.repeat(100),
    ]);
  });

  test('that floods is given up', async () => {
    const answer = await bounded(`${origin}/flood`);
    await expect(answer.text()).rejects.toThrow('more than 1000 bytes');
  });

  test('that drips without end is given up, and its connection closed', async () => {
    const hurried = boundedFetch({ bytes: 1_000_000, ms: 300 });
    await expect(hurried(`${origin}/drip`).then((answer) => answer.text())).rejects.toHaveProperty(
      'name',
      'TimeoutError',
    );
    for (let i = 0; i < 100 && timers.size > 0; i += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(timers.size).toBe(0);
  });

  test('that the caller gives up ends as before', async () => {
    const read = async () => (await bounded(`${origin}/drip`, { signal: AbortSignal.timeout(20) })).text();
    await expect(read()).rejects.toHaveProperty('name', 'TimeoutError');
  });
});
