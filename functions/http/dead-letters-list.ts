import type { DeadLetter } from '../../lib/ports/dead-letters.ts';
import { collect } from './collect.ts';
import { door, none } from './door.ts';

export const deadLettersList = door({
  name: 'dead-letters-list',
  method: 'GET',
  route: 'dead-letters',
  role: 'DeadLetter.Manage',
  summary: 'List the messages that could not be handled, with the reason and without their content.',
  params: none,
  body: none,
  async handle({ ports }) {
    const { items, more } = await collect(ports.deadLetters.open());
    return { status: 200, json: { items: items.map(withoutBody), more } };
  },
});

const withoutBody = ({ deadLetterId, subscription, reason, description, at, status }: DeadLetter) => ({
  ...{ deadLetterId, subscription, reason, description, at, status },
});
