import { z } from 'zod';
import { LONGEST_APPROVAL_DAYS } from '../gate/approval.ts';
import { Escalation } from '../gate/reminders.ts';
import { BudgetPolicy } from './budget.ts';
import { CauseOwners } from '../cause/cause-owners.ts';
import { CauseQuestions } from '../cause/cause-questions.ts';
import { DemandPolicy } from '../need/declined-demand.ts';
import { DirectoryPolicy } from './directory-policy.ts';
import { EmploymentPolicy } from './employment.ts';
import { CalendarPolicy } from './holidays.ts';
import { MADE } from '../modality/modality.ts';
import { ModalityPolicy } from '../modality/modality-policy.ts';
import { Retention } from './retention.ts';
import { Rubrics } from '../content/rubrics.ts';
import { SourcePolicy } from '../signal/signal-source.ts';
import { Rates } from '../spent/rates.ts';
import { sha256 } from '../sha256.ts';
import { PlanningPolicy } from '../workforce/planning-policy.ts';
import { figuresAgreed, WorksAgreement } from './works-agreement.ts';
import { LARGER_MINIMUM_GROUP, MINIMUM_GROUP } from '../disclosure/minimum-group.ts';

/** How much has to be seen before the layer speaks, asks or sends. */
export const Thresholds = z.strictObject({
  /** Levels missing from which a person counts as below target; half a level is about the error of one assessment. */
  noticeableGap: z.number().min(0.1).max(5).default(0.5),
  /**
   * Share of the assessed below target from which a gap is a matter of the group and not of a few people. Where so many
   * lack just what is noticeable, the group is as short as it may be without a need.
   */
  shareBelow: z.number().min(0.05).max(1).default(0.3),
  /** Fewer assessed than this share of the role say too little about it. */
  shareAssessed: z.number().min(0.01).max(1).default(0.2),
  /**
   * Deviation in levels from which on somebody is not known in a skill, and should be looked at again: 0.7 after one
   * assessment, 1.2 without any. Below 0.7 it takes more than one assessment to know anybody.
   */
  recheckUncertainty: z.number().min(0.3).max(1.2).default(1),
  /**
   * Cosine from which on a phrase and a skill’s label are the same subject; phrases about nothing in the taxonomy reach
   * .61.
   */
  sameSubject: z.number().min(0.3).max(1).default(0.65),
  /**
   * How near a request must be to what people say of a skill to be understood as asking for it, 0 to 1; below it
   * whoever asks is asked which skill they mean.
   */
  understood: z.number().min(0.05).max(1).default(0.15),
  /** Cosine to the skill from which a passage is about it; sentences about other matters stay under it. */
  onTheSubject: z.number().min(0.1).max(1).default(0.4),
  /**
   * Cosine from which on titles of two catalogues may mean the same course, so that a human is shown the pair; 1 asks
   * about none whose titles differ. What it finds, and what it shows in vain, is measured in decision 89.
   */
  maybeSameCourse: z.number().min(0.3).max(1).default(0.7),
  /** Days that an answered need rests before the same finding opens it again; its last check is on day 90. */
  restDays: z.int().min(1).max(730).default(180),
  /** The same for one that stalled or was never answered, which is only kept from asking every day. */
  restDaysUnanswered: z.int().min(1).max(365).default(14),
  /** Days a human has to answer; after them the need is unanswered, which is an outcome and no error. */
  approvalDays: z.int().min(1).max(LONGEST_APPROVAL_DAYS).default(10),
  /**
   * Hours for which a document that something published cites has to stand as it is before humans are asked about a new
   * version; the page says at once that it changed.
   */
  sourceSettleHours: z.int().min(0).max(72).default(4),
  /** After so many times that, counted from the first change, they are asked though somebody still edits it. */
  sourceSettleTimes: z.int().min(1).max(24).default(6),
  /**
   * Most days for which an approved response waits while most of those who lacked it have come to have it by
   * themselves; 0 sends it all the same.
   */
  secondLookDays: z.int().min(0).max(60).default(14),
  /** What one person may be sent: at most so many items in any window of so many days. */
  attentionItems: z.int().min(0).max(20).default(2),
  attentionDays: z.int().min(1).max(90).default(7),
  /** Somebody is told at most once in so many days that something is due to be recalled. */
  practiceNoticeDays: z.int().min(1).max(90).default(7),
  /** Share that waits for the first reading, so that it has something to be compared with. */
  waitlistShare: z.number().min(0).max(0.5).default(0.2),
});
/** The thresholds in force: as they were set, and as far as the works agreement leaves them. */
export type Thresholds = z.infer<typeof Thresholds> & {
  /** The smallest group about which anything is said or done. */
  minimumGroup: number;
  /** Whether evidence about one person from the systems of their work is read at all. */
  readsWork: boolean;
  /** The figures of single people's work that are read, because it is agreed what for. */
  readsFigures: ReadonlySet<string>;
};

