import { Undertaking } from '../../../lib/domain/workforce/undertaking.ts';
import { notAllowed } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import type { Principal } from '../door/principal.ts';

/**
 * Whoever plans may propose an undertaking and take it back; that it counts, its owner alone says.
 * @throws NamedError `not-allowed`
 */
export function mayConfirm(value: unknown, { id }: Principal): void {
  const { undertakingId, ownerId, standing } = Undertaking.parse(value);
  if (standing === 'confirmed' && ownerId !== id)
    throw notAllowed(message('problem.undertaking.not-own', { undertakingId }));
}
