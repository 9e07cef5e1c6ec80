import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DatabaseSync } from 'node:sqlite';
import { NotInTheList, refuseUnknownBinding } from '../../../local/host/calls.ts';
import type { AppFunction, Binding } from '../../../local/host/core.ts';
import { BadHostJson, readHostJson } from '../../../local/host/host-json.ts';
import { createRouter } from '../../../local/host/http/routes.ts';
import { gatherer } from '../../../local/host/service-bus/gather.ts';
import { MissingConnection, startServiceBus } from '../../../local/host/service-bus/trigger.ts';
import { BadSchedule, createTimers } from '../../../local/host/timers.ts';

function fn(name: string, options: Partial<Binding> & { type: string }): AppFunction {
  const trigger: Binding = { name: 'trigger', direction: 'in', ...options };
  return { name, trigger, bindings: { trigger }, callback: () => undefined };
}
const noInvoke = () => Promise.resolve({ result: undefined, http: undefined });
const around = { invoke: noInvoke, log: () => undefined, limits: readHostJson('nowhere').serviceBus };

test('a binding outside the list is refused by its name', () => {
  expect(() => refuseUnknownBinding('blobTrigger', 'archive')).toThrow('archive: blobTrigger is not in');
});

test('a schedule that is not NCRONTAB is refused', () => {
  const timer = fn('daily', { type: 'timerTrigger', schedule: '00:05:00' });
  expect(() => createTimers([timer], new DatabaseSync(':memory:'), noInvoke, Date.now)).toThrow(BadSchedule);
});

test('a Service Bus function without its connection, or with sessions, is refused before anything listens', () => {
  const bus = fn('evidence', { type: 'serviceBusTrigger', connection: 'Nowhere', queueName: 'q' });
  expect(() => startServiceBus([bus], around)).toThrow(MissingConnection);
  const sessions = fn('evidence', { ...bus.trigger, isSessionsEnabled: true });
  expect(() => startServiceBus([sessions], around)).toThrow(NotInTheList);
});

test.each([
  ['/api/needs/mine', 'literal', {}],
  ['/api/needs/7', 'byId', { id: '7' }],
  ['/api/needs/a%20b/steps/1', 'step', { id: 'a b', n: '1' }],
  // What is no escape stays as it was written.
  ['/api/needs/100%', 'byId', { id: '100%' }],
  ['/api/needs/%E0%A4%A', 'byId', { id: '%E0%A4%A' }],
  ['/api/needs/x/steps/one', 'rest', { path: 'needs/x/steps/one' }],
])('%s goes to %s', (path, name, params) => {
  const route = createRouter(
    [
      fn('rest', { type: 'httpTrigger', route: '{*path}' }),
      fn('byId', { type: 'httpTrigger', route: 'needs/{id}' }),
      fn('literal', { type: 'httpTrigger', route: 'needs/mine' }),
      fn('step', { type: 'httpTrigger', route: 'needs/{id}/steps/{n:int}' }),
    ],
    'api',
  );
  expect(route('GET', path)).toMatchObject({ fn: { name }, params });
});

test('a route is tried before another as the real host sorts them, a longer one first', () => {
  const order = ['{*rest}', 'b', 'needs/{id}/steps', 'needs/{id}', 'needs/{n:int}', 'needs/mine', 'a/{x}'];
  const route = createRouter(
    order.map((template) => fn(template, { type: 'httpTrigger', route: template })),
    'api',
  );
  const found = (path: string) => route('GET', `/api/${path}`)?.fn.name;
  expect(['needs/mine', 'needs/7', 'needs/x', 'needs/x/steps', 'a/1', 'a/1/2'].map(found)).toEqual([
    'needs/mine',
    'needs/{n:int}',
    'needs/{id}',
    'needs/{id}/steps',
    'a/{x}',
    '{*rest}',
  ]);
});

describe('batches', () => {
  const gathering = (least: number, most: number, patience: number) => {
    const batches: number[][] = [];
    const ends: (() => void)[] = [];
    const handle = (items: number[]) => {
      batches.push(items);
      return new Promise<void>((resolve) => ends.push(resolve));
    };
    return { batches, ends, add: gatherer<number>({ least, most, patience }, handle) };
  };

  test('are full or whatever came, and one is handled at a time', async () => {
    const { batches, ends, add } = gathering(1, 3, 5);
    const first = Promise.all([1, 2, 3].map(add));
    const others = Promise.all([4, 5].map(add));
    expect(batches).toEqual([[1, 2, 3]]);
    ends[0]?.();
    await first;
    const sixth = add(6);
    await Promise.resolve();
    expect(batches).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    ends[1]?.();
    await Promise.all([others, sixth]);
  });

  test('wait for the least, and no longer than their patience', async () => {
    const { batches, ends, add } = gathering(3, 9, 1);
    const alone = add(1);
    expect(batches).toEqual([]);
    while (batches.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    ends[0]?.();
    await alone;
    expect(batches).toEqual([[1]]);
  });
});

describe('host.json', () => {
  const written = (content: object) => {
    const root = mkdtempSync(join(tmpdir(), 'host-json-'));
    writeFileSync(join(root, 'host.json'), JSON.stringify(content));
    return () => readHostJson(root);
  };
  const bus = (serviceBus: object) => written({ version: '2.0', extensions: { serviceBus } });

  test('of the app says how the host hands out messages', () => {
    expect(readHostJson(process.cwd())).toMatchObject({
      routePrefix: 'api',
      serviceBus: {
        maxConcurrentCalls: 16,
        maxMessageBatchSize: 99,
        minMessageBatchSize: 20,
        maxBatchWaitTime: 2_000,
      },
    });
  });

  test('that says nothing means what the extension means', () => {
    expect(written({ version: '2.0' })()).toMatchObject({
      routePrefix: 'api',
      serviceBus: { maxMessageBatchSize: 1_000, minMessageBatchSize: 1, maxBatchWaitTime: 30_000 },
    });
  });

  test.each([
    ['another version', written({ version: '1.0' })],
    ['no call at all', bus({ maxConcurrentCalls: 0 })],
    ['more at least than at most', bus({ minMessageBatchSize: 5, maxMessageBatchSize: 4 })],
    ['no time span', bus({ maxBatchWaitTime: '2s' })],
    ['a wait beyond the lock', bus({ maxBatchWaitTime: '00:03:00' })],
    ['a key that the extension would ignore', bus({ messageHandlerOptions: {} })],
  ])('with %s is refused', (_, read) => {
    expect(read).toThrow(BadHostJson);
  });
});
