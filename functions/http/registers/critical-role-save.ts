import { z } from 'zod';
import { saveCriticalRole } from '../../../lib/agents/succession/critical-roles.ts';
import { Level, OneLine, PersonId, RegisterId } from '../../../lib/domain/ids.ts';
import { OwnersWord } from '../../../lib/domain/opened-by-owner.ts';
import { door, none } from '../door/door.ts';

export const criticalRoleSave = door({
  name: 'critical-role-save',
  method: 'POST',
  route: 'critical-roles',
  tag: 'Registers',
  role: 'Succession.Manage',
  callers: 'people',
  scope: 'company',
  summary:
    'Propose a critical role to the person who answers for it: nobody is shown it before they open it. Save it closed to close it. What its owner opened and is changed is proposed anew, and nobody who agreed before is on its bench any more, also once it is put back.',
  params: none,
  body: z.strictObject({
    criticalRoleId: RegisterId,
    title: OneLine(200),
    roleId: RegisterId.exactOptional().describe('Whose targets are asked for where targets are left out'),
    targets: z.record(RegisterId, Level).exactOptional().describe('Levels (0–5) per skill, 12 at most'),
    department: OneLine(100),
    until: z.iso.date().describe('The last day on which it is open'),
    ownerId: PersonId.describe('Who would know of those who agree, and nobody else'),
    close: z.boolean().default(false),
  }),
  status: 200,
  reply: z.object({ criticalRoleId: z.string(), standing: OwnersWord, version: z.number() }),
  example: {
    params: {},
    body: {
      criticalRoleId: 'head-of-sales',
      title: 'Head of sales',
      targets: { negotiation: 4 },
      department: 'Sales',
      until: '2027-11-30',
      ownerId: '7a023df6-bf29-424d-8c2d-d30086dc8aca',
      close: false,
    },
  },
  async handle({ body: { close, roleId, ...asked }, principal, ports, callId, run }) {
    const profile = (await ports.registers.roleProfiles()).get(roleId ?? '');
    const role = {
      ...asked,
      targets: asked.targets ?? profile?.targets ?? {},
      standing: close ? ('closed' as const) : ('proposed' as const),
    };
    const { value, version } = await run(saveCriticalRole, { role, by: principal.id, callId });
    return { json: { criticalRoleId: asked.criticalRoleId, standing: value.standing, version } };
  },
});
