import { z } from 'zod';
import { openRequisition } from '../../../lib/agents/hiring/open-requisition.ts';
import { OneLine, PersonId, RegisterId } from '../../../lib/domain/ids.ts';
import { door, none } from '../door/door.ts';
import { RequisitionView, requisitionSeen } from './requisition-view.ts';

export const requisitionOpen = door({
  name: 'requisition-open',
  method: 'POST',
  route: 'requisitions',
  tag: 'Hiring',
  role: 'Hiring.Manage',
  callers: 'people',
  scope: 'company',
  summary:
    'Open a requisition: the role, how many, from when, and who hires, who can read its brief from then on. Nothing about applicants is taken. Off until somebody answers for it in the policy, section employment.',
  params: none,
  body: z.strictObject({
    roleId: RegisterId,
    department: OneLine(120).exactOptional(),
    people: z.int().positive().max(500),
    choiceId: RegisterId.describe(
      'What the plan chose to hire for, as GET requisitions lists it under planned: what comes of it is held against this choice and no other',
    ).exactOptional(),
    startsOn: z.iso.date().describe('The day on which they are to begin'),
    ownerId: PersonId.describe('Who hires'),
  }),
  status: 201,
  reply: RequisitionView,
  example: {
    params: {},
    body: {
      roleId: 'seller',
      people: 3,
      startsOn: '2027-03-01',
      ownerId: '7a023df6-bf29-424d-8c2d-d30086dc8aca',
    },
  },
  async handle({ body, principal, ports: { registers }, callId, run }) {
    const { value, version } = await run(openRequisition, { ...body, by: principal.id, callId });
    return { json: requisitionSeen({ ...value, version }, await registers.roleProfiles()) };
  },
});