/** What the model is told besides its task; the rules that keep it to its material are code and stand after these. */
export const Prompts = z.strictObject({
  /** Tone and house style of everything that is drafted. */
  houseStyle: z
    .string()
    .max(2_000)
    .default(
      'Plain words, short sentences, headings a busy reader can skim; end with things to try at work.',
    ),
  /** What is asked of one form besides, after what it is. */
  forms: z.partialRecord(z.enum(MADE), z.string().max(1_000)).default({}),
});
export type Prompts = z.infer<typeof Prompts>;

/**
 * What learning and development may change about how the layer decides, without code. Every section has shipped
 * defaults; what is stored holds only what was changed. A new section is a schema whose every field has a default, and
 * one line here.
 */
export const policySections = {
  thresholds: Thresholds,
  prompts: Prompts,
  rubrics: Rubrics,
  modality: ModalityPolicy,
  causes: CauseQuestions,
  owners: CauseOwners,
  demand: DemandPolicy,
  sources: SourcePolicy,
  retention: Retention,
  'works-agreement': WorksAgreement,
  budgets: BudgetPolicy,
  escalation: Escalation,
  directory: DirectoryPolicy,
  calendar: CalendarPolicy,
  planning: PlanningPolicy,
  employment: EmploymentPolicy,
  rates: Rates,
} as const;

const Policy = z.object(policySections);
export type Policy = z.infer<typeof Policy> & { thresholds: Thresholds };
const PolicySection = z.keyof(Policy);
export type PolicySection = z.infer<typeof PolicySection>;

/** What was changed of one section: it fits the section, and is kept without what the section’s defaults add. */
const changeOf = (section: PolicySection) =>
  z.record(z.string(), z.unknown()).superRefine((change, context) => {
    for (const issue of policySections[section].safeParse(change).error?.issues ?? [])
      context.addIssue({ ...issue });
  });
export type PolicyChange = z.infer<ReturnType<typeof changeOf>>;

/** Settings that are gone, by section: what an earlier version stored may hold them, what is saved may not. */
const goneSettings = new Map([['modality', new Set(['placesBy'])]]);

/** What is stored of a section without settings that are gone: nothing reads them, and the rest still holds. */
export function withoutGone(section: string, stored: unknown): unknown {
  const gone = goneSettings.get(section);
  const { data } = z.record(z.string(), z.unknown()).safeParse(stored);
  return gone && data ? Object.fromEntries(Object.entries(data).filter(([name]) => !gone.has(name))) : stored;
}

/** The schema of what is changed of a section, or undefined where the policy has none of that name. */
export function changeOfPolicy(name: string): z.ZodType<PolicyChange> | undefined {
  const { data: section } = PolicySection.safeParse(name);
  return section && changeOf(section);
}

/** Changes of several sections, each by its name. */
export const PolicyChanges = z
  .partialRecord(PolicySection, z.record(z.string(), z.unknown()))
  .superRefine((changes, context) => {
    for (const [name, change] of Object.entries(changes))
      for (const issue of changeOfPolicy(name)?.safeParse(change).error?.issues ?? [])
        context.addIssue({ ...issue, path: [name, ...issue.path] });
  });

const unchanged = Object.fromEntries(Object.keys(policySections).map((section) => [section, {}]));

/** The policy in force: what was changed, by section, over what is shipped, as far as the works agreement leaves it. */
export function policyOf(changed: Readonly<Record<string, PolicyChange>>): Policy {
  const policy = Policy.parse({ ...unchanged, ...changed });
  return { ...policy, thresholds: asAgreed(policy.thresholds, policy['works-agreement']) };
}

const asAgreed = (thresholds: z.infer<typeof Thresholds>, agreement: WorksAgreement): Thresholds => ({
  ...thresholds,
  waitlistShare: agreement.noComparisonGroups ? 0 : thresholds.waitlistShare,
  readsWork: !agreement.noIndividualWorkEvidence,
  readsFigures: figuresAgreed(agreement),
  minimumGroup: agreement.minimumGroupOfTen ? LARGER_MINIMUM_GROUP : MINIMUM_GROUP,
});

export const SHIPPED_POLICY: Policy = policyOf({});

/** Changes with every change of the policy, and with nothing else; decisions cite it. */
export const versionOf = (policy: Policy): string => sha256(JSON.stringify(policy), 12);
