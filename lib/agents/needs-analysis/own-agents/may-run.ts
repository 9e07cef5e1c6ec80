import { isAmongDeciders } from '../../../domain/gate/reminders.ts';
import { rungOf, waitsForOwner, type OwnAgent } from '../../../domain/own-agent/own-agent.ts';
import { conflict, stopped, type NamedError } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import type { Ports } from '../../../ports/index.ts';

/** One that may run has an owner. */
export type OwnedAgent = OwnAgent & { ownerId: string };

/**
 * Why an agent of somebody’s own does nothing now; undefined where it may run. It is stopped by a switch of its own,
 * and with the agents whose work it asks for, whose own step asks besides.
 */
export async function whyNotRun(
  agent: OwnAgent,
  { registers }: Pick<Ports, 'registers'>,
): Promise<NamedError | undefined> {
  const { agentId, ownerId, proposes } = agent;
  const [{ ownAgents, agents, people }, approvers, { lines }] = await Promise.all([
    registers.stopped(),
    registers.entries('approver'),
    registers.charter(),
  ]);
  const isStopped =
    ownAgents.has(agentId) ||
    (proposes === 'draft' && agents.has('content')) ||
    (ownerId !== undefined && people.has(ownerId));
  if (isStopped) return stopped(message('problem.own-agent.stopped', { agentId }));
  if (rungOf(agent) === 'prompt-kit' && waitsForOwner(agent))
    return conflict(message('problem.own-agent.not-taken', { agentId }));
  if (rungOf(agent) === 'prompt-kit' || ownerId === undefined)
    return conflict(message('problem.own-agent.prompt-kit', { agentId }));
  const named = approvers.map(({ value }) => value);
  return isAmongDeciders(ownerId, named, lines)
    ? undefined
    : conflict(message('problem.own-agent.owner', { agentId }));
}

export const isOwned = (agent: OwnAgent): agent is OwnedAgent => agent.ownerId !== undefined;
