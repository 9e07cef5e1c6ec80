import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { agreeContract } from '../../domain/outcome-contract.ts';
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
    if (!need.contract) {
      const [charter, skills, profiles] = await Promise.all([
        registers.charter(),
        registers.skills(),
        registers.roleProfiles(),
      ]);
      const line = charter.lines.find(({ lineId }) => lineId === need.charterLineId);
      if (!line) return { agreed: false as const, reason: `charter line ${need.charterLineId} is gone` };
      const contract = agreeContract({
        skillLabel: skills.get(need.skillId)?.label ?? need.skillId,
        roleTitle: profiles.get(need.roleId)?.title ?? need.roleId,
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
      outcome: `agreed: from ${need.evidence.meanLevel} to ${need.evidence.target} on the 0–5 scale, read against people who wait`,
      evidence: [needId],
      charterLineId: need.charterLineId,
    });
    return { agreed: true as const };
  },
});
