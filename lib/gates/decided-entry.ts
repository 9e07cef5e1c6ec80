import type { ApprovalRequest } from '../domain/approval.ts';
import type { Decision } from '../domain/decision.ts';
import { termsInWords } from '../domain/outcome-terms.ts';

/** The entry of the log for a human's answer. The door writes it, and the flow once more, so that a crash between cannot lose it. */
export function decidedEntry({
  approvalId,
  needId,
  assetId,
  status,
  decision,
}: ApprovalRequest): Decision | undefined {
  return (
    decision && {
      decisionId: `${approvalId}:decided`,
      at: decision.at,
      decidedBy: { kind: 'human', name: decision.by },
      subject: assetId ?? needId,
      outcome: [
        status,
        ...(decision.cause ? [`cause ${decision.cause}`] : []),
        ...(decision.outcome ? [`outcome changed by its owner: ${termsInWords(decision.outcome)}`] : []),
        ...(decision.modality ? [`wishes ${decision.modality}`] : []),
      ].join(', '),
      evidence: [approvalId],
    }
  );
}
