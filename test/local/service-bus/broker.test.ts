import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createBroker } from '../../../local/service-bus/broker.ts';
import type { Sent } from '../../../local/service-bus/enqueue.ts';
import { durationMs, namespaceOf } from '../../../local/service-bus/entities.ts';

const minute = 60_000;
const evidence = 'signals/Subscriptions/evidence';
const everything = 'signals/Subscriptions/everything';
const receiving = { maxDeliveryCount: 2, lockDuration: 'PT1M' };
const namespace = namespaceOf({
  topics: [
    {
      name: 'signals',
      duplicateDetectionWindow: 'PT10M',
      subscriptions: [
        { name: 'evidence', ...receiving, correlationFilters: [{ properties: { route: 'evidence' } }] },
        { name: 'everything', ...receiving },
      ],
    },
  ],
  queues: [{ name: 'tasks', ...receiving }],
});

function given() {
  const file = join(mkdtempSync(join(tmpdir(), 'broker-')), 'bus.sqlite');
  const clock = { time: Date.UTC(2026, 0, 1) };
  const open = () => createBroker(namespace, { file, now: () => clock.time });
  return { broker: open(), reopen: open, clock, receiver: {} };
}
const message = (messageId: string, more: Partial<Sent> = {}): Sent => ({
  messageId,
  payload: Buffer.from(messageId),
  properties: { route: 'evidence' },
  ...more,
});
const ids = (rows: { messageId: string }[]) => rows.map(({ messageId }) => messageId);

describe('broker', () => {
  it('copies a message to each subscription with a matching filter or none', () => {
    const { broker } = given();
    broker.send('signals', [message('a'), message('b', { properties: { route: 'demand' } })]);
    expect(ids(broker.peek(evidence, 0, 9))).toEqual(['a']);
    expect(ids(broker.peek(everything, 0, 9))).toEqual(['a', 'b']);
  });

  it('drops a message id seen in the window, and takes it again after the window', () => {
    const { broker, clock } = given();
    broker.send('signals', [message('a'), message('a')]);
    clock.time += 9 * minute;
    broker.send('signals', [message('a')]);
    expect(ids(broker.peek(evidence, 0, 9))).toEqual(['a']);
    clock.time += 2 * minute;
    broker.send('signals', [message('a')]);
    expect(ids(broker.peek(evidence, 0, 9))).toEqual(['a', 'a']);
    expect(broker.counts()['signals']).toEqual({ sent: 2, duplicate: 2 });
  });

  it('locks a message for one receiver and completes it once', () => {
    const { broker, receiver } = given();
    broker.send('tasks', [message('a')]);
    const [locked] = broker.receive('tasks', 9, receiver);
    expect(broker.receive('tasks', 9, receiver)).toEqual([]);
    broker.settle('tasks', locked?.lockToken ?? '', { kind: 'complete' });
    expect(() => broker.settle('tasks', locked?.lockToken ?? '', { kind: 'complete' })).toThrow(
      'lock expired',
    );
    expect(broker.peek('tasks', 0, 9)).toEqual([]);
  });

  it('gives a message back when its lock lapses, unless it was renewed', () => {
    const { broker, clock, receiver } = given();
    broker.send('tasks', [message('a')]);
    const [locked] = broker.receive('tasks', 1, receiver);
    clock.time += minute - 1;
    broker.renewLock('tasks', locked?.lockToken ?? '');
    clock.time += minute - 1;
    expect(broker.receive('tasks', 1, receiver)).toEqual([]);
    expect(broker.nextDue()).toBe(clock.time + 1);
    clock.time += 1;
    expect(() => broker.renewLock('tasks', locked?.lockToken ?? '')).toThrow('lock expired');
    expect(broker.receive('tasks', 1, receiver)).toMatchObject([{ messageId: 'a', deliveries: 1 }]);
  });

  it('dead-letters a message after its last allowed delivery', () => {
    const { broker, clock, receiver } = given();
    broker.send('tasks', [message('a')]);
    const [first] = broker.receive('tasks', 1, receiver);
    broker.settle('tasks', first?.lockToken ?? '', { kind: 'abandon', changes: {} });
    broker.receive('tasks', 1, receiver);
    clock.time += minute;
    expect(broker.receive('tasks', 1, receiver)).toEqual([]);
    const [dead] = broker.peek('tasks/$DeadLetterQueue', 0, 9);
    expect(JSON.parse(dead?.changes ?? '')).toMatchObject({ DeadLetterReason: 'MaxDeliveryCountExceeded' });
    expect(dead?.deadLetteredBy).toBe('tasks');
    expect(broker.idle()).toBe(true);
  });

  it('hands out a deferred message by its sequence number only', () => {
    const { broker, receiver } = given();
    broker.send('tasks', [message('a')]);
    const [locked] = broker.receive('tasks', 1, receiver);
    broker.settle('tasks', locked?.lockToken ?? '', { kind: 'defer', changes: {} });
    expect(broker.receive('tasks', 1, receiver)).toEqual([]);
    expect(ids(broker.receiveDeferred('tasks', [locked?.sequence ?? 0], receiver))).toEqual(['a']);
  });

  it('enqueues a scheduled message when it is due and tells the listeners', () => {
    const { broker, clock, receiver } = given();
    const due = clock.time + 90 * 24 * 60 * minute;
    expect(broker.send('signals', [message('later', { scheduledFor: due })])).not.toEqual([0]);
    const reached: string[] = [];
    broker.onDeliverable((address) => reached.push(address));
    expect([broker.idle(), broker.nextDue()]).toEqual([true, due]);
    clock.time = due;
    broker.tick();
    expect(reached).toEqual([evidence, everything]);
    expect(ids(broker.receive(evidence, 9, receiver))).toEqual(['later']);
  });

  it('drops a message after its time to live', () => {
    const { broker, clock } = given();
    broker.send('tasks', [message('a', { timeToLiveMs: 10 })]);
    clock.time += 10;
    expect(broker.peek('tasks', 0, 9)).toEqual([]);
  });

  it('is idle while only absent receivers hold locks, so that the clock may jump to their end', () => {
    const { broker, clock, receiver } = given();
    broker.send('tasks', [message('a')]);
    expect(broker.idle()).toBe(false);
    broker.receive('tasks', 1, receiver);
    expect(broker.idle()).toBe(false);
    broker.forget(receiver);
    expect([broker.idle(), broker.nextDue()]).toEqual([true, clock.time + minute]);
  });

  it('keeps messages, locks, schedules and seen ids in its file', () => {
    const { broker, reopen, clock, receiver } = given();
    broker.send('signals', [message('a'), message('later', { scheduledFor: clock.time + minute })]);
    const [locked] = broker.receive(evidence, 1, receiver);
    const again = reopen();
    again.send('signals', [message('a')]);
    expect(again.receive(evidence, 9, receiver)).toEqual([]);
    again.settle(evidence, locked?.lockToken ?? '', { kind: 'complete' });
    clock.time += minute;
    expect(ids(again.receive(evidence, 9, receiver))).toEqual(['later']);
  });

  it('refuses unknown entities by name', () => {
    const { broker } = given();
    expect(() => broker.send('nowhere', [message('a')])).toThrow('No entity "nowhere"');
    expect(() => broker.receive('signals', 1, {})).toThrow('No entity "signals"');
  });

  it('reads the durations of the definition', () => {
    expect(['PT1M', 'P1DT2H3M4S', 'PT10M'].map(durationMs)).toEqual([60_000, 93_784_000, 600_000]);
    expect(() => durationMs('1 minute')).toThrow('not a duration');
  });
});
