import type { OrchestrationContext } from 'durable-functions';
import { deliverPage } from '../lib/agents/delivery/deliver-page.ts';
import type { SwitchedOff } from '../lib/step.ts';
import { flow, PAGES_PER_GENERATION, type Steps } from './flow.ts';
import { AgentIsOff, perform } from './steps.ts';
import { now, sleepUntil } from './durable-timers.ts';
import { HOUR } from '../lib/domain/milliseconds.ts';
import type { Wave } from '../lib/domain/outcome/waves.ts';

/** What is asked of the flow. */
export interface WaveToReach {
  needId: string;
  assetId: string;
  group: Wave;
  zones: { timeZone: string; at: number }[];
}

/** Where the generation before stopped. */
interface Stopped {
  pass: number;
  zone: number;
  after: string | null;
  delivered: number;
  /** People not reached in this pass: outside their hours or over their attention budget. */
  later: number;
}
type GroupDelivery = WaveToReach & Stopped;

/** Where the first generation begins. */
export const notBegun: Stopped = { pass: 0, zone: 0, after: null, delivered: 0, later: 0 };

/**
 * Hours between two passes, so that every working day is met, and passes in all: a week, after which attention is free
 * again.
 */
export const HOURS_BETWEEN = 8;
export const PASSES = 22;

/**
 * How many were reached; a switched-off agent is an answer here too, because errors cross to the flow above as bare
 * text.
 */
export type GroupDelivered = { delivered: number } | { off: SwitchedOff };

/** Reaches one group zone by zone, each from the start of its working day, a page of people at a time. */
export const deliverToGroup = flow({
  name: 'deliver-to-group',
  *run(ctx, input: GroupDelivery): Steps<GroupDelivered> {
    try {
      return { delivered: yield* reachGroup(ctx, input) };
    } catch (error) {
      if (error instanceof AgentIsOff) return { off: error.agent };
      throw error;
    }
  },
});

function* reachGroup(ctx: OrchestrationContext, input: GroupDelivery): Steps<number> {
  const { needId, assetId, group, zones, pass } = input;
  let { zone, after, delivered, later } = input;
  for (let pages = 0; pages < PAGES_PER_GENERATION; pages += 1) {
    const here = zones[zone];
    if (!here) return yield* passAgain(ctx, { ...input, delivered, later });
    yield* sleepUntil(ctx, here.at);
    const part = `${group}.${pass}.${zone}.${after ?? 'start'}`;
    const page = yield* perform(
      ctx,
      deliverPage,
      { needId, assetId, group, timeZone: here.timeZone, after },
      part,
    );
    delivered += page.delivered;
    later += page.later;
    after = page.last;
    if (after === null) zone += 1;
  }
  ctx.df.continueAsNew({ ...input, zone, after, delivered, later } satisfies GroupDelivery);
  return delivered;
}

/** Comes back for those whom this pass could not reach, until nobody is left or the week is over. */
function* passAgain(ctx: OrchestrationContext, input: GroupDelivery): Steps<number> {
  if (input.later === 0 || input.pass + 1 === PASSES) return input.delivered;
  yield* sleepUntil(ctx, now(ctx) + HOURS_BETWEEN * HOUR);
  ctx.df.continueAsNew({
    ...input,
    pass: input.pass + 1,
    zone: 0,
    after: null,
    later: 0,
  } satisfies GroupDelivery);
  return input.delivered;
}
