import { z } from 'zod';
import { ownPractice } from '../../../../lib/agents/practice/own-practice.ts';
import { door, none } from '../../door/door.ts';
import { Moment, WhoTranslated } from '../../door/views.ts';

export const mePracticeList = door({
  name: 'me-practice-list',
  method: 'GET',
  route: 'me/practice',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'reads',
  summary:
    'What you could recall now of what you learned from, each as a question without its answer, and when the next is due.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({
    practising: z.boolean().describe('False once you said that you do not want to'),
    items: z.array(
      z.object({
        itemId: z.string(),
        skill: z.string(),
        question: z.string(),
        dueAt: Moment,
        translated: WhoTranslated,
      }),
    ),
    nextDueAt: Moment.optional(),
  }),
  example: { params: {}, body: {} },
  async handle({ principal, run }) {
    return { json: await run(ownPractice, { personId: principal.id }) };
  },
});
