import { StandingApproval } from '../../../lib/domain/gate/standing-approval.ts';
import { notAllowed } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import { whatRoleOpens, type Principal } from '../door/principal.ts';

/**
 * Who approves in advance does so in their own name, and may answer the question itself. Whoever may change registers
 * may withdraw what anybody approved so.
 * @throws NamedError `not-allowed`
 */
export function mayPreAuthorise(value: unknown, { id, roles }: Principal): void {
  const { standingId, ownerId, isWithdrawn } = StandingApproval.parse(value);
  if (isWithdrawn) return;
  if (ownerId !== id) throw notAllowed(message('problem.standing.not-own', { standingId }));
  if (!roles.includes('Need.Decide'))
    throw notAllowed(
      message('problem.caller.no-role', { role: 'Need.Decide', to: whatRoleOpens('Need.Decide') }),
    );
}
