import { z } from 'zod';
import {
  answerProgramme,
  SaidOfProgramme,
} from '../../../../lib/agents/delivery/programme/answer-programme.ts';
import { ToProgramme } from '../../../../lib/domain/programme/answer.ts';
import { door } from '../../door/door.ts';
import { Moment } from '../../door/views.ts';
import { OfNeed } from './plan-views.ts';

export const meProgrammeAnswer = door({
  name: 'me-programme-answer',
  method: 'POST',
  route: 'me/items/{needId}/programme/answer',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'sets',
  limit: 'statement',
  summary:
    'Say that you finished a module (`module`), pause the programme until a day (`until`), go on, or stop it for good. No manager or colleague is told. Systems outside that the company confirmed for it learn that you finished the whole: me/data names them.',
  params: OfNeed,
  body: SaidOfProgramme,
  status: 200,
  reply: z.object({
    said: ToProgramme,
    number: z.number(),
    of: z.number(),
    answers: z.array(ToProgramme).describe('What you may say to it now'),
    pausedUntil: Moment.optional(),
    stoppedAt: Moment.optional(),
    finishedAt: Moment.optional(),
    nextFrom: Moment.optional().describe('From when on the next may come, in your working hours'),
  }),
  example: { params: { needId: 'sales-executive.negotiation' }, body: { said: 'done', module: 1 } },
  async handle({ params: { needId }, body, principal: { id: personId }, run }) {
    return { json: await run(answerProgramme, { personId, needId, ...body }) };
  },
});
