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
  const onDay = new Date(call.at).toISOString().slice(0, 10);
  await ports.decisions.append({
    decisionId: `own-agent:${agentId}:failed:${onDay}`,
    at: call.at,
    decidedBy: { kind: 'rule', name: `own agent ${agentId}` },
    subject: 'registers',
    outcome:
      `could not look: ${error instanceof NamedError ? error.message : 'an error without a name'}`.slice(
        0,
        400,
      ),
    evidence: [`own-agent:${agentId}:${ownAgentVersion(agent)}`],
  });
  if (isOwned(agent))
    await noticeOwner(
      agent,
      ({ say }) => say('own-agent.failed', { agent: agentId }),
      `failed.${onDay}`,
      ports,
      call,
    );
}
