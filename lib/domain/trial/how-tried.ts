import type { z } from 'zod';
import type { MessageId } from '../../messages/message.ts';
import type { policySections } from '../policy/policy.ts';

/**
 * By what it is seen what a change would do: which needs start, stop and move, what their causes would be taken for,
 * which form would answer them, who would be told of them; which demand would be asked about, when questions would be
 * brought to people again, which budgets would be full; and a draft as it is worded before and after.
 */
export type Trial = 'needs' | 'causes' | 'forms' | 'owners' | 'demand' | 'questions' | 'budgets' | 'draft';

/** One field: how it is tried, and whether a replay of the last weeks shows it too; or why it is not. */
export type HowTried = { by: Trial; replayed?: true } | { refused: MessageId };

type Sections = typeof policySections;
type PolicySection = keyof Sections;
type FieldsOf<S extends PolicySection> = Extract<keyof z.infer<Sections[S]>, string>;
/** Each field by itself, or the section as a whole. */
type SectionTried<S extends PolicySection> = HowTried | Record<FieldsOf<S>, HowTried>;

const needs = { by: 'needs' } as const;
const again = { by: 'needs', replayed: true } as const;
const causes = { by: 'causes' } as const;
const draft = { by: 'draft' } as const;
const forms = { by: 'forms' } as const;
const questions = { by: 'questions' } as const;
const whoMaySend = { refused: 'trial.not.who-may-send' } as const;
const ofOnePerson = { refused: 'trial.not.of-one-person' } as const;
const laterEvents = { refused: 'trial.not.later-events' } as const;
const wordsOfPeople = { refused: 'trial.not.words-of-people' } as const;

/**
 * How each part of the policy is tried before it is saved. A new section, or a new field of one that is listed field by
 * field, does not compile before somebody says how; the test beside `try` doors shows that each has the effect.
 */
export const howTried: { [S in PolicySection]: SectionTried<S> } = {
  thresholds: {
    noticeableGap: again,
    shareBelow: again,
    shareAssessed: again,
    recheckUncertainty: ofOnePerson,
    sameSubject: wordsOfPeople,
    understood: wordsOfPeople,
    onTheSubject: draft,
    maybeSameCourse: { refused: 'trial.not.pairs' },
    restDays: needs,
    restDaysUnanswered: needs,
    approvalDays: questions,
    sourceSettleHours: laterEvents,
    sourceSettleTimes: laterEvents,
    secondLookDays: laterEvents,
    attentionItems: ofOnePerson,
    attentionDays: ofOnePerson,
    practiceNoticeDays: ofOnePerson,
    waitlistShare: ofOnePerson,
  },
  prompts: draft,
  rubrics: draft,
  modality: forms,
  causes: { prior: { ...causes, replayed: true }, questions: causes, enough: causes, most: causes },
  owners: { by: 'owners' },
  demand: { by: 'demand' },
  sources: {
    owners: whoMaySend,
    onlyNamed: whoMaySend,
    mostOfOneApp: whoMaySend,
    yardstick: ofOnePerson,
    mayOpenAlone: again,
    silentDays: needs,
    countAnyway: needs,
  },
  retention: { refused: 'trial.not.retention' },
  'works-agreement': { refused: 'trial.not.agreement' },
  budgets: { by: 'budgets' },
  escalation: questions,
  directory: ofOnePerson,
  calendar: laterEvents,
  planning: { refused: 'trial.not.plan' },
  employment: { refused: 'trial.not.employment' },
  rates: { refused: 'trial.not.rates' },
};
