import { z } from 'zod';
import { Id } from '../../../lib/domain/ids.ts';
import { instanceIdOf } from '../../../lib/domain/need/need.ts';
import { latestQuestion } from '../../../lib/gates/stalled.ts';
import { statusOf } from '../../flow-status.ts';
import { endFlows } from '../../recover-flow.ts';
import { door } from '../door/door.ts';

export const needFlow = door({
  name: 'need-flow',
  method: 'POST',
  route: 'needs/{needId}/flow',
  tag: 'Operations',
  role: 'DeadLetter.Manage',
  callers: 'anyone',
  scope: 'company',
  summary:
    'Wake the flow of a need that stands still, or end it with what delivers for it; the need is closed with the reason within a quarter of an hour.',
  params: z.strictObject({ needId: Id }),
  body: z.strictObject({
    do: z.enum(['wake', 'end']),
    reason: z.string().min(1).max(300).optional().describe('Why, for people; only with end'),
  }),
  status: 200,
  reply: z.object({
    needId: z.string(),
    flows: z.int().describe('Flows that were woken or ended'),
  }),
  example: {
    params: { needId: 'account-executive.negotiation' },
    body: { do: 'wake' },
  },
  async handle({ params: { needId }, body, ports: { needs, words }, durable }) {
    const { value: need } = await needs.need(needId);
    if (body.do === 'end')
      return {
        json: {
          needId,
          flows: await endFlows(need, body.reason ?? words.say('need.operator-ended'), durable()),
        },
      };
    const instanceId = instanceIdOf(need);
    const question = await latestQuestion(need, needs);
    const isThere = question && (await statusOf(durable(), instanceId));
    if (isThere) await durable().raiseEvent(instanceId, question.approvalId, {});
    return { json: { needId, flows: isThere ? 1 : 0 } };
  },
});
