import type { OrchestrationContext, Task } from 'durable-functions';

/**
 * The waits as 0.1 released them, which left long timers to the SDK and to the extension: kept to show how flows hang
 * with them.
 */

export const now = (ctx: OrchestrationContext): number => ctx.df.currentUtcDateTime.getTime();

export function* sleepUntil(ctx: OrchestrationContext, at: number): Generator<Task, void, unknown> {
  if (at > now(ctx)) yield ctx.df.createTimer(new Date(at));
}

export function* eventOrDeadline(
  ctx: OrchestrationContext,
  event: string,
  deadline: number,
): Generator<Task, 'event' | 'deadline', unknown> {
  const came = ctx.df.waitForExternalEvent(event);
  const over = ctx.df.createTimer(new Date(deadline));
  const first = yield ctx.df.Task.any([came, over]);
  if (first !== came) return 'deadline';
  over.cancel();
  return 'event';
}
