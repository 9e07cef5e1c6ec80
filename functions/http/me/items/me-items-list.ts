import { z } from 'zod';
import { ownItems } from '../../../../lib/agents/delivery/own-items.ts';
import { ToItem } from '../../../../lib/domain/delivery/answer-item.ts';
import { Modality } from '../../../../lib/domain/modality/modality.ts';
import { door, none } from '../../door/door.ts';
import { Moment } from '../../door/views.ts';

export const meItemsList = door({
  name: 'me-items-list',
  method: 'GET',
  route: 'me/items',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'reads',
  card: 'reads',
  summary:
    'What the layer sent you or plans to, each with why and why at that moment; what you have outgrown too, and whether its sources changed.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({
    items: z.array(
      z.object({
        title: z.string(),
        needId: z.string(),
        waits: z
          .boolean()
          .optional()
          .describe('You wait for it in a comparison; me/items/{needId}/now has it at once'),
        offered: z
          .boolean()
          .optional()
          .describe('It was offered at a moment of yours; me/moments/answer stops such offers'),
        answers: z.array(ToItem).optional().describe('What me/items/{needId}/answer takes of you about it'),
        laterAt: Moment.optional().describe('You put it off until then'),
        finishedAt: Moment.optional(),
        lesson: z
          .literal(true)
          .optional()
          .describe('me/items/{needId}/lesson has it whole, to be done there'),
        programme: z
          .literal(true)
          .optional()
          .describe('It comes module by module: me/items/{needId}/programme has the latest'),
        cohort: z
          .literal(true)
          .optional()
          .describe('You are invited to a group: me/items/{needId}/cohort says when it meets'),
        url: z.string().optional(),
        form: z.enum(['course', ...Modality.options]),
        minutes: z.number(),
        plannedAt: Moment,
        at: Moment.optional().describe('When it reached you; absent where it did not'),
        state: z.enum(['delivered', 'planned', 'outgrown', 'contested', 'not-known', 'open']),
        why: z.string(),
        whyNow: z.string(),
        sourceChanged: z
          .array(z.string())
          .optional()
          .describe('That its sources changed since, what became of it, and what they say now'),
      }),
    ),
  }),
  example: { params: {}, body: {} },
  async handle({ principal, run }) {
    return { json: await run(ownItems, { personId: principal.id }) };
  },
});
