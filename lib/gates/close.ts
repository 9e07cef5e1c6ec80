import { z } from 'zod';
import { expireIfDue, type ApprovalRequest, type PendingApproval } from '../domain/gate/approval.ts';
import { settleAsset } from '../domain/content/content.ts';
import { Id } from '../domain/ids.ts';
import { isLearnable, type LearnableCause, type OtherCause } from '../domain/cause/cause.ts';
import { confirmCause, ruleOutLearning } from '../domain/need/need-transitions.ts';
import type { Need } from '../domain/need/need.ts';
import { step } from '../step.ts';
import { performOnce } from '../effects.ts';
import { isAskedInChannel } from './asked-where.ts';
import { withdrawnCard } from './approval-card-content.ts';
import { decidedEntry } from './decided-entry.ts';
import { secondLook } from './second-look.ts';
import type { Words } from '../messages/words.ts';

/** What came of a question about a cause. */
export type CauseAnswer =
  | { verdict: 'approved'; cause: LearnableCause; learnable: true }
  | { verdict: 'approved'; cause: OtherCause; learnable: false }
  | { verdict: 'rejected' | 'expired' | 'withdrawn' };

/** What came of a question about a response. */
export interface ResponseAnswer {
  verdict: 'approved' | 'rejected' | 'sent-back' | 'expired' | 'withdrawn';
}

/** Reads the answer from the store, where the door wrote it; a question whose time is over closes as unanswered. */
export const closeGate = step({
  name: 'close-gate',
  input: z.strictObject({ needId: Id, approvalId: Id }),
  async run({ needId, approvalId }, ports, call) {
    const { needs, decisions, effects, channels, words } = ports;
    const { at } = call;
    const stored = await needs.approval(needId, approvalId);
    const request = expireIfDue(stored.value, at);
    if (request.status === 'pending') return { verdict: 'pending' as const, dueAt: request.dueAt };
    const asset = request.gate === 'publication' ? await needs.asset(needId, request.assetId) : undefined;
    const need = await needs.need(needId);
    const confirmed = await secondLook(confirmedNeed(need.value, request, words), request, ports, at);
    await needs.commit(needId, {
      approval: { ...stored, value: request },
      ...(asset ? { asset: { ...asset, value: settleAsset(asset.value, request.status) } } : {}),
      ...(confirmed === need.value ? {} : { need: { ...need, value: confirmed } }),
    });
    const answered = decidedEntry(request, words);
    if (answered) await decisions.append(answered);
    if (request.status === 'expired')
      await decisions.append({
        decisionId: `${approvalId}:expired`,
        at,
        decidedBy: { kind: 'rule', name: 'silence never approves' },
        subject: approvalId,
        outcome: 'expired without an answer',
        evidence: [approvalId],
      });
    if (request.status === 'withdrawn' && (await isAskedInChannel(request, ports)))
      await performOnce(effects, channels.approvalCards, call, withdrawnCard(request, words), 'withdrawn');
    return confirmed.stage === 'withdrawn' ? { verdict: 'withdrawn' as const } : answerIn(request);
  },
});

/**
 * What a human said about the cause stands on the need; every other answer leaves it where it is for the flow to close.
 */
function confirmedNeed(need: Need, request: ApprovalRequest, { say }: Words): Need {
  if (request.gate !== 'cause-and-priority' || request.status !== 'approved' || need.stage !== 'found')
    return need;
  const { cause } = request.decision;
  return isLearnable(cause)
    ? confirmCause(need, cause, say('need.confirmed', { cause: say(`cause.${cause}`) }))
    : ruleOutLearning(need, cause);
}

function answerIn(request: Exclude<ApprovalRequest, PendingApproval>): CauseAnswer | ResponseAnswer {
  if (request.gate === 'publication' || request.status !== 'approved') return { verdict: request.status };
  const { cause } = request.decision;
  return isLearnable(cause)
    ? { verdict: request.status, cause, learnable: true }
    : { verdict: request.status, cause, learnable: false };
}
