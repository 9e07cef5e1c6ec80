import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { register } from '../../functions/http/door/door.ts';
import { doors } from '../../functions/http/index.ts';
import { registered, type Registered } from '../support/functions-core.cjs';

type Binding = Registered['bindings'][string];

/** What functions/index.ts loads, each of which registers what it brings. */
const loaded = [...readFileSync('functions/index.ts', 'utf8').matchAll(/^import '(\.\/.+\.ts)';$/gm)].map(
  ([, path = '']) => resolve('functions', path),
);
const bindingsOf = (name: string): Binding[] => Object.values(registered.get(name)?.bindings ?? {});
const triggerOf = (name: string, type: string): Binding | undefined =>
  bindingsOf(name).find((one) => one.type === type);

beforeAll(async () => {
  for (const path of loaded) await import(pathToFileURL(path).href);
  for (const door of doors) register(door);
});

describe('every door is registered with the host', () => {
  test.each(doors.map((door) => [door.name, door] as const))('%s', (name, { method, route }) => {
    expect(triggerOf(name, 'httpTrigger')).toMatchObject({
      methods: [method],
      route,
      authLevel: 'anonymous',
    });
    expect(triggerOf(name, 'durableClient')).toBeDefined();
  });

  test.each(doors.map(({ name }) => name))('%s refuses whom nobody vouched for', async (name) => {
    const silent = () => undefined;
    const context = { invocationId: 'i', error: silent, warn: silent };
    const request = { headers: new Headers(), url: 'https://doors.example/api', params: {} };
    expect(await registered.get(name)?.callback(request, context)).toMatchObject({ status: 401 });
  });

  test.each([
    ['health-read', 'GET', 'health'],
    ['artefact-receive', 'POST', 'artefacts'],
    ['practice-page', 'GET', 'practice'],
    ['messages-receive', 'POST', 'messages'],
  ])('%s', (name, method, route) => {
    expect(triggerOf(name, 'httpTrigger')).toMatchObject({
      methods: [method],
      route,
      authLevel: 'anonymous',
    });
  });
});

describe('every timer is registered under the name of its file, with its hour', () => {
  test.each(
    loaded.flatMap((path) => (path.includes('/timers/') ? [path.slice(path.lastIndexOf('/') + 1, -3)] : [])),
  )('%s', (name) => {
    expect(triggerOf(name, 'timerTrigger')).toMatchObject({
      schedule: expect.stringMatching(/^\S+( \S+){5}$/),
    });
  });
});

describe('every consumer is registered for its subscription, with bodies as bytes', () => {
  test.each([
    ['evidence-fold', 'evidence', 'many'],
    ['demand-weigh', 'demand', undefined],
    ['groups-note', 'groups', 'many'],
    ['flows-advance', 'flows', undefined],
    ['hooks-tell', 'hooks', undefined],
    ...['evidence', 'demand', 'groups', 'flows', 'hooks'].map(
      (of) => [`dead-letters-keep-${of}`, `${of}/$DeadLetterQueue`, undefined] as const,
    ),
  ])('%s', (name, subscriptionName, cardinality) => {
    expect(triggerOf(name, 'serviceBusTrigger')).toMatchObject({
      topicName: 'signals',
      subscriptionName,
      connection: 'ServiceBus',
      dataType: 'binary',
    });
    expect(triggerOf(name, 'serviceBusTrigger')?.['cardinality']).toBe(cardinality);
    expect(triggerOf(name, 'durableClient') !== undefined).toBe(name === 'flows-advance');
  });
});
