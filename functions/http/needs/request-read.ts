import { z } from 'zod';
import { readRequest } from '../../../lib/agents/needs-analysis/demand/dialogue.ts';
import { Id } from '../../../lib/domain/ids.ts';
import { door, none } from '../door/door.ts';
import { requestAnswer } from './request-answer.ts';
import { RequestView } from './requests-make.ts';

export const requestRead = door({
  name: 'request-read',
  method: 'GET',
  route: 'requests/{requestId}',
  tag: 'Needs',
  role: 'Need.Request',
  callers: 'people',
  scope: 'company',
  tool: 'reads',
  summary:
    'Read a request of your own, or with Need.Read anybody’s without whose it is, and the question it waits for.',
  params: z.strictObject({ requestId: Id }),
  body: none,
  status: 200,
  reply: RequestView,
  example: { params: requestAnswer.example.params, body: {} },
  async handle({ params, principal, run }) {
    const readsAll = principal.roles.includes('Need.Read');
    return { json: await run(readRequest, { ...params, by: principal.id, readsAll }) };
  },
});
