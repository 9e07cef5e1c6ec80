import type { ApprovalRequest } from './approval.ts';
import { sha256 } from '../sha256.ts';
import { ownSignal, type SignalOf } from '../signal/signal.ts';

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

/** Lets the cards of an open question follow what it weighs by now. @param by what weighed it anew */
export const reweighedSignal = (
  { approvalId, needId }: Pick<ApprovalRequest, 'approvalId' | 'needId'>,
  by: readonly string[],
  at: number,
): SignalOf<'approval.reweighed'> =>
  ownSignal('approval.reweighed', 'gates', {
    id: `${approvalId}.reweighed.${sha256(JSON.stringify([...by, at]), 16)}`,
    subject: needId,
    at,
    data: { needId, approvalId },
  });
