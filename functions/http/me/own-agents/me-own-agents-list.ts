import { z } from 'zod';
import { collect } from '../../door/collect.ts';
import { door, none } from '../../door/door.ts';
import { listOf } from '../../door/views.ts';
import { ownAgentSeen, OwnAgentView } from '../../registers/own-agent-view.ts';
import { OwnProposalView, proposalSeen } from './own-proposal-view.ts';

export const meOwnAgentsList = door({
  name: 'me-own-agents-list',
  method: 'GET',
  route: 'me/own-agents',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'reads',
  card: 'reads',
  // Its card offers to move the agent, which takes a role.
  signsIn: true,
  summary:
    'The agents that you made and answer for, how far each may go, and what they propose to you: the latest first.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(z.object({ agent: OwnAgentView, proposals: z.array(OwnProposalView) })),
  example: { params: {}, body: {} },
  async handle({ principal, ports: { registers }, callersWords }) {
    const words = await callersWords();
    const [entries, works, skills, profiles, { ownAgents }] = await Promise.all([
      registers.latest('own-agent'),
      registers.latest('own-agent-work'),
      registers.skills(),
      registers.roleProfiles(),
      registers.stopped(),
    ]);
    const own = entries
      .filter(({ value }) => value.ownerId === principal.id)
      .map(({ id, value }) => ({
        agent: ownAgentSeen(value, ownAgents),
        proposals: (works.find((work) => work.id === id)?.value.proposals ?? []).map((one) =>
          proposalSeen(one, profiles, skills, words),
        ),
      }))
      .toSorted((a, b) => a.agent.agentId.localeCompare(b.agent.agentId));
    return { json: await collect(own) };
  },
});
