import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { doors } from '../../functions/http/index.ts';
import { appRoles } from '../../functions/http/door/principal.ts';
import { runningStack, type Answered, type RunningStack } from './running-stack.ts';
import { until } from './until.ts';

const LIMIT_MS = 180_000;
const everyRole = Object.keys(appRoles);

const Problem = z.strictObject({
  type: z.string().startsWith('urn:learning-os:problem:'),
  title: z.string().min(1),
  status: z.int().min(400).max(499),
  detail: z.string().min(1),
  instance: z.string().startsWith('urn:uuid:'),
});

/** The status of a refusal, which must be problem details of that status and nothing else. */
function refusal({ status, type, text }: Answered): number {
  if (type !== 'application/problem+json') throw new Error(`${status} came as ${type}: ${text}`);
  const problem = Problem.parse(JSON.parse(text));
  return problem.status === status ? status : NaN;
}

let running: RunningStack;
beforeAll(async () => {
  running = await runningStack(30);
  await running.putAllIntoUse();
}, LIMIT_MS);
afterAll(() => running.stop());

/** A path of a door that leads to nothing where its ids are free, and to the example's place where they are not. */
function nowhere({ route, params, example }: (typeof doors)[number]): string {
  const given = example.params as Record<string, string>;
  const takes = (name: string, value: string) => params.safeParse({ ...given, [name]: value }).success;
  const idOf = (name: string) =>
    ['none', 'analysis-none', 'replay-none', 'trial-draft-none'].find((value) => takes(name, value)) ??
    given[name] ??
    '';
  return `/api/${route.replaceAll(/\{(\w+)\}/g, (_, name: string) => idOf(name))}`;
}
const ways = doors.map((door) => ({
  name: door.name,
  method: door.method,
  role: door.role,
  path: nowhere(door),
  app: door.callers === 'apps',
  example: JSON.stringify(door.example.body),
  repeatable: door.repeatable ?? false,
  takesFiles: door.mostBytes !== undefined,
}));
const posts = ways.filter(({ method }) => method === 'POST');
const keyed = posts.filter(({ repeatable }) => !repeatable);
const guarded = ways.filter(({ role }) => role !== null);
const withIds = ways.filter(({ path }) => path.includes('none'));
// To delete what is not there is no error, and a file is the first of its name at some time.
const unknown = withIds.filter(({ method, takesFiles }) => method !== 'DELETE' && !takesFiles);

let keys = 0;
const newKey = (): string => `doors-test-${++keys}`;
const asked = (method: string, body = '{}') => (method === 'POST' ? { body, key: newKey() } : {});

describe('every door', () => {
  test.each(ways)('$name lets nobody in without a token', async ({ method, path }) => {
    expect(await running.call(method, path, asked(method))).toMatchObject({ status: 401 });
  });

  test.each(guarded)('$name lets nobody in without its role', async ({ method, path, role }) => {
    const roles = everyRole.filter((other) => other !== role);
    expect(refusal(await running.call(method, path, { roles, ...asked(method) }))).toBe(403);
  });

  test.each(unknown)('$name knows no such id', async ({ method, path, example }) => {
    expect(refusal(await running.call(method, path, { roles: everyRole, ...asked(method, example) }))).toBe(
      404,
    );
  });

  test.each(withIds)('$name refuses an id that is none', async ({ method, path }) => {
    const odd = path.replace('none', encodeURIComponent("no'ne or 1=1 ../é"));
    expect(refusal(await running.call(method, odd, { roles: everyRole, ...asked(method) }))).toBe(400);
  });
});

const wrongBodies = ['{', '[]', 'null', '7', '"text"', '{"nonsense":1}', '{"__proto__":{"x":1},"y":2}'];

