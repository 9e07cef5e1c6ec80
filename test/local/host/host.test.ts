import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runHost } from './running.ts';

interface Status {
  runtimeStatus: string;
  output: unknown;
  customStatus: unknown;
}
const day = 24 * 3600_000;
let host: Awaited<ReturnType<typeof runHost>>;
beforeAll(async () => {
  host = await runHost();
});
afterAll(() => host.kill('SIGKILL'));

const over = ({ runtimeStatus }: Status) => runtimeStatus === 'Completed';

test('an HTTP function gets its parameters, body and the principal of the token only', async () => {
  const headers = { 'x-ms-client-principal-forged': 'yes', 'x-ms-client-principal-id': 'someone-else' };
  const response = await host.call('POST', '/api/things/7/a/b?x=1', { hello: 'there' }, headers);
  expect(response.status).toBe(201);
  expect(response.headers.get('x-echo')).toBe('yes');
  const answer = (await response.json()) as { user: { claimsPrincipalData: { claims: unknown[] } } };
  expect(answer).toMatchObject({
    params: { id: '7', rest: 'a/b' },
    query: { x: '1' },
    body: { hello: 'there' },
    forged: null,
    user: { id: 'person-1', username: 'Ada', identityProvider: 'aad' },
  });
  expect(answer.user.claimsPrincipalData.claims).toEqual(
    expect.arrayContaining([
      { typ: 'roles', val: 'Needs.Write' },
      { typ: 'http://schemas.microsoft.com/identity/claims/objectidentifier', val: 'person-1' },
    ]),
  );
  expect(readFileSync(join(host.stateDir, 'host.log'), 'utf8')).toMatch(/"message":"echo of 7"/);
});

test.each([
  ['GET', '/api/health', '', 200],
  ['GET', '/api/flows/x', '', 401],
  ['GET', '/api/flows/x', 'Bearer not.a.token', 401],
  ['GET', '/api/nowhere', undefined, 404],
  ['DELETE', '/api/health', undefined, 404],
  ['GET', '/api/fails', undefined, 500],
  ['GET', '/runtime/webhooks/durabletask/instances', '', 401],
  ['GET', '/runtime/webhooks/durabletask/instances', undefined, 404],
])('%s %s with %p answers %i', async (method, path, authorization, status) => {
  const headers = authorization === undefined ? undefined : { authorization };
  expect((await host.call(method, path, undefined, headers)).status).toBe(status);
});

test('a flow with everything in it ends; its client commands answer', async () => {
  await host.call('POST', '/api/flows/everything/e1', { numbers: [1, 2, 3] });
  const waiting = await host.until<Status>('/api/flows/e1', ({ customStatus }) => customStatus !== null);
  expect(waiting).toMatchObject({ runtimeStatus: 'Running', customStatus: { waiting: 'for a decision' } });
  expect(waiting).toMatchObject({ input: { numbers: [1, 2, 3] } });
  expect((await host.call('POST', '/api/flows/everything/e1', {})).status).toBe(409);
  await host.call('POST', '/api/flows/e1/do/decide', { approved: true });
  const ended = await host.until<Status>('/api/flows/e1', over);
  expect(ended.output).toEqual({
    doubled: [2, 4, 6],
    tried: 3,
    decided: { approved: true },
    child: 'lift-off',
  });
  const history = await (await host.call('POST', '/api/flows/e1/do/history', {})).json();
  expect(history).toMatchObject({
    answer: { historyEvents: expect.arrayContaining([expect.objectContaining({ EventType: 'TimerFired' })]) },
  });
  const list = (await (await host.call('POST', '/api/flows/e1/do/list', {})).json()) as { answer: unknown[] };
  expect(list.answer).toHaveLength(2);
  expect((await host.call('POST', '/api/flows/e1/do/suspend', {})).status).toBe(500);
  await host.call('POST', '/api/flows/e1/do/purge', {});
  expect((await host.call('GET', '/api/flows/e1')).status).toBe(500);
});

test('killed in the middle of a flow, the host finishes it after a restart', async () => {
  await host.call('POST', '/api/flows/slowly/s1', {});
  while (!host.notes().includes('begin 2')) await new Promise((resolve) => setTimeout(resolve, 5));
  await host.kill('SIGKILL');
  await host.start();
  const { output } = await host.until<Status>('/api/flows/s1', over);
  expect(output).toEqual([1, 2, 3, 4]);
  expect(host.notes().filter((note) => note === 'end 1')).toHaveLength(1);
  expect(host.notes().filter((note) => note === 'begin 2')).toHaveLength(2);
});

test('after a jump of the clock, flows and timers that were waiting go on, the timer once and past due', async () => {
  await host.call('POST', '/api/flows/everything/e2', { numbers: [4] });
  await host.until<Status>('/api/flows/e2', ({ customStatus }) => customStatus !== null);
  const { nextDue, idle } = await host.ask({ order: 'status' }, 'status');
  expect(idle).toBe(true);
  // The flow's own timer, in a week, which fires in pieces of three days; schedules do not hold back a jump.
  expect(nextDue).toBeGreaterThan(Date.now() + 2 * day);
  await host.ask({ order: 'clock', offset: 8 * day }, 'clock');
  const { output } = await host.until<Status>('/api/flows/e2', over);
  expect(output).toMatchObject({ decided: 'expired' });
  const fired = host.notes().filter((note) => note.startsWith('timer'));
  expect(fired).toHaveLength(1);
  expect(fired[0]).toMatch(/^timer true .*T06:00:00/);
});

test('SIGTERM lets the running activity finish', async () => {
  await host.call('POST', '/api/flows/slowly/s2', {});
  while (host.notes().filter((note) => note === 'begin 1').length < 2)
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await host.kill('SIGTERM')).toEqual([0, null]);
  expect(host.notes().filter((note) => note === 'end 1')).toHaveLength(2);
  await host.start(8 * day);
  expect((await host.until<Status>('/api/flows/s2', over)).output).toEqual([1, 2, 3, 4]);
});
