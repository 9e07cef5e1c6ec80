import type { DurableOrchestrationStatus } from 'durable-functions';
import { closeNeed } from '../lib/agents/needs-analysis/close-need.ts';
import { instanceIdOf, isOpen, type Need } from '../lib/domain/need/need.ts';
import { Wave } from '../lib/domain/outcome/waves.ts';
import { stalledQuestion } from '../lib/gates/stalled.ts';
import { runStep } from '../lib/step.ts';
import type { App } from '../lib/wiring.ts';
import { respondToNeed } from '../orchestrators/respond-to-need.ts';
import { hasFailed, isRunning, statusOf, type FlowClient } from './flow-status.ts';
import { message, type Message } from '../lib/messages/message.ts';

export type Recovery = 'started' | 'closed' | 'woken' | 'left';

/**
 * Looks after the flow of an open need. One that is gone is given again, under the same id and thereby the same effect
 * keys; where it failed, the need is closed with the reason and may be found again after its rest; one that stands
 * still although its question was answered is woken by the event that it waits for, unless it is held up and tries
 * again by itself.
 */
export async function recoverFlow(need: Need, client: FlowClient, app: App, at: number): Promise<Recovery> {
  if (!isOpen(need)) return 'left';
  const { needId } = need;
  const instanceId = instanceIdOf(need);
  const status = await statusOf(client, instanceId);
  if (!status) {
    if (app.isDraining) return 'left';
    await client.startNew(respondToNeed.name, { instanceId, input: { needId } });
    return 'started';
  }
  if (hasFailed(status)) {
    await runStep(
      closeNeed,
      { needId, stage: 'stalled', reason: whyFailed(status) },
      { at, instanceId, step: 'flows-advance' },
      app,
    );
    return 'closed';
  }
  const question = isRunning(status) ? await stalledQuestion(need, app.ports.needs, at) : undefined;
  if (!question || (await isHeldUp(instanceId, client))) return 'left';
  await client.raiseEvent(instanceId, question.approvalId, {});
  return 'woken';
}

/**
 * Why a flow failed, for people. A history that does not fit is written into no log but Durable's own, on the level of
 * information, and its status says no more of a failure than a text: the words of
 * `NonDeterministicOrchestrationException`. What is done does not depend on them.
 */
function whyFailed({ runtimeStatus, output }: DurableOrchestrationStatus): Message {
  const said = typeof output === 'string' ? output : JSON.stringify(output ?? '');
  if ((runtimeStatus as string) === 'Terminated' && said !== '""')
    return message('need.flow-ended', { reason: said });
  return message(/non-?deterministic/i.test(said) ? 'need.flow-of-another-release' : 'need.flow-failed');
}

/** The flow of a need and the ones that deliver for it, in the order in which they are to be ended. */
const flowsOf = (instanceId: string): string[] => [
  instanceId,
  ...Wave.options.map((wave) => `${instanceId}:${wave}`),
];

/** Whether the flow of a need, or one that delivers for it, waits for what a switch stops. */
async function isHeldUp(instanceId: string, client: FlowClient): Promise<boolean> {
  for (const id of flowsOf(instanceId)) {
    const status = await statusOf(client, id);
    if (status && isRunning(status) && status.customStatus) return true;
  }
  return false;
}

/**
 * Ends the flow of a need and those that deliver for it. The first to go is the one above: with its child gone it would
 * take that for a failed delivery and go on, and ended alone it leaves the child delivering.
 * @returns how many ran
 */
export async function endFlows(need: Need, reason: string, client: FlowClient): Promise<number> {
  let ended = 0;
  for (const instanceId of flowsOf(instanceIdOf(need))) {
    const status = await statusOf(client, instanceId);
    if (!status || !isRunning(status)) continue;
    await client.terminate(instanceId, reason);
    ended += 1;
  }
  return ended;
}
