import { z } from 'zod';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { tryAgain } from '../../../lib/receivers/try-again.ts';
import { door } from '../door/door.ts';
import { mustBeAReceiver } from './known-receiver.ts';

export const receiverRetry = door({
  name: 'receiver-retry',
  method: 'POST',
  route: 'receivers/{receiverId}/retry',
  tag: 'Operations',
  role: 'DeadLetter.Manage',
  callers: 'anyone',
  scope: 'company',
  summary:
    'Let the records that a system did not take be tried again, once what was wrong is mended; a thousand at a time. Safe: a system knows a record by its id, however often it comes.',
  params: z.strictObject({ receiverId: RegisterId }),
  body: z.strictObject({
    what: z
      .enum(['refused', 'not-shown'])
      .default('refused')
      .describe('What it did not take; or what it took and does not say back'),
  }),
  status: 200,
  reply: z.object({ receiverId: z.string(), tried: z.number() }),
  example: { params: { receiverId: 'lrs' }, body: { what: 'refused' } },
  async handle({ params: { receiverId }, body: { what }, ports, run }) {
    await mustBeAReceiver(receiverId, ports);
    return { json: { receiverId, ...(await run(tryAgain, { receiverId, what })) } };
  },
});
