import type { OrchestrationContext } from 'durable-functions';
import { measureOutcome } from '../lib/agents/analytics/agent.ts';
import { chooseResponse } from '../lib/agents/content/choose-response.ts';
import { publishAsset } from '../lib/agents/content/publish-asset.ts';
import { planDelivery, type DeliveryPlan } from '../lib/agents/delivery/plan-delivery.ts';
import { recordDelivered } from '../lib/agents/delivery/record-delivered.ts';
import { agreeOutcome } from '../lib/agents/needs-analysis/agree-outcome.ts';
import { closeNeed } from '../lib/agents/needs-analysis/close-need.ts';
import { routeToOwner } from '../lib/agents/needs-analysis/route-to-owner.ts';
import { OBSERVE_ONLY } from '../lib/step.ts';
import { LAST_VERSION } from '../lib/domain/gate/versions.ts';
import { DAY } from '../lib/domain/milliseconds.ts';
import type { EndStage } from '../lib/domain/need/need.ts';
import { CHECK_DAYS } from '../lib/domain/outcome/reading-days.ts';
import { releasedAfter, type Wave } from '../lib/domain/outcome/waves.ts';
import { deliverToGroup, notBegun, type WaveToReach } from './deliver-to-group.ts';
import { performOnceMade } from './once-made.ts';
import { flow, type Steps } from './flow.ts';
import { AgentIsOff, passGate, perform, runFlow, StepFailed, retryForDays } from './steps.ts';
import { now, sleepUntil } from './durable-timers.ts';
import { message, type Message } from '../lib/messages/message.ts';

/** Where a round ends, and why: as a step said it, or still to be said. */
type Ending = [EndStage, string | Message];

export interface NeedRef {
  needId: string;
}

/** One need from its finding to its last outcome check. Every stop on the way is an outcome, written on the need. */
export const respondToNeed = flow({
  name: 'respond-to-need',
  *run(ctx, { needId }: NeedRef): Steps<{ stage: string }> {
    try {
      return yield* respond(ctx, needId);
    } catch (error) {
      if (!(error instanceof AgentIsOff || error instanceof StepFailed)) throw error;
      const observed = error instanceof AgentIsOff && error.agent === OBSERVE_ONLY;
      return yield* end(ctx, needId, observed ? 'observed' : 'stalled', error.reason);
    }
  },
});

function* respond(ctx: OrchestrationContext, needId: string): Steps<{ stage: string }> {
  const cause = yield* passGate(ctx, { gate: 'cause-and-priority', needId });
  if (cause.verdict !== 'approved') return yield* end(ctx, needId, ...refused(cause.verdict, 'cause'));
  if (!cause.learnable) {
    const { told } = yield* perform(ctx, routeToOwner, { needId });
    const reason = message('need.routed', { cause: message(`cause.${cause.cause}`), told });
    return yield* end(ctx, needId, 'routed', reason);
  }

  const contract = yield* perform(ctx, agreeOutcome, { needId });
  if (!contract.agreed) return yield* end(ctx, needId, 'stalled', contract.reason);

  const response = yield* agreeOnResponse(ctx, needId);
  if ('ending' in response) return yield* end(ctx, needId, ...response.ending);
  const { assetId } = response;

  yield* perform(ctx, publishAsset, { needId, assetId });
  return yield* deliverAndMeasure(ctx, needId, assetId);
}

/** Proposes a response until a human approves or rejects one; what is sent back comes again as the next version. */
function* agreeOnResponse(
  ctx: OrchestrationContext,
  needId: string,
): Steps<{ assetId: string } | { ending: Ending }> {
  for (let version = 1; version <= LAST_VERSION; version += 1) {
    const part = version === 1 ? undefined : `v${version}`;
    const response = yield* performOnceMade(ctx, chooseResponse, { needId, version }, part);
    if (response.outcome === 'none') return { ending: ['withdrawn', response.reason] };
    if (response.outcome === 'failed') return { ending: ['stalled', response.reason] };
    const { assetId } = response;
    const question = { gate: 'publication' as const, needId, assetId };
    const approval = yield* passGate(ctx, question, part ? `publication.${part}` : 'publication');
    if (approval.verdict === 'approved') return { assetId };
    if (approval.verdict !== 'sent-back') return { ending: refused(approval.verdict, 'response') };
  }
  return { ending: ['stalled', message('need.response.sent-back', { count: LAST_VERSION })] };
}

