import { z } from 'zod';
import { DAY } from '../milliseconds.ts';

/**
 * For how long the layer keeps what it holds, in days. The lower limits keep what a flow, a reading or a replay may
 * still ask for (test/lib/domain/policy/retention.test.ts derives them), the upper ones are those of the containers.
 */
export const Retention = z.strictObject({
  /** What is known of people’s skills and who asked for what, counted from its own date; older signals are refused. */
  evidenceDays: z.int().min(365).max(1_825).default(1_095),
  /** Needs with their questions, answers, content and readings, since they last changed. */
  needDays: z.int().min(400).max(2_555).default(1_095),
  /** Sums about groups: pulses, figures of their work, forecasts, headcounts, market trends, coverage, feeds. */
  groupDays: z.int().min(400).max(1_825).default(1_095),
  /** The ledger of writes to other systems, since the last try. */
  effectDays: z.int().min(400).max(1_095).default(400),
  /** Entries of the decision log; their places in the chain, a number and a hash, stay. */
  decisionDays: z.int().min(365).max(3_650).default(1_825),
  /** Versions of the registers that another version replaced. */
  earlierDays: z.int().min(365).max(3_650).default(1_825),
  /** Histories of flows that are over, since they were started; signals of the layer’s own are not taken later. */
  historyDays: z.int().min(30).max(365).default(90),
  /** Days after somebody left in which they may come back; then they are erased. */
  leaverDays: z.int().min(1).max(180).default(30),
});
export type Retention = z.infer<typeof Retention>;

/** Days for which a caller who sends the same again is answered the same. */
export const REPLY_DAYS = 7;
/** Days for which a message that could not be handled may be looked at and replayed. */
export const DEAD_LETTER_DAYS = 30;
/** Days for which learning records are kept as they came, for whoever sent them to look at; evidence stands apart. */
export const STATEMENT_DAYS = 30;
/** Days for which a role-play is kept after its last word, for its person alone. */
export const ROLE_PLAY_DAYS = 30;
/** Days for which a transfer plan is kept after its last change: the weeks of a programme, and some months of work. */
export const TRANSFER_PLAN_DAYS = 180;
/** Days for which an objective is kept after the day by which it is due: the talk about it, and the year after. */
export const OBJECTIVE_DAYS = 400;
/** Days for which anything is left of a review after the day of the talk. */
export const REVIEW_DAYS = 14;
/** Days for which somebody lets an owner see, name or count them at most, and for which an owner’s name is kept. */
export const BEING_SEEN_DAYS = 180;
/** Days for which it is kept what was said of a bench: longer than anybody whom it counted is on it. */
const BENCH_SAID_DAYS = 400;
/** Days for which it is known that somebody withdrew something: longer than what they said before is on its way. */
const WITHDRAWN_DAYS = 1;
/** Days for which an expert’s consent is kept after its last change, and an answer that they accepted. */
export const EXPERT_DAYS = 400;
/** Days for which a question that was handed over to an expert is kept after its last change. */
export const HAND_OVER_DAYS = 30;
/** Days for which it counts that somebody asked an expert what could not be answered. */
export const UNANSWERED_DAYS = 90;
/** Days for which what nobody is found by waits for a human, with the text of it. */
export const QUARANTINE_DAYS = 30;
/** Days for which the vector of a text is kept that nobody uses. */
export const VECTOR_DAYS = 90;
/** Days for which it is kept where a system and the layer differ: a little longer than until they are compared anew. */
const DIFFERENCE_DAYS = 8;
/** Days for which it is remembered how much somebody wrote; a measure is full again after one. */
const LIMIT_DAYS = 7;
/** Days for which it is known what was spent, since the last time: longer than a need takes to its last reading. */
const BUDGET_DAYS = 180;
/** Days for which a public key is shown that signed a notice: longer than any notice is on its way. */
const KEY_DAYS = 7;

/**
 * Days that an entry of an inbox outlives the last moment at which its signal would be taken: a signal may be dated a
 * day ahead, and clocks differ.
 */
export const INBOX_SLACK_DAYS = 2;

/** How long a kind of document is kept: by policy, for so many days, or while it is in force, with what ends that. */
export type Kept = keyof Retention | number | { inForce: string };

const registered = { inForce: 'another version replaces it' };

