import type { OrchestrationContext, Task } from 'durable-functions';
import { deliverPage } from '../lib/agents/delivery/agent.ts';
import type { AgentName } from '../lib/agents/step.ts';
import { AgentIsOff, flow, perform, sleepUntil } from './steps.ts';

export interface GroupDelivery {
  needId: string;
  assetId: string;
  group: 'first' | 'waitlist';
  zones: { timeZone: string; at: number }[];
  /** Where the generation before stopped. */
  zone: number;
  after: string | null;
  delivered: number;
}

/** History grows with every page, and replay with its square: a new generation starts after this many. */
const PAGES_PER_GENERATION = 40;

/** How many were reached; a switched-off agent is an answer here too, because errors cross to the flow above as bare text. */
export type GroupDelivered = { delivered: number } | { off: AgentName };

/** Reaches one group zone by zone, each at the start of its working day, a page of people at a time. */
export const deliverToGroup = flow({
  name: 'deliver-to-group',
  *run(ctx, input: GroupDelivery): Generator<Task, GroupDelivered, unknown> {
    try {
      return { delivered: yield* reachGroup(ctx, input) };
    } catch (error) {
      if (error instanceof AgentIsOff) return { off: error.agent };
      throw error;
    }
  },
});

function* reachGroup(ctx: OrchestrationContext, input: GroupDelivery): Generator<Task, number, unknown> {
  const { needId, assetId, group, zones } = input;
  let { zone, after, delivered } = input;
  for (let pages = 0; pages < PAGES_PER_GENERATION; pages += 1) {
    const here = zones[zone];
    if (!here) return delivered;
    yield* sleepUntil(ctx, here.at);
    const part = `${group}.${zone}.${after ?? 'start'}`;
    const page = yield* perform(
      ctx,
      deliverPage,
      { needId, assetId, group, timeZone: here.timeZone, after },
      part,
    );
    delivered += page.delivered;
    after = page.last;
    if (after === null) zone += 1;
  }
  ctx.df.continueAsNew({ ...input, zone, after, delivered } satisfies GroupDelivery);
  return delivered;
}
