import type { OrchestrationContext } from 'durable-functions';
import { HOUR, MINUTE } from '../lib/domain/milliseconds.ts';
import type { Step } from '../lib/step.ts';
import type { Steps } from './flow.ts';
import { perform } from './steps.ts';
import { now, sleepUntil } from './durable-timers.ts';

/** The first pause before the layer looks whether a maker answered; each is twice as long, up to the longest. */
const FIRST_LOOK = HOUR;
const LONGEST_LOOK = 8 * HOUR;

/** What a step answers while a maker outside may still answer, at the latest by then. */
interface Commissioned {
  outcome: 'commissioned';
  dueAt: number;
}

/**
 * Runs a step that may ask a maker outside. That may take days: the flow looks again, less and less often, until it
 * answered or its time is over.
 * @param part as in `perform`; every look after the first has one of its own
 */
export function* performOnceMade<I, O extends { outcome: string }>(
  ctx: OrchestrationContext,
  step: Step<I, O | Commissioned>,
  input: NoInfer<I>,
  part?: string,
): Steps<Exclude<O, Commissioned>> {
  let pause = FIRST_LOOK;
  for (let look = 1; ; look += 1) {
    const answer = yield* perform(ctx, step, input, look === 1 ? part : `look-${look}`);
    if (!isCommissioned(answer)) return answer as Exclude<O, Commissioned>;
    yield* sleepUntil(ctx, Math.max(now(ctx) + MINUTE, Math.min(now(ctx) + pause, answer.dueAt)));
    pause = Math.min(2 * pause, LONGEST_LOOK);
  }
}

const isCommissioned = (answer: { outcome: string }): answer is Commissioned =>
  answer.outcome === 'commissioned';
