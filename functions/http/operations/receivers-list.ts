import { z } from 'zod';
import {
  DifferenceKind,
  Proposal,
  proposalAbout,
  type SidesCompared,
} from '../../../lib/domain/receiver/drift.ts';
import { receiverState } from '../../../lib/receivers/receiver-state.ts';
import { door, none } from '../door/door.ts';
import { listOf, Moment } from '../door/views.ts';

const ReceiverState = z
  .object({
    receiverId: z.string(),
    name: z.string(),
    standing: z.enum(['proposed', 'confirmed', 'off']),
    by: z.enum(['xapi', 'http', 'csv']).describe('How it is told; csv once a day, by a file'),
    lastSentAt: Moment.optional(),
    lastRefusal: z
      .object({ why: z.string(), at: Moment })
      .optional()
      .describe('What came last of a try that came to nothing'),
    waiting: z.number().describe('Records that are still to be sent'),
    waitsSince: Moment.optional().describe('When the first of them happened'),
    refused: z
      .array(z.object({ why: z.string(), count: z.number() }))
      .describe('Records that are set aside until somebody lets them be tried again'),
    toTakeBack: z.number().describe('Records of people who were erased, that it has not taken back yet'),
    notTakenBack: z
      .number()
      .describe('Of those, how many are set aside after as many tries: it still holds them'),
    compared: z
      .object({
        at: Moment,
        agreed: z.number(),
        differences: z.array(z.object({ kind: DifferenceKind, count: z.number(), proposal: Proposal })),
      })
      .optional()
      .describe(
        'What it was told beside what it says back, as of the last week, where it says anything back',
      ),
    isMore: z.boolean().describe('More than a thousand wait or are set aside; so many are counted'),
  })
  .meta({ id: 'ReceiverState' });

const seenCompared = ({ at, agreed, differ }: SidesCompared) => ({
  at,
  agreed,
  differences: DifferenceKind.options.flatMap((kind) => {
    const count = differ[kind] ?? 0;
    return count === 0 ? [] : [{ kind, count, proposal: proposalAbout[kind] }];
  }),
});

export const receiversList = door({
  name: 'receivers-list',
  method: 'GET',
  route: 'receivers',
  tag: 'Operations',
  role: 'Log.Read',
  callers: 'anyone',
  scope: 'company',
  summary:
    'List the systems outside that are told of people, each with what it took last, what waits and what is set aside, and why. Names nobody.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(ReceiverState),
  example: { params: {}, body: {} },
  async handle({ ports }) {
    const entries = await ports.registers.entries('receiver');
    const items = [];
    for (const { value } of entries) {
      const { compared, ...state } = await receiverState(value, ports);
      items.push({ ...state, ...(compared ? { compared: seenCompared(compared) } : {}) });
    }
    return { json: { items, more: false } };
  },
});
