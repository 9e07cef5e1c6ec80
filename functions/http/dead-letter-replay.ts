import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Id } from '../../lib/domain/ids.ts';
import { door, none } from './door.ts';

export const deadLetterReplay = door({
  name: 'dead-letter-replay',
  method: 'POST',
  route: 'dead-letters/{deadLetterId}/replay',
  role: 'DeadLetter.Manage',
  summary:
    'Send a dead letter once more, as it came. Safe: what was handled already is recognised by its id.',
  params: z.strictObject({ deadLetterId: Id }),
  body: none,
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
    return { status: 200, json: { deadLetterId, status: 'replayed' } };
  },
});
