import type { CharterLine } from '../domain/charter.ts';
import type { Need } from '../domain/need/need.ts';
import { ownAgentVersion, type OwnAgent } from '../domain/own-agent/own-agent.ts';
import type { Ports } from '../ports/index.ts';

/**
 * The agent of somebody’s own that proposed a need, as it was when it did, whatever became of it since; undefined where
 * none did, or where its owner is erased.
 */
export async function proposerOf(
  { proposedBy }: Pick<Need, 'proposedBy'>,
  { registers }: Pick<Ports, 'registers'>,
): Promise<OwnAgent | undefined> {
  if (!proposedBy) return undefined;
  const { agentId, version } = proposedBy;
  const now = (await registers.latest('own-agent')).find(({ id }) => id === agentId)?.value;
  if (!now || ownAgentVersion(now) === version) return now;
  for await (const { value } of registers.earlier('own-agent', agentId))
    if (ownAgentVersion(value) === version) return value;
  return undefined;
}

/** What whoever owns an agent is called, where a line of the strategy that they own says it. */
export const ownerCalled = (
  { ownerId }: Pick<OwnAgent, 'ownerId'>,
  lines: readonly CharterLine[],
): string | undefined => lines.find((line) => line.ownerId === ownerId && line.ownerName)?.ownerName;
