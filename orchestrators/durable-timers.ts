import type { OrchestrationContext, TimerTask } from 'durable-functions';
import { DAY } from '../lib/domain/milliseconds.ts';
import type { Steps } from './flow.ts';

// HISTORY FORMAT. Every timer takes a task id: with another split, flows that wait today fail or stand still (decision
// 0031).

/**
 * Azure Storage holds no timer longer; the extension and the SDK each cut such a one into pieces, and differ once it is
 * cancelled.
 */
const LONGEST_TIMER = 6 * DAY;
const PIECE = 3 * DAY;
/**
 * A queue's visibility counts whole seconds, so timers fire up to a second early: before the working day that was
 * waited for.
 */
const EARLY = 1_000;

/** The orchestration's time, epoch milliseconds: the same in every replay. */
export const now = (ctx: OrchestrationContext): number => ctx.df.currentUtcDateTime.getTime();

/**
 * The timers that together reach a moment, each to be waited for before the next is made and none long enough to be cut
 * by others. A long wait goes on while it is before the moment, because that is how the extension counted the pieces in
 * the histories of earlier releases; a short one is a single timer, however early that fired.
 */
function* timersUntil(ctx: OrchestrationContext, at: number): Generator<TimerTask, void> {
  const isLong = at - now(ctx) > LONGEST_TIMER;
  do {
    const left = at - now(ctx);
    const wait = left > LONGEST_TIMER ? PIECE : Math.min(left + EARLY, LONGEST_TIMER);
    yield ctx.df.createTimer(new Date(now(ctx) + wait));
  } while (isLong && now(ctx) < at);
}

export function* sleepUntil(ctx: OrchestrationContext, at: number): Steps<void> {
  if (at <= now(ctx)) return;
  for (const timer of timersUntil(ctx, at)) yield timer;
}

/** Waits for an event, at the longest until a moment. Answers which of the two came. */
export function* eventOrDeadline(
  ctx: OrchestrationContext,
  event: string,
  deadline: number,
): Steps<'event' | 'deadline'> {
  const came = ctx.df.waitForExternalEvent(event);
  for (const timer of timersUntil(ctx, deadline)) {
    const first = yield ctx.df.Task.any([came, timer]);
    if (first !== came) continue;
    timer.cancel();
    return 'event';
  }
  return 'deadline';
}
