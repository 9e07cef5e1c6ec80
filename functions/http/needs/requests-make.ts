import { z } from 'zod';
import { makeRequest } from '../../../lib/agents/needs-analysis/demand/dialogue.ts';
import { AnswerGiven } from '../../../lib/agents/needs-analysis/demand/request-view.ts';
import { Cause } from '../../../lib/domain/cause/cause.ts';
import { HypothesisKnown } from '../../../lib/domain/need/need.ts';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { door, none } from '../door/door.ts';
import { NeedView } from '../door/views.ts';

/**
 * A request as its requester sees it: what was understood, what became of it, and what to tell about the work. It
 * names no person.
 */
export const RequestView = z
  .object({
    requestId: z.string(),
    roleId: z.string(),
    understood: z.object({ skillId: z.string(), label: z.string() }).nullable(),
    outcome: z.enum(['opened', 'counted', 'declined', 'unclear']),
    reason: z.string(),
    charterLine: z.object({ lineId: z.string(), text: z.string() }).nullable(),
    turnTo: z
      .object({
        personId: z.string(),
        name: z.string().nullable(),
        line: z.object({ lineId: z.string(), text: z.string() }),
      })
      .nullable()
      .describe('Who can help where it was declined or not understood: the owner of a line of the strategy'),
    near: z
      .array(z.object({ skillId: z.string(), label: z.string() }))
      .describe('Neighbours of a declined skill that the strategy does ask for'),
    need: z.object({ needId: z.string(), stage: NeedView.shape.stage }).nullable(),
    supposedCause: z
      .object({ cause: Cause, confidence: z.number(), known: HypothesisKnown })
      .nullable()
      .describe('The likeliest, and whether that is enough to name it'),
    answers: z.record(z.string(), AnswerGiven).describe('What was answered so far, by question'),
    question: z
      .object({
        questionId: z.string(),
        text: z.string(),
        answers: z.array(z.string()),
        options: z
          .array(z.object({ answer: z.string(), label: z.string() }))
          .nullable()
          .describe('The skills that may be meant, by name, where that is asked; null where it is yes or no'),
        from: z.enum(['layer', 'decider']).describe('Whether whoever decides about it put the question back'),
      })
      .nullable()
      .describe(
        'Which skill is meant, or what to tell about the work next; null where nothing more is asked',
      ),
  })
  .meta({ id: 'Request' });

export const requestsMake = door({
  name: 'requests-make',
  method: 'POST',
  route: 'requests',
  tag: 'Needs',
  role: 'Need.Request',
  callers: 'people',
  scope: 'company',
  tool: 'writes',
  card: 'writes',
  limit: 'request',
  summary:
    'Ask for something for a role, in your own words; answers what was understood and a question: which skill is meant, or about the work.',
  params: none,
  body: z.strictObject({ roleId: RegisterId, text: z.string().min(1).max(2_000) }),
  status: 201,
  reply: RequestView,
  example: {
    params: {},
    body: {
      roleId: 'sales-executive',
      text: 'Our offers come back because they are not written well enough.',
    },
  },
  async handle({ body, principal, callId, run }) {
    const made = await run(makeRequest, { ...body, by: principal.id, callId });
    return { headers: { location: `/api/requests/${made.requestId}` }, json: made };
  },
});
