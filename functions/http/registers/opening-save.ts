import { z } from 'zod';
import { saveOpening } from '../../../lib/agents/mobility/openings.ts';
import { Level, OneLine, PersonId, RegisterId } from '../../../lib/domain/ids.ts';
import { OpeningKind } from '../../../lib/domain/mobility/opening.ts';
import { OwnersWord } from '../../../lib/domain/opened-by-owner.ts';
import { door, none } from '../door/door.ts';

export const openingSave = door({
  name: 'opening-save',
  method: 'POST',
  route: 'openings',
  tag: 'Registers',
  role: 'Mobility.Manage',
  callers: 'people',
  scope: 'company',
  summary:
    'Propose a role or a project that somebody of the company may come to, to the person who owns it: nobody is shown it before they open it. Save it closed to close it. What its owner opened and is changed is proposed anew, and whoever chose to be seen for it is seen no more, also once it is put back.',
  params: none,
  body: z.strictObject({
    openingId: RegisterId,
    kind: OpeningKind,
    title: OneLine(200),
    roleId: RegisterId.exactOptional().describe('Whose targets are asked for where targets are left out'),
    targets: z.record(RegisterId, Level).exactOptional().describe('Levels (0–5) per skill, 12 at most'),
    department: OneLine(100),
    from: z.iso.date(),
    until: z.iso.date().describe('The last day on which it is open'),
    ownerId: PersonId.describe('Who would see those who choose to be seen, and nobody else'),
    close: z.boolean().default(false),
  }),
  status: 200,
  reply: z.object({ openingId: z.string(), standing: OwnersWord, version: z.number() }),
  example: {
    params: {},
    body: {
      openingId: 'plant-lead-lyon',
      kind: 'role',
      title: 'Lead of the plant in Lyon',
      targets: { negotiation: 3.5 },
      department: 'Operations',
      from: '2026-12-01',
      until: '2027-05-31',
      ownerId: '7a023df6-bf29-424d-8c2d-d30086dc8aca',
      close: false,
    },
  },
  async handle({ body: { close, ...asked }, principal, ports, callId, run }) {
    const profile = (await ports.registers.roleProfiles()).get(asked.roleId ?? '');
    const opening = {
      ...asked,
      targets: asked.targets ?? profile?.targets ?? {},
      standing: close ? ('closed' as const) : ('proposed' as const),
    };
    const { value, version } = await run(saveOpening, { opening, by: principal.id, callId });
    return { json: { openingId: asked.openingId, standing: value.standing, version } };
  },
});
