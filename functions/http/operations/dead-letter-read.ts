import { z } from 'zod';
import { Id } from '../../../lib/domain/ids.ts';
import { nextStepFor } from './dead-letter-reasons.ts';
import { DeadLetterView } from './dead-letters-list.ts';
import { door, none } from '../door/door.ts';

export const deadLetterRead = door({
  name: 'dead-letter-read',
  method: 'GET',
  route: 'dead-letters/{deadLetterId}',
  tag: 'Operations',
  role: 'DeadLetter.Manage',
  callers: 'anyone',
  scope: 'company',
  summary: 'Read one dead letter: the message, why it was not handled, and what to do next.',
  params: z.strictObject({ deadLetterId: Id }),
  body: none,
  status: 200,
  reply: z.object({ ...DeadLetterView.shape, body: z.string(), nextStep: z.string() }),
  example: { params: { deadLetterId: 'evidence.api-http-1' }, body: {} },
  async handle({ params, ports }) {
    const deadLetter = await ports.deadLetters.read(params.deadLetterId);
    return { json: { ...deadLetter, nextStep: nextStepFor(deadLetter.reason) } };
  },
});