/** Every kind of document by its container, and how long it is kept. What has no line here cannot be stored. */
export const kept: Readonly<Record<string, Readonly<Record<string, Kept>>>> = {
  learners: {
    learner: 'evidenceDays',
    account: 'evidenceDays',
    employee: 'evidenceDays',
    inbox: 'evidenceDays',
    limits: LIMIT_DAYS,
    record: 'evidenceDays',
    difference: DIFFERENCE_DAYS,
    chat: { inForce: 'its person takes the app away, or is erased' },
  },
  groups: {
    pulse: 'groupDays',
    figure: 'groupDays',
    change: 'groupDays',
    forecast: 'groupDays',
    headcount: 'groupDays',
    trend: 'groupDays',
  },
  needs: {
    need: 'needDays',
    asset: 'needDays',
    commission: 'needDays',
    approval: 'needDays',
    'question-card': 'needDays',
    cohort: 'needDays',
    insight: 'needDays',
    measure: 'needDays',
    message: 'needDays',
    request: 'evidenceDays',
  },
  registers: {
    charter: registered,
    skill: registered,
    'role-profile': registered,
    policy: registered,
    switch: registered,
    'standing-approval': registered,
    approver: registered,
    'job-title': registered,
    maker: registered,
    'record-source': registered,
    'people-file': registered,
    'completion-file': registered,
    'survey-file': registered,
    receiver: registered,
    'course-pair': registered,
    undertaking: registered,
    'plan-choice': registered,
    requisition: registered,
    'own-agent': registered,
    'own-agent-work': registered,
    opening: registered,
    'critical-role': registered,
    'team-hours': registered,
    withdrawal: { inForce: 'the system took it back; of whom nobody can tell from it' },
    told: { inForce: 'the next run replaces it; it is about nobody' },
    pull: { inForce: 'the next pull replaces it; it is about nobody' },
    'source-item': { inForce: 'the document is gone; it is about nobody' },
    'dropped-file': { inForce: 'the file is gone; it holds numbers of rows' },
    'latest-export': { inForce: 'a later export replaces it; it holds a moment' },
    budget: BUDGET_DAYS,
    'budget-refusing': BUDGET_DAYS,
    earlier: 'earlierDays',
    declined: 'evidenceDays',
    'declined-asker': 'evidenceDays',
    standing: 'groupDays',
    coverage: 'groupDays',
    'leaders-report': 'groupDays',
    feed: 'groupDays',
    source: { inForce: 'the policy names another owner; it is about an app' },
    disclosure: 'evidenceDays',
    'disclosure-secret': { inForce: 'the layer is removed; it is about nobody' },
    'seal-secret': { inForce: 'the layer is removed; it is about nobody' },
    'form-entry': 'effectDays',
    'form-sums': { inForce: 'the next one is learned; it is about nobody' },
    wording: 'needDays',
    'wording-entry': 'effectDays',
    'wording-sums': { inForce: 'the next draft is counted; it is about nobody' },
    // What was learned about sources, raters and items has no type of its own.
    '': { inForce: 'the next one is learned; of who judges others it holds a hash of their salt' },
  },
  effects: { effect: 'effectDays' },
  decisions: {
    decision: 'decisionDays',
    place: { inForce: 'the layer is removed; it holds a number and a hash' },
  },
  replies: { '': REPLY_DAYS },
  statements: { statement: STATEMENT_DAYS },
  'role-plays': {
    'role-play': ROLE_PLAY_DAYS,
    'transfer-plan': TRANSFER_PLAN_DAYS,
    objective: OBJECTIVE_DAYS,
    review: REVIEW_DAYS,
    'being-seen': BEING_SEEN_DAYS,
    'opening-owner': BEING_SEEN_DAYS,
    'seen-no-more': WITHDRAWN_DAYS,
    'on-bench': BEING_SEEN_DAYS,
    'critical-role-owner': BEING_SEEN_DAYS,
    'on-bench-no-more': WITHDRAWN_DAYS,
    'bench-said': BENCH_SAID_DAYS,
  },
  experts: {
    twin: EXPERT_DAYS,
    'expert-answer': EXPERT_DAYS,
    'hand-over': HAND_OVER_DAYS,
    unanswered: UNANSWERED_DAYS,
  },
  vectors: { vector: VECTOR_DAYS },
  identities: {
    identity: { inForce: 'whoever it was is erased; then it holds that it was somebody’s' },
    question: QUARANTINE_DAYS,
    waiting: QUARANTINE_DAYS,
    'identity-secret': { inForce: 'the layer is removed; it is about nobody' },
  },
  hooks: { hook: { inForce: 'the subscription is ended' }, key: KEY_DAYS },
  'dead-letters': { 'dead-letter': DEAD_LETTER_DAYS },
};

/**
 * How long a kind of document is kept.
 * @throws RangeError where nobody decided
 */
export function keptFor(container: string, type: string): Kept {
  const found = kept[container]?.[type];
  if (found === undefined)
    throw new RangeError(
      `Say in lib/domain/policy/retention.ts how long a document '${type}' of ${container} is kept.`,
    );
  return found;
}

/** Whether what happened at a moment is too old to be kept as evidence, or taken in. */
export const isPast = (happenedAt: number, days: number, now: number): boolean =>
  happenedAt < now - days * DAY;
