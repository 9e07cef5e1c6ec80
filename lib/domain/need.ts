import { z } from 'zod';
import type { Cause } from './cause.ts';
import type { Answers } from './cause-model.ts';
import { DAY } from './durations.ts';
import type { NeedId, PersonId, RoleId, SkillId } from './ids.ts';
import type { OutcomeContract } from './outcome-contract.ts';
import type { Priority } from './priority.ts';
import { Refusal } from './refusal.ts';

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

/** Where a need may go from each stage; everything else is a fault of the caller. */
const next: Record<Stage, readonly Stage[]> = {
  found: ['confirmed', 'declined', 'routed', 'unanswered', 'withdrawn', 'stalled', 'observed'],
  confirmed: ['published', 'declined', 'unanswered', 'withdrawn', 'stalled', 'observed'],
  published: ['delivered', 'withdrawn', 'stalled', 'observed'],
  delivered: ['measured', 'stalled', 'observed'],
  declined: ['found'],
  routed: ['found'],
  unanswered: ['found'],
  withdrawn: ['found'],
  measured: ['found'],
  stalled: ['found'],
  observed: ['found'],
};

/** A population, a skill, the evidence and a cause. One document per role and skill; a need that returns starts a new round. */
export interface Need {
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
  /** When its round ended; absent while it is open. */
  endedAt?: number;
  evidence: NeedEvidence;
  hypothesis: Hypothesis;
  priority: Priority;
  stage: Stage;
  /** Why it stands where it stands, for people. */
  reason: string;
  cause?: Cause;
  contract?: OutcomeContract;
  assetId?: string;
}

export const isOpen = (need: Need): boolean =>
  need.stage === 'found' ||
  need.stage === 'confirmed' ||
  need.stage === 'published' ||
  need.stage === 'delivered';

/**
 * The need one stage further. Moving to the stage it is in changes nothing, so that a repeated activity is harmless.
 * @throws Refusal when that stage cannot follow.
 */
export function moveNeed(need: Need, stage: Stage, reason: string, change: Partial<Need> = {}): Need {
  if (need.stage === stage) return need;
  if (!next[need.stage].includes(stage))
    throw new Refusal('need-cannot-move', `Need ${need.needId} is ${need.stage}; it cannot become ${stage}.`);
  return { ...need, ...change, stage, reason };
}

export const needIdOf = (roleId: RoleId, skillId: SkillId): NeedId => `${roleId}.${skillId}`;

/** The orchestration that answers one round of a need. */
export const instanceIdOf = (need: Pick<Need, 'needId' | 'round'>): string =>
  `need-${need.needId}-${need.round}`;

const inDays = (milliseconds: number): number => Math.round((10 * milliseconds) / DAY) / 10;

/** Days from the first signal to the need, and to the end of its round. */
export const leadDaysOf = ({
  firstSignalAt,
  foundAt,
  endedAt,
}: Need): { toNeed: number; toEnd?: number } => ({
  toNeed: inDays(foundAt - firstSignalAt),
  ...(endedAt === undefined ? {} : { toEnd: inDays(endedAt - firstSignalAt) }),
});
