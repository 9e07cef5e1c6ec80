import { z } from 'zod';
import { Cause, LearnableCause, OtherCause } from '../cause/cause.ts';
import { AnswerCounts } from '../cause/cause-model.ts';
import { DAY } from '../milliseconds.ts';
import { isStillSaid } from '../disclosure/minimum-group.ts';
import { fullGroups } from '../disclosure/share-in-words.ts';
import type { NeedId, PersonId, RoleId, SkillId } from '../ids.ts';
import { MADE } from '../modality/modality.ts';
import { OutcomeContract } from '../outcome/outcome-contract.ts';
import type { Person } from '../person/person.ts';
import { QuestionBack } from '../gate/question-back.ts';
import { Priority } from './priority.ts';
import { groupKey, RolePart, type PeopleOf } from './role-part.ts';
import { toTenths } from '../rounding.ts';
import { namesOf, type Skill } from '../skill/skill.ts';

/** What stands behind a need, about a group and never about one person. */
export const NeedEvidence = z.object({
  /** People whom it is about. */
  population: z.number(),
  /** Of them, people who are known in the skill. */
  assessed: z.number(),
  /** Of them, people noticeably below the target of the role. */
  belowTarget: z.number(),
  meanLevel: z.number(),
  target: z.number(),
  /** The smallest group when it was said; absent where it was five. */
  minimumGroup: z.number().exactOptional(),
});
export type NeedEvidence = z.infer<typeof NeedEvidence>;

/**
 * The cause, only on which side of learning it lies, or not even that: then the cause named is merely the likeliest.
 */
export const HypothesisKnown = z.enum(['cause', 'learnable', 'not-learnable', 'nothing']);

/** A supposition for a human to confirm or replace. */
export const Hypothesis = z.object({
  cause: Cause,
  /** 0–1: its probability. */
  confidence: z.number(),
  /** What else it may be, the likelier first. */
  others: z.array(
    z.object({
      cause: Cause,
      confidence: z.number(),
    }),
  ),
  reasons: z.array(z.string()),
  /** How much of it is known; absent in needs of earlier versions, which named a cause always. */
  known: HypothesisKnown.exactOptional(),
});
export type Hypothesis = z.infer<typeof Hypothesis>;

/** Stages at which a round ends. */
export const EndStage = z.enum([
  'declined',
  'routed',
  'unanswered',
  'withdrawn',
  'stalled',
  'measured',
  'observed',
]);
export type EndStage = z.infer<typeof EndStage>;

export const Stage = z.enum(['found', 'confirmed', 'published', 'delivered', ...EndStage.options]);
export type Stage = z.infer<typeof Stage>;

/** What is known of a need at every stage. */
const Facts = z.object({
  needId: z.string(),
  round: z.int(),
  roleId: z.string(),
  /** The part of the role that it is about; absent where it is about everybody in it. */
  group: RolePart.exactOptional(),
  skillId: z.string(),
  origin: z.enum(['gap', 'request', 'forecast', 'questions', 'own-agent']),
  /** The agent of somebody’s own that proposed it, as it was then, and the form that its response is to have. */
  proposedBy: z
    .object({ agentId: z.string(), version: z.string(), form: z.enum(MADE).exactOptional() })
    .exactOptional(),
  charterLineId: z.string(),
  /**
   * People who asked in this round, each once, the latest 500: whom an approver is held not to be, also once their
   * requests are erased.
   */
  requestedBy: z.array(z.string()),
  /** What those who asked for it said about the work, by question; each of them speaks once. */
  answers: AnswerCounts,
  /** What whoever decides asked them back in this round. */
  asksBack: z.array(QuestionBack).exactOptional(),
  /** From when on it could have been seen: the latest evidence of at least the minimum group, or the first request. */
  firstSignalAt: z.number(),
  foundAt: z.number(),
  evidence: NeedEvidence,
  hypothesis: Hypothesis,
  priority: Priority,
  /** Why it stands where it stands, for people. */
  reason: z.string(),
});

const absent = z.never().exactOptional();

/** Nobody has said that learning would help. */
const unconfirmed = {
  /** Said by a human, where learning does not cure it: its owner is told next. */
  cause: OtherCause.exactOptional(),
  contract: absent,
  assetId: absent,
  deliveredAt: absent,
};

/** A human has said that learning would help. */
const confirmed = {
  cause: LearnableCause,
  /** Agreed right after, before anything is built. */
  contract: OutcomeContract.exactOptional(),
  assetId: absent,
  deliveredAt: absent,
};

/** A response was approved and published. */
const withResponse = {
  cause: LearnableCause,
  contract: OutcomeContract,
  assetId: z.string(),
  /**
   * When the first group was reached, epoch milliseconds: its readings are counted from then. Absent before, and in
   * needs of earlier versions.
   */
  deliveredAt: z.number().exactOptional(),
};

const open = <Known extends z.ZodRawShape>(known: Known) => Facts.extend({ ...known, endedAt: absent });

const FoundNeed = open({ ...unconfirmed, stage: z.literal('found') });
export type FoundNeed = z.infer<typeof FoundNeed>;
const ConfirmedNeed = open({ ...confirmed, stage: z.literal('confirmed') });
export type ConfirmedNeed = z.infer<typeof ConfirmedNeed>;
const PublishedNeed = open({ ...withResponse, stage: z.literal('published') });
export type PublishedNeed = z.infer<typeof PublishedNeed>;
const DeliveredNeed = open({ ...withResponse, stage: z.literal('delivered') });
export type DeliveredNeed = z.infer<typeof DeliveredNeed>;
export type OpenNeed = FoundNeed | ConfirmedNeed | PublishedNeed | DeliveredNeed;

