import { signalUnanswered } from '../lib/agents/experts/signal-unanswered.ts';
import { askAboutDemand } from '../lib/agents/needs-analysis/ask-about-demand.ts';
import { flow, type Steps } from './flow.ts';
import { performNow, StepFailed, unlessOff, type FlowNote } from './steps.ts';

/**
 * Brings what many ask for and the charter does not back to the owners of the charter, as a question; and what groups
 * asked experts in vain to those who analyse needs, as signals.
 */
export const askAboutDemandMonthly = flow({
  name: 'ask-about-demand-monthly',
  *run(ctx): Steps<{ asked: number; note?: FlowNote }> {
    // Neither waits for the other: what failed first is told behind the second.
    const demand = yield* orFailure(unlessOff(performNow(ctx, askAboutDemand, {}), { asked: 0 }));
    yield* unlessOff(performNow(ctx, signalUnanswered, {}), {});
    if (demand instanceof StepFailed) throw demand;
    return demand;
  },
});

function* orFailure<T>(steps: Steps<T>): Steps<T | StepFailed> {
  try {
    return yield* steps;
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    return error;
  }
}
