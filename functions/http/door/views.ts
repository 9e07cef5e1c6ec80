import { z } from 'zod';
import type { Thresholds } from '../../../lib/domain/policy/policy.ts';
import {
  asStillSaid,
  HypothesisKnown,
  peopleAsking,
  Stage,
  type Need,
} from '../../../lib/domain/need/need.ts';
import { Cause } from '../../../lib/domain/cause/cause.ts';
import { AssetStatus, CourseLevel, Span } from '../../../lib/domain/content/content.ts';
import { SourceRemark } from '../../../lib/domain/content/source-remark.ts';
import { PassageFate } from '../../../lib/domain/source/source-change.ts';
import { MADE, Modality } from '../../../lib/domain/modality/modality.ts';
import { SkillKind } from '../../../lib/domain/skill/skill-kind.ts';

/** What readers of the doors see. A schema names what may leave; everything else about the thing stays inside. */

/** A list of the first thousand, and whether there are more. */
export const listOf = <T>(item: z.ZodType<T>) => z.object({ items: z.array(item), more: z.boolean() });

/** Epoch milliseconds. */
/** Beside what somebody reads of a draft, where it has other words than those that were checked. */
export const WhoTranslated = z
  .string()
  .optional()
  .describe(
    'Where these are not the words that it was drafted in: who worded it so, and that the original holds',
  );
export const Moment = z.number().describe('Epoch milliseconds');

/** What was agreed as success. */
const OutcomeTermsView = z.object({
  indicator: z.string(),
  seenIn: z.string(),
  figureId: z.string().optional(),
  unit: z.string().optional(),
  worth: z.number().describe('The smallest effect worth having, in levels or the unit'),
  by: z.string().optional(),
});

/** A need: about a group, without who asked for it or owns its outcome. */
export const NeedView = z
  .object({
    needId: z.string(),
    round: z.number(),
    roleId: z.string(),
    group: z
      .object({ department: z.string().optional(), site: z.string().optional() })
      .optional()
      .describe(
        'The part of the role that it is about; absent where it is about everybody in it, empty where too few are in it to be named',
      ),
    skillId: z.string(),
    origin: z.enum(['gap', 'request', 'forecast', 'questions', 'own-agent']),
    proposedBy: z
      .object({ agentId: z.string(), version: z.string(), form: z.enum(MADE).optional() })
      .optional()
      .describe('The agent of somebody’s own that proposed it, as it was then'),
    charterLineId: z.string(),
    firstSignalAt: Moment.describe('From when on it could have been seen'),
    foundAt: Moment,
    endedAt: Moment.optional(),
    evidence: z
      .object({
        population: z.number(),
        assessed: z.number(),
        belowTarget: z.number(),
        meanLevel: z.number(),
        target: z.number(),
        requests: z
          .number()
          .describe('People who asked for it, in steps of the smallest group (five or ten): 0 for fewer'),
      })
      .describe('About the group and never about one person'),
    hypothesis: z.object({
      cause: Cause,
      confidence: z.number(),
      others: z.array(z.object({ cause: Cause, confidence: z.number() })).describe('What else it may be'),
      reasons: z.array(z.string()),
      known: HypothesisKnown.optional().describe(
        'How much is known: the cause, only on which side of learning it lies, or not even that',
      ),
    }),
    priority: z
      .object({
        strategicWeight: z.number(),
        gap: z.number().describe('Levels missing on average, in what people can do or in their work'),
        population: z.number().describe('People whom it is about'),
        seenIn: z.enum(['ability', 'work']).optional().describe('Where the gap was seen'),
        urgency: z.number(),
        confidence: z.number().optional().describe('Only of needs found while it was a factor'),
        costOfDelay: z.number().describe('Weighted capability-weeks lost for each week of waiting'),
        value: z.number().describe('costOfDelay × urgency'),
      })
      .describe('The terms and what they multiply to'),
    place: z
      .object({
        rank: z.number(),
        of: z.number(),
        withinAFifth: z.object({ best: z.number(), worst: z.number() }),
        sentence: z.string(),
      })
      .optional()
      .describe('Among the needs that wait for a decision, and what that depends on; only in the list'),
    stage: Stage,
    reason: z.string().describe('Why it stands where it stands'),
    cause: Cause.optional(),
    contract: z
      .object({
        indicator: z.string(),
        baseline: z.number(),
        target: z.number(),
        terms: OutcomeTermsView.optional(),
        checkDays: z.array(z.number()),
        comparison: z.literal('waitlist'),
      })
      .optional(),
    assetId: z.string().optional(),
  })
  .meta({ id: 'Need' });
export type NeedView = z.infer<typeof NeedView>;

