import { expect, test } from '@jest/globals';
import { answersIn, type LearningRequest } from '../../../../lib/domain/need/request.ts';

const request = (requesterId: string, at: number, answers: LearningRequest['answers']): LearningRequest => ({
  requestId: `r.s.${requesterId}${at}`,
  needId: 'r.s',
  requesterId,
  roleId: 'r',
  skillId: 's',
  at,
  outcome: 'counted',
  answers,
});

test('each person speaks once to a question, and the latest of their requests speaks', () => {
  const flood = Array.from({ length: 60 }, (_, i) => request('one', i, { q: i === 59 ? 'no' : 'yes' }));
  const answers = answersIn([
    ...flood,
    request('other', 5, { q: 'yes', p: 'unsure' }),
    request('third', 6, {}),
  ]);
  expect(answers).toEqual({ q: { yes: 1, no: 1, unsure: 0 }, p: { yes: 0, no: 0, unsure: 1 } });
  expect(answersIn(flood.toReversed())).toEqual({ q: { yes: 0, no: 1, unsure: 0 } });
});
