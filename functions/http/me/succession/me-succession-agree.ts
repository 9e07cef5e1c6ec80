import { z } from 'zod';
import { agreeForRole } from '../../../../lib/agents/succession/agree.ts';
import { KnownAs } from '../../../../lib/domain/succession/on-bench.ts';
import { door, none } from '../../door/door.ts';
import { Moment } from '../../door/views.ts';
import { AsView, ToRead } from './bench-views.ts';
import { shownSeen, ShownView } from '../mobility/near-views.ts';

export const meSuccessionAgree = door({
  name: 'me-succession-agree',
  method: 'POST',
  route: 'me/succession/agree',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  repeatable: true,
  conditional: true,
  limit: 'statement',
  summary:
    'Agree for one critical role, towards its owner alone and until a day, half a year at most: to be counted, so that nothing is said of you but together with others; or to be named, under your name as your sign-in says it, with what you read at as-read. Send its version as If-Match. Nobody else is told, your manager neither.',
  params: none,
  body: ToRead.extend({
    as: KnownAs,
    until: z.iso.date().describe('The last day, in UTC'),
  }),
  status: 200,
  reply: z.object({
    criticalRoleId: z.string(),
    ownerName: z.string(),
    as: AsView,
    calledBy: z.string().optional().describe('Absent where you are counted alone'),
    until: Moment,
    shown: ShownView,
  }),
  example: {
    params: {},
    body: { criticalRoleId: 'head-of-sales', as: 'counted', until: '2027-03-31', contests: [] },
  },
  async handle({ body, ifMatch, principal, ports: { registers }, run, callersWords }) {
    const { ownerName, onBench } = await run(agreeForRole, {
      personId: principal.id,
      ...body,
      ...(principal.name === undefined ? {} : { calledBy: principal.name }),
      until: Date.parse(`${body.until}T23:59:59.999Z`),
      ...(ifMatch === undefined ? {} : { version: ifMatch }),
    });
    const { criticalRoleId, as, calledBy, until, shown } = onBench;
    const skills = await registers.skills();
    return {
      json: {
        criticalRoleId,
        ownerName,
        as,
        ...(calledBy === undefined ? {} : { calledBy }),
        until,
        shown: shownSeen(shown, skills, await callersWords()),
      },
    };
  },
});
