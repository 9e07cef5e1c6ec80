import { answeredForByOthers, EmploymentPolicy } from '../../../lib/domain/policy/employment.ts';
import { notAllowed } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import type { Principal } from '../door/principal.ts';

/**
 * Whoever puts an agent into use that bears on employment answers for it in their own name.
 * @throws NamedError `not-allowed`
 */
export async function mayPutIntoUse(
  change: unknown,
  { id }: Principal,
  { registers }: Pick<Ports, 'registers'>,
): Promise<void> {
  const standing = (await registers.latest('policy')).find((entry) => entry.id === 'employment');
  const others = answeredForByOthers(
    EmploymentPolicy.parse(standing?.value ?? {}),
    EmploymentPolicy.parse(change),
    id,
  );
  if (others.length > 0) throw notAllowed(message('problem.use.not-own', { uses: others.join(', ') }));
}
