import { expect, test } from '@jest/globals';
import { EventType } from '../../../../local/host/durable/history.ts';
import { InstanceAlreadyExists } from '../../../../local/host/durable/lifecycle.ts';
import { world } from './world.ts';

const run = async (name: string, input?: unknown) => {
  const w = world();
  w.engine.start(name, input === undefined ? null : JSON.stringify(input), 'i');
  await w.finish();
  return { ...w, now: w.now(), instance: w.engine.status('i') };
};

test.each([
  ['sequence', 5, 5],
  ['fanOut', undefined, 30],
  ['retry', undefined, [3, 8, '2026-01-05T08:00:03.000Z']],
  ['approval', undefined, 'expired'],
  ['twoEvents', undefined, [42]],
  ['parent', undefined, [30, 3]],
  ['childFails', undefined, true],
  ['countdown', 3, 'lift-off'],
])('%s(%p) completes with %p', async (name, input, output) => {
  const { instance } = await run(name, input);
  expect(instance).toMatchObject({ status: 'Completed', output });
});

test('a retried activity gives up after its last attempt', async () => {
  const { instance, calls } = await run('hopeless');
  expect(instance?.output).toMatch(/^gave up: Activity function 'broken' failed: always broken/);
  expect(calls).toEqual(['broken', 'broken']);
});

test('an orchestration that throws has failed with its message', async () => {
  const { instance } = await run('fails');
  expect(instance).toMatchObject({
    status: 'Failed',
    output: "Orchestrator function 'fails' failed: no such need",
  });
});

test('an event in time wins over the timer, which is then gone', async () => {
  const w = world();
  w.engine.start('approval', null, 'i');
  await w.settle();
  expect(w.engine.status('i')).toMatchObject({ status: 'Running', customStatus: 'waiting' });
  expect(w.engine.raiseEvent('i', 'decision', '{"approved":true}')).toBe('accepted');
  await w.settle();
  expect(w.engine.status('i')).toMatchObject({ status: 'Completed', output: { approved: true } });
  expect(w.engine.nextDue()).toBeUndefined();
  expect(w.engine.raiseEvent('i', 'decision')).toBe('gone');
  expect(w.engine.raiseEvent('nobody', 'decision')).toBe('not found');
});

test('a timer waited for in two places stays one timer', async () => {
  const w = world();
  w.engine.start('twoEvents', null, 'i');
  w.engine.raiseEvent('i', 'a', '1');
  await w.settle();
  w.engine.raiseEvent('i', 'b', '2');
  await w.finish();
  expect(w.engine.status('i')?.output).toEqual([1, 2, 42]);
  const made = w.engine.history('i').filter(({ EventType: type }) => type === EventType.TimerCreated);
  expect(made).toHaveLength(1);
});

test('an event raised before it is waited for is kept', async () => {
  const w = world();
  w.engine.start('lateListener', null, 'i');
  w.engine.raiseEvent('i', 'early', '"kept"');
  await w.finish();
  expect(w.engine.status('i')?.output).toBe('kept');
});

test('an event that a generation took in and did not wait for is lost with it', async () => {
  const w = world();
  w.engine.start('handsOver', null, 'i');
  await w.settle();
  w.engine.raiseEvent('i', 'later', '"lost"');
  await w.finish();
  expect(w.engine.status('i')?.output).toBe('never came');
});

test('an event that comes after the hand-over reaches the new generation', async () => {
  const w = world();
  w.engine.start('handsOver', null, 'i');
  await w.settle();
  await w.pass(w.now() + 2000);
  w.engine.raiseEvent('i', 'later', '"in time"');
  await w.finish();
  expect(w.engine.status('i')?.output).toBe('in time');
});

test('a terminated orchestration is over at once and can be purged', async () => {
  const w = world();
  w.engine.start('approval', null, 'i');
  await w.settle();
  expect(() => w.engine.start('approval', null, 'i')).toThrow(InstanceAlreadyExists);
  expect(w.engine.purge('i')).toBe(false);
  w.engine.terminate('i', 'no longer wanted');
  await w.settle();
  expect(w.engine.status('i')).toMatchObject({ status: 'Terminated', output: 'no longer wanted' });
  expect(w.engine.nextDue()).toBeUndefined();
  expect(w.engine.purge('i')).toBe(true);
  expect(w.engine.status('i')).toBeUndefined();
});

test('a second completion of the same task is ignored', async () => {
  const w = world();
  w.engine.start('sequence', '2', 'i');
  await w.engine.step();
  await w.engine.step();
  const [message] = w.store.inbox('i');
  if (!message) throw new Error('Nothing was completed.');
  w.store.post('i', message.generation, message.event);
  await w.settle();
  expect(w.engine.status('i')?.output).toBe(2);
});

test('entities are refused by name', async () => {
  const { instance } = await run('entity');
  expect(instance).toMatchObject({ status: 'Failed' });
  expect(instance?.output).toMatch(/CallEntity is not in the local host's list of calls/);
});
