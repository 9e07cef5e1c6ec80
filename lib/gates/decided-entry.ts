import type { ApprovalRequest, Verdict } from '../domain/gate/approval.ts';
import type { Decision } from '../domain/decision.ts';
import { termsInWords } from '../domain/outcome/outcome-terms.ts';
import type { Words } from '../messages/words.ts';

/**
 * The entry of the log for a human's answer. The door writes it, and the flow once more, so that a crash between cannot
 * lose it.
 */
export function decidedEntry(
  { approvalId, needId, assetId, status, decision }: ApprovalRequest,
  words: Words,
): Decision | undefined {
  if (!decision) return undefined;
  const said: Omit<Verdict, 'verdict'> & { standing?: { standingId: string; version: number } } = decision;
  const { standing } = said;
  return {
    decisionId: `${approvalId}:decided`,
    at: decision.at,
    decidedBy: standing ? { kind: 'rule', name: 'standing approval' } : { kind: 'human', name: decision.by },
    subject: assetId ?? needId,
    outcome: [
      status,
      ...(said.cause ? [`cause ${said.cause}`] : []),
      ...(said.outcome ? [`outcome changed by its owner: ${termsInWords(said.outcome, words)}`] : []),
      ...(standing ? [`by standing approval ${standing.standingId}, version ${standing.version}`] : []),
      ...(said.modality ? [`wishes ${said.modality}`] : []),
      ...(said.corrections ? [`corrected ${said.corrections.length} by hand`] : []),
    ].join(', '),
    evidence: [approvalId, ...(standing ? [`standing-approval:${standing.standingId}`] : [])],
  };
}
