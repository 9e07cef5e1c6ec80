import { z } from 'zod';
import { RecordKind } from '../../../lib/domain/receiver/receiver.ts';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf, Moment } from '../door/views.ts';
import { mustBeAReceiver } from './known-receiver.ts';

const RefusedRecord = z
  .object({
    recordId: z.string().describe('By which the system knows it, too'),
    personId: z.string(),
    kind: RecordKind,
    happenedAt: Moment,
    attempts: z.number(),
    why: z.string(),
  })
  .meta({ id: 'RefusedRecord' });

export const receiverRefusedList = door({
  name: 'receiver-refused-list',
  method: 'GET',
  route: 'receivers/{receiverId}/refused',
  tag: 'Operations',
  role: 'DeadLetter.Manage',
  callers: 'anyone',
  scope: 'company',
  summary: 'List the records that a system did not take, each with whom it is about and why.',
  params: z.strictObject({ receiverId: RegisterId }),
  body: none,
  status: 200,
  reply: listOf(RefusedRecord),
  example: { params: { receiverId: 'lrs' }, body: {} },
  async handle({ params: { receiverId }, ports: { outRecords, registers } }) {
    await mustBeAReceiver(receiverId, { registers });
    const { items, more } = await collect(outRecords.of(receiverId, 'refused'));
    const seen = items.map(({ personId, value: { recordId, happened, attempts, why = '' } }) => ({
      recordId,
      personId,
      kind: happened.kind,
      happenedAt: happened.at,
      attempts,
      why,
    }));
    return { json: { items: seen, more } };
  },
});
