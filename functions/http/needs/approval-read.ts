import { z } from 'zod';
import { OpenAnswer } from '../../../lib/domain/gate/answers-open.ts';
import { Id } from '../../../lib/domain/ids.ts';
import { door, none } from '../door/door.ts';
import { opensTo } from '../door/principal.ts';
import { ApprovalView, AssetView, NeedView } from '../door/views.ts';
import { CoursePairView } from './course-pair-view.ts';
import { questionOf } from './question-of.ts';
import { whoAnswers } from './who-answers.ts';

/** The same words as in the approvers' channel, for whoever shows the question elsewhere. */
const CardView = z
  .object({
    question: z.string(),
    facts: z.array(z.string()).describe('What to weigh, one line each'),
    response: z
      .object({
        title: z.string(),
        passages: z.array(
          z.object({
            text: z.string(),
            sources: z.array(z.string()).describe('What the passage rests on, or why it rests on nothing'),
            isHeading: z.boolean().optional(),
          }),
        ),
      })
      .optional(),
    footer: z.string(),
  })
  .meta({ id: 'Card' });

/** A part of a draft, to be corrected by its name. */
const PartView = z
  .object({
    part: z.string().describe('Its name, to answer with: learner.points.2'),
    where: z.string().describe('Where it stands, as people call it: Hand-out 1, point 2'),
    kind: z
      .enum(['claim', 'fiction', 'title', 'level'])
      .describe(
        'A claim says what the documents say; fiction is made up for practice; the rest cites nothing',
      ),
    side: z.enum(['both', 'learner', 'runner']).describe('Who reads it'),
    text: z.string().describe('Its words in this version'),
  })
  .meta({ id: 'DraftPart' });

/** A question of the sample company. */
export const exampleApproval = {
  needId: 'sales-executive.negotiation',
  approvalId: 'need-sales-executive.negotiation-1.cause-and-priority',
};

export const approvalRead = door({
  name: 'approval-read',
  method: 'GET',
  route: 'needs/{needId}/approvals/{approvalId}',
  tag: 'Needs',
  role: 'Need.Read',
  callers: 'anyone',
  scope: 'company',
  tool: 'reads',
  card: 'reads',
  summary:
    'Read one question with the need it is about, the draft beside its sources and by its parts, and in a few words what to show of them.',
  params: z.strictObject({ needId: Id, approvalId: Id }),
  body: none,
  status: 200,
  reply: z.object({
    approval: ApprovalView,
    need: NeedView,
    asset: AssetView.nullable(),
    card: CardView,
    parts: z
      .array(PartView)
      .describe(
        'What can be corrected by hand in the draft and in its translations, whose parts begin with the language (de/title); a part that says the same changes with it',
      ),
    sample: z
      .object({
        measureId: z.string(),
        status: z.enum(['none', 'wanted', 'impossible', 'drafted', 'left', 'open', 'counted', 'closed']),
        isProposed: z.boolean().describe('Whether measure-want would have questions drafted now'),
      })
      .optional()
      .describe('A few questions for a sample, where the question is about a cause and they are worth it'),
    pairs: z
      .array(CoursePairView)
      .describe('Pairs of courses that may be the same, as they stand now; course-pair-answer answers one'),
    yours: z
      .object({
        answers: z.array(OpenAnswer),
        whyNot: z.string().optional().describe('Why an answer that you may look for is missing'),
      })
      .describe('What approval-decide and question-ask would take from you now'),
  }),
  example: { params: exampleApproval, body: {} },
  handle: async ({ params, ports, principal, at, callersWords }) => ({
    json: await questionOf(params, ports, await callersWords(), {
      ...(opensTo(whoAnswers, principal) ? { personId: principal.id } : {}),
      at,
    }),
  }),
});