function* deliverAndMeasure(
  ctx: OrchestrationContext,
  needId: string,
  assetId: string,
): Steps<{ stage: string }> {
  const plan: DeliveryPlan = yield* perform(ctx, planDelivery, { needId, assetId, group: 'first' }, 'first');
  if (plan.tooFew) return yield* end(ctx, needId, 'withdrawn', message('need.too-few'));
  if (plan.first + plan.waitlist === 0)
    return yield* end(ctx, needId, 'withdrawn', message('need.not-needed'));
  let delivered = yield* deliver(ctx, { needId, assetId, group: 'first', zones: plan.zones });
  if (plan.waves === undefined && !plan.comparable)
    delivered += yield* deliverLater(ctx, needId, assetId, 'waitlist');
  yield* perform(ctx, recordDelivered, { needId, people: delivered });

  const deliveredAt = now(ctx);
  let waitedFor = CHECK_DAYS.map((_, i) => i + 1);
  for (const [i, checkDay] of CHECK_DAYS.entries()) {
    yield* sleepUntil(ctx, deliveredAt + checkDay * DAY);
    const read = yield* readOutcome(ctx, needId, checkDay);
    // After a failed reading there are no more; then, and where nobody is compared with, later waves do not wait.
    const isOver = 'failed' in read || (read.nobodyWaits && !plan.inTurns);
    for (const reading of waitedFor.filter((one) => isOver || one === i + 1))
      yield* deliverAfter(ctx, needId, assetId, plan, reading);
    if ('failed' in read) throw read.failed;
    waitedFor = isOver ? [] : waitedFor.filter((one) => one > i + 1);
  }
  return yield* end(ctx, needId, 'measured', message('need.measured', { count: CHECK_DAYS.length }));
}

/** One reading; why it failed is handed on, because those who wait for it are reached all the same. */
function* readOutcome(
  ctx: OrchestrationContext,
  needId: string,
  checkDay: number,
): Steps<{ nobodyWaits: boolean } | { failed: unknown }> {
  try {
    const { nobodyWaits = false } = yield* perform(
      ctx,
      measureOutcome,
      { needId, checkDay },
      `day-${checkDay}`,
    );
    return { nobodyWaits };
  } catch (failed) {
    return { failed };
  }
}

/**
 * Reaches those who waited for a reading. Plans of earlier versions, whose flows still run, name no waves: theirs wait
 * for the first.
 */
function* deliverAfter(
  ctx: OrchestrationContext,
  needId: string,
  assetId: string,
  { waves, comparable }: DeliveryPlan,
  reading: number,
): Steps<void> {
  const old: Wave[] = comparable && reading === 1 ? ['waitlist'] : [];
  const waiting = waves ? releasedAfter(reading).filter((wave) => waves.includes(wave)) : old;
  for (const wave of waiting) yield* deliverLater(ctx, needId, assetId, wave);
}

/** Those who waited are reached at their next working day, not at the hour at which the reading happened to end. */
function* deliverLater(
  ctx: OrchestrationContext,
  needId: string,
  assetId: string,
  group: Wave,
): Steps<number> {
  const wave = { needId, assetId, group };
  const { zones } = yield* perform(ctx, planDelivery, wave, group);
  return yield* deliver(ctx, { ...wave, zones });
}

function* deliver(ctx: OrchestrationContext, asked: WaveToReach): Steps<number> {
  const outcome = yield* runFlow(ctx, deliverToGroup, { ...asked, ...notBegun }, asked.group);
  if ('off' in outcome) throw new AgentIsOff(outcome.off);
  return outcome.delivered;
}

function* end(
  ctx: OrchestrationContext,
  needId: string,
  stage: EndStage,
  reason: Ending[1],
): Steps<{ stage: string }> {
  return yield* perform(ctx, closeNeed, { needId, stage, reason }, undefined, retryForDays);
}

/** What a need becomes whose question was not approved; one that was withdrawn carries its own reason. */
const refused = (verdict: keyof typeof endings, what: 'cause' | 'response'): Ending => [
  endings[verdict],
  message(`need.${what}.${verdict}`),
];

const endings = { expired: 'unanswered', withdrawn: 'withdrawn', rejected: 'declined' } as const;
