import type { OrchestrationContext } from 'durable-functions';
import { offerPage, planMoments } from '../lib/agents/delivery/offer-at-moments.ts';
import { flow, PAGES_PER_GENERATION, type Steps } from './flow.ts';
import { performNow, unlessOff, type FlowNote } from './steps.ts';

export interface OfferingMoments {
  /** Roles still to look at; absent before the plan is made. */
  roleIds?: string[];
  /** Where the generation before stopped in the first of them. */
  after: string | null;
  offered: number;
}

/** Brings single people what exists for a moment of theirs, role by role, a page at a time. */
export const offerAtMoments = flow({
  name: 'offer-at-moments',
  *run(ctx, input: OfferingMoments): Steps<{ offered: number; note?: FlowNote }> {
    return yield* unlessOff(offer(ctx, input), { offered: input.offered });
  },
});

function* offer(ctx: OrchestrationContext, input: OfferingMoments): Steps<{ offered: number }> {
  let { roleIds, after, offered } = input;
  roleIds ??= (yield* performNow(ctx, planMoments, {})).roleIds;
  for (let pages = 0; pages < PAGES_PER_GENERATION; pages += 1) {
    const [roleId] = roleIds;
    if (!roleId) return { offered };
    const page = yield* performNow(ctx, offerPage, { roleId, after }, `${roleId}.${after ?? 'start'}`);
    offered += page.offered;
    after = page.last;
    if (after === null) roleIds = roleIds.slice(1);
  }
  ctx.df.continueAsNew({ roleIds, after, offered } satisfies OfferingMoments);
  return { offered };
}
