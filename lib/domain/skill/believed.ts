import { statesUnder, type KnownLearner, type SkillResponse } from '../person/learner.ts';
import type { Thresholds } from '../policy/policy.ts';
import { DEFAULT_PRIOR } from '../skill-estimate/constants.ts';
import { estimate, merge, type SkillEstimate, type SkillState } from '../skill-estimate/state.ts';
import { namesOf, type Skill } from './skill.ts';

type Measured = Pick<Skill, 'skillId' | 'halfLifeDays' | 'absorbs' | 'links'>;

/** What is remembered of the skill, with that of the skills merged into it; undefined without any evidence. */
export function stateOf(learner: KnownLearner, skill: Measured): SkillState | undefined {
  let whole: SkillState | undefined;
  for (const name of skill.absorbs ? namesOf(skill) : [skill.skillId])
    for (const state of statesUnder(learner, name))
      whole = whole ? merge(whole, state, skill.halfLifeDays) : state;
  return whole && whole.pieces > 0 ? whole : undefined;
}

/** The latest that the person said about the skill, under any of its names. */
export const responseOf = ({ learning }: KnownLearner, skill: Measured): SkillResponse | undefined =>
  learning?.responses &&
  namesOf(skill)
    .flatMap((name) => learning.responses?.[name] ?? [])
    .toSorted((a, b) => b.at - a.at)[0];

/**
 * Whether the person contests what is believed, and was not assessed since. It is not used against them until they are.
 */
export function isContested(learner: KnownLearner, skill: Measured): boolean {
  const response = responseOf(learner, skill);
  return response?.said === 'contest' && !((stateOf(learner, skill)?.assessedAt ?? 0) > response.at);
}

/** What people are presumed to be before evidence: at the target of their role, or else where people in general are. */
export const presumed = (target: number | undefined) =>
  target === undefined ? DEFAULT_PRIOR : { level: target, weight: DEFAULT_PRIOR.weight };

/** The learner's skill as it is believed at a moment, or undefined where no evidence stands behind it. */
export function estimateOf(
  learner: KnownLearner,
  skill: Measured,
  target: number | undefined,
  at: number,
): SkillEstimate | undefined {
  const state = stateOf(learner, skill);
  return state && estimate(state, presumed(target), skill.halfLifeDays, at, skill.links);
}

/**
 * Whether enough is known of somebody to count them among those who can or those who cannot. Whoever was never seen, by
 * little, or too long ago is neither: nothing is told of them, and nothing is sent to them.
 */
export const isKnown = (
  believed: SkillEstimate | undefined,
  { recheckUncertainty }: KnownFrom,
): believed is SkillEstimate => believed !== undefined && believed.uncertainty < recheckUncertainty;

export type KnownFrom = Pick<Thresholds, 'recheckUncertainty'>;

/**
 * The learner's level (0–5) at a moment, or undefined where they are not known or contest it. Before evidence people
 * are presumed to meet the target of their role; how old it is moves no level, so that nobody comes to meet the target
 * by being forgotten.
 */
export function levelOf(
  learner: KnownLearner,
  skill: Measured,
  target: number,
  knownFrom: KnownFrom,
  at: number,
): number | undefined {
  if (isContested(learner, skill)) return undefined;
  const believed = estimateOf(learner, skill, target, at);
  return isKnown(believed, knownFrom) ? believed.level : undefined;
}

/**
 * Whether a skill should be looked at again: the person is not known in it, or not any more, or contests it. Without
 * evidence and not contested: false.
 */
export const needsRecheck = (
  believed: SkillEstimate | undefined,
  contested: boolean,
  knownFrom: KnownFrom,
): boolean => contested || (believed !== undefined && !isKnown(believed, knownFrom));

/** Levels missing to the target of the role, never below zero. */
export const gapTo = (target: number, level: number): number => Math.max(0, target - level);
