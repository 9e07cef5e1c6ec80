import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { replaysStart } from '../../../functions/http/registers/replays-start.ts';
import { trialDraftsStart } from '../../../functions/http/registers/trial-drafts-start.ts';
import { inMemoryBus } from '../../support/in-memory-bus.ts';
import { documentsInMemory } from '../../support/in-memory-documents.ts';
import { storesOver } from '../../support/in-memory-ports.ts';
import { need, negotiation, NOW } from '../../lib/examples.ts';
import type { DurableClient } from 'durable-functions';
import { z } from 'zod';
import { message } from '../../../lib/messages/message.ts';
import { english } from '../../../lib/messages/words.ts';
import { analysesStart } from '../../../functions/http/operations/analyses-start.ts';
import { collect } from '../../../functions/http/door/collect.ts';
import type { DoorReply } from '../../../functions/http/door/door.ts';
import { doors } from '../../../functions/http/index.ts';
import { Id } from '../../../lib/domain/ids.ts';
import type { ReplayReport } from '../../../lib/domain/need/replay.ts';
import { notThere } from '../../support/flow-client.ts';

const root = join(import.meta.dirname, '..', '..', '..');

describe('the doors', () => {
  test('each have a name, a route of their own and words about them', () => {
    expect(new Set(doors.map(({ name }) => name)).size).toBe(doors.length);
    expect(new Set(doors.map(({ method, route }) => `${method} ${route}`)).size).toBe(doors.length);
    expect(doors.filter(({ summary }) => summary.length < 20)).toEqual([]);
  });

  test('ask for a role, each that shows what is not the caller’s or their reports’', () => {
    expect(doors.filter(({ role, scope }) => role === null && scope === 'company')).toEqual([]);
  });

  test('that change something ask for another role than those that only read, but for eight roles', () => {
    const rolesOf = (method: 'GET' | 'POST') =>
      doors.filter((door) => door.method === method).map(({ role }) => role);
    const shared = rolesOf('POST').filter((role) => role !== null && rolesOf('GET').includes(role));
    expect(new Set(shared)).toEqual(
      new Set([
        'Analysis.Start',
        'DeadLetter.Manage',
        'Hiring.Manage',
        'Hook.Manage',
        'Mobility.Manage',
        'Succession.Manage',
        'Need.Request',
        'People.Manage',
        'Register.Write',
      ]),
    );
  });

  test('are registered in one place, which guards them; health and versions alone are open; tools, the bot, makers and records have guards of their own', () => {
    const index = readFileSync(join(root, 'functions/index.ts'), 'utf8');
    const registering = globSync('functions/**/*.ts', { cwd: root }).filter((file) =>
      readFileSync(join(root, file), 'utf8').includes('app.http('),
    );
    expect(registering.toSorted()).toEqual([
      'functions/http/door/door.ts',
      'functions/http/operations/health-read.ts',
      'functions/makers/artefact-receive.ts',
      'functions/mcp/mcp-serve.ts',
      'functions/page/practice-page.ts',
      'functions/teams/messages-receive.ts',
      'functions/xapi/about.ts',
      'functions/xapi/statements.ts',
    ]);
    expect(index).toContain('for (const door of doors) register(door);');
  });

  test.each(['../x', 'a/b', '', 'x'.repeat(121), 'a b', '%2e%2e', '__proto__'])(
    'take no id like “%s”',
    (id) => {
      const taking = doors.filter(({ route }) => route.includes('{'));
      const names = (route: string) => [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
      const letIn = taking.filter(
        ({ route, params }) =>
          params.safeParse(Object.fromEntries(names(route).map((name) => [name, id]))).success,
      );
      expect(taking.length).toBeGreaterThan(3);
      expect(letIn).toEqual([]);
    },
  );
});

describe('what a door declares', () => {
  test.each(doors.map((entry) => [entry.name, entry] as const))(
    '%s: its example is a call',
    (_name, entry) => {
      expect(entry.params.safeParse(entry.example.params).error).toBeUndefined();
      expect(entry.body.safeParse(entry.example.body).error).toBeUndefined();
      const names = [...entry.route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(Object.keys(entry.example.params as object)).toEqual(names);
    },
  );

  test('what is promised to be kept nowhere is offered by nothing that keeps what is said, and needs no key', () => {
    const unrecorded = doors.filter((entry) => entry.unrecorded);
    expect(unrecorded.map(({ name }) => name).toSorted()).toEqual([
      'me-being-seen-list',
      'me-bench-read',
      'me-brief-add',
      'me-brief-read',
      'me-brief-share',
      'me-near-as-seen',
      'me-near-be-seen',
      'me-near-list',
      'me-near-withdraw',
      'me-on-bench-list',
      'me-owned-opening-seen',
      'me-plan-erase',
      'me-plan-read',
      'me-plan-share',
      'me-plan-take-back',
      'me-plan-write',
      'me-plans-list',
      'me-role-play-coach',
      'me-role-play-end',
      'me-role-play-go-back',
      'me-role-play-read',
      'me-role-play-release',
      'me-role-play-say',
      'me-role-play-start',
      'me-succession-agree',
      'me-succession-as-read',
      'me-succession-list',
      'me-succession-withdraw',
      'team-brief-agree',
      'team-briefs-list',
      'team-plans-list',
    ]);
    const offered = ({ card, tool, resources, scope, callers }: (typeof doors)[number]) =>
      card !== undefined ||
      tool !== undefined ||
      resources !== undefined ||
      scope === 'company' ||
      callers !== 'people';
    expect(unrecorded.filter(offered)).toEqual([]);
    // The first reply of what carries a key is stored.
    expect(unrecorded.filter(({ method, repeatable }) => method === 'POST' && !repeatable)).toEqual([]);
    const connector = readFileSync(join(root, 'm365/custom-connector/apiDefinition.swagger.json'), 'utf8');
    const actions = readFileSync(join(root, 'docs/guides/http-actions.md'), 'utf8');
    for (const text of [connector, actions])
      expect(text).not.toMatch(/role-plays\/\{?sessionId\}?\/|\/turns/);
  });

  test('own data is the caller’s: below me/, for people, and nobody is named', () => {
    const own = doors.filter(({ scope }) => scope === 'own');
    const namesSomebody = ({ params, body }: (typeof doors)[number]) =>
      /"(person|user|learner)Id"/.test(JSON.stringify([z.toJSONSchema(params), z.toJSONSchema(body)]));
    expect(doors.filter(({ scope, route }) => route.startsWith('me/') !== (scope === 'own'))).toEqual([]);
    expect(own.filter(({ callers }) => callers !== 'people')).toEqual([]);
    expect(own.filter(namesSomebody)).toEqual([]);
  });
});

/** Registers and a need, as far as what is started looks at them before it is. */
async function stores() {
  const ports = storesOver(
    documentsInMemory(() => NOW),
    inMemoryBus(),
  );
  await ports.registers.save({ register: 'skill', id: negotiation.skillId, value: negotiation, at: NOW });
  const { needId } = trialDraftsStart.example.body;
  await ports.needs.commit(needId, { need: { value: { ...need, needId } } });
  return { ...ports, words: english };
}

describe('long work', () => {
  const starting = doors.filter(({ operation }) => operation === 'starts');
  const following = doors.filter(({ operation }) => operation === 'follows');

  test.each(starting.map((entry) => [entry.name, entry] as const))(
    '%s answers 202 and where whoever may start it can follow it, and nobody else',
    async (_name, { status, role, callers, example, handle }) => {
      const startNew = () => Promise.resolve('started');
      const client = { getStatus: (id: string) => Promise.reject(notThere(id)), startNew };
      const visit = {
        ...(example as object),
        callId: 'key',
        durable: () => client,
        ports: await stores(),
      } as never;
      const { headers } = await handle(visit);
      const [, route, id] = /^\/api\/([\w-]+)\/([\w-]+)$/.exec(headers?.['location'] ?? '') ?? [];
      const open = following.filter(({ route: theirs }) => theirs.startsWith(`${route}/{`));
      expect(open.map((door) => [door.role, door.callers])).toEqual([[role, callers]]);
      expect(open[0]?.params.safeParse({ operationId: id }).success).toBe(true);
      expect(status).toBe(202);
    },
  );

  test('a replay of rules that would be without effect is refused by name, and starts nothing', async () => {
    const none = () => {
      throw new Error('Nothing is to be started.');
    };
    const visit = async (tried: object) =>
      ({ body: { days: 91, tried }, callId: 'key', durable: none, ports: await stores() }) as never;
    const retention = { retention: { evidenceDays: 400 } };
    await expect(replaysStart.handle(await visit({ policy: retention }))).rejects.toThrow('retention');
  });

  const work = { found: ['seller.negotiation'], outgrown: [], note: 'planning is off' };
  const report: ReplayReport = {
    from: 1,
    until: 2,
    people: 72,
    evidence: 144,
    notKnown: [],
    unwanted: 0,
    comparisons: [
      {
        needId: 'seller.negotiation',
        foundAt: 2,
        humans: 'learnable',
        replayed: { firstAt: 1, supposedCause: 'skill', charterLineId: 'C1', priority: 3 },
      },
      { needId: 'tester.measuring', foundAt: null, humans: 'not-asked', replayed: null },
    ],
    wanted: { humans: 1, replayed: 1 },
    causes: { told: 1, alike: 1 },
  };
  const read = async (door: string, operationId: string, runtimeStatus: string, output?: object) => {
    const found = following.find(({ name }) => name === door);
    if (!found) throw new Error(`There is no door ${door}.`);
    const client = { getStatus: () => Promise.resolve({ runtimeStatus, output }) };
    const visit = {
      params: { operationId },
      durable: () => client,
      callersWords: () => Promise.resolve(english),
    } as never;
    const { status, json } = (await found.handle(visit)) as DoorReply<unknown>;
    return { status: status ?? 200, json: found.reply.parse(json) as unknown };
  };

  test.each([
    ['operation-read', 'analysis-1', work, { result: work }],
    ['replay-read', 'replay-1', report, { result: report }],
    ['replay-read', 'replay-1', { note: 'it is off' }, { result: null, note: 'it is off' }],
    [
      'replay-read',
      'replay-1',
      { note: message('need.observed') },
      { result: null, note: english.say('need.observed') },
    ],
  ])('%s shows all of what came of it, once it is over', async (door, operationId, output, shown) => {
    expect(await read(door, operationId, 'Running')).toEqual({
      status: 202,
      json: { operationId, state: 'running', result: null },
    });
    expect(await read(door, operationId, 'Completed', output)).toEqual({
      status: 200,
      json: { operationId, state: 'done', ...shown },
    });
    expect(await read(door, operationId, 'Failed', output)).toMatchObject({
      json: { state: 'failed', result: null },
    });
  });
});

describe('a started analysis', () => {
  const started = async (callId: string) => {
    const ids: string[] = [];
    const client = {
      getStatus: (id: string) => Promise.reject(notThere(id)),
      startNew: (_flow: string, { instanceId }: { instanceId: string }) =>
        Promise.resolve(ids.push(instanceId)),
    };
    const visit = { callId, durable: () => client as unknown as DurableClient } as unknown as Parameters<
      typeof analysesStart.handle
    >[0];
    const { headers } = await analysesStart.handle(visit);
    return { id: ids[0] ?? '', location: headers?.['location'] };
  };

  test.each(['key-12345', 'x'.repeat(200), '!"#$%&/()=', 'key.with-all_kinds~of'])(
    'under the key %s can be followed',
    async (key) => {
      const { id, location } = await started(key);
      expect(Id.safeParse(id).success).toBe(true);
      expect(location).toBe(`/api/operations/${id}`);
    },
  );

  test('is one for each key', async () => {
    const keys = ['key-1.aaaa', 'key-1-aaaa', `${'x'.repeat(199)}a`, `${'x'.repeat(199)}b`];
    const ids = await Promise.all(keys.map(async (key) => (await started(key)).id));
    expect(new Set(ids).size).toBe(keys.length);
    expect((await started('key-1.aaaa')).id).toBe(ids[0]);
  });
});

describe('a list', () => {
  async function* count(n: number) {
    for (let i = 0; i < n; i += 1) yield await Promise.resolve(i);
  }
  test.each([
    [0, 0, false],
    [1_000, 1_000, false],
    [1_001, 1_000, true],
  ])('of %d shows %d; more: %s', async (n, shown, more) => {
    const { items, more: hasMore } = await collect(count(n));
    expect([items.length, hasMore]).toEqual([shown, more]);
  });
});
