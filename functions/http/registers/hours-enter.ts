import { z } from 'zod';
import { BASELINE, Month, TeamHours } from '../../../lib/domain/spent/team-hours.ts';
import { monthOf } from '../../../lib/domain/policy/budget.ts';
import { badInput, conflict } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import { door, none } from '../door/door.ts';
import { hoursNow, HoursView } from './hours-view.ts';
import { saveLogged } from './save-entries.ts';

export const hoursEnter = door({
  name: 'hours-enter',
  method: 'POST',
  route: 'hours',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  card: 'sets',
  keptFromFlows: true,
  summary:
    'Enter the hours of a month as one sum of at least two people of Learning & Development; without a month those of a month before the layer. What was entered before is corrected, and the version before stays; those of the month before the layer only with `corrects` (409).',
  params: none,
  body: z.strictObject({
    month: Month.optional().describe('Absent for the baseline'),
    corrects: z
      .literal(true)
      .optional()
      .describe('Of the baseline: that it is known that one stands, and that it was wrong'),
    hours: TeamHours.describe('Hours of everybody together, halves too, by what they went into'),
  }),
  status: 200,
  reply: HoursView,
  example: {
    params: {},
    body: {
      month: '2026-01',
      hours: { people: 6, logistics: 120, production: 310, reporting: 80, judgement: 90 },
    },
  },
  async handle(call) {
    const { body, principal, ports, at, callId } = call;
    const { month, corrects, hours } = body;
    if (month !== undefined && month > monthOf(at)) throw badInput(message('problem.hours.ahead', { month }));
    const id = month ?? BASELINE;
    const standing = (await ports.registers.latest('team-hours')).find((entry) => entry.id === id);
    if (standing && month === undefined && !corrects)
      throw conflict(message('problem.hours.baseline-stands'));
    const edit = { register: 'team-hours' as const, id, value: hours };
    const ifMatch = standing ? { ifMatch: standing.etag } : {};
    await saveLogged([{ ...edit, ...ifMatch }], { by: principal.id, at, callId }, ports);
    return { json: await hoursNow(call) };
  },
});
