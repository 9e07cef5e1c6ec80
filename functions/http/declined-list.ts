import { collect } from './collect.ts';
import { door, none } from './door.ts';

export const declinedList = door({
  name: 'declined-list',
  method: 'GET',
  route: 'declined-demand',
  role: 'Need.Read',
  summary: 'List what was asked for and declined because no line of the charter asks for it, with counts.',
  params: none,
  body: none,
  async handle({ ports }) {
    return { status: 200, json: await collect(ports.registers.declined()) };
  },
});
