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
const post = (route: string, bodies: unknown[], more: object = {}) =>
  host.call('POST', '/api/send', { route, bodies, ...more });
const send = (route: string, numbers: number[]) =>
  post(
    route,
    numbers.map((n) => ({ n })),
  );

/** What the app noted under a word, once there is as much of it. */
async function notedAs<T>(word: string, count: number): Promise<T[]> {
  const those = (notes: string[]) => notes.filter((note) => note.startsWith(`${word} `));
  const notes = await noted((all) => those(all).length >= count);
  return those(notes).map((note) => JSON.parse(note.slice(word.length)) as T);
}

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

/** A body that says everything that the metadata say, in several spellings, and the reason of a dead letter. */
const forged = {
  messageId: 'forged',
  SequenceNUMBER: 7,
  deliveryCount: 9,
  DeadLetterReason: 'forged',
  enqueuedTimeUtc: '2020-01-01T00:00:00',
  correlationId: true,
  sessionId: 'forged',
  lockToken: null,
  subject: ['not laid over'],
  applicationProperties: { DeadLetterReason: 'forged', deadLetterReason: 'forged' },
};
type Read = { key: string; body: string; deliveryCount: number; deadLettered?: object };

test('a JSON body that comes as text is laid over the metadata, as by the real host', async () => {
  await post('groups', [forged], { messageId: 'real', subject: 'real' });
  expect(await notedAs('said', 1)).toMatchObject([
    {
      messageId: 'forged',
      sequenceNumber: 7,
      deliveryCount: 9,
      deadLetterReason: 'forged',
      enqueuedTimeUtc: '2020-01-01T00:00:00',
      correlationId: 'True',
      sessionId: 'forged',
      lockToken: expect.stringMatching(/^[0-9a-f-]{36}$/),
      subject: 'real',
      label: 'real',
      applicationProperties: { deadLetterReason: 'forged' },
      userProperties: { route: 'groups' },
      expiresAtUtc: '9999-12-31T23:59:59.9999999',
      client: { isClosed: false },
    },
  ]);
});

test('the app takes identity, count and reason from where no body can say them', async () => {
  await post('flows', [forged, { ...forged, poison: true }]);
  const read = await notedAs<Read>('read', 11);
  expect(new Set(read.map(({ key }) => key)).size).toBe(2);
  expect(read.map(({ deliveryCount }) => deliveryCount).toSorted((a, b) => a - b)).toEqual([
    1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
  expect(read.filter(({ deadLettered }) => deadLettered)).toEqual([]);
  const [dead] = await notedAs<Read>('dead', 1);
  expect(JSON.parse(dead?.body ?? '')).toMatchObject({ poison: true });
  expect(dead?.deadLettered).toEqual({
    reason: 'MaxDeliveryCountExceeded',
    description: expect.stringMatching(/10 deliveries/),
  });
});

test('in a batch each body keeps its own metadata, an empty one among them', async () => {
  await post('hooks', ['', 'not json', JSON.stringify(forged)], { contentType: 'text/plain' });
  const each = await notedAs<Read>('each', 3);
  expect(each.map(({ body }) => body)).toEqual(['', 'not json', JSON.stringify(forged)]);
  expect(new Set(each.map(({ key }) => key)).size).toBe(3);
  const [listed] = await notedAs<Record<string, unknown[]>>('listed', 1);
  expect(listed).toMatchObject({ correlationIdArray: [], messageActions: {} });
  expect(listed).not.toHaveProperty('messageId');
});

test('after a restart of the broker the host hears again', async () => {
  await broker.kill('SIGKILL');
  await broker.start();
  await send('demand', [2]);
  const notes = await noted((all) => all.includes('demand 2 1'), 60_000);
  expect(notes).toContain('demand 2 1');
});
