import { Receiver } from '../../../lib/domain/receiver/receiver.ts';
import { isSameFolder } from '../../../lib/domain/source/site-folder.ts';
import { badInput } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import { requireRole, type Principal } from '../door/principal.ts';

/**
 * A system that is told of people is a matter of whoever may say whose an address is, and lies on a host that IT
 * listed, or reads the folder that IT named. Whoever opens that reads every file in it, whatever another entry says
 * who gets and for what, so it is one entry's alone.
 * @throws NamedError `not-allowed`, or `bad-input` saying what is wrong with the address, or who holds the folder
 */
export async function mayBeTold(
  value: unknown,
  principal: Principal,
  { hooks, recordFolder, registers }: Pick<Ports, 'hooks' | 'recordFolder' | 'registers'>,
): Promise<void> {
  requireRole(principal, 'People.Manage');
  const { receiverId, way, standing } = Receiver.parse(value);
  if (standing === 'off') return;
  if (way.kind === 'csv') {
    if (!recordFolder) throw badInput(message('problem.receiver.no-folder'));
    if (!isSameFolder(way.address, recordFolder)) throw badInput(message('problem.receiver.other-folder'));
    // Its files are called by it, and SharePoint takes large and small letters for the same.
    if (receiverId !== receiverId.toLowerCase()) throw badInput(message('problem.receiver.large-letters'));
    const holds = (await registers.latest('receiver')).find(
      ({ value: other }) =>
        other.receiverId !== receiverId && other.way.kind === 'csv' && other.standing !== 'off',
    );
    if (holds)
      throw badInput(message('problem.receiver.folder-held', { receiverId: holds.value.receiverId }));
    return;
  }
  const refused = hooks.refuses(way.address);
  if (refused) throw badInput(message('problem.hook.refused', { why: refused }));
}
