import { z } from 'zod';
import { readSharedBriefs } from '../../../lib/agents/performance/read-briefs.ts';
import { door, none } from '../door/door.ts';
import { Moment } from '../door/views.ts';
import { BriefView } from '../me/performance/review-brief-views.ts';

export const teamBriefsList = door({
  name: 'team-briefs-list',
  method: 'GET',
  route: 'team/briefs',
  tag: 'Insights',
  role: null,
  callers: 'people',
  scope: 'reports',
  unrecorded: true,
  summary:
    'Briefs that the caller’s own reports share with them before a review, to the letter as those read them; gone once one is taken back, or is not any more what its person saw.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({
    briefs: z.array(
      z.object({
        personId: z.string(),
        reviewId: z.string(),
        name: z.string().describe('As the sign-in of whoever shares it says it'),
        on: z.string(),
        until: Moment.describe('Until when it may be read'),
        brief: BriefView,
        version: z.string().describe('As If-Match it says which one you agree to'),
        isAgreed: z.boolean(),
      }),
    ),
  }),
  example: { params: {}, body: {} },
  async handle({ principal, run }) {
    return { json: await run(readSharedBriefs, { managerId: principal.id }) };
  },
});
