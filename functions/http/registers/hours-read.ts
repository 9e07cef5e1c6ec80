import { door, none } from '../door/door.ts';
import { hoursNow, HoursView } from './hours-view.ts';

export const hoursRead = door({
  name: 'hours-read',
  method: 'GET',
  route: 'hours',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  card: 'reads',
  keptFromFlows: true,
  summary:
    'Hours of Learning & Development as the team entered them, one sum a month and one of before, and how its work went by the last report: never of one person.',
  params: none,
  body: none,
  status: 200,
  reply: HoursView,
  example: { params: {}, body: {} },
  handle: async (call) => ({ json: await hoursNow(call) }),
});
