import { z } from 'zod';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { DifferenceKind, Proposal, proposalAbout } from '../../../lib/domain/receiver/drift.ts';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf, Moment } from '../door/views.ts';
import { mustBeAReceiver } from './known-receiver.ts';

const DifferenceView = z
  .object({
    personId: z.string(),
    needId: z.string(),
    kind: DifferenceKind.describe(
      'not-shown: it took the record and does not say it back; only-theirs: it says so and the layer does not; other-day: both, of different days',
    ),
    proposal: Proposal,
    recordId: z.string().optional().describe('By which the system knows the record that it took'),
    ours: Moment.optional(),
    theirs: Moment.optional(),
  })
  .meta({ id: 'Difference' });

export const receiverDifferencesList = door({
  name: 'receiver-differences-list',
  method: 'GET',
  route: 'receivers/{receiverId}/differences',
  tag: 'Operations',
  role: 'People.Manage',
  callers: 'people',
  scope: 'company',
  summary:
    'List where the layer and a system that it tells differ about what somebody finished, as of the last weekly comparison, each with a proposal. Nothing is done by itself.',
  params: z.strictObject({ receiverId: RegisterId }),
  body: none,
  status: 200,
  reply: listOf(DifferenceView),
  example: { params: { receiverId: 'lrs' }, body: {} },
  async handle({ params: { receiverId }, ports: { outRecords, registers } }) {
    await mustBeAReceiver(receiverId, { registers });
    const { items, more } = await collect(outRecords.differences(receiverId));
    const seen = items.map(({ personId, difference: { needId, kind, recordId, ours, theirs } }) => ({
      personId,
      needId,
      kind,
      proposal: proposalAbout[kind],
      ...(recordId === undefined ? {} : { recordId }),
      ...(ours === undefined ? {} : { ours }),
      ...(theirs === undefined ? {} : { theirs }),
    }));
    return { json: { items: seen, more } };
  },
});
