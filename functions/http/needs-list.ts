import { collect } from './collect.ts';
import { door, none } from './door.ts';

export const needsList = door({
  name: 'needs-list',
  method: 'GET',
  route: 'needs',
  role: 'Need.Read',
  summary: 'List the needs with stage, cause, evidence about groups, priority and charter line.',
  params: none,
  body: none,
  async handle({ ports }) {
    return { status: 200, json: await collect(ports.needs.list()) };
  },
});
