import { z } from 'zod';
import { Id } from '../../../lib/domain/ids.ts';
import { door, none } from '../door/door.ts';
import { followed, noteSaid, operationView } from '../door/operation.ts';

const Analysed = z
  .object({
    found: z.array(z.string()).describe('Needs that were opened'),
    outgrown: z.array(z.string()).describe('Needs that people have outgrown before anything was delivered'),
    note: z.string().optional().describe('What was left out, because an agent is off'),
  })
  .meta({ id: 'Analysed' });

export const operationRead = door({
  name: 'operation-read',
  method: 'GET',
  route: 'operations/{operationId}',
  tag: 'Operations',
  role: 'Analysis.Start',
  callers: 'anyone',
  scope: 'company',
  summary: 'How an analysis stands: running, done with its result, or failed.',
  params: z.strictObject({ operationId: Id.regex(/^analysis-/, 'must be the id of an analysis') }),
  body: none,
  status: 200,
  reply: operationView(Analysed),
  example: { params: { operationId: 'analysis-0123456789abcdef0123456789abcdef' }, body: {} },
  operation: 'follows',
  async handle({ params: { operationId }, durable, callersWords }) {
    const note = noteSaid(await callersWords()).optional();
    return await followed(durable(), 'operations', operationId, Analysed.extend({ note }));
  },
});
