import { z } from 'zod';
import { readAsSeen } from '../../../../lib/agents/mobility/be-seen.ts';
import { RegisterId } from '../../../../lib/domain/ids.ts';
import { door, none } from '../../door/door.ts';
import { OfOpening, openingSeen, OpeningView, shownSeen, ShownView } from './near-views.ts';

export const meNearAsSeen = door({
  name: 'me-near-as-seen',
  method: 'POST',
  route: 'me/near/as-seen',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  repeatable: true,
  limit: 'statement',
  summary:
    'Exactly what the owner of an opening would read of you, with what you say is wrong left out. Nothing of this look is kept, and nobody is told of it.',
  params: none,
  body: OfOpening.extend({
    contests: z
      .array(RegisterId)
      .max(20)
      .default([])
      .describe('Skills of which what was seen is wrong: it is not shown, and that you say so is'),
  }),
  status: 200,
  reply: z.object({
    opening: OpeningView,
    ownerName: z.string(),
    shown: ShownView,
    version: z.string().describe('As If-Match it says that you agree to what you read here'),
  }),
  example: { params: {}, body: { openingId: 'plant-lead-lyon', contests: [] } },
  async handle({ body, principal: { id: personId }, ports: { registers }, run, callersWords }) {
    const { opening, ownerName, shown, version } = await run(readAsSeen, { personId, ...body });
    const skills = await registers.skills();
    return {
      json: {
        opening: openingSeen(opening),
        ownerName,
        shown: shownSeen(shown, skills, await callersWords()),
        version,
      },
    };
  },
});
