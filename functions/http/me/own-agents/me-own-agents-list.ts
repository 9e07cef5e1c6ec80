import { z } from 'zod';
import { roleTitle, skillLabel } from '../../../../lib/domain/names.ts';
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
  reply: listOf(
    z.object({
      agent: OwnAgentView,
      called: z
        .object({ skills: z.array(z.string()), roles: z.array(z.string()), pilotRoles: z.array(z.string()) })
        .describe('What its skills and roles are called, in your language'),
      proposals: z.array(OwnProposalView),
    }),
  ),
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
        called: {
          skills: value.skillIds.map((skillId) => skillLabel(skills, skillId, words)),
          roles: value.roleIds.map((roleId) => roleTitle(profiles, roleId)),
          pilotRoles: value.pilotRoleIds.map((roleId) => roleTitle(profiles, roleId)),
        },
        proposals: (works.find((work) => work.id === id)?.value.proposals ?? []).map((one) =>
          proposalSeen(one, profiles, skills, words),
        ),
      }))
      .toSorted((a, b) => a.agent.agentId.localeCompare(b.agent.agentId));
    return { json: await collect(own) };
  },
});