/** The need with how many people asked, as far as both may be said. */
export function needSeen<N extends Need>(need: N, { minimumGroup }: Pick<Thresholds, 'minimumGroup'>) {
  const said = asStillSaid(need, minimumGroup);
  return { ...said, evidence: { ...said.evidence, requests: peopleAsking(need, minimumGroup) } };
}

/** A question: without who may not answer it, who did, and what they remarked. */
export const ApprovalView = z
  .object({
    approvalId: z.string(),
    needId: z.string(),
    instanceId: z.string(),
    gate: z.enum(['cause-and-priority', 'publication']),
    proposedBy: z.string().describe('The agent that proposes it'),
    question: z.string(),
    facts: z.array(z.string()).describe('What to weigh, one line each'),
    outcome: z
      .object({ terms: OutcomeTermsView, isAgreed: z.boolean() })
      .optional()
      .describe('What will be read as success; the owner of the charter line may answer with another'),
    assetId: z.string().optional(),
    version: z.number().optional().describe('What was sent back comes again as the next version'),
    dueAt: Moment,
    status: z.enum(['pending', 'approved', 'rejected', 'sent-back', 'expired', 'withdrawn']),
    decision: z
      .object({ at: Moment, cause: Cause.optional(), modality: Modality.optional() })
      .optional()
      .describe('What was chosen: the cause that was confirmed, or the form that was wished for'),
  })
  .meta({ id: 'Approval' });
export type ApprovalView = z.infer<typeof ApprovalView>;

const cost = z.object({
  learnerMinutes: z.number(),
  people: z.number(),
  draftingTokens: z.number(),
  hours: z.number(),
});
const form = {
  reason: z.string(),
  score: z.number(),
  terms: z.array(z.object({ points: z.number(), because: z.string() })),
  cost,
};
const option = z.object({
  option: z.enum(['reuse', 'adapt', 'draft']),
  what: z.string(),
  reason: z.string(),
  cost,
});

const assetBase = {
  assetId: z.string(),
  needId: z.string(),
  skillId: z.string(),
  version: z.number(),
  status: AssetStatus,
  modality: z.object({
    chosen: Modality,
    ...form,
    rejected: z.array(z.object({ modality: Modality, ...form })),
    facts: z
      .object({
        kind: SkillKind,
        cause: z.enum(['skill', 'knowledge']),
        stakes: z.number(),
        people: z.number(),
        daysLeft: z.number(),
        novelty: z.number(),
        practice: z.number(),
        gap: z.number(),
      })
      .describe('What the choice rests on'),
    insteadOf: Modality.optional().describe('What the rules would have chosen'),
  }),
  response: z.object({
    chosen: option,
    rejected: z.array(option),
    unread: z
      .array(z.string())
      .optional()
      .describe('Courses and documents that could not be read, each with the reason'),
    documents: z
      .array(z.object({ source: z.string(), owner: z.string().optional(), holdsUntil: Moment.optional() }))
      .optional()
      .describe('Who answers for the documents that it was drafted from, and until when they hold'),
    remarks: z
      .array(SourceRemark)
      .optional()
      .describe('Gaps and clashes of the documents, and rules for the same moment that it does not tell'),
  }),
  title: z.string(),
  contentId: z.string().optional(),
};

const Entry = z.object({
  contentId: z.string().optional(),
  externalId: z.string(),
  title: z.string(),
  description: z.string(),
  url: z.string(),
  skillTags: z.array(z.string()),
  minutes: z.number(),
  level: CourseLevel.optional(),
});

const SourceChangeView = z
  .object({
    at: Moment,
    passages: z.array(
      z.object({
        source: z.string(),
        fate: PassageFate,
        spanId: z.string().optional(),
        before: z.string().optional(),
        after: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'SourceChange' });

/**
 * The response to a need: a draft with the passages that it was worded from, or a course that the company has. What the
 * draft says stands in the card, both sides of it beside what they rest on.
 */
export const AssetView = z
  .discriminatedUnion('origin', [
    z.object({
      ...assetBase,
      origin: z.literal('ai-drafted'),
      model: z.string(),
      spans: z.array(Span),
      course: Entry.optional(),
      pageUrl: z.string().optional(),
      runnerPageUrl: z.string().optional().describe('For whoever runs it; learners cannot open it'),
      change: SourceChangeView.optional().describe('Where its sources say something else by now'),
      renews: z.string().optional().describe('The published asset in whose place it would come'),
      renewed: SourceChangeView.optional().describe('What changed before its latest version'),
    }),
    z.object({ ...assetBase, origin: z.literal('reused'), entry: Entry }),
  ])
  .meta({ id: 'Asset' });
