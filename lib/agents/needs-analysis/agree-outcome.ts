import { z } from 'zod';
import { outcomeIn, questionsOf } from '../../domain/gate/approval.ts';
import { Id } from '../../domain/ids.ts';
import { whomOf, type Need } from '../../domain/need/need.ts';
import { agreeOn } from '../../domain/need/need-transitions.ts';
import { agreeContract, type OutcomeContract } from '../../domain/outcome/outcome-contract.ts';
import { proposedTerms, termsInWords, whyNotAgreed } from '../../domain/outcome/outcome-terms.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../../step.ts';
import { skillLabel, whoInWords } from '../../domain/names.ts';
import { lineOf } from '../../domain/charter.ts';

/** Agrees what success will mean before anything is built, once a human has confirmed a learnable cause. */
export const agreeOutcome = step({
  name: 'agree-outcome',
  agent: 'needs-analysis',
  input: z.strictObject({ needId: Id }),
  async run({ needId }, { needs, registers, decisions, words }, { at, instanceId }) {
    const stored = await needs.need(needId);
    const { value: need } = stored;
    if (need.evidence.assessed === 0)
      return {
        agreed: false as const,
        reason: words.say('need.not-assessed'),
      };
    const contract = need.contract ?? (await contractFor(need, instanceId, { needs, registers, words }));
    if (!contract)
      return { agreed: false as const, reason: words.say('need.line-gone', { line: need.charterLineId }) };
    const agreed = agreeOn(need, contract);
    if (agreed !== need) await needs.commit(needId, { need: { ...stored, value: agreed } });
    const { terms, indicator } = contract;
    const { thresholds } = await registers.policy();
    await decisions.append({
      decisionId: `${instanceId}:outcome`,
      at,
      decidedBy: { kind: 'rule', name: 'outcome contract' },
      subject: needId,
      outcome: `agreed: ${terms ? termsInWords(terms, words) : indicator}; from ${need.evidence.meanLevel} to ${need.evidence.target} on the 0–5 scale${thresholds.waitlistShare > 0 ? ', read against people who wait' : ', with nobody who waits to be compared with'}`,
      evidence: [needId],
      charterLineId: need.charterLineId,
    });
    return { agreed: true as const };
  },
});

/**
 * What the owner of the line said at the gate, else what was shown there, else a rule’s proposal; undefined where the
 * line is gone.
 */
async function contractFor(
  need: Need,
  instanceId: string,
  { needs, registers, words }: Pick<Ports, 'needs' | 'registers' | 'words'>,
): Promise<OutcomeContract | undefined> {
  const [charter, skills, profiles, { thresholds }] = await Promise.all([
    registers.charter(),
    registers.skills(),
    registers.roleProfiles(),
    registers.policy(),
  ]);
  const line = lineOf(charter, need.charterLineId);
  if (!line) return undefined;
  const asked = (await needs.findApproval(need.needId, questionsOf(instanceId).cause))?.value;
  const said = asked && outcomeIn(asked);
  const terms =
    (said && !whyNotAgreed(said, thresholds, need) ? said : undefined) ??
    proposedTerms(
      {
        skill: skillLabel(skills, need.skillId, words),
        ...whoInWords(profiles, whomOf(need, thresholds.minimumGroup), words),
        worth: thresholds.noticeableGap,
      },
      words,
    );
  const { meanLevel: baseline, target } = need.evidence;
  return agreeContract({ terms, baseline, target, ownerId: line.ownerId });
}
