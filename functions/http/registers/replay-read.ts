import { z } from 'zod';
import { Cause } from '../../../lib/domain/cause/cause.ts';
import { Id } from '../../../lib/domain/ids.ts';
import type { Words } from '../../../lib/messages/words.ts';
import { door, none } from '../door/door.ts';
import { followed, noteSaid, operationView } from '../door/operation.ts';
import { Moment } from '../door/views.ts';

const Comparison = z.object({
  needId: z.string(),
  replayed: z
    .object({
      needId: z
        .string()
        .optional()
        .describe('Where the replay finds it of other people of the role: of all of them, or of a part'),
      firstAt: Moment.describe('The first weekly look that showed it'),
      supposedCause: Cause,
      charterLineId: z.string(),
      priority: z.number(),
    })
    .nullable(),
  foundAt: Moment.nullable(),
  humans: z.enum(['learnable', 'another-cause', 'declined', 'no-answer', 'not-asked']),
});

const Report = z
  .object({
    from: Moment,
    until: Moment,
    people: z.number().describe('In the roles looked at, about'),
    evidence: z.number().describe('What was said of roles in these weeks, and was looked at'),
    notKnown: z
      .array(z.string())
      .describe('Needs about which nothing is known, because another level is tried than was asked for then'),
    comparisons: z.array(Comparison),
    wanted: z
      .object({ humans: z.number(), replayed: z.number() })
      .describe('Needs that humans found worth an answer, and how many of them the replay finds too'),
    unwanted: z.number().describe('Found by the replay, and declined by humans or never asked about'),
    causes: z
      .object({ told: z.number(), alike: z.number() })
      .describe('Causes that humans told, and how many of them the replay supposes alike'),
  })
  .meta({ id: 'ReplayReport' });

/** What the flow answers: where the agent is off, only that. */
const reportOrNote = (words: Words) => z.union([Report, z.object({ note: noteSaid(words) })]);

export const replayRead = door({
  name: 'replay-read',
  method: 'GET',
  route: 'replays/{operationId}',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  summary:
    'How a shadow replay stands: running, done with what it found beside what humans decided, or failed.',
  params: z.strictObject({ operationId: Id.regex(/^replay-/, 'must be the id of a replay') }),
  body: none,
  status: 200,
  reply: operationView(Report).extend({
    note: z.string().optional().describe('Why there is no result, where an agent is off'),
  }),
  example: { params: { operationId: 'replay-0123456789abcdef0123456789abcdef' }, body: {} },
  operation: 'follows',
  async handle({ params: { operationId }, durable, callersWords }) {
    const words = await callersWords();
    const { json, ...reply } = await followed(durable(), 'replays', operationId, reportOrNote(words));
    const { result } = json;
    if (!result || !('note' in result)) return { ...reply, json: { ...json, result } };
    return { ...reply, json: { ...json, result: null, note: result.note } };
  },
});
