import { z } from 'zod';
import { sayObjectiveSkill } from '../../../../lib/agents/performance/own-objectives.ts';
import { Id, RegisterId } from '../../../../lib/domain/ids.ts';
import { door } from '../../door/door.ts';
import { ObjectiveView } from './review-brief-views.ts';

export const meObjectiveAnswer = door({
  name: 'me-objective-answer',
  method: 'POST',
  route: 'me/objectives/{objectiveId}/skill',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'sets',
  limit: 'statement',
  repeatable: true,
  keptFromFlows: true,
  summary: 'Say which skill an objective of yours takes, or that it takes none of those that were offered.',
  params: z.strictObject({ objectiveId: Id }),
  body: z.strictObject({ skillId: RegisterId.nullable().describe('null: none of them') }),
  status: 200,
  reply: ObjectiveView,
  example: {
    params: { objectiveId: '0123456789abcdef01234567' },
    body: { skillId: 'negotiation' },
  },
  async handle({ params, body, principal: { id: personId }, run }) {
    return { json: await run(sayObjectiveSkill, { personId, ...params, ...body }) };
  },
});
