import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openGraph, type Graph } from '../../../lib/adapters/graph.ts';
import { activityNotices } from '../../../lib/adapters/teams/notices.ts';
import { vivaAssignments } from '../../../lib/adapters/viva-learning/assignments.ts';
import {
  otherVivaCatalogue,
  vivaCatalogue,
  vivaCatalogueItems,
  vivaCatalogues,
} from '../../../lib/adapters/viva-learning/catalogue.ts';
import { NotWritten } from '../../../lib/ports/outbound-connector.ts';

/** What the scripted Graph does with one request; it fails on a request that the script does not hold. */
type Line = { status: number; body?: object; headers?: Record<string, string> } | 'break';

let script: Line[];
let asked: { line: string; token: string; body: Record<string, unknown> }[];
let server: Server;
let graph: Graph;

beforeEach(async () => {
  script = [];
  asked = [];
  server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const token = request.headers.authorization ?? '';
      asked.push({ line: `${request.method ?? ''} ${request.url ?? ''}`, token, body });
      const line = script.shift() ?? { status: 599, body: { error: 'not in the script' } };
      if (line === 'break') request.socket.destroy();
      else response.writeHead(line.status, line.headers).end(line.body && JSON.stringify(line.body));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  let tokens = 0;
  const credential = {
    getToken: () => Promise.resolve({ token: `token-${++tokens}`, expiresOnTimestamp: 0 }),
  };
  graph = openGraph({ endpoint: address(), credential });
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text || '{}') as Record<string, unknown>;
}

const item = {
  title: 'Charts',
  description: 'How',
  url: 'https://a.example/',
  minutes: 90,
  skillTags: ['QC'],
  form: 'job-aid' as const,
};
const assignment = { personId: 'p1', contentId: 'c1', assignedAt: Date.UTC(2026, 0, 2) };
const notice = { personIds: ['p1', 'p2'], text: 'x'.repeat(200), url: 'https://a.example/' };
const teams = {
  appId: 'teams-app',
  siteUrl: 'https://a.sharepoint.com/sites/learning',
  topic: 'Learning for you',
};
const activities = '/v1.0/employeeExperience/learningProviders/viva/learningCourseActivities';

test('the catalogue is read page by page and durations become minutes', async () => {
  const first = {
    id: 'g1',
    externalId: 'e1',
    title: 'One',
    duration: 'PT20M',
    contentWebUrl: 'https://a.example/1',
  };
  script = [
    { status: 200, body: { value: [first], '@odata.nextLink': `${address()}/v1.0/next?$skiptoken=1` } },
    { status: 200, body: { value: [{ ...first, id: 'g2', duration: null }] } },
  ];
  const { entries, leftOut } = await vivaCatalogue(graph, 'viva').list();
  expect(entries.map(({ contentId, minutes }) => [contentId, minutes])).toEqual([
    ['g1', 20],
    ['g2', 0],
  ]);
  expect(leftOut).toEqual([]);
  expect(asked[1]?.line).toContain('skiptoken=1');
});

test('courses of another provider are read by its id and bear none of ours, so that they are listed anew', async () => {
  const one = {
    id: 'g1',
    externalId: 'c1',
    title: 'Prices',
    description: 'About prices',
    contentWebUrl: 'https://lms.example/c1',
    skillTags: ['pricing'],
    duration: 'PT20M',
    isActive: true,
  };
  script = [
    { status: 200, body: { value: [one, { ...one, isActive: false }, { ...one, contentWebUrl: null }] } },
    { status: 403, body: {} },
    { status: 500, body: {} },
  ];
  expect(await otherVivaCatalogue(graph, 'other').list()).toEqual({
    entries: [
      {
        externalId: 'other:c1',
        provider: { kind: 'viva', name: 'other' },
        title: 'Prices',
        description: 'About prices',
        url: 'https://lms.example/c1',
        skillTags: ['pricing'],
        minutes: 20,
      },
    ],
    leftOut: [expect.objectContaining({ id: 'course.in-viva' })],
  });
  expect(asked[0]?.line).toContain('/learningProviders/other/learningContents');
  expect(await otherVivaCatalogue(graph, 'other').list()).toMatchObject({
    entries: [],
    leftOut: [{ id: 'course.provider-silent', given: { provider: 'other', status: 403 } }],
  });
  await expect(otherVivaCatalogue(graph, 'other').list()).rejects.toThrow('500');
});

test('each provider is asked once, the layer’s own first', async () => {
  script = Array.from({ length: 3 }, () => ({ status: 200, body: { value: [] } }));
  for (const one of vivaCatalogues(graph, 'own', ['b', 'own', 'a', 'b'])) await one.list();
  expect(asked.map(({ line }) => line.split('/')[4])).toEqual(['own', 'b', 'a']);
});

test('a catalogue item is upserted as a whole under an id that its key gives, then its Graph id is read', async () => {
  script = [{ status: 202 }, { status: 200, body: { id: 'g1' } }];
  const { contentId, externalId } = await vivaCatalogueItems(graph, 'viva').write('i:s:catalogue', item);
  expect(contentId).toBe('g1');
  expect(externalId).toMatch(/^[0-9a-f]{40}$/);
  const path = `/v1.0/employeeExperience/learningProviders/viva/learningContents(externalId='${externalId ?? ''}')`;
  expect(asked.map(({ line }) => line)).toEqual([`PATCH ${path}`, `GET ${path}`]);
  expect(asked[0]?.body).toMatchObject({
    externalId,
    contentWebUrl: item.url,
    duration: 'PT90M',
    languageTag: 'en-US',
    format: 'job-aid',
  });
});

