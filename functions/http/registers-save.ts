import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CharterLine } from '../../lib/domain/charter.ts';
import { RoleProfile, Skill } from '../../lib/domain/skill.ts';
import { door, none } from './door.ts';

const Entries = z.strictObject({
  charterLines: z.array(CharterLine).max(100).default([]),
  skills: z.array(Skill).max(500).default([]),
  roleProfiles: z.array(RoleProfile).max(200).default([]),
});

export const registersSave = door({
  name: 'registers-save',
  method: 'POST',
  route: 'registers',
  role: 'Register.Write',
  peopleOnly: true,
  summary: 'Save what humans own: lines of the charter, skills of the taxonomy, role profiles.',
  params: none,
  body: Entries,
  async handle({ body, principal, ports: { registers, decisions }, at, callId }) {
    const by = principal.id;
    const saved = {
      charterLines: body.charterLines.length,
      skills: body.skills.length,
      roleProfiles: body.roleProfiles.length,
    };
    const content = JSON.stringify(body);
    // Logged first: a crash in between leaves an entry that the same call makes true; never a change without its entry.
    await decisions.append({
      decisionId: `registers:${sha256(JSON.stringify([by, callId, content]))}`,
      at,
      decidedBy: { kind: 'human', name: by },
      subject: 'registers',
      outcome: `saves ${JSON.stringify(saved)}`,
      evidence: [
        `sha256:${sha256(content)}`,
        ...body.charterLines.map(({ lineId }) => `charter:${lineId}`),
        ...body.skills.map(({ skillId }) => `skill:${skillId}`),
        ...body.roleProfiles.map(({ roleId }) => `role:${roleId}`),
      ],
    });
    for (const line of body.charterLines) await registers.saveCharterLine(line);
    for (const skill of body.skills) await registers.saveSkill(skill);
    for (const profile of body.roleProfiles) await registers.saveRoleProfile(profile);
    return { status: 200, json: { saved } };
  },
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
