import { z } from 'zod';
import { readSeen } from '../../../../lib/agents/mobility/be-seen.ts';
import { door, none } from '../../door/door.ts';
import { Moment } from '../../door/views.ts';
import { OfOpening, openingSeen, OpeningView, shownSeen, ShownView } from './near-views.ts';

export const meOwnedOpeningSeen = door({
  name: 'me-owned-opening-seen',
  method: 'GET',
  route: 'me/owned-openings/{openingId}/seen',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  summary:
    'Who chose to be seen for an opening of yours, as each of them read it before: what was seen of their work, what is missing and how long it takes here, with bounds. In an order by chance, without a score; you decide.',
  params: OfOpening,
  body: none,
  status: 200,
  reply: z.object({
    opening: OpeningView,
    people: z.array(z.object({ calledBy: z.string(), readAt: Moment, until: Moment, shown: ShownView })),
  }),
  example: { params: { openingId: 'plant-lead-lyon' }, body: {} },
  async handle({ params, principal: { id: personId }, run, callersWords }) {
    const words = await callersWords();
    const { opening, skills, items } = await run(readSeen, { personId, ...params });
    return {
      json: {
        opening: openingSeen(opening),
        people: items.map(({ calledBy, at: readAt, until, shown }) => ({
          calledBy,
          readAt,
          until,
          shown: shownSeen(shown, skills, words),
        })),
      },
    };
  },
});
