import { z } from 'zod';
import { spentSoFar } from '../../../lib/agents/analytics/leaders/spent-on.ts';
import { nextReadingAt } from '../../../lib/domain/leaders/falling-short.ts';
import { Id } from '../../../lib/domain/ids.ts';
import { skillLabel, whoInWords } from '../../../lib/domain/names.ts';
import { restsUntil } from '../../../lib/domain/need/need-transitions.ts';
import { whomOf } from '../../../lib/domain/need/need.ts';
import { isResponseUnderWay } from '../../../lib/gates/end-response.ts';
import { notFound } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import { door, none } from '../door/door.ts';
import { Moment } from '../door/views.ts';

export const responseRead = door({
  name: 'response-read',
  method: 'GET',
  route: 'needs/{needId}/response',
  tag: 'Needs',
  role: 'Need.Read',
  callers: 'anyone',
  scope: 'company',
  card: 'reads',
  summary:
    'Read what answers a need, how many it reached, and what it would mean to end it (response-end). Changes nothing.',
  params: z.strictObject({ needId: Id }),
  body: none,
  status: 200,
  reply: z.object({
    needId: z.string(),
    assetId: z.string(),
    title: z.string(),
    skill: z.string(),
    role: z.string(),
    where: z.string(),
    people: z.number().describe('Whom it reached, in full groups'),
    isUnderWay: z.boolean().describe('Whether it can still be ended'),
    reason: z.string().describe('Why it stands where it stands'),
    readAt: Moment.optional().describe('When it would be read next what it did'),
    restsUntil: Moment.describe('Until when the same is not found again once it is ended'),
  }),
  example: { params: { needId: 'sales-executive.negotiation' }, body: {} },
  async handle({ params: { needId }, ports, callersWords, at }) {
    const { needs, registers } = ports;
    const [{ value: need }, skills, profiles, { thresholds }, words] = await Promise.all([
      needs.need(needId),
      registers.skills(),
      registers.roleProfiles(),
      registers.policy(),
      callersWords(),
    ]);
    const { assetId } = need;
    const { response, spent } = await spentSoFar(need, thresholds.minimumGroup, ports);
    if (assetId === undefined || !response) throw notFound(message('problem.response.none', { needId }));
    const readAt = nextReadingAt(need, at);
    const { role, where } = whoInWords(profiles, whomOf(need, thresholds.minimumGroup), words);
    return {
      json: {
        needId,
        assetId,
        title: response.title,
        skill: skillLabel(skills, need.skillId, words),
        role,
        where,
        people: spent.people,
        isUnderWay: isResponseUnderWay(need),
        reason: need.reason,
        ...(readAt === undefined ? {} : { readAt }),
        restsUntil: Math.max(at, restsUntil(need, thresholds)),
      },
    };
  },
});
