import { z } from 'zod';
import { closeRequisition } from '../../../lib/agents/hiring/close-requisition.ts';
import { RequisitionStanding } from '../../../lib/domain/hiring/requisition.ts';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { door } from '../door/door.ts';
import { RequisitionView, requisitionSeen } from './requisition-view.ts';

export const requisitionClose = door({
  name: 'requisition-close',
  method: 'POST',
  route: 'requisitions/{requisitionId}/close',
  tag: 'Hiring',
  role: 'Hiring.Manage',
  callers: 'people',
  scope: 'company',
  summary:
    'Say what became of a requisition: filled, withdrawn, or open again. Ninety days after the first day, what was said to be learned here is compared with what came.',
  params: z.strictObject({ requisitionId: RegisterId }),
  body: z.strictObject({
    standing: RequisitionStanding,
    startsOn: z.iso.date().exactOptional().describe('The day on which they began, where it is another one'),
  }),
  status: 200,
  reply: RequisitionView,
  example: {
    params: { requisitionId: 'requisition-0123456789abcdef01234567' },
    body: { standing: 'filled', startsOn: '2027-03-15' },
  },
  async handle({ params, body, principal, ports: { registers }, callId, run }) {
    const { value, version } = await run(closeRequisition, {
      ...params,
      ...body,
      by: principal.id,
      callId,
    });
    return { json: requisitionSeen({ ...value, version }, await registers.roleProfiles()) };
  },
});
