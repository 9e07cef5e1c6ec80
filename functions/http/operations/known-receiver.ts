import { notFound } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import type { Ports } from '../../../lib/ports/index.ts';

/** @throws NamedError `not-found` where the register has no such receiver: a mistyped id is not one without faults */
export async function mustBeAReceiver(
  receiverId: string,
  { registers }: Pick<Ports, 'registers'>,
): Promise<void> {
  const known = (await registers.latest('receiver')).some(({ id }) => id === receiverId);
  if (!known) throw notFound(message('problem.receiver.missing', { receiverId }));
}
