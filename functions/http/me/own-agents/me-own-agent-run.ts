import { z } from 'zod';
import { runOwnAgent } from '../../../../lib/agents/needs-analysis/own-agents/run-own-agents.ts';
import { RegisterId } from '../../../../lib/domain/ids.ts';
import { SHIPPED_OWN_AGENTS } from '../../../../lib/domain/own-agent/shipped.ts';
import { door, none } from '../../door/door.ts';
import { OwnProposalView, proposalSeen } from './own-proposal-view.ts';

export const meOwnAgentRun = door({
  name: 'me-own-agent-run',
  method: 'POST',
  route: 'me/own-agents/{agentId}/run',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'sets',
  // Its card offers to move the agent, which takes a role.
  signsIn: true,
  limit: 'statement',
  summary:
    'Let an agent that you made look now, and answer what it proposes: to you alone, or on to the gate where its rung says so.',
  params: z.strictObject({ agentId: RegisterId }),
  body: none,
  status: 200,
  reply: z.object({
    agentId: z.string(),
    proposals: z.array(OwnProposalView),
    why: z.array(z.string()).describe('Why there are none, where there are none'),
  }),
  example: { params: { agentId: SHIPPED_OWN_AGENTS[0].agentId }, body: {} },
  async handle({ params, principal, ports: { registers }, run, callersWords }) {
    const { agentId, proposals, why } = await run(runOwnAgent, { ...params, by: principal.id });
    const [skills, profiles, words] = await Promise.all([
      registers.skills(),
      registers.roleProfiles(),
      callersWords(),
    ]);
    return {
      json: {
        agentId,
        proposals: proposals.map((one) => proposalSeen(one, profiles, skills, words)),
        why: why.map((one) => words.sayMessage(one)),
      },
    };
  },
});
