import { compareChoices } from '../lib/agents/workforce-planning/compare-choices.ts';
import { compareLearned } from '../lib/agents/hiring/compare-learned.ts';
import { countHeads } from '../lib/agents/workforce-planning/count-heads.ts';
import { lookAhead } from '../lib/agents/workforce-planning/look-ahead.ts';
import { publishPlan } from '../lib/agents/workforce-planning/publish-plan.ts';
import { flow, type Steps } from './flow.ts';
import { performNow, unlessOff, type FlowNote } from './steps.ts';

interface Planned {
  published: boolean;
  note?: FlowNote;
}

/**
 * Looks at the plan: counts who holds each role where a month is over, looks how roles stand at what is asked of them
 * ahead, holds what was chosen against what came, and shows leaders which capabilities will constrain the plan.
 */
export const planWorkforce = flow({
  name: 'plan-workforce',
  *run(ctx, { counts }: { counts: boolean }): Steps<Planned> {
    const done = yield* unlessOff(planned(), { published: false });
    // Off as shipped: the plan goes on without it.
    yield* unlessOff(performNow(ctx, compareLearned, {}), {});
    return done;

    function* planned(): Steps<Planned> {
      if (counts) yield* performNow(ctx, countHeads, {});
      yield* performNow(ctx, lookAhead, {});
      yield* performNow(ctx, compareChoices, {});
      return yield* performNow(ctx, publishPlan, {});
    }
  },
});
