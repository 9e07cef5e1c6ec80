import { z } from 'zod';
import type { Cause, LearnableCause, OtherCause } from './cause.ts';
import type { Answers } from './cause-model.ts';
import { DAY } from './durations.ts';
import type { NeedId, PersonId, RoleId, SkillId } from './ids.ts';
import type { OutcomeContract } from './outcome-contract.ts';
import type { Priority } from './priority.ts';

/** What stands behind a need, about a group and never about one person. */
export interface NeedEvidence {
  /** People in the role. */
  population: number;
  /** Of them, people with evidence on the skill. */
  assessed: number;
  /** Of them, people noticeably below the target of the role. */
  belowTarget: number;
  meanLevel: number;
  target: number;
  /** Requests that asked for it. */
  requests: number;
}

/** A supposition for a human to confirm or replace. */
export interface Hypothesis {
  cause: Cause;
  /** 0–1: its probability. */
  confidence: number;
  /** What else it may be, the likelier first. */
  others: { cause: Cause; confidence: number }[];
  reasons: string[];
}

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
interface Facts {
  needId: NeedId;
  round: number;
  roleId: RoleId;
  skillId: SkillId;
  origin: 'gap' | 'request' | 'forecast';
  charterLineId: string;
  /** People who asked for it, the latest few: whom an approver is held not to be, also once their requests are erased. */
  requestedBy: PersonId[];
  /** What those who asked for it said about the work, by question. */
  answers: Answers;
  /** From when on it could have been seen: the latest evidence of at least the minimum group, or the first request. */
  firstSignalAt: number;
  foundAt: number;
  evidence: NeedEvidence;
  hypothesis: Hypothesis;
  priority: Priority;
  /** Why it stands where it stands, for people. */
  reason: string;
}

/** Nobody has said that learning would help. */
interface Unconfirmed {
  /** Said by a human, where learning does not cure it: its owner is told next. */
  cause?: OtherCause;
  contract?: never;
  assetId?: never;
}

/** A human has said that learning would help. */
interface Confirmed {
  cause: LearnableCause;
  /** Agreed right after, before anything is built. */
  contract?: OutcomeContract;
  assetId?: never;
}

/** A response was approved and published. */
interface WithResponse {
  cause: LearnableCause;
  contract: OutcomeContract;
  assetId: string;
}

type Open<At extends Stage, Known> = Facts & Known & { stage: At; endedAt?: never };
export type FoundNeed = Open<'found', Unconfirmed>;
export type ConfirmedNeed = Open<'confirmed', Confirmed>;
export type PublishedNeed = Open<'published', WithResponse>;
export type DeliveredNeed = Open<'delivered', WithResponse>;
export type OpenNeed = FoundNeed | ConfirmedNeed | PublishedNeed | DeliveredNeed;

/** It keeps what was known when its round ended. */
type Ended<At extends EndStage, Known> = Facts & Known & { stage: At; endedAt: number };
export type EndedNeed =
  | Ended<'declined' | 'unanswered', Unconfirmed | Confirmed>
  | Ended<'routed', Unconfirmed & { cause: OtherCause }>
  | Ended<'withdrawn' | 'stalled' | 'observed', Unconfirmed | Confirmed | WithResponse>
  | Ended<'measured', WithResponse>;

/** A population, a skill, the evidence and a cause. One document per role and skill; a need that returns starts a new round. */
export type Need = OpenNeed | EndedNeed;

/** One that a response was published for, whatever became of it since. */
export type NeedWithResponse = Extract<Need, WithResponse>;
export const hasResponse = (need: Need): need is NeedWithResponse => need.assetId !== undefined;

export const isOpen = (need: Need): need is OpenNeed =>
  need.stage === 'found' ||
  need.stage === 'confirmed' ||
  need.stage === 'published' ||
  need.stage === 'delivered';

export const needIdOf = (roleId: RoleId, skillId: SkillId): NeedId => `${roleId}.${skillId}`;

/** The orchestration that answers one round of a need. */
export const instanceIdOf = (need: Pick<Need, 'needId' | 'round'>): string =>
  `need-${need.needId}-${need.round}`;

const inDays = (milliseconds: number): number => Math.round((10 * milliseconds) / DAY) / 10;

/** Days from the first signal until the need was found. */
export const daysToFind = ({ firstSignalAt, foundAt }: Need): number => inDays(foundAt - firstSignalAt);

/** Days from the first signal until the round of the need ended. */
export const daysToEnd = ({ firstSignalAt, endedAt }: EndedNeed): number => inDays(endedAt - firstSignalAt);
