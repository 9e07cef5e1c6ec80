import { collect } from './collect.ts';
import { door, none } from './door.ts';
import { viewOfNeed } from './views.ts';

export const needsList = door({
  name: 'needs-list',
  method: 'GET',
  route: 'needs',
  role: 'Need.Read',
  summary: 'List the needs with stage, cause, evidence about groups, priority and charter line.',
  params: none,
  body: none,
  async handle({ ports }) {
    const { items, more } = await collect(ports.needs.list());
    return { status: 200, json: { items: items.map(viewOfNeed), more } };
  },
});
