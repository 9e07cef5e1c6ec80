import { z } from 'zod';
import { MADE } from '../../../lib/domain/modality/modality.ts';
import {
  isTried,
  OwnAgentAsks,
  OwnAgentProposes,
  OwnAgentRung,
  OwnAgentTrigger,
  ownAgentVersion,
  rungOf,
  waitsForOwner,
  type OwnAgent,
} from '../../../lib/domain/own-agent/own-agent.ts';
import type { StoppedOwnAgents } from '../../../lib/domain/policy/switch.ts';
import { Moment } from '../door/views.ts';

export const OwnAgentView = z
  .object({
    agentId: z.string(),
    version: z.string().describe('Changes with what it looks for, proposes and says'),
    ownerId: z.string().optional().describe('Who answers for it; absent of one that is shipped'),
    rung: OwnAgentRung.describe('How far it may go now'),
    wants: OwnAgentRung.optional().describe(
      'How far it is to go once its owner took it (me/own-agents/{agentId}/take); absent where that is done',
    ),
    pilotRoleIds: z.array(z.string()),
    trigger: OwnAgentTrigger,
    asks: OwnAgentAsks,
    threshold: z.number().describe('Percent, days or people, as its question says'),
    skillIds: z.array(z.string()),
    roleIds: z.array(z.string()),
    proposes: OwnAgentProposes,
    form: z.enum(MADE).optional(),
    prompt: z.string(),
    rubric: z.array(z.string()),
    mostAMonth: z.number(),
    isStopped: z.boolean().describe('Whether a switch of its own stops it'),
    tried: z
      .object({ at: Moment, would: z.number(), lines: z.array(z.string()) })
      .optional()
      .describe('What it would have proposed in the 13 weeks before; absent while it was not tried as it is'),
  })
  .meta({ id: 'OwnAgent' });

/** As readers are shown it: the rung that holds, and only a try of what it is now. */
export const ownAgentSeen = (
  agent: OwnAgent,
  stopped: Pick<StoppedOwnAgents, 'has'>,
): z.infer<typeof OwnAgentView> => {
  const { tried, ...rest } = agent;
  delete rest.taken;
  return {
    ...rest,
    version: ownAgentVersion(agent),
    rung: rungOf(agent),
    ...(waitsForOwner(agent) ? { wants: agent.rung } : {}),
    isStopped: stopped.has(agent.agentId),
    ...(tried && isTried(agent) ? { tried } : {}),
  };
};
