import { z } from 'zod';
import { beSeen } from '../../../../lib/agents/mobility/be-seen.ts';
import { RegisterId } from '../../../../lib/domain/ids.ts';
import { door, none } from '../../door/door.ts';
import { Moment } from '../../door/views.ts';
import { OfOpening, shownSeen, ShownView } from './near-views.ts';

export const meNearBeSeen = door({
  name: 'me-near-be-seen',
  method: 'POST',
  route: 'me/near/be-seen',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  repeatable: true,
  conditional: true,
  limit: 'statement',
  summary:
    'Let the owner of one opening see you, under your name as your sign-in says it, until a day, half a year at most: what you read at as-seen, and nothing else. Send its version as If-Match. Nobody else is told, your manager neither.',
  params: none,
  body: OfOpening.extend({
    until: z.iso.date().describe('The last day, in UTC'),
    contests: z.array(RegisterId).max(20).default([]).describe('As you read it at as-seen'),
  }),
  status: 200,
  reply: z.object({
    openingId: z.string(),
    ownerName: z.string(),
    calledBy: z.string(),
    until: Moment,
    shown: ShownView,
  }),
  example: {
    params: {},
    body: { openingId: 'plant-lead-lyon', until: '2027-03-31', contests: [] },
  },
  async handle({ body, ifMatch, principal, ports: { registers }, run, callersWords }) {
    const { ownerName, seen } = await run(beSeen, {
      personId: principal.id,
      ...body,
      ...(principal.name === undefined ? {} : { calledBy: principal.name }),
      until: Date.parse(`${body.until}T23:59:59.999Z`),
      ...(ifMatch === undefined ? {} : { version: ifMatch }),
    });
    const { openingId, calledBy, until, shown } = seen;
    const skills = await registers.skills();
    return {
      json: {
        openingId,
        ownerName,
        calledBy,
        until,
        shown: shownSeen(shown, skills, await callersWords()),
      },
    };
  },
});
