import { z } from 'zod';
import { policyUnderTrial } from '../../../lib/agents/policy-under-trial.ts';
import { Cause } from '../../../lib/domain/cause/cause.ts';
import { Modality } from '../../../lib/domain/modality/modality.ts';
import { HypothesisKnown } from '../../../lib/domain/need/need.ts';
import { PolicyChanges } from '../../../lib/domain/policy/policy.ts';
import { badInput } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import { rulesTried } from '../../trials/rules-tried.ts';
import { door, none } from '../door/door.ts';
import { Moment } from '../door/views.ts';
import { RulesTrialView } from './rules-trial.ts';

const fromTo = <T extends z.ZodRawShape>(one: z.ZodObject<T>) => ({ from: one, to: one });
const Supposed = z.object({
  cause: Cause,
  known: HypothesisKnown,
  asks: z.array(z.string()).describe('Questions that whoever asks for it would be put, in order'),
});
const FormChosen = z.object({
  form: Modality,
  score: z.number(),
  before: Modality.nullable().describe('The next best'),
});
const Times = z.object({
  remindedAt: Moment,
  deputyAt: Moment,
  until: Moment,
  askIn: z.enum(['channel', 'chat', 'both']),
});

const Trial = z
  .object({
    needs: RulesTrialView.optional().describe('Where it changes which gaps are needs'),
    causes: z
      .array(z.object({ needId: z.string(), ...fromTo(Supposed) }))
      .optional()
      .describe('Open needs that would be supposed to come of something else, by how the group stands alone'),
    forms: z
      .array(z.object({ needId: z.string(), ...fromTo(FormChosen) }))
      .optional()
      .describe('Needs without a response that would be answered otherwise'),
    owners: z
      .array(
        z.object({ cause: Cause, from: z.string().nullable(), to: z.string().nullable(), needs: z.number() }),
      )
      .optional()
      .describe('Causes that would be brought to somebody else, with the open needs that come of them'),
    demand: z
      .array(z.object({ demandId: z.string(), asked: z.boolean() }))
      .optional()
      .describe('Declined demand that the owners of the charter would be asked about, or no more'),
    questions: z
      .array(
        z.object({
          approvalId: z.string(),
          gate: z.enum(['cause-and-priority', 'publication']),
          ...fromTo(Times),
        }),
      )
      .optional()
      .describe('Open questions as they would be brought to people had they been asked so'),
    budgets: z
      .array(
        z.object({
          account: z.string(),
          window: z.string(),
          resource: z.string(),
          spent: z.number(),
          limit: z.number(),
          isFull: z.boolean(),
        }),
      )
      .optional()
      .describe('Limits that what was spent so far would reach, or reach no more'),
  })
  .meta({ id: 'PolicyTrial' });

export const policyTry = door({
  name: 'policy-try',
  method: 'POST',
  route: 'policy/try',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  summary:
    'Try rules before they are saved: which needs start, stop and move, and what else changes by what is known today. Stores and sends nothing; what would be without effect is refused by name.',
  params: none,
  body: z.strictObject({ policy: PolicyChanges }),
  status: 200,
  reply: Trial,
  example: {
    params: {},
    body: { policy: { thresholds: { shareBelow: 0.4 } } },
  },
  async handle({ body, ports, at, run }) {
    const { now, tried, trials } = await policyUnderTrial(body.policy, 'today', ports);
    if (trials.size === 0) throw badInput(message('trial.nothing'));
    return { json: await rulesTried(body.policy, { now, tried, trials }, { ports, at, run }) };
  },
});
