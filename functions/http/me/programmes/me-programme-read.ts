import { z } from 'zod';
import { readProgramme } from '../../../../lib/agents/delivery/programme/read-programme.ts';
import { ToProgramme } from '../../../../lib/domain/programme/answer.ts';
import { door, none } from '../../door/door.ts';
import { Moment } from '../../door/views.ts';
import { reading } from '../items/read-in-place-view.ts';
import { OfNeed } from './plan-views.ts';

export const meProgrammeRead = door({
  name: 'me-programme-read',
  method: 'GET',
  route: 'me/items/{needId}/programme',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'reads',
  summary:
    'The module of a programme of yours that came last: what it says with its sources, how long it takes, why, when the next may come, and what you may say to it.',
  params: OfNeed,
  body: none,
  status: 200,
  reply: z.object({
    title: z.string(),
    summary: z.string(),
    url: z.string(),
    drafted: z.string().describe('That it was drafted by AI, and approved by a person'),
    number: z.number().describe('Of the module, from 1 on'),
    of: z.number(),
    module: z.string(),
    minutes: z.number().describe('What the policy estimates for a module, with its practice at work'),
    why: z.string(),
    ...reading,
    openedAt: Moment,
    doneAt: Moment.optional(),
    pausedUntil: Moment.optional(),
    stoppedAt: Moment.optional(),
    nextFrom: Moment.optional().describe('From when on the next may come, in your working hours'),
    isFinished: z.boolean(),
    isOfFormerRole: z
      .boolean()
      .describe('It was for a role that you had: nothing more of it comes by itself'),
    answers: z.array(ToProgramme).describe('What me/items/{needId}/programme/answer takes of you now'),
  }),
  example: { params: { needId: 'sales-executive.negotiation' }, body: {} },
  async handle({ params: { needId }, principal: { id: personId }, run }) {
    return { json: await run(readProgramme, { personId, needId }) };
  },
});
