import type { ApprovalRequest } from '../domain/approval.ts';
import type { SignalOf } from '../domain/signal.ts';

/** Wakes the flow that waits for a question; what became of it is read from the store. */
export const wakingSignal = (
  { approvalId, needId, instanceId }: ApprovalRequest,
  became: 'decided' | 'withdrawn',
  at: number,
): SignalOf<'approval.decided'> => ({
  specversion: '1.0',
  id: `${approvalId}.${became}`,
  source: 'learning-os/gates',
  type: 'learning-os.approval.decided',
  subject: needId,
  time: new Date(at).toISOString(),
  data: { needId, approvalId, instanceId },
});
