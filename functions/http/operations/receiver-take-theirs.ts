import { z } from 'zod';
import { takeTheirs } from '../../../lib/agents/sensing/take-theirs.ts';
import { Id, PersonId, RegisterId } from '../../../lib/domain/ids.ts';
import { door } from '../door/door.ts';
import { Moment } from '../door/views.ts';
import { mustBeAReceiver } from './known-receiver.ts';

export const receiverTakeTheirs = door({
  name: 'receiver-take-theirs',
  method: 'POST',
  route: 'receivers/{receiverId}/take-theirs',
  tag: 'Operations',
  role: 'People.Manage',
  callers: 'people',
  scope: 'company',
  summary:
    'Believe a system that somebody finished something, where the layer does not (difference only-theirs): it counts as finished on the day that the system says, and the decision is logged. That system is told nothing back. Nobody says so of themselves.',
  params: z.strictObject({ receiverId: RegisterId }),
  body: z.strictObject({
    personId: PersonId,
    needId: Id,
    theirs: z.number().describe('The day of theirs that you saw, as the list of differences has it'),
  }),
  status: 200,
  reply: z.object({ finishedAt: Moment }),
  example: {
    params: { receiverId: 'lrs' },
    body: {
      personId: '2677646c-1a99-4578-896d-5dab048a5c99',
      needId: 'seller.negotiation',
      theirs: 1_795_680_000_000,
    },
  },
  async handle({ params: { receiverId }, body, principal, ports, run }) {
    await mustBeAReceiver(receiverId, ports);
    return { json: await run(takeTheirs, { receiverId, ...body, by: principal.id }) };
  },
});
