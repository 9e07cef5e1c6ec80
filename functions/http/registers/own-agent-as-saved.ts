import { isAmongDeciders } from '../../../lib/domain/escalation.ts';
import { OwnAgent, ownAgentAsSaved } from '../../../lib/domain/own-agent/own-agent.ts';
import { withShipped } from '../../../lib/domain/own-agent/shipped.ts';
import { badInput, conflict } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import type { Ports } from '../../../lib/ports/index.ts';

/**
 * An agent of somebody’s own as it will stand: whatever a caller says of it, that it was tried is kept from what
 * stands, and one that says something else by now runs by hand.
 * @throws NamedError `bad-input` where its owner decides nothing here, `conflict` where it is moved up untried
 */
export async function ownAgentToSave(
  value: unknown,
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
  const { value: saved, fell } = ownAgentAsSaved(stands?.value, next);
  if (fell === 'not-tried') throw conflict(message('problem.own-agent.not-tried', { agentId }));
  return saved;
}
