import { readFirstHour } from '../../../lib/agents/needs-analysis/first-hour/read-first-hour.ts';
import { door, none } from '../door/door.ts';
import { FirstHourView } from './first-hour-view.ts';

export const firstHourRead = door({
  name: 'first-hour-read',
  method: 'GET',
  route: 'first-hour',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  card: 'reads',
  summary:
    'What stands of what the layer needs before it finds anything: skills, titles that stand for roles, lines of the strategy, documents, signals; and what it found.',
  params: none,
  body: none,
  status: 200,
  reply: FirstHourView,
  example: { params: {}, body: {} },
  handle: async ({ run }) => ({ json: await run(readFirstHour, {}) }),
});
