import type { ApprovalRequest } from './approval.ts';
import { ownSignal, type SignalOf } from './signal.ts';

/** Wakes the flow that waits for a question; what became of it is read from the store. */
export const wakingSignal = (
  { approvalId, needId, instanceId }: ApprovalRequest,
  became: 'decided' | 'withdrawn',
  at: number,
): SignalOf<'approval.decided'> =>
  ownSignal('approval.decided', 'gates', {
    id: `${approvalId}.${became}`,
    subject: needId,
    at,
    data: { needId, approvalId, instanceId },
  });