/** It keeps what was known when its round ended. */
const ended = <Known extends z.ZodRawShape>(known: Known) => Facts.extend({ ...known, endedAt: z.number() });

const EndedNeed = z.union([
  ended({ ...unconfirmed, stage: EndStage.exclude(['routed', 'measured']) }),
  ended({ ...confirmed, stage: EndStage.exclude(['routed', 'measured']) }),
  ended({ ...withResponse, stage: EndStage.extract(['withdrawn', 'stalled', 'observed', 'measured']) }),
  ended({ ...unconfirmed, cause: OtherCause, stage: z.literal('routed') }),
]);
export type EndedNeed = z.infer<typeof EndedNeed>;

/**
 * A population, a skill, the evidence and a cause. One document per role, or part of one, and skill; a need that
 * returns starts a new round.
 */
export const Need = z.union([FoundNeed, ConfirmedNeed, PublishedNeed, DeliveredNeed, EndedNeed]);
export type Need = z.infer<typeof Need>;

/** One that a response was published for, whatever became of it since. */
export type NeedWithResponse = Extract<Need, { assetId: string }>;
export const hasResponse = (need: Need): need is NeedWithResponse => need.assetId !== undefined;

/** A response that was taken back before all had it: whoever has it keeps it, and it reaches nobody else. */
export const reachesNobodyElse = (need: Need): boolean => hasResponse(need) && need.stage === 'withdrawn';

export const isOpen = (need: Need): need is OpenNeed =>
  need.stage === 'found' ||
  need.stage === 'confirmed' ||
  need.stage === 'published' ||
  need.stage === 'delivered';

/**
 * People that a need remembers: more than ever ask for one skill in one role, and little beside the 2 MB of a document.
 */
const REMEMBERED = 500;

/** The need with one more person who asked for it; the need itself where they did before. */
export const askedBy = <N extends Need>(need: N, personId: PersonId): N =>
  need.requestedBy.includes(personId)
    ? need
    : { ...need, requestedBy: [personId, ...need.requestedBy].slice(0, REMEMBERED) };

/**
 * Whom a need is about, as far as may be said while nothing is said of fewer than `least`: a part of a role of which
 * fewer are known to be there is not named.
 */
export const whomOf = (
  { roleId, group, evidence }: Pick<Need, 'roleId' | 'group' | 'evidence'>,
  least: number,
): PeopleOf => ({
  roleId,
  ...(group ? { group: isPartNamed(evidence, least) ? group : {} } : {}),
});

const isPartNamed = (evidence: NeedEvidence, least: number): boolean =>
  evidence.population > 0 && isStillSaid(evidence.population, evidence, least);

/**
 * The need as far as it may be said while nothing is said of fewer than `least`: where less was asked for when it was
 * found, and fewer were looked at, nothing of how they stand is left, and of fewer no part of a role is named.
 */
export function asStillSaid<N extends Need>(all: N, least: number): N {
  const { evidence, hypothesis, priority } = all;
  const need = all.group && !isPartNamed(evidence, least) ? { ...all, group: {} } : all;
  if (evidence.assessed === 0 || isStillSaid(evidence.assessed, evidence, least)) return need;
  const unsaid = { population: 0, assessed: 0, belowTarget: 0, meanLevel: 0, target: evidence.target };
  return {
    ...need,
    evidence: unsaid,
    hypothesis: { ...hypothesis, reasons: [] },
    priority: { ...priority, gap: 0, population: 0, costOfDelay: 0, value: 0 },
    ...(need.stage === 'found' ? { reason: '' } : {}),
  };
}

/** How many people asked for it, as far as may be said: in full groups. */
export const peopleAsking = ({ requestedBy }: Pick<Need, 'requestedBy'>, least: number): number =>
  fullGroups(requestedBy.length, least);

/**
 * Whether as many as make a group asked for it, and no human answered: its round ended so, or stands still. Fewer are
 * as if they had not asked.
 */
export const isLeftUnanswered = (need: Pick<Need, 'stage' | 'requestedBy'>, least: number): boolean =>
  (need.stage === 'unanswered' || need.stage === 'stalled') && need.requestedBy.length >= least;

/** With a part of the role, the key of that part behind it. */
export const needIdOf = (roleId: RoleId, skillId: SkillId, group?: RolePart): NeedId =>
  `${roleId}.${skillId}${group ? `.${groupKey({ roleId, group })}` : ''}`;

/**
 * What needs for a skill that are about somebody may be called, those of the smaller groups first. One that was opened
 * before skills were merged goes on under the name it has.
 */
export const needIdsFor = (
  { roleId, department, site }: Pick<Person, 'roleId' | 'department' | 'site'>,
  skill: Pick<Skill, 'skillId' | 'absorbs'>,
): NeedId[] => {
  const groups: (RolePart | undefined)[] = [
    ...(site === undefined ? [] : [{ department, site }]),
    { department },
    ...(site === undefined ? [] : [{ site }]),
    undefined,
  ];
  return groups.flatMap((group) => namesOf(skill).map((name) => needIdOf(roleId, name, group)));
};

/** The orchestration that answers one round of a need. */
export const instanceIdOf = (need: Pick<Need, 'needId' | 'round'>): string =>
  `need-${need.needId}-${need.round}`;

const inDays = (milliseconds: number): number => toTenths(milliseconds / DAY);

/** Days from the first signal until the need was found. */
export const daysToFind = ({ firstSignalAt, foundAt }: Need): number => inDays(foundAt - firstSignalAt);

/** Days from the first signal until the round of the need ended. */
export const daysToEnd = ({ firstSignalAt, endedAt }: EndedNeed): number => inDays(endedAt - firstSignalAt);
