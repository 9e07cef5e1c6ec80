import { z } from 'zod';
import { OptionTold } from '../items/question-view.ts';
import { answerMeasure } from '../../../../lib/agents/practice/own-measures.ts';
import { Id } from '../../../../lib/domain/ids.ts';
import { door } from '../../door/door.ts';

export const meMeasureAnswer = door({
  name: 'me-measure-answer',
  method: 'POST',
  route: 'me/measures/{measureId}/{itemId}/answer',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'writes',
  keptFromFlows: true,
  limit: 'statement',
  summary:
    'Answer one question that you are asked in a sample; the first answer stands. After the last you are told what is right, with its source. It changes nothing that is known of you.',
  params: z.strictObject({ measureId: Id, itemId: Id }),
  body: z.strictObject({ option: z.int().min(0).max(3).describe('Place of the option, from 0 on') }),
  status: 200,
  reply: z.object({
    measureId: z.string(),
    next: z.string().optional().describe('The question to answer next; absent after the last'),
    items: z
      .array(
        z.object({
          itemId: z.string(),
          isRight: z.boolean(),
          feedback: z.array(OptionTold),
        }),
      )
      .describe('What is right, once all are answered'),
  }),
  example: {
    params: { measureId: 'need-sales-executive.negotiation-1.measure', itemId: 'q1' },
    body: { option: 0 },
  },
  async handle({ params, body: { option }, principal: { id: personId }, run }) {
    return { json: await run(answerMeasure, { personId, ...params, option }) };
  },
});