test('content that Viva took but does not show yet is an error that a retry heals', async () => {
  script = [{ status: 202 }, { status: 404 }];
  await expect(vivaCatalogueItems(graph, 'viva').write('key', item)).rejects.toThrow('does not show it yet');
});

test('an assignment whose reply was lost is not posted again by itself, and is found by its key', async () => {
  const assignments = vivaAssignments(graph, 'viva');
  script = ['break', { status: 200, body: { id: 'a1' } }];
  await expect(assignments.write('key', assignment)).rejects.not.toThrow(NotWritten);
  expect(asked.map(({ line }) => line)).toEqual([`POST ${activities}`]);
  expect(await assignments.find?.('key', assignment)).toEqual({ activityId: 'a1' });
  const id = String(asked[0]?.body['externalcourseActivityId']);
  expect(asked[1]?.line).toBe(`GET ${activities}(externalcourseActivityId='${id}')`);
  expect(asked[0]?.body['learningProviderId']).toBe('viva');
});

test('nothing is found under a key that was never written', async () => {
  script = [{ status: 404 }];
  expect(await vivaAssignments(graph, 'viva').find?.('key', assignment)).toBeUndefined();
});

test.each([
  { 'retry-after': '1' },
  { 'retry-after': '0', 'ratelimit-reset': '1' },
  { 'retry-after': '1', 'ratelimit-reset': '0' },
])('a throttled write waits as long as %j says and is sent again', async (headers) => {
  script = [
    { status: 429, headers },
    { status: 201, body: { id: 'a1' } },
  ];
  const before = performance.now();
  expect(await vivaAssignments(graph, 'viva').write('key', assignment)).toEqual({ activityId: 'a1' });
  expect(performance.now() - before).toBeGreaterThan(950);
});

test.each([
  { 'retry-after': '120' },
  { 'retry-after': '1', 'ratelimit-reset': '120' },
  { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' },
])('a long wait, or one of unknown length (%j), is left to the retry of the activity', async (headers) => {
  script = [{ status: 503, headers }];
  await expect(vivaAssignments(graph, 'viva').write('key', assignment)).rejects.toThrow(NotWritten);
  expect(asked).toHaveLength(1);
});

test.each([400, 401, 403, 409])('%i means that nothing was written', async (status) => {
  script = [{ status, body: { error: { code: 'No', message: 'No.' } } }];
  await expect(vivaAssignments(graph, 'viva').write('key', assignment)).rejects.toThrow(NotWritten);
});

test.each([500, 502, 504])('%i leaves open whether it was written, and is not repeated', async (status) => {
  script = [{ status }];
  await expect(activityNotices(graph, teams).write('key', notice)).rejects.not.toThrow(NotWritten);
  expect(asked).toHaveLength(1);
});

test('what could not be sent at all was not written', async () => {
  const gone = createServer().listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const endpoint = `http://127.0.0.1:${(gone.address() as AddressInfo).port}`;
  await new Promise((closed) => gone.close(closed));
  const getToken = () => Promise.resolve({ token: 't', expiresOnTimestamp: 0 });
  const unreachable = openGraph({ endpoint, credential: { getToken } });
  await expect(activityNotices(unreachable, teams).write('key', notice)).rejects.toThrow(NotWritten);
  const nobody = openGraph({
    endpoint: address(),
    credential: { getToken: () => Promise.reject(new Error('no')) },
  });
  await expect(activityNotices(nobody, teams).write('key', notice)).rejects.toThrow('no token');
  expect(asked).toEqual([]);
});

test('a notice goes to everybody at once, its text cut to what Teams shows', async () => {
  script = [{ status: 202 }];
  await activityNotices(graph, teams).write('key', notice);
  expect(asked[0]?.line).toBe('POST /v1.0/teamwork/sendActivityNotificationToRecipients');
  const { previewText, recipients } = asked[0]?.body as {
    previewText: { content: string };
    recipients: object[];
  };
  expect(previewText.content).toHaveLength(150);
  expect(recipients.map((recipient) => (recipient as { userId: string }).userId)).toEqual(['p1', 'p2']);
});

test('a notice that met an ageing token is sent once more with the next one', async () => {
  script = [{ status: 412 }, { status: 202 }];
  await activityNotices(graph, teams).write('key', notice);
  expect(asked.map(({ token }) => token)).toEqual(['Bearer token-1', 'Bearer token-2']);
});

test('a notice to too many people reaches nobody', async () => {
  const many = { ...notice, personIds: Array.from({ length: 101 }, (_, n) => `p${n}`) };
  await expect(activityNotices(graph, teams).write('key', many)).rejects.toThrow(NotWritten);
  expect(asked).toEqual([]);
});

test('nobody is notified before the Teams app has an id', async () => {
  await expect(activityNotices(graph, { ...teams, appId: '' }).write('key', notice)).rejects.toThrow(
    'TEAMS_APP_ID is not set',
  );
  expect(asked).toEqual([]);
});
