import { z } from 'zod';
import { Id } from '../../lib/domain/ids.ts';
import { explain } from '../dead-letter-reasons.ts';
import { door, none } from './door.ts';

export const deadLetterRead = door({
  name: 'dead-letter-read',
  method: 'GET',
  route: 'dead-letters/{deadLetterId}',
  role: 'DeadLetter.Manage',
  summary: 'Read one dead letter: the message, why it was not handled, and what to do next.',
  params: z.strictObject({ deadLetterId: Id }),
  body: none,
  async handle({ params, ports }) {
    const deadLetter = await ports.deadLetters.read(params.deadLetterId);
    return { status: 200, json: { ...deadLetter, nextStep: explain(deadLetter.reason) } };
  },
});
