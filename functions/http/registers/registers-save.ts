import { z } from 'zod';
import { CharterLine } from '../../../lib/domain/charter.ts';
import { JobTitle } from '../../../lib/domain/directory/job-title.ts';
import { RoleProfile, Skill } from '../../../lib/domain/skill/skill.ts';
import type { Edit } from '../../../lib/ports/registers.ts';
import { door, none } from '../door/door.ts';
import { entryName, refuseUnseen, saveLogged } from './save-entries.ts';

const Entries = z.strictObject({
  charterLines: z.array(CharterLine).max(100).default([]),
  skills: z.array(Skill).max(500).default([]),
  roleProfiles: z.array(RoleProfile).max(200).default([]),
  jobTitles: z.array(JobTitle).max(500).default([]),
  etags: z
    .record(z.string().regex(/^(charter|skill|role-profile|job-title)\//), z.string())
    .default({})
    .describe(
      'The ETag that you read of each entry that stands and is to change, by its place, such as skill/negotiation',
    ),
});

export const registersSave = door({
  name: 'registers-save',
  method: 'POST',
  route: 'registers',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  summary:
    'Save many entries at once: the charter, the taxonomy, role profiles, what titles of the directory stand for. What stands already as you send it is left as it is; what stands otherwise is changed only where etags names the version that you read, or nothing is saved (428).',
  params: none,
  body: Entries,
  status: 200,
  reply: z.object({
    saved: z.object({
      charterLines: z.number(),
      skills: z.number(),
      roleProfiles: z.number(),
      jobTitles: z.number(),
    }),
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
      jobTitles: [
        { titleId: 'data-steward', title: 'Data Steward', roleId: 'data-steward', standing: 'confirmed' },
      ],
      etags: {},
    },
  },
  async handle({
    body: { charterLines, skills, roleProfiles, jobTitles, etags },
    principal,
    ports,
    at,
    callId,
  }) {
    const entries = [
      ...charterLines.map((value) => ({ register: 'charter' as const, id: value.lineId, value })),
      ...skills.map((value) => ({ register: 'skill' as const, id: value.skillId, value })),
      ...roleProfiles.map((value) => ({ register: 'role-profile' as const, id: value.roleId, value })),
      ...jobTitles.map((value) => ({ register: 'job-title' as const, id: value.titleId, value })),
    ];
    const edits = entries.map((entry): Omit<Edit, 'by' | 'at'> => {
      const ifMatch = etags[entryName(entry)];
      return { ...entry, ...(ifMatch ? { ifMatch } : {}) };
    });
    await refuseUnseen(edits, ports.registers);
    await saveLogged(edits, { by: principal.id, at, callId }, ports);
    const saved = {
      charterLines: charterLines.length,
      skills: skills.length,
      roleProfiles: roleProfiles.length,
      jobTitles: jobTitles.length,
    };
    return { json: { saved } };
  },
});
