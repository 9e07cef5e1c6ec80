import { z } from 'zod';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { OwnAgentRung } from '../../../lib/domain/own-agent/own-agent.ts';
import { SHIPPED_OWN_AGENTS, withShipped } from '../../../lib/domain/own-agent/shipped.ts';
import { entrySchema } from '../../../lib/domain/register.ts';
import { badInput, notFound } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import { door } from '../door/door.ts';
import { ownAgentToSave } from './own-agent-as-saved.ts';
import { ownAgentSeen, OwnAgentView } from './own-agent-view.ts';
import { saveLogged } from './save-entries.ts';

export const ownAgentMove = door({
  name: 'own-agent-move',
  method: 'POST',
  route: 'own-agents/{agentId}/rung',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  card: 'sets',
  summary:
    'Move an agent that somebody here made up or down its rungs (prompt-kit, by-hand, on-trigger, pilot, everybody). Down at any time; up only what you own yourself, and above by-hand only what was tried on the last 13 weeks as it is now.',
  params: z.strictObject({ agentId: RegisterId }),
  body: z.strictObject({ rung: OwnAgentRung }),
  status: 200,
  reply: OwnAgentView,
  example: { params: { agentId: SHIPPED_OWN_AGENTS[0].agentId }, body: { rung: 'prompt-kit' } },
  async handle({ params: { agentId }, body: { rung }, principal, ports, at, callId }) {
    const { registers } = ports;
    const entry = withShipped(await registers.latest('own-agent')).find(({ id }) => id === agentId);
    if (!entry) throw notFound(message('problem.own-agent.missing', { agentId }));
    const parsed = entrySchema('own-agent', agentId)?.safeParse({ ...entry.value, rung });
    if (!parsed?.success) throw badInput(message('problem.own-agent.prompt-kit', { agentId }));
    const value = await ownAgentToSave(parsed.data, principal, ports);
    const edit = { register: 'own-agent' as const, id: agentId, value };
    const ifMatch = entry.etag === undefined ? {} : { ifMatch: entry.etag };
    await saveLogged([{ ...edit, ...ifMatch }], { by: principal.id, at, callId }, ports);
    return { json: ownAgentSeen(value, (await registers.stopped()).ownAgents) };
  },
});
