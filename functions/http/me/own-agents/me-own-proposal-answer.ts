import { z } from 'zod';
import { answerProposal } from '../../../../lib/agents/needs-analysis/own-agents/answer-proposal.ts';
import { Id, RegisterId } from '../../../../lib/domain/ids.ts';
import { SHIPPED_OWN_AGENTS } from '../../../../lib/domain/own-agent/shipped.ts';
import { door } from '../../door/door.ts';
import { OwnProposalView, proposalSeen } from './own-proposal-view.ts';

export const meOwnProposalAnswer = door({
  name: 'me-own-proposal-answer',
  method: 'POST',
  route: 'me/own-agents/{agentId}/proposals/{proposalId}/answer',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'sets',
  // Its card offers to move the agent, which takes a role.
  signsIn: true,
  limit: 'statement',
  summary:
    'Answer what an agent that you made proposes: yes opens the need, about which others decide, and no leaves it.',
  params: z.strictObject({ agentId: RegisterId, proposalId: Id }),
  body: z.strictObject({ answer: z.enum(['yes', 'no']) }),
  status: 200,
  reply: OwnProposalView,
  example: {
    params: { agentId: SHIPPED_OWN_AGENTS[0].agentId, proposalId: '0123456789abcdef01234567' },
    body: { answer: 'yes' },
  },
  async handle({ params, body, principal, ports: { registers }, callId, run, callersWords }) {
    const answered = await run(answerProposal, { ...params, ...body, by: principal.id, callId });
    const [skills, profiles, words] = await Promise.all([
      registers.skills(),
      registers.roleProfiles(),
      callersWords(),
    ]);
    return { json: proposalSeen(answered, profiles, skills, words) };
  },
});
