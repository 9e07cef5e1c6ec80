import { z } from 'zod';
import { QuestionAsked } from '../items/question-view.ts';
import { ownMeasures } from '../../../../lib/agents/practice/own-measures.ts';
import { door, none } from '../../door/door.ts';
import { Moment } from '../../door/views.ts';

export const meMeasuresList = door({
  name: 'me-measures-list',
  method: 'GET',
  route: 'me/measures',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'reads',
  keptFromFlows: true,
  summary:
    'The few questions that you are asked in a sample, without their answers. Answering is up to you; your answers are added up with those of others and then forgotten.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({
    measures: z.array(
      z.object({
        measureId: z.string(),
        skill: z.string(),
        closesAt: Moment,
        items: z.array(QuestionAsked),
      }),
    ),
  }),
  example: { params: {}, body: {} },
  async handle({ principal: { id: personId }, run }) {
    return { json: await run(ownMeasures, { personId }) };
  },
});
