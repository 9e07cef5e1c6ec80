import { z } from 'zod';
import { Id } from '../../../lib/domain/ids.ts';
import type { Words } from '../../../lib/messages/words.ts';
import { door, none } from '../door/door.ts';
import { followed, noteSaid, operationView } from '../door/operation.ts';

const DraftSeen = z.object({
  title: z.string().optional(),
  page: z.array(z.string()).optional().describe('What learners would read, line by line'),
  runnerPage: z.array(z.string()).optional().describe('What whoever runs it would read'),
  model: z.string().optional(),
  tokens: z.number().optional(),
  none: z.string().optional().describe('Why there would be no draft'),
});

const Trial = z
  .object({
    needId: z.string(),
    form: z.string(),
    before: DraftSeen,
    after: DraftSeen,
    differs: z.boolean().describe('Whether a reader would see any difference'),
  })
  .meta({ id: 'DraftTrial' });

/** What the flow answers: where the agent is off, only that. */
const trialOrNote = (words: Words) => z.union([Trial, z.object({ note: noteSaid(words) })]);

export const trialDraftRead = door({
  name: 'trial-draft-read',
  method: 'GET',
  route: 'trial-drafts/{operationId}',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  summary: 'How a draft under trial stands: running, done with the draft before and after, or failed.',
  params: z.strictObject({ operationId: Id.regex(/^trial-draft-/, 'must be the id of a draft under trial') }),
  body: none,
  status: 200,
  reply: operationView(Trial).extend({
    note: z.string().optional().describe('Why there is no result, where an agent is off'),
  }),
  example: { params: { operationId: 'trial-draft-0123456789abcdef0123456789abcdef' }, body: {} },
  operation: 'follows',
  async handle({ params: { operationId }, durable, callersWords }) {
    const words = await callersWords();
    const { json, ...reply } = await followed(durable(), 'trial-drafts', operationId, trialOrNote(words));
    const { result } = json;
    if (!result || !('note' in result)) return { ...reply, json: { ...json, result } };
    return { ...reply, json: { ...json, result: null, note: result.note } };
  },
});
