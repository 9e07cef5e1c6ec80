import { door, none } from '../door/door.ts';
import { firstHourNow, FirstHourView } from './first-hour-view.ts';

export const firstHourRead = door({
  name: 'first-hour-read',
  method: 'GET',
  route: 'first-hour',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  card: 'reads',
  keptFromFlows: true,
  summary:
    'What stands of what the layer needs before it finds anything: skills, roles, lines of the strategy, levels that roles ask for, signals; and what it found, to whoever may read needs.',
  params: none,
  body: none,
  status: 200,
  reply: FirstHourView,
  example: { params: {}, body: {} },
  handle: async (call) => ({ json: await firstHourNow(call) }),
});
