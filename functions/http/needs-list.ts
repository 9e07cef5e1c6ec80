import { collect } from './collect.ts';
import { door, none } from './door.ts';
import { listOf, NeedView } from './views.ts';

export const needsList = door({
  name: 'needs-list',
  method: 'GET',
  route: 'needs',
  tag: 'Needs',
  role: 'Need.Read',
  callers: 'anyone',
  scope: 'company',
  summary: 'List the needs with stage, cause, evidence about groups, priority and charter line.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(NeedView),
  example: { params: {}, body: {} },
  async handle({ ports }) {
    return { json: await collect(ports.needs.list()) };
  },
});
