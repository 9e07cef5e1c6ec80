import * as df from 'durable-functions';
import type { OrchestrationHandler } from 'durable-functions';

/** Small flows that between them use everything the engine supports. */
export const flows: Record<string, OrchestrationHandler> = {
  *sequence(ctx) {
    let sum = 0;
    for (let i = 0; i < ctx.df.getInput<number>(); i++)
      sum += (yield ctx.df.callActivity('one', i)) as number;
    return sum;
  },
  *fanOut(ctx) {
    const tasks = [1, 2, 3, 4, 5].map((n) => ctx.df.callActivity('double', n));
    const doubled = (yield ctx.df.Task.all(tasks)) as number[];
    return doubled.reduce((a, b) => a + b, 0);
  },
  *retry(ctx) {
    const options = new df.RetryOptions(1000, 3);
    options.backoffCoefficient = 2;
    const flaky = ctx.df.callActivityWithRetry('flaky', options, ctx.df.instanceId);
    const [value, doubled] = (yield ctx.df.Task.all([flaky, ctx.df.callActivity('double', 4)])) as unknown[];
    return [value, doubled, ctx.df.currentUtcDateTime.toISOString()];
  },
  *hopeless(ctx) {
    try {
      yield ctx.df.callActivityWithRetry('broken', new df.RetryOptions(1000, 2), 'x');
      return 'succeeded';
    } catch (error) {
      return `gave up: ${(error as Error).message.trim()}`;
    }
  },
  *approval(ctx) {
    const due = new Date(ctx.df.currentUtcDateTime.getTime() + 3 * 24 * 3600_000);
    const timeout = ctx.df.createTimer(due);
    const decision = ctx.df.waitForExternalEvent('decision');
    ctx.df.setCustomStatus('waiting');
    const winner = (yield ctx.df.Task.any([decision, timeout])) as typeof decision;
    if (winner !== decision) return 'expired';
    timeout.cancel();
    return decision.result;
  },
  /** Waits for the same timer twice: the second wait must not create a second timer. */
  *twoEvents(ctx) {
    const timeout = ctx.df.createTimer(new Date(ctx.df.currentUtcDateTime.getTime() + 60_000));
    const got: unknown[] = [];
    for (const name of ['a', 'b']) {
      const event = ctx.df.waitForExternalEvent(name);
      const winner = (yield ctx.df.Task.any([event, timeout])) as typeof event;
      if (winner !== event) break; // the SDK never wakes a wait for any of tasks of which one is over already
      got.push(event.result);
    }
    got.push(yield ctx.df.callActivity('double', 21));
    return got;
  },
  *lateListener(ctx) {
    yield ctx.df.createTimer(new Date(ctx.df.currentUtcDateTime.getTime() + 1000));
    return (yield ctx.df.waitForExternalEvent('early')) as unknown;
  },
  *parent(ctx) {
    const children = [
      ctx.df.callSubOrchestrator('fanOut'),
      ctx.df.callSubOrchestrator('sequence', 3, `${ctx.df.instanceId}-child`),
    ];
    return (yield ctx.df.Task.all(children)) as unknown;
  },
  *childFails(ctx) {
    try {
      yield ctx.df.callSubOrchestrator('fails');
      return 'succeeded';
    } catch (error) {
      return (error as Error).message.includes('no such need');
    }
  },
  *fails(ctx) {
    yield ctx.df.callActivity('double', 1);
    throw new Error('no such need');
  },
  *countdown(ctx) {
    const left = ctx.df.getInput<number>();
    yield ctx.df.callActivity('double', left);
    if (left > 0) ctx.df.continueAsNew(left - 1);
    return 'lift-off';
  },
  /** An event for its second generation that comes while the first is at work. */
  *handsOver(ctx) {
    if (ctx.df.getInput<string>() !== 'second') {
      yield ctx.df.createTimer(new Date(ctx.df.currentUtcDateTime.getTime() + 1000));
      ctx.df.continueAsNew('second');
      return 'handed over';
    }
    const timeout = ctx.df.createTimer(new Date(ctx.df.currentUtcDateTime.getTime() + 60_000));
    const event = ctx.df.waitForExternalEvent('later');
    return (yield ctx.df.Task.any([event, timeout])) === event ? event.result : 'never came';
  },
  *entity(ctx) {
    yield ctx.df.callEntity(new df.EntityId('counter', 'one'), 'add', 1);
  },
};
