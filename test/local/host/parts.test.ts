import { expect, test } from '@jest/globals';
import { DatabaseSync } from 'node:sqlite';
import { NotInTheList, refuseUnknownBinding } from '../../../local/host/calls.ts';
import type { AppFunction, Binding } from '../../../local/host/core.ts';
import { createRouter } from '../../../local/host/http/routes.ts';
import { gatherer } from '../../../local/host/service-bus/gather.ts';
import { MissingConnection, startServiceBus } from '../../../local/host/service-bus/trigger.ts';
import { BadSchedule, createTimers } from '../../../local/host/timers.ts';

function fn(name: string, options: Partial<Binding> & { type: string }): AppFunction {
  const trigger: Binding = { name: 'trigger', direction: 'in', ...options };
  return { name, trigger, bindings: { trigger }, callback: () => undefined };
}
const noInvoke = () => Promise.resolve({ result: undefined, http: undefined });
const noLog = () => undefined;

test('a binding outside the list is refused by its name', () => {
  expect(() => refuseUnknownBinding('blobTrigger', 'archive')).toThrow('archive: blobTrigger is not in');
});

test('a schedule that is not NCRONTAB is refused', () => {
  const timer = fn('daily', { type: 'timerTrigger', schedule: '00:05:00' });
  expect(() => createTimers([timer], new DatabaseSync(':memory:'), noInvoke, Date.now)).toThrow(BadSchedule);
});

test('a Service Bus function without its connection, or with sessions, is refused before anything listens', () => {
  const bus = fn('evidence', { type: 'serviceBusTrigger', connection: 'Nowhere', queueName: 'q' });
  expect(() => startServiceBus([bus], noInvoke, noLog)).toThrow(MissingConnection);
  const sessions = fn('evidence', { ...bus.trigger, isSessionsEnabled: true });
  expect(() => startServiceBus([sessions], noInvoke, noLog)).toThrow(NotInTheList);
});

test.each([
  ['/api/needs/mine', 'literal', {}],
  ['/api/needs/7', 'byId', { id: '7' }],
  ['/api/needs/a%20b/steps/1', 'step', { id: 'a b', n: '1' }],
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

test('a batch closes when it is full, and what comes next opens another', async () => {
  const batches: number[][] = [];
  const add = gatherer<number>(3, 5, (items) => Promise.resolve(void batches.push(items)));
  await Promise.all([1, 2, 3, 4, 5, 6, 7].map(add));
  expect(batches).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
});
