import { z } from 'zod';
import type { SkillId } from '../../../../lib/domain/ids.ts';
import { roleTitle, skillLabel } from '../../../../lib/domain/names.ts';
import { OwnAgentProposes } from '../../../../lib/domain/own-agent/own-agent.ts';
import { ProposalStanding, type OwnProposal } from '../../../../lib/domain/own-agent/proposal.ts';
import type { RoleProfiles, Skill } from '../../../../lib/domain/skill/skill.ts';
import { Moment } from '../../door/views.ts';
import type { Words } from '../../../../lib/messages/words.ts';

export const OwnProposalView = z
  .object({
    proposalId: z.string(),
    proposes: OwnAgentProposes,
    roleId: z.string(),
    role: z.string(),
    skillId: z.string(),
    skill: z.string(),
    because: z.string(),
    charterLineId: z.string().optional(),
    at: Moment,
    standing: ProposalStanding.describe(
      'waiting asks its owner; went-on is with the humans of the gate; told asks for nothing; held is proposed anew once a need about a part of the role has ended',
    ),
    needId: z.string().optional(),
  })
  .meta({ id: 'OwnProposal' });

/** With what the role and the skill are called. */
export const proposalSeen = (
  proposal: OwnProposal,
  profiles: RoleProfiles,
  skills: ReadonlyMap<SkillId, Skill>,
  words: Words,
): z.infer<typeof OwnProposalView> => ({
  ...proposal,
  role: roleTitle(profiles, proposal.roleId),
  skill: skillLabel(skills, proposal.skillId, words),
});
