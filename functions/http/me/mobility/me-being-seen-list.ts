import { z } from 'zod';
import { listBeingSeen } from '../../../../lib/agents/mobility/be-seen.ts';
import { door, none } from '../../door/door.ts';
import { Moment } from '../../door/views.ts';
import { openingSeen, OpeningView, shownSeen, ShownView } from './near-views.ts';

export const meBeingSeenList = door({
  name: 'me-being-seen-list',
  method: 'GET',
  route: 'me/being-seen',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  summary:
    'For which openings you chose to be seen, until when, and what their owners read of you. Everything that is held of it; me/data does not list it, because chats are kept.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({
    items: z.array(
      z.object({
        openingId: z.string(),
        opening: OpeningView.optional().describe('Absent where there is none any more'),
        isSeen: z
          .boolean()
          .describe(
            'False where it is over, the opening was closed, opened anew or is not the one that you agreed to, its owner among it, or a source took back what it rests on; never true again before you choose anew',
          ),
        calledBy: z.string(),
        at: Moment,
        until: Moment,
        shown: ShownView,
      }),
    ),
  }),
  example: { params: {}, body: {} },
  async handle({ principal: { id: personId }, run, callersWords }) {
    const words = await callersWords();
    const { skills, items } = await run(listBeingSeen, { personId });
    return {
      json: {
        items: items.map(({ seen: { openingId, calledBy, at, until, shown }, opening, isSeen }) => ({
          openingId,
          ...(opening ? { opening: openingSeen(opening) } : {}),
          isSeen,
          calledBy,
          at,
          until,
          shown: shownSeen(shown, skills, words),
        })),
      },
    };
  },
});
