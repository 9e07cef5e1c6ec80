import { isAmongDeciders } from '../../../lib/domain/gate/reminders.ts';
import {
  isAnsweredForByAnother,
  OwnAgent,
  ownAgentAsSaved,
} from '../../../lib/domain/own-agent/own-agent.ts';
import { withShipped } from '../../../lib/domain/own-agent/shipped.ts';
import { badInput, conflict, notAllowed } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import type { Principal } from '../door/principal.ts';

/**
 * An agent of somebody’s own as it will stand: whatever a caller says of it, that it was tried is kept from what
 * stands, and one that says something else by now runs by hand.
 * @throws NamedError `bad-input` where its owner decides nothing here, `conflict` where it is moved up untried
 */
export async function ownAgentToSave(
  value: unknown,
  { id: by }: Pick<Principal, 'id'>,
  { registers }: Pick<Ports, 'registers'>,
): Promise<OwnAgent> {
  const next = OwnAgent.parse(value);
  const { agentId, ownerId } = next;
  const [entries, approvers, { lines }] = await Promise.all([
    registers.latest('own-agent'),
    registers.entries('approver'),
    registers.charter(),
  ]);
  const named = approvers.map((entry) => entry.value);
  if (ownerId !== undefined && !isAmongDeciders(ownerId, named, lines))
    throw badInput(message('problem.own-agent.owner', { agentId }));
  const stands = withShipped(entries).find(({ id }) => id === agentId);
  if (isAnsweredForByAnother(stands?.value, next, by))
    throw notAllowed(message('problem.own-agent.not-own', { agentId }));
  const { value: saved, fell } = ownAgentAsSaved(stands?.value, next, by);
  if (fell === 'not-tried') throw conflict(message('problem.own-agent.not-tried', { agentId }));
  return saved;
}
