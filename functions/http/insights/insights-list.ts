import { z } from 'zod';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf, Moment } from '../door/views.ts';
import { isStillShown } from '../../../lib/domain/outcome/insight.ts';
import { SeenIn } from '../../../lib/domain/outcome/outcome-terms.ts';
import { Took } from '../../../lib/domain/spent/took.ts';

const GroupChange = z.object({
  people: z.number().describe('About, in fives'),
  meanBefore: z
    .number()
    .describe(
      'The level of those whom it is about when the outcome was agreed, from which both groups are read',
    ),
  meanAfter: z.number(),
  meanChange: z.number(),
});

const OutcomeView = z.object({
  delivered: GroupChange.describe(
    'Those for whom it was planned by then and who were seen, whether or not they took it up',
  ),
  comparison: GroupChange.optional().describe('Those who still wait'),
  effect: z.number(),
  interval: z
    .tuple([z.number(), z.number()])
    .readonly()
    .describe('95% interval of the effect, noise included'),
  verdict: z
    .enum(['improved', 'changed', 'no-change-shown', 'worse', 'too-few'])
    .describe('changed: without anybody who waits, or by their own word; other causes are possible'),
});

const InsightView = OutcomeView.extend({
  insightId: z.string(),
  needId: z.string(),
  checkDay: z.number(),
  at: Moment,
  seenIn: SeenIn.optional().describe('What the figures were read from'),
  besides: z
    .array(OutcomeView.extend({ seenIn: SeenIn }))
    .optional()
    .describe('What else shows, each by itself'),
  agreed: z
    .object({ worth: z.number(), unit: z.string(), answer: z.enum(['reached', 'missed', 'open']) })
    .optional()
    .describe('What was agreed to be worth having, and whether the interval shows it'),
  notRelevant: z
    .number()
    .optional()
    .describe('At least so many said that it is not relevant to them, in full groups of the smallest size'),
  finished: z
    .number()
    .optional()
    .describe('At least so many of those whom it reached finished it, in full groups and never all'),
  took: Took.optional().describe(
    'What answering the need took by then: people in full groups, hours of learners at least and at most, tokens, money where rates are set, at most for each person and for each level gained, days from the first signal',
  ),
  sentence: z.string(),
  pageUrl: z.string().optional(),
}).meta({ id: 'Insight' });

export const insightsList = door({
  name: 'insights-list',
  method: 'GET',
  route: 'insights',
  tag: 'Insights',
  role: 'Insight.Read',
  callers: 'anyone',
  scope: 'company',
  tool: 'reads',
  summary: 'List the insights: change of groups with interval, never of people.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(InsightView),
  example: { params: {}, body: {} },
  async handle({ ports: { needs, registers } }) {
    const { minimumGroup } = (await registers.policy()).thresholds;
    const { items, more } = await collect(needs.insights());
    return { json: { items: items.filter((insight) => isStillShown(insight, minimumGroup)), more } };
  },
});
