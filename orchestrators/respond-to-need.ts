import type { OrchestrationContext, Task } from 'durable-functions';
import { measureOutcome } from '../lib/agents/analytics/agent.ts';
import { chooseResponse, publishAsset } from '../lib/agents/content/agent.ts';
import { planDelivery, recordDelivered } from '../lib/agents/delivery/agent.ts';
import { agreeOutcome, closeNeed } from '../lib/agents/needs-analysis/agent.ts';
import { CHECK_DAYS } from '../lib/domain/outcome-contract.ts';
import { deliverToGroup } from './deliver-to-group.ts';
import { passGate } from './gates.ts';
import { AgentIsOff, flow, now, perform, runFlow, sleepUntil } from './steps.ts';

const DAY = 86_400_000;

export interface NeedRef {
  needId: string;
}

type Ending = Parameters<typeof end>[2];

/** One need from its finding to its last outcome check. Every stop on the way is an outcome, written on the need. */
export const respondToNeed = flow({
  name: 'respond-to-need',
  *run(ctx, { needId }: NeedRef): Generator<Task, { stage: string }, unknown> {
    try {
      return yield* respond(ctx, needId);
    } catch (error) {
      if (!(error instanceof AgentIsOff)) throw error;
      return yield* end(ctx, needId, 'stalled', error.message);
    }
  },
});

function* respond(ctx: OrchestrationContext, needId: string): Generator<Task, { stage: string }, unknown> {
  const cause = yield* passGate(ctx, { needId, gate: 'cause-and-priority' });
  if (cause.verdict !== 'approved') return yield* end(ctx, needId, ...refused(cause.verdict, 'the cause'));
  if (!cause.learnable)
    return yield* end(
      ctx,
      needId,
      'routed',
      `the cause is ${cause.cause ?? 'another'}: content would not help`,
    );

  const contract = yield* perform(ctx, agreeOutcome, { needId });
  if (!contract.agreed) return yield* end(ctx, needId, 'stalled', contract.reason);

  const response = yield* perform(ctx, chooseResponse, { needId });
  if (response.outcome === 'none') return yield* end(ctx, needId, 'stalled', response.reason);
  const { assetId } = response;

  const approval = yield* passGate(ctx, { needId, gate: 'publication', assetId });
  if (approval.verdict !== 'approved')
    return yield* end(ctx, needId, ...refused(approval.verdict, 'the response'));

  const publication = yield* perform(ctx, publishAsset, { needId, assetId });
  if (!publication.published)
    return yield* end(ctx, needId, 'stalled', 'a human must look whether the page was published');

  return yield* deliverAndMeasure(ctx, needId, assetId);
}

function* deliverAndMeasure(
  ctx: OrchestrationContext,
  needId: string,
  assetId: string,
): Generator<Task, { stage: string }, unknown> {
  const plan = yield* perform(ctx, planDelivery, { needId, assetId });
  if (plan.first === 0)
    return yield* end(ctx, needId, 'withdrawn', 'everybody outgrew it before it was ready');
  const wave = { needId, assetId, zones: plan.zones, zone: 0, after: null, delivered: 0 };
  const { delivered } = yield* runFlow(ctx, deliverToGroup, { ...wave, group: 'first' }, 'first');
  yield* perform(ctx, recordDelivered, { needId, people: delivered });

  const deliveredAt = now(ctx);
  for (const [i, checkDay] of CHECK_DAYS.entries()) {
    yield* sleepUntil(ctx, deliveredAt + checkDay * DAY);
    yield* perform(ctx, measureOutcome, { needId, checkDay }, `day-${checkDay}`);
    if (i === 0) yield* runFlow(ctx, deliverToGroup, { ...wave, group: 'waitlist' }, 'waitlist');
  }
  return yield* end(ctx, needId, 'measured', `measured ${CHECK_DAYS.length} times`);
}

function* end(
  ctx: OrchestrationContext,
  needId: string,
  stage: 'declined' | 'routed' | 'unanswered' | 'withdrawn' | 'stalled' | 'measured',
  reason: string,
): Generator<Task, { stage: string }, unknown> {
  return yield* perform(ctx, closeNeed, { needId, stage, reason });
}

const refused = (verdict: 'rejected' | 'expired', what: string): [Ending, string] =>
  verdict === 'rejected'
    ? ['declined', `a human rejected ${what}`]
    : ['unanswered', `nobody answered about ${what} in time`];
