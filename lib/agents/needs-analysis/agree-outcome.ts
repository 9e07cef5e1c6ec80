import { z } from 'zod';
import { approvalIdOf } from '../../domain/approval.ts';
import { Id } from '../../domain/ids.ts';
import { agreeContract } from '../../domain/outcome-contract.ts';
import { proposedTerms, termsInWords } from '../../domain/outcome-terms.ts';
import { step } from '../../step.ts';

/** Agrees what success will mean before anything is built, once a human has confirmed a learnable cause. */
export const agreeOutcome = step({
  name: 'agree-outcome',
  agent: 'needs-analysis',
  input: z.strictObject({ needId: Id }),
  async run({ needId }, { needs, registers, decisions }, { at, instanceId }) {
    const stored = await needs.need(needId);
    const need = stored.value;
    if (need.evidence.assessed === 0)
      return {
        agreed: false as const,
        reason:
          'too few people have been assessed, so nobody could be chosen and nothing measured: assess the group first',
      };
    let agreed = need.contract?.terms;
    if (!need.contract) {
      const [charter, skills, profiles, { thresholds }] = await Promise.all([
        registers.charter(),
        registers.skills(),
        registers.roleProfiles(),
        registers.policy(),
      ]);
      const line = charter.lines.find(({ lineId }) => lineId === need.charterLineId);
      if (!line) return { agreed: false as const, reason: `charter line ${need.charterLineId} is gone` };
      const approvalId = approvalIdOf(instanceId, 'cause-and-priority');
      const asked = (await needs.findApproval(needId, approvalId))?.value;
      const terms =
        asked?.decision?.outcome ??
        asked?.outcome?.terms ??
        proposedTerms({
          skill: skills.get(need.skillId)?.label ?? need.skillId,
          role: profiles.get(need.roleId)?.title ?? need.roleId,
          worth: thresholds.noticeableGap,
        });
      agreed = terms;
      const contract = agreeContract({
        terms,
        baseline: need.evidence.meanLevel,
        target: need.evidence.target,
        ownerId: line.ownerId,
      });
      await needs.commit(needId, { need: { ...stored, value: { ...need, contract } } });
    }
    await decisions.append({
      decisionId: `${instanceId}:outcome`,
      at,
      decidedBy: { kind: 'rule', name: 'outcome contract' },
      subject: needId,
      outcome: `agreed: ${agreed ? termsInWords(agreed) : need.contract?.indicator}; from ${need.evidence.meanLevel} to ${need.evidence.target} on the 0–5 scale, read against people who wait`,
      evidence: [needId],
      charterLineId: need.charterLineId,
    });
    return { agreed: true as const };
  },
});
