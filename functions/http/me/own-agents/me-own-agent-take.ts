import { z } from 'zod';
import { RegisterId } from '../../../../lib/domain/ids.ts';
import { asTaken, isAsRead, OwnAgent, OwnAgentRung } from '../../../../lib/domain/own-agent/own-agent.ts';
import { SHIPPED_OWN_AGENTS } from '../../../../lib/domain/own-agent/shipped.ts';
import { conflict, notFound } from '../../../../lib/errors.ts';
import { message } from '../../../../lib/messages/message.ts';
import { door } from '../../door/door.ts';
import { ownAgentSeen, OwnAgentView } from '../../registers/own-agent-view.ts';
import { saveLogged } from '../../registers/save-entries.ts';

export const meOwnAgentTake = door({
  name: 'me-own-agent-take',
  method: 'POST',
  route: 'me/own-agents/{agentId}/take',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'sets',
  // Its card offers to move the agent, which takes a role.
  signsIn: true,
  limit: 'statement',
  summary:
    'Say that you answer for an agent that bears your name, in the version, up to the rung and with the pilot roles that you read: until you do, what somebody wrote, changed or moved up in the list goes no further.',
  params: z.strictObject({ agentId: RegisterId }),
  body: z.strictObject({
    version: z.string().max(64),
    rung: OwnAgentRung,
    pilotRoleIds: OwnAgent.shape.pilotRoleIds,
  }),
  status: 200,
  reply: OwnAgentView,
  example: {
    params: { agentId: SHIPPED_OWN_AGENTS[0].agentId },
    body: { version: '0123456789ab', rung: 'by-hand', pilotRoleIds: [] },
  },
  async handle({ params: { agentId }, body, principal, ports, at, callId }) {
    const { registers } = ports;
    const entry = (await registers.latest('own-agent')).find(({ id }) => id === agentId);
    if (!entry || entry.value.ownerId !== principal.id)
      throw notFound(message('problem.own-agent.missing', { agentId }));
    if (!isAsRead(entry.value, body)) throw conflict(message('problem.own-agent.changed', { agentId }));
    const value = asTaken(entry.value);
    const edit = { register: 'own-agent' as const, id: agentId, value, ifMatch: entry.etag };
    await saveLogged([edit], { by: principal.id, at, callId }, ports);
    return { json: ownAgentSeen(value, (await registers.stopped()).ownAgents) };
  },
});
