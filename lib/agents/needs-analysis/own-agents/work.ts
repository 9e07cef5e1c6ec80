import type { CurrentEntry } from '../../../domain/register.ts';
import type { OwnAgentWork } from '../../../domain/own-agent/proposal.ts';
import { withOptimisticRetry } from '../../../optimistic-retry.ts';
import type { Ports } from '../../../ports/index.ts';

/** What an agent did so far; nothing, of one that never looked. */
export const workOf = async (
  agentId: string,
  since: number,
  { registers }: Pick<Ports, 'registers'>,
): Promise<{ value: OwnAgentWork; etag?: string }> =>
  workIn(await registers.latest('own-agent-work'), agentId, since);

/** The same in what was read of all. */
export const workIn = (
  all: readonly CurrentEntry<'own-agent-work'>[],
  agentId: string,
  since: number,
): { value: OwnAgentWork; etag?: string } =>
  all.find(({ id }) => id === agentId) ?? { value: { agentId, lookedAt: since, proposals: [] } };

/** Changes what is kept of its work as it stands when it is stored: its owner may answer meanwhile. */
export const changeWork = (
  agentId: string,
  change: (work: OwnAgentWork) => OwnAgentWork,
  { at, by }: { at: number; by?: string },
  { registers }: Pick<Ports, 'registers'>,
): Promise<OwnAgentWork> =>
  withOptimisticRetry(async () => {
    const { value: before, etag } = await workOf(agentId, at, { registers });
    const value = change(before);
    const edit = { register: 'own-agent-work' as const, id: agentId, value, at };
    await registers.save({ ...edit, ...(by ? { by } : {}), ...(etag ? { ifMatch: etag } : {}) });
    return value;
  });
