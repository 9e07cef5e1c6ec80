import { z } from 'zod';
import { expireIfDue, type ApprovalRequest } from '../domain/approval.ts';
import { moveAsset } from '../domain/content.ts';
import { Id } from '../domain/ids.ts';
import { isLearnable } from '../domain/cause.ts';
import { moveNeed, type Need } from '../domain/need.ts';
import { step } from '../step.ts';
import { performOnce } from '../effects.ts';
import { withdrawnCard } from './card.ts';
import { decidedEntry } from './decided-entry.ts';

/** Reads the answer from the store, where the door wrote it; a question whose time is over closes as unanswered. */
export const closeGate = step({
  name: 'close-gate',
  input: z.strictObject({ needId: Id, approvalId: Id }),
  async run({ needId, approvalId }, { needs, decisions, effects, channels }, call) {
    const { at } = call;
    const stored = await needs.approval(needId, approvalId);
    const request = expireIfDue(stored.value, at);
    if (request.status === 'pending') return { verdict: 'pending' as const, dueAt: request.dueAt };
    const asset = request.assetId ? await needs.asset(needId, request.assetId) : undefined;
    const need = await needs.need(needId);
    const confirmed = confirmedNeed(need.value, request);
    await needs.commit(needId, {
      approval: { ...stored, value: request },
      ...(asset ? { asset: { ...asset, value: moveAsset(asset.value, request.status) } } : {}),
      ...(confirmed === need.value ? {} : { need: { ...need, value: confirmed } }),
    });
    const answered = decidedEntry(request);
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
    if (request.status === 'withdrawn')
      await performOnce(
        effects,
        channels.approvalCards,
        call,
        withdrawnCard(request, need.value),
        'withdrawn',
      );
    const cause = request.decision?.cause;
    return { verdict: request.status, ...(cause ? { cause, learnable: isLearnable(cause) } : {}) };
  },
});

/** A need whose learnable cause a human confirmed goes on; every other answer leaves it where it is for the flow to close. */
function confirmedNeed(need: Need, { gate, status, decision }: ApprovalRequest): Need {
  const cause = decision?.cause;
  if (gate !== 'cause-and-priority' || status !== 'approved' || !cause || need.stage !== 'found') return need;
  return isLearnable(cause)
    ? moveNeed(need, 'confirmed', `cause confirmed by a human: ${cause}`, { cause })
    : { ...need, cause };
}
