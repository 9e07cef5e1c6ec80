import { z } from 'zod';
import { answerIdentity } from '../../../lib/agents/sensing/identities/answer.ts';
import { Instant, PersonId } from '../../../lib/domain/ids.ts';
import { door } from '../door/door.ts';

export const identityAnswer = door({
  name: 'identity-answer',
  method: 'POST',
  route: 'identities/questions/{key}',
  tag: 'Identities',
  role: 'People.Manage',
  callers: 'people',
  scope: 'company',
  summary:
    'Say whose an address, number or account is, or that it is nobody’s; what waited for it is learned of. It holds for the time in doubt, and is answered anew by the same key. Nobody says so of what may be their own.',
  params: z.strictObject({
    key: z.string().regex(/^[\da-f]{40}$/, 'must be a key from identities/questions'),
  }),
  body: z.strictObject({
    holder: z
      .union([PersonId, z.literal('nobody')])
      .describe('Object id of a person whom the layer knows, or nobody'),
    since: Instant.exactOptional().describe('From when on it was theirs; absent for all the time in doubt'),
    until: Instant.exactOptional().describe(
      'Until when it was theirs; absent for all the time in doubt, and a year from now at most, 90 days for nobody',
    ),
  }),
  status: 200,
  reply: z.object({
    learned: z.number().describe('Records that were learned of'),
    waiting: z.number().describe('Records of a time at which it was not theirs, which wait on'),
  }),
  example: {
    params: { key: '0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b' },
    body: { holder: '2677646c-1a99-4578-896d-5dab048a5c99' },
  },
  async handle({ params, body, principal, run }) {
    return { json: await run(answerIdentity, { ...params, ...body, by: principal.id }) };
  },
});
