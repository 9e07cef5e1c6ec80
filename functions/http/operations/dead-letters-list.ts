import { z } from 'zod';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf, Moment } from '../door/views.ts';

/** What a list shows of a dead letter: not its message, which may hold personal data. */
export const DeadLetterView = z
  .object({
    deadLetterId: z.string(),
    subscription: z.string(),
    reason: z.string(),
    description: z.string(),
    at: Moment,
    status: z.enum(['open', 'replayed']),
  })
  .meta({ id: 'DeadLetter' });

export const deadLettersList = door({
  name: 'dead-letters-list',
  method: 'GET',
  route: 'dead-letters',
  tag: 'Operations',
  role: 'DeadLetter.Manage',
  callers: 'anyone',
  scope: 'company',
  summary: 'List the messages that could not be handled, with the reason and without their content.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(DeadLetterView),
  example: { params: {}, body: {} },
  async handle({ ports }) {
    return { json: await collect(ports.deadLetters.open()) };
  },
});
