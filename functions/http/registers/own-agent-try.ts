import { z } from 'zod';
import { tryOwnAgent } from '../../../lib/agents/needs-analysis/own-agents/try-own-agent.ts';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { SHIPPED_OWN_AGENTS } from '../../../lib/domain/own-agent/shipped.ts';
import { door, none } from '../door/door.ts';
import { Moment } from '../door/views.ts';

export const ownAgentTry = door({
  name: 'own-agent-try',
  method: 'POST',
  route: 'own-agents/{agentId}/try',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  summary:
    'Try an agent that somebody here made on the last 13 weeks: what it would have proposed, when and why, by what was said then. Proposes and tells nothing; that it was tried is kept, and until it was it moves no higher than by-hand.',
  params: z.strictObject({ agentId: RegisterId }),
  body: none,
  status: 200,
  reply: z.object({
    agentId: z.string(),
    version: z.string(),
    would: z.array(
      z.object({
        roleId: z.string(),
        skillId: z.string(),
        charterLineId: z.string().optional(),
        at: Moment,
        sentence: z.string(),
      }),
    ),
  }),
  example: { params: { agentId: SHIPPED_OWN_AGENTS[0].agentId }, body: {} },
  async handle({ params, run }) {
    return { json: await run(tryOwnAgent, params) };
  },
});
