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
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  summary: 'Save what humans own: lines of the charter, skills of the taxonomy, role profiles.',
  params: none,
  body: Entries,
  status: 200,
  reply: z.object({
    saved: z.object({ charterLines: z.number(), skills: z.number(), roleProfiles: z.number() }),
  }),
  example: {
    params: {},
    body: {
      charterLines: [
        {
          lineId: 'C9',
          text: 'Every team can explain its own figures',
          skillIds: ['telling-with-numbers'],
          roleIds: ['manager'],
          weight: 0.4,
          from: '2026-11-01T00:00:00Z',
          until: '2027-11-01T00:00:00Z',
          ownerId: '7a023df6-bf29-424d-8c2d-d30086dc8aca',
        },
      ],
      skills: [
        {
          skillId: 'telling-with-numbers',
          label: 'Telling with Numbers',
          description: 'Explaining to others what a set of figures says',
          halfLifeDays: 365,
          neighbours: ['mathematics'],
        },
      ],
      roleProfiles: [
        { roleId: 'data-steward', title: 'Data Steward', targets: { 'telling-with-numbers': 3.5 } },
      ],
    },
  },
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
    return { json: { saved } };
  },
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
