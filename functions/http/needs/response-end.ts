import { z } from 'zod';
import { Id } from '../../../lib/domain/ids.ts';
import { decideToEnd, endResponse, WhyEnded } from '../../../lib/gates/end-response.ts';
import { endFlows } from '../../recover-flow.ts';
import { door } from '../door/door.ts';

export const responseEnd = door({
  name: 'response-end',
  method: 'POST',
  route: 'needs/{needId}/response/end',
  tag: 'Needs',
  role: 'Need.Decide',
  callers: 'people',
  scope: 'company',
  card: 'decides',
  keptFromFlows: true,
  summary:
    'End a response that is under way. Whoever has it keeps it and goes on with it; it reaches nobody else and is not read any more, and the need is withdrawn with the reason. Read before (response-read) what that means.',
  params: z.strictObject({ needId: Id }),
  body: z.strictObject({ assetId: Id.describe('As it was read'), why: WhyEnded }),
  status: 200,
  reply: z.object({ needId: z.string(), stage: z.string(), reason: z.string() }),
  example: {
    params: { needId: 'sales-executive.negotiation' },
    body: { assetId: 'need-sales-executive.negotiation-1-asset', why: 'does-too-little' },
  },
  async handle({ params: { needId }, body: { assetId, why }, principal, ports, durable, run }) {
    await run(decideToEnd, { needId, assetId, by: principal.id, why });
    const { value: need } = await ports.needs.need(needId);
    await endFlows(need, ports.words.say(`need.ended.${why}`), durable());
    return { json: { needId, ...(await run(endResponse, { needId, assetId, why })) } };
  },
});