describe('every door that changes something', () => {
  const call = (path: string, body: string, key?: string, app = false) =>
    running.call('POST', path, { app, roles: everyRole, body, ...(key === undefined ? {} : { key }) });

  test.each(posts)('$name refuses bodies that do not fit', async ({ path, app }) => {
    for (const body of wrongBodies)
      expect([400, 422]).toContain(refusal(await call(path, body, newKey(), app)));
  });

  test.each(keyed)('$name wants an Idempotency-Key', async ({ path, app }) => {
    for (const key of [undefined, 'short', 'with space', 'x'.repeat(201)])
      expect(refusal(await call(path, '{}', key, app))).toBe(400);
  });

  test.each(keyed)('$name refuses another body under the same key', async ({ path, app }) => {
    const key = newKey();
    await call(path, '{"first":1}', key, app);
    expect(refusal(await call(path, '{"second":1}', key, app))).toBe(409);
  });

  // Of files, test/functions/http/door/body.test.ts.
  test.each(posts.filter(({ takesFiles }) => !takesFiles))(
    '$name refuses too large a body',
    async ({ path, app }) => {
      expect(refusal(await call(path, `"${'x'.repeat(1024 * 1024)}"`, newKey(), app))).toBe(413);
    },
  );

  test('for signals, registers and analyses answers the same call five times at once with one reply', async () => {
    const [skill] = running.sample.skills;
    const [person] = running.sample.employees;
    const { personId, ...data } = person?.person ?? { personId: '' };
    const signal = { specversion: '1.0', id: 'five-at-once', source: 'test', subject: personId, data };
    const time = new Date(running.stack.now()).toISOString();
    const bodies = {
      '/api/signals': { signals: [{ ...signal, time, type: 'learning-os.workforce.person' }] },
      '/api/registers': { skills: [skill] },
      '/api/analyses': {},
    };
    for (const [path, body] of Object.entries(bodies)) {
      const key = newKey();
      const app = path === '/api/signals';
      const five = await Promise.all(
        Array.from({ length: 5 }, () => call(path, JSON.stringify(body), key, app)),
      );
      expect(five[0]?.status).toBeLessThan(300);
      for (const each of five) expect(each).toEqual(five[0]);
    }
  });
});

test.each(['throttle', 'unavailable'])(
  'a door says that Cosmos DB is away (%s) and when to come again, and takes the same call afterwards',
  async (fault) => {
    const [skill] = running.sample.skills;
    const asked = { roles: everyRole, key: newKey(), body: JSON.stringify({ skills: [skill] }) };
    await running.stack.faults('cosmos', { [fault]: 100_000 });
    const away = await running.call('POST', '/api/registers', asked);
    await running.stack.faults('cosmos', { [fault]: 0 });
    expect(away.status).toBe(503);
    expect(JSON.parse(away.text)).toMatchObject({ type: 'urn:learning-os:problem:unavailable', status: 503 });
    expect(Number(away.retryAfter)).toBeGreaterThan(0);
    expect((await running.call('POST', '/api/registers', asked)).status).toBeLessThan(300);
  },
);

test('an app or a cloud flow on its own behalf decides at no gate and changes no register', async () => {
  const decision = '/api/needs/none/approvals/none/decision';
  const as = { app: true, roles: everyRole };
  expect(
    refusal(await running.call('POST', decision, { ...as, body: '{"verdict":"approve"}', key: newKey() })),
  ).toBe(403);
  expect(refusal(await running.call('POST', '/api/registers', { ...as, body: '{}', key: newKey() }))).toBe(
    403,
  );
});

test('an analysis is accepted and can be followed to its end', async () => {
  const started = await running.call('POST', '/api/analyses', {
    roles: everyRole,
    body: '{}',
    key: newKey(),
  });
  expect(started.status).toBe(202);
  const follow = () => running.call('GET', new URL(started.location).pathname, { roles: everyRole });
  await until('the operation is done', async () => (await follow()).status === 200, 15_000);
  expect(JSON.parse((await follow()).text)).toMatchObject({ state: 'done' });
});

test('the health door is open and says nothing about the company', async () => {
  const { status, text } = await running.call('GET', '/api/health');
  const { status: state, checks } = JSON.parse(text) as { status: string; checks: { id: string }[] };
  expect([status, state]).toEqual([200, 'ready']);
  // Of each probe no more than its name and that it answered.
  expect(checks).toEqual(checks.map(({ id }) => ({ id, status: 'ok' })));
  const ids = checks.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['cosmos', 'service-bus', 'openai', 'sharepoint', 'hr-files']));
});
