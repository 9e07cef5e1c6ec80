import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { issueToken, signingKey } from '../../../local/shared/tokens.ts';
import { forked, newPlace, runHost } from './running.ts';

let host: Awaited<ReturnType<typeof runHost>>;
let broker: ReturnType<typeof forked>;
let identity: Server;

beforeAll(async () => {
  const place = await newPlace();
  const key = signingKey(place.stateDir);
  identity = createServer((request, response) => {
    const seconds = Math.floor(Date.now() / 1000);
    const aud = new URL(request.url ?? '/', 'http://localhost').searchParams.get('resource') ?? '';
    const claims = {
      aud,
      iss: 'local',
      oid: 'app',
      tid: 't',
      appid: 'app',
      roles: [],
      iat: seconds,
      exp: seconds + 3600,
    };
    const answer = {
      access_token: issueToken(claims, key),
      expires_on: String(claims.exp),
      token_type: 'Bearer',
    };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  }).listen(place.ports.identity, '127.0.0.1');
  broker = forked('service-bus/main.ts', place);
  await broker.start();
  const env = {
    NODE_EXTRA_CA_CERTS: join(place.stateDir, 'localhost.crt'),
    IDENTITY_ENDPOINT: `http://127.0.0.1:${place.ports.identity}/`,
    IDENTITY_HEADER: 'local',
    ServiceBus__fullyQualifiedNamespace: `localhost:${place.ports.serviceBus}`,
    ServiceBus__clientId: 'app',
  };
  host = await runHost('bus-app', env, place);
});
afterAll(async () => {
  await host.kill('SIGKILL');
  await broker.kill('SIGKILL');
  identity.close();
});

async function noted(done: (notes: string[]) => boolean, patience = 8000): Promise<string[]> {
  for (const end = Date.now() + patience; ;) {
    const notes = host.notes();
    if (done(notes) || Date.now() > end) return notes;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
const send = (route: string, numbers: number[]) =>
  host.call('POST', '/api/send', { route, bodies: numbers.map((n) => ({ n })) });

test('a batch reaches the function whole, and once', async () => {
  const numbers = Array.from({ length: 60 }, (_, n) => n);
  await send('evidence', numbers);
  const notes = await noted((all) => all.filter((note) => note.startsWith('evidence')).length >= 60);
  expect(notes.filter((note) => note.startsWith('evidence'))).toHaveLength(60);
  expect(notes.find((note) => note.startsWith('batch'))).toMatch(/^batch (\d+) \1 evidence$/);
  expect(notes.filter((note) => note.startsWith('batch')).length).toBeLessThan(10);
});

test('a message whose function fails comes again', async () => {
  await send('demand', [1]);
  expect(await noted((all) => all.includes('demand 1 2'))).toEqual(
    expect.arrayContaining(['demand 1 1', 'demand 1 2']),
  );
});

test('after a restart of the broker the host hears again within two seconds', async () => {
  await broker.kill('SIGKILL');
  await broker.start();
  await send('demand', [2]);
  const back = Date.now();
  const notes = await noted((all) => all.includes('demand 2 1'));
  expect(notes).toContain('demand 2 1');
  expect(Date.now() - back).toBeLessThan(2000);
});
