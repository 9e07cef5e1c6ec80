import { signalUnanswered } from '../lib/agents/experts/signal-unanswered.ts';
import { askAboutDemand } from '../lib/agents/needs-analysis/ask-about-demand.ts';
import { flow, type Steps } from './flow.ts';
import { performNow, unlessOff, type FlowNote } from './steps.ts';

/**
 * Brings what many ask for and the charter does not back to the owners of the charter, as a question; and what groups
 * asked experts in vain to those who analyse needs, as signals.
 */
export const askAboutDemandMonthly = flow({
  name: 'ask-about-demand-monthly',
  *run(ctx): Steps<{ asked: number; note?: FlowNote }> {
    // The signals do not wait for the question: what fails of it is told behind them.
    yield* unlessOff(performNow(ctx, signalUnanswered, {}), {});
    return yield* unlessOff(performNow(ctx, askAboutDemand, {}), { asked: 0 });
  },
});
