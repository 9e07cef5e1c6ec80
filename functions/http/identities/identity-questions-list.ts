import { z } from 'zod';
import { IDENTIFIER_KINDS } from '../../../lib/domain/identity/identifier.ts';
import type { AskedIdentity } from '../../../lib/ports/identities.ts';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf, Moment } from '../door/views.ts';

const IdentityQuestionView = z
  .object({
    key: z.string(),
    kind: z.enum(IDENTIFIER_KINDS),
    value: z.string().describe('As the system wrote it'),
    why: z
      .enum(['unmatched', 'ambiguous'])
      .describe('Nobody is known by it at that time, or more than one person is'),
    candidates: z.array(z.string()).describe('Whose it was or may be: object ids, and no answer'),
    source: z.string(),
    askedAt: Moment,
  })
  .meta({ id: 'IdentityQuestion' });

async function* shown(questions: AsyncIterable<AskedIdentity>) {
  for await (const { key, question } of questions) {
    const { identifier, ...rest } = question;
    yield { key, ...identifier, ...rest };
  }
}

export const identityQuestionsList = door({
  name: 'identity-questions-list',
  method: 'GET',
  route: 'identities/questions',
  tag: 'Identities',
  role: 'People.Manage',
  callers: 'people',
  scope: 'company',
  summary:
    'List the addresses, numbers and accounts of which nobody knows whose they are, for 30 days; what is said of them waits.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(IdentityQuestionView),
  example: { params: {}, body: {} },
  async handle({ ports }) {
    return { json: await collect(shown(ports.identities.questions())) };
  },
});
