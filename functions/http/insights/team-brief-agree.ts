import { z } from 'zod';
import { agreeObjectives } from '../../../lib/agents/performance/read-briefs.ts';
import { Id, PersonId } from '../../../lib/domain/ids.ts';
import { door, none } from '../door/door.ts';

export const teamBriefAgree = door({
  name: 'team-brief-agree',
  method: 'POST',
  route: 'team/briefs/agree',
  tag: 'Insights',
  role: null,
  callers: 'people',
  scope: 'reports',
  unrecorded: true,
  limit: 'statement',
  repeatable: true,
  conditional: true,
  summary:
    'Say yes to the objectives that a report of the caller’s proposes in a brief that they share: with that both have agreed, and each comes back as a signal. Send the version that was read as If-Match.',
  params: none,
  body: z.strictObject({ personId: PersonId, reviewId: Id }),
  status: 200,
  reply: z.object({ agreed: z.number().describe('How many objectives') }),
  example: {
    params: {},
    body: { personId: '2677646c-1a99-4578-896d-5dab048a5c99', reviewId: 'review-2026' },
  },
  async handle({ body, ifMatch, principal, run }) {
    const version = ifMatch === undefined ? {} : { version: ifMatch };
    return { json: await run(agreeObjectives, { managerId: principal.id, ...body, ...version }) };
  },
});
