import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Id } from '../../../lib/domain/ids.ts';
import { door, none } from '../door/door.ts';

export const deadLetterReplay = door({
  name: 'dead-letter-replay',
  method: 'POST',
  route: 'dead-letters/{deadLetterId}/replay',
  tag: 'Operations',
  role: 'DeadLetter.Manage',
  callers: 'anyone',
  scope: 'company',
  summary:
    'Send a dead letter once more, as it came. Safe: what was handled already is recognised by its id.',
  params: z.strictObject({ deadLetterId: Id }),
  body: none,
  status: 200,
  reply: z.object({ deadLetterId: z.string(), status: z.literal('replayed') }),
  example: { params: { deadLetterId: 'evidence.api-http-1' }, body: {} },
  async handle({ params: { deadLetterId }, ports: { deadLetters, bus }, callId }) {
    const { subscription, body, status } = await deadLetters.read(deadLetterId);
    if (status === 'open') {
      // An id of its own, or duplicate detection would drop it as the message that was dead-lettered.
      await bus.resend({
        messageId: createHash('sha256').update(`${deadLetterId} ${callId}`).digest('hex'),
        route: subscription,
        body,
      });
      await deadLetters.markReplayed(deadLetterId);
    }
    return { json: { deadLetterId, status: 'replayed' } };
  },
});
