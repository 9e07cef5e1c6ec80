import { collect } from './collect.ts';
import { door, none } from './door.ts';

export const insightsList = door({
  name: 'insights-list',
  method: 'GET',
  route: 'insights',
  role: 'Insight.Read',
  summary: 'List the insights: change of groups with interval, never of people.',
  params: none,
  body: none,
  async handle({ ports }) {
    return { status: 200, json: await collect(ports.needs.insights()) };
  },
});
