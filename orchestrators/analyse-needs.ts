import type { OrchestrationContext } from 'durable-functions';
import { findNeeds } from '../lib/agents/needs-analysis/find-needs.ts';
import { reviveNeeds } from '../lib/agents/needs-analysis/revive-needs.ts';
import { lookAhead } from '../lib/agents/workforce-planning/look-ahead.ts';
import { withdrawNeed } from '../lib/gates/withdraw.ts';
import { message } from '../lib/messages/message.ts';
import { flow, type Steps } from './flow.ts';
import { performNow, unlessOff, type FlowNote } from './steps.ts';

interface Analysed {
  found: string[];
  /** Needs that people have outgrown before anything was delivered. */
  outgrown: string[];
  note?: FlowNote;
}

/**
 * Looks at everybody once, opens the needs that the charter asks about, today and as far ahead as plans reach, and lets
 * go of those that people have outgrown.
 */
export const analyseNeeds = flow({
  name: 'analyse-needs',
  *run(ctx): Steps<Analysed> {
    const today = yield* unlessOff(analyse(ctx), {});
    const ahead = yield* unlessOff(performNow(ctx, lookAhead, {}), {});
    const note = [today, ahead]
      .flatMap((part) => ('note' in part ? [part.note] : []))
      .reduce<FlowNote | undefined>(
        (one, other) => (one === undefined ? other : message('flow.both', { note: one, other })),
        undefined,
      );
    return {
      found: [today, ahead].flatMap((part) => ('found' in part ? part.found : [])),
      outgrown: 'outgrown' in today ? today.outgrown : [],
      ...(note === undefined ? {} : { note }),
    };
  },
});

function* analyse(ctx: OrchestrationContext): Steps<Omit<Analysed, 'note'>> {
  const { found, outgrown } = yield* performNow(ctx, findNeeds, {});
  const withdrawn: string[] = [];
  for (const need of outgrown) {
    const outcome = yield* performNow(ctx, withdrawNeed, need, need.needId);
    if (outcome.withdrawn) withdrawn.push(need.needId);
  }
  yield* performNow(ctx, reviveNeeds, {});
  return { found, outgrown: withdrawn };
}
