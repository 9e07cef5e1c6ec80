import { z } from 'zod';
import { nameCohortFacilitators } from '../../../lib/agents/cohort/name-facilitators.ts';
import { MOST_FACILITATORS } from '../../../lib/domain/cohort/facilitators.ts';
import { Id, PersonId } from '../../../lib/domain/ids.ts';
import { door } from '../door/door.ts';

export const facilitatorsName = door({
  name: 'facilitators-name',
  method: 'POST',
  route: 'needs/{needId}/facilitators',
  tag: 'Needs',
  role: 'Need.Decide',
  callers: 'people',
  scope: 'company',
  summary:
    'Name who may lead the groups of a cohort, in the order in which they are asked. Each is asked in the chat and leads nothing before they said yes.',
  params: z.strictObject({ needId: Id }),
  body: z.strictObject({
    personIds: z
      .array(PersonId)
      .min(1)
      .max(MOST_FACILITATORS)
      .describe('Object ids, after those who were named before'),
  }),
  status: 200,
  reply: z.object({ needId: z.string(), named: z.number().describe('How many are named by now') }),
  example: {
    params: { needId: 'sales-executive.negotiation' },
    body: { personIds: ['00000000-0000-4000-8000-000000000001'] },
  },
  async handle({ params: { needId }, body: { personIds }, run }) {
    return { json: await run(nameCohortFacilitators, { needId, personIds }) };
  },
});
