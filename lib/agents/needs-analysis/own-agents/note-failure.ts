import { ownAgentVersion, type OwnAgent } from '../../../domain/own-agent/own-agent.ts';
import { NamedError } from '../../../errors.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Call } from '../../../step.ts';
import { isOwned } from './may-run.ts';
import { noticeOwner } from './notice-owner.ts';

/**
 * One that cannot look keeps none after it from looking: the log names it and what went wrong, and its owner is told,
 * once a day at most.
 */
export async function noteFailure(agent: OwnAgent, error: unknown, ports: Ports, call: Call): Promise<void> {
  const { agentId } = agent;
  await logFailure(agent, { as: 'failed', what: 'could not look' }, error, ports, call);
  if (isOwned(agent))
    await noticeOwner(
      agent,
      ({ say }) => say('own-agent.failed', { agent: agentId }),
      `failed.${dayOf(call)}`,
      ports,
      call,
    );
}

const dayOf = ({ at }: Call): string => new Date(at).toISOString().slice(0, 10);

/** Names in the log what an agent could not do and why, once a day. */
export const logFailure = (
  agent: OwnAgent,
  { as, what }: { as: 'failed' | 'not-told'; what: string },
  error: unknown,
  { decisions }: Pick<Ports, 'decisions'>,
  call: Call,
): Promise<void> =>
  decisions.append({
    decisionId: `own-agent:${agent.agentId}:${as}:${dayOf(call)}`,
    at: call.at,
    decidedBy: { kind: 'rule', name: `own agent ${agent.agentId}` },
    subject: 'registers',
    outcome: `${what}: ${error instanceof NamedError ? error.message : 'an error without a name'}`.slice(
      0,
      400,
    ),
    evidence: [`own-agent:${agent.agentId}:${ownAgentVersion(agent)}`],
  });
