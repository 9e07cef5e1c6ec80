import { z } from 'zod';
import { eraseAnswer } from '../../../../lib/agents/experts/own-twin.ts';
import { Id } from '../../../../lib/domain/ids.ts';
import { door, none } from '../../door/door.ts';
import { TwinView } from './expert-views.ts';

export const meTwinAnswerErase = door({
  name: 'me-twin-answer-erase',
  method: 'POST',
  route: 'me/twin/answers/{answerId}/erase',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'writes',
  limit: 'statement',
  repeatable: true,
  summary:
    'Erase an answer of yours that became a source: nobody is answered from it any more. Whoever asked for it has it still.',
  params: z.strictObject({ answerId: Id }),
  body: none,
  status: 200,
  reply: TwinView,
  example: { params: { answerId: '9f2c4e1a7b3d5f6012345678' }, body: {} },
  async handle({ params, principal: { id: personId }, run }) {
    return { json: await run(eraseAnswer, { personId, ...params }) };
  },
});
