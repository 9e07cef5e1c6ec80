import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { doors } from '../../../functions/http/index.ts';
import { createFront } from '../../../local/host/http/front.ts';
import { createRouter } from '../../../local/host/http/routes.ts';
import type { AppFunction } from '../../../local/host/core.ts';
import { issueToken, signingKey } from '../../../local/shared/tokens.ts';

const excludedPaths = JSON.parse(
  readFileSync(new URL('../../../bicep/open-paths.json', import.meta.url), 'utf8'),
) as string[];
const stateDir = mkdtempSync(join(tmpdir(), 'front-'));
const AUDIENCE = 'api://learning-os';
const CLIENT = '00000000-0000-4000-8000-00000000a002';

let server: Server;
let address: string;
beforeAll(async () => {
  const opened = (method: string, route: string) =>
    ({ name: route, trigger: { type: 'httpTrigger', methods: [method], route } }) as unknown as AppFunction;
  const front = createFront({
    route: createRouter(
      [...doors.map(({ method, route }) => opened(method, route)), opened('GET', 'practice')],
      'api',
    ),
    invoke: () => Promise.resolve({ http: { statusCode: '200', headers: {} } }) as never,
    stateDir,
    audience: AUDIENCE,
    clientId: CLIENT,
    excludedPaths,
    published: { scopes: [], issuer: '' },
    now: Date.now,
  });
  server = createServer((request, response) => void front(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const seconds = Math.floor(Date.now() / 1_000);
const tokenFor = (aud: string, exp = seconds + 3_600): string =>
  issueToken(
    { aud, iss: 'local', oid: 'ada', tid: 't', appid: 'teams', scp: 'access_as_user', roles: [], exp },
    signingKey(stateDir),
  );
const statusOf = async (method: string, path: string, token?: string): Promise<number> => {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return (await fetch(`${address}${path}`, { method, headers })).status;
};
const ofRolePlays = doors
  .filter(({ route }) => route.startsWith('me/role-plays'))
  .map(({ name, method, route }) => ({ name, method, path: `/api/${route.replaceAll(/\{\w+\}/g, 'x')}` }));

test('the page of role-plays is open to be loaded, and nothing below or beside it is', async () => {
  expect(await statusOf('GET', '/api/practice')).toBe(200);
  for (const path of [
    '/api/practice/',
    '/api/practice/x',
    '/api/practices',
    '/api/PRACTICE',
    '/api//practice',
  ])
    expect([path, await statusOf('GET', path)]).toEqual([path, 401]);
});

test.each(ofRolePlays)(
  '$name takes the token that Teams gets, and none of another audience',
  async (door) => {
    const { method, path } = door;
    expect(await statusOf(method, path)).toBe(401);
    expect(await statusOf(method, path, tokenFor('https://graph.microsoft.com'))).toBe(401);
    expect(await statusOf(method, path, tokenFor(`api://app.example/${CLIENT}`))).toBe(401);
    expect(await statusOf(method, path, tokenFor(CLIENT, seconds - 1))).toBe(401);
    expect(await statusOf(method, path, tokenFor(CLIENT))).toBe(200);
    expect(await statusOf(method, path, tokenFor(AUDIENCE))).toBe(200);
  },
);

test('there are doors of role-plays to be held to it', () => {
  expect(ofRolePlays.length).toBeGreaterThanOrEqual(9);
});
