import type { OrchestrationContext } from 'durable-functions';
import { planReminders, remindPage } from '../lib/agents/practice/remind.ts';
import { flow, PAGES_PER_GENERATION, type Steps } from './flow.ts';
import { performNow, unlessOff, type FlowNote } from './steps.ts';

export interface Reminding {
  /** Roles still to look at; absent before the plan is made. */
  roleIds?: string[];
  /** Where the generation before stopped in the first of them. */
  after: string | null;
  reminded: number;
}

/** Tells people whose working day it is that something is due to be recalled, role by role, a page at a time. */
export const remindPractice = flow({
  name: 'remind-practice',
  *run(ctx, input: Reminding): Steps<{ reminded: number; note?: FlowNote }> {
    return yield* unlessOff(remind(ctx, input), { reminded: input.reminded });
  },
});

function* remind(ctx: OrchestrationContext, input: Reminding): Steps<{ reminded: number }> {
  let { roleIds, after, reminded } = input;
  roleIds ??= (yield* performNow(ctx, planReminders, {})).roleIds;
  for (let pages = 0; pages < PAGES_PER_GENERATION; pages += 1) {
    const [roleId] = roleIds;
    if (!roleId) return { reminded };
    const page = yield* performNow(ctx, remindPage, { roleId, after }, `${roleId}.${after ?? 'start'}`);
    reminded += page.reminded;
    after = page.last;
    if (after === null) roleIds = roleIds.slice(1);
  }
  ctx.df.continueAsNew({ roleIds, after, reminded } satisfies Reminding);
  return { reminded };
}
