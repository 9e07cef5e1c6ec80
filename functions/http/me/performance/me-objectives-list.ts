import { z } from 'zod';
import { listObjectives } from '../../../../lib/agents/performance/own-objectives.ts';
import { door, none } from '../../door/door.ts';
import { ObjectiveView } from './review-brief-views.ts';

export const meObjectivesList = door({
  name: 'me-objectives-list',
  method: 'GET',
  route: 'me/objectives',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'reads',
  keptFromFlows: true,
  summary:
    'Your own objectives, as a system of the company or an agreement here says them, with the skills that each takes; of which that is in doubt you are asked. What exists for them is offered to you alone.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({ items: z.array(ObjectiveView) }),
  example: { params: {}, body: {} },
  async handle({ principal: { id: personId }, run }) {
    return { json: await run(listObjectives, { personId }) };
  },
});
