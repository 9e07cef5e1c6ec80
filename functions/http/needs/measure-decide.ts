import { z } from 'zod';
import { Id } from '../../../lib/domain/ids.ts';
import { decideMeasure } from '../../../lib/gates/measure.ts';
import { door } from '../door/door.ts';
import { exampleMeasure } from './measure-read.ts';
import { whoAnswers } from './who-answers.ts';

export const measureDecide = door({
  name: 'measure-decide',
  method: 'POST',
  route: 'needs/{needId}/measures/{measureId}/decide',
  tag: 'Needs',
  ...whoAnswers,
  scope: 'company',
  card: 'decides',
  summary:
    'Let the drafted questions be asked of a sample that chance draws, or leave them. Asked are as many as it takes to know the share of the able within 15 in a hundred, each once; what they answer is added up and forgotten.',
  params: z.strictObject({ needId: Id, measureId: Id }),
  body: z.strictObject({ verdict: z.enum(['ask', 'leave']) }),
  status: 200,
  reply: z.object({ needId: z.string(), measureId: z.string(), status: z.enum(['open', 'left']) }),
  example: { params: exampleMeasure, body: { verdict: 'ask' } },
  async handle({ params, body: { verdict }, principal, run }) {
    await run(decideMeasure, { ...params, verdict, by: principal.id });
    return { json: { ...params, status: verdict === 'ask' ? ('open' as const) : ('left' as const) } };
  },
});
