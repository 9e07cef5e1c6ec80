import { savedAs, Undertaking } from '../../../lib/domain/workforce/undertaking.ts';
import { notAllowed } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import type { Principal } from '../door/principal.ts';

/**
 * An undertaking as it will stand: whoever plans may propose one and take it back; that it counts, the owner alone says
 * whom it had before.
 * @throws NamedError `not-allowed`
 */
export async function undertakingAsSaved(
  value: unknown,
  { id }: Principal,
  { registers }: Pick<Ports, 'registers'>,
): Promise<Undertaking> {
  const next = Undertaking.parse(value);
  const { undertakingId } = next;
  const stored = (await registers.latest('undertaking')).find((one) => one.id === undertakingId);
  const saved = savedAs(stored?.value, next, id);
  if (!saved) throw notAllowed(message('problem.undertaking.not-own', { undertakingId }));
  return saved;
}
