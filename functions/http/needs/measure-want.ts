import { z } from 'zod';
import { Id } from '../../../lib/domain/ids.ts';
import { sha256 } from '../../../lib/domain/sha256.ts';
import { wantMeasure } from '../../../lib/gates/measure.ts';
import { measureDrafted } from '../../../orchestrators/draft-for-sample.ts';
import { startOnce } from '../../start-flow.ts';
import { door, none } from '../door/door.ts';

export const measureWant = door({
  name: 'measure-want',
  method: 'POST',
  route: 'needs/{needId}/measures',
  tag: 'Needs',
  role: 'Need.Decide',
  callers: 'people',
  limit: 'trial',
  scope: 'company',
  card: 'writes',
  summary:
    'Have a few questions drafted for a sample of those a need is about, where hardly anybody was assessed; whoever decides reads them before anybody is asked. Answers at once; measure-read says once they are there.',
  params: z.strictObject({ needId: Id }),
  body: none,
  status: 201,
  reply: z.object({ needId: z.string(), measureId: z.string() }),
  example: { params: { needId: 'sales-executive.negotiation' }, body: {} },
  async handle({ params: { needId }, principal, callId, durable, run }) {
    const { measureId } = await run(wantMeasure, { needId, by: principal.id });
    await startOnce(durable(), measureDrafted, `measure-draft-${sha256(callId, 32)}`, { needId, measureId });
    return { json: { needId, measureId } };
  },
});
