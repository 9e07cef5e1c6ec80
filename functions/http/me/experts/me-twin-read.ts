import { readTwin } from '../../../../lib/agents/experts/own-twin.ts';
import { door, none } from '../../door/door.ts';
import { TwinView } from './expert-views.ts';

export const meTwinRead = door({
  name: 'me-twin-read',
  method: 'GET',
  route: 'me/twin',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'reads',
  card: 'reads',
  summary:
    'From which documents and about which subjects you let others be answered in your stead, until when, what you answered, and what could not be answered: subjects with full groups of people, never who asked or in which words.',
  params: none,
  body: none,
  status: 200,
  reply: TwinView,
  example: { params: {}, body: {} },
  async handle({ principal: { id: personId }, run }) {
    return { json: await run(readTwin, { personId }) };
  },
});
