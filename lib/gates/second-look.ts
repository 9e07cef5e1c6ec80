import type { ApprovalRequest } from '../domain/gate/approval.ts';
import { DAY } from '../domain/milliseconds.ts';
import { isClosing, isNeededNoMore, whyOutgrown } from '../domain/group-level/group-gap.ts';
import { endRound } from '../domain/need/need-transitions.ts';
import type { Need } from '../domain/need/need.ts';
import { notYet } from '../errors.ts';
import { message } from '../messages/message.ts';
import { standingOfNeed } from '../needs/standing-of-need.ts';
import type { Ports } from '../ports/index.ts';

/**
 * Looks once more at a need whose response was approved, before anything is sent: people may have learned it while
 * humans decided. Answers the need as it stands then, withdrawn where it is outgrown.
 * @throws NamedError `not-yet` while most of those who lacked it have come to have it: for as long again as that took
 *   them, and no longer than the policy says. The human's answer stands, and what is approved is sent after that.
 */
export async function secondLook(
  need: Need,
  request: ApprovalRequest,
  ports: Ports,
  at: number,
): Promise<Need> {
  if (request.gate !== 'publication' || request.status !== 'approved' || need.stage !== 'confirmed')
    return need;
  const { registers, decisions, words } = ports;
  const { thresholds } = await registers.policy();
  const standing = await standingOfNeed(need, ports);
  if (!standing) return need;
  if (isNeededNoMore(need, standing, thresholds))
    return endRound(
      need,
      'withdrawn',
      words.say('need.outgrown', { why: whyOutgrown(need.evidence, standing) }),
      at,
    );
  const decidedAt = request.decision.at;
  const until = decidedAt + Math.min(thresholds.secondLookDays * DAY, decidedAt - need.foundAt);
  if (at >= until || !isClosing(need, standing, thresholds)) return need;
  const why = message('problem.need.closing', { needId: need.needId });
  await decisions.append({
    decisionId: `${request.approvalId}:second-look`,
    at: decidedAt,
    decidedBy: { kind: 'rule', name: 'a gap that closes by itself is looked at again' },
    subject: need.needId,
    outcome: words.sayMessage(why),
    evidence: [request.approvalId],
    charterLineId: need.charterLineId,
  });
  throw notYet(why, { retryAfter: Math.max(1, Math.ceil((until - at) / 1_000)) });
}
