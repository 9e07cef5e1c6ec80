import { describe, expect, it } from '@jest/globals';
import { DAY, HOUR } from '../../lib/domain/milliseconds.ts';
import { flow } from '../../orchestrators/flow.ts';
import { passGate } from '../../orchestrators/steps.ts';
import { eventOrDeadline, now, sleepUntil } from '../../orchestrators/durable-timers.ts';
import { play } from './scripted.ts';

const BEGINS = 1_000 * DAY;
const sleeping = (until: number) =>
  play(
    flow({
      name: 'sleeps',
      *run(ctx) {
        yield* sleepUntil(ctx, until);
        return now(ctx) - BEGINS;
      },
    }),
    {},
    { at: BEGINS },
  );
const lengths = ({ timers }: ReturnType<typeof sleeping>) =>
  timers.map(({ until }, i) => until - (timers[i - 1]?.until ?? BEGINS));

describe('a sleep', () => {
  it.each([BEGINS, BEGINS - DAY])('until now or before takes no timer', (until) => {
    expect(sleeping(until).timers).toEqual([]);
  });

  it('of a moment is a timer, which may fire a second early', () => {
    expect(lengths(sleeping(BEGINS + 1))).toEqual([1_001]);
  });

  // Each timer takes a task id: histories of flows that run at customers hold them as they are here.
  it.each([
    ['eight hours', 8 * HOUR, [8 * HOUR + 1_000]],
    ['six days, less what a timer fires early', 6 * DAY - 1_000, [6 * DAY]],
    ['six days, in one timer that no service cuts', 6 * DAY, [6 * DAY]],
    ['a little more, in pieces', 6 * DAY + 1, [3 * DAY, 3 * DAY + 1 + 1_000]],
    ['ten days', 10 * DAY, [3 * DAY, 3 * DAY, 4 * DAY + 1_000]],
    ['thirty days', 30 * DAY, [...Array.from({ length: 8 }, () => 3 * DAY), 6 * DAY]],
  ])('of %s', (_, ms, expected) => {
    const slept = sleeping(BEGINS + ms);
    expect(lengths(slept)).toEqual(expected);
    expect(Math.abs(slept.answered - ms)).toBeLessThanOrEqual(1_000);
  });
});

describe('timers that fire early, as those of a queue may', () => {
  const made = (ms: number): number => {
    let [at, timers] = [BEGINS, 0];
    const createTimer = (moment: Date) => {
      timers += 1;
      // And never before a second has passed.
      at = Math.max(at + 1_000, moment.getTime() - 1_500);
      return {};
    };
    const df = {
      get currentUtcDateTime() {
        return new Date(at);
      },
      createTimer,
    };
    for (const timer of sleepUntil({ df } as never, BEGINS + ms)) expect(timer).toBeDefined();
    return timers;
  };

  it.each([
    ['eight hours', 8 * HOUR, 1],
    ['six days', 6 * DAY, 1],
    // Goes on for the half second that was missing.
    ['a little more', 6 * DAY + 1, 3],
  ])('make a sleep of %s no other than it was: so many', (_, ms, timers) => {
    expect(made(ms)).toBe(timers);
  });
});

describe('an event that is waited for', () => {
  const waiting = (events: string[], days = 10) =>
    play(
      flow({
        name: 'waits',
        *run(ctx) {
          return yield* eventOrDeadline(ctx, 'answered', BEGINS + days * DAY);
        },
      }),
      {},
      { at: BEGINS, events },
    );

  it('ends the wait, and the timer beside it', () => {
    const { answered, timers, endedAt } = waiting(['answered']);
    expect([answered, endedAt]).toEqual(['event', BEGINS]);
    expect(timers.map(({ isCancelled }) => isCancelled)).toEqual([true]);
  });

  it('that does not come ends with the deadline, however many timers reach it', () => {
    const { answered, timers } = waiting(['another']);
    expect(answered).toBe('deadline');
    expect(timers.map(({ isCancelled }) => isCancelled)).toEqual([false, false, false]);
  });
});

describe('a gate', () => {
  const gate = flow({
    name: 'gate',
    run: (ctx) => passGate(ctx, { gate: 'cause-and-priority', needId: 'n' }),
  });
  const ask = { 'ask-human.cause-and-priority': [{ approvalId: 'q', dueAt: 2 * DAY }] };
  const close = (...verdicts: object[]) => ({ 'close-gate.cause-and-priority': verdicts });

  it('is left with the answer when it comes', () => {
    const { answered, endedAt } = play(
      gate,
      {},
      { steps: { ...ask, ...close({ verdict: 'rejected' }) }, events: ['q'] },
    );
    expect([answered, endedAt]).toEqual([{ verdict: 'rejected' }, 0]);
  });

  it('is waited at again where it was woken for nothing, until the deadline that stands in the store', () => {
    const { answered, did, endedAt } = play(
      gate,
      {},
      {
        steps: { ...ask, ...close({ verdict: 'pending', dueAt: 5 * DAY }, { verdict: 'expired' }) },
        events: ['q'],
      },
    );
    expect(answered).toEqual({ verdict: 'expired' });
    expect(did).toHaveLength(3);
    expect(endedAt).toBe(5 * DAY + 1_000);
  });
});
