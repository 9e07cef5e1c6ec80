import { describe, expect, test } from '@jest/globals';
import type { OrchestrationContext, OrchestrationHandler } from 'durable-functions';
import { EventType } from '../../../../local/host/durable/history.ts';
import { DAY, HOUR } from '../../../../lib/domain/milliseconds.ts';
import * as ours from '../../../../orchestrators/durable-timers.ts';
import * as released from '../../../support/released-waits.ts';
import { world } from './world.ts';

type Waits = typeof ours;

/** Two gates of ten days, a week of delivery and a reading thirty days later: the shape of every approved need. */
const story = ({ eventOrDeadline, sleepUntil, now }: Waits): OrchestrationHandler =>
  function* (ctx: OrchestrationContext) {
    for (const gate of ['cause', 'publication']) {
      yield* eventOrDeadline(ctx, gate, now(ctx) + 10 * DAY);
      yield ctx.df.callActivity('one');
    }
    yield ctx.df.callSubOrchestrator('week');
    yield ctx.df.callActivity('one');
    yield* sleepUntil(ctx, now(ctx) + 30 * DAY);
    return (yield ctx.df.callActivity('double', 21)) as unknown;
  };

const week: OrchestrationHandler = function* (ctx) {
  for (let pass = 0; pass < 21; pass += 1)
    yield ctx.df.createTimer(new Date(ctx.df.currentUtcDateTime.getTime() + 8 * HOUR));
};

const gateAlone = ({ eventOrDeadline, now }: Waits): OrchestrationHandler =>
  function* (ctx: OrchestrationContext) {
    return yield* eventOrDeadline(ctx, 'answer', now(ctx) + 10 * DAY);
  };

const sleepAlone = ({ sleepUntil, now }: Waits, wait: number): OrchestrationHandler =>
  function* (ctx: OrchestrationContext) {
    yield* sleepUntil(ctx, now(ctx) + wait);
    return now(ctx);
  };

function started(flow: OrchestrationHandler) {
  const w = world({ flows: { flow, week } });
  const start = w.now();
  w.engine.start('flow', null, 'i');
  const timers = (type: number) =>
    w.engine
      .history('i')
      .filter((event) => event.EventType === type)
      .map(({ FireAt }) => (Date.parse(FireAt ?? '') - start) / DAY);
  return {
    w,
    start,
    created: () => timers(EventType.TimerCreated),
    fired: () => timers(EventType.TimerFired),
  };
}

/** Each question is answered so many days after it was asked. */
async function answered(flow: OrchestrationHandler, day: number, restarts = false) {
  const { w } = started(flow);
  for (const gate of ['cause', 'publication']) {
    await w.pass(w.now() + day * DAY);
    w.engine.raiseEvent('i', gate, '{}');
    await w.settle();
  }
  for (let later = 1; later <= 40; later += 1) {
    if (restarts) w.restart();
    await w.pass(w.now() + DAY);
  }
  return w.engine.status('i');
}

describe('two gates of ten days before a delivery and a reading', () => {
  test.each([0.1, 1, 2.99, 3.01, 5, 6.5, 9, 9.99])('go on when each is answered on day %p', async (day) => {
    expect(await answered(story(ours), day, true)).toMatchObject({ status: 'Completed', output: 42 });
  });

  test.each([0.1, 1, 5, 8])('stood still for ever as released, each answered on day %p', async (day) => {
    expect(await answered(story(released), day)).toMatchObject({ status: 'Running' });
  });

  test('are over on their tenth day when nobody answers', async () => {
    const { w, start } = started(gateAlone(ours));
    await w.finish();
    expect(w.engine.status('i')).toMatchObject({ status: 'Completed', output: 'deadline' });
    expect(w.now() - start).toBeGreaterThanOrEqual(10 * DAY);
    expect(w.now() - start).toBeLessThan(10 * DAY + 2_000);
  });
});

describe('a timer of the local engine', () => {
  test('that was cancelled fires all the same', async () => {
    const { w, fired } = started(story(ours));
    await w.settle();
    w.engine.raiseEvent('i', 'cause', '{}');
    await w.finish();
    expect(fired()[0]).toBe(3);
  });

  test('that is longer than six days is cut into pieces of three', async () => {
    const { w, created } = started(sleepAlone(released, 10 * DAY));
    await w.finish();
    expect(created()).toEqual([3, 6, 9, 10]);
  });

  test('fires up to a second early, and a wait of ours is over no earlier than it says', async () => {
    const wait = 2 * HOUR + 999;
    for (const [waits, early] of [
      [released, 999],
      [ours, 0],
    ] as const) {
      const { w, start } = started(sleepAlone(waits, wait));
      await w.finish();
      const woke = Number(w.engine.status('i')?.output) - start;
      expect(Math.max(0, wait - woke)).toBe(early);
    }
  });
});

test.each([0, 1, 6 * DAY - 500, 6 * DAY, 6 * DAY + 1, 7 * DAY, 9 * DAY, 30 * DAY, 60 * DAY + 7_777])(
  'no timer of a wait of %p ms is so long that the extension or the SDK cuts it',
  async (wait) => {
    const { w, start, created } = started(sleepAlone(ours, wait));
    await w.finish();
    const moments = [0, ...created()];
    expect(
      Math.max(...moments.slice(1).map((moment, i) => moment - (moments[i] ?? 0)), 0),
    ).toBeLessThanOrEqual(6);
    expect(Number(w.engine.status('i')?.output) - start).toBeGreaterThanOrEqual(
      wait === 6 * DAY ? wait - 1_000 : wait,
    );
  },
);

/** What a flow that began under the released waits makes of its next release: the same timers, so the same task ids. */
test.each([6.5, 7, 9, 10, 30, 30.00001])(
  'a wait of %p days that began as released goes on as ours',
  async (days) => {
    for (let stop = days / 3; stop < days + 3; stop += days / 3) {
      const flows = { flow: sleepAlone(released, days * DAY) };
      const w = world({ flows });
      const start = w.now();
      w.engine.start('flow', null, 'i');
      await w.pass(start + stop * DAY);
      flows.flow = sleepAlone(ours, days * DAY);
      await w.finish();
      expect([stop, w.engine.status('i')?.status, w.engine.status('i')?.output]).toEqual([
        stop,
        'Completed',
        expect.any(Number),
      ]);
      expect(Number(w.engine.status('i')?.output) - start).toBeGreaterThanOrEqual(days * DAY - 1_000);
    }
  },
);

test('a flow that stands still as released goes on under ours at its next event', async () => {
  const flows = { flow: story(released), week };
  const w = world({ flows });
  w.engine.start('flow', null, 'i');
  for (const gate of ['cause', 'publication']) {
    await w.pass(w.now() + 2 * DAY);
    w.engine.raiseEvent('i', gate, '{}');
  }
  await w.finish();
  expect(w.engine.status('i')).toMatchObject({ status: 'Running' });
  flows.flow = story(ours);
  w.restart();
  w.engine.raiseEvent('i', 'publication', '{}');
  await w.finish();
  expect(w.engine.status('i')).toMatchObject({ status: 'Completed', output: 42 });
});
