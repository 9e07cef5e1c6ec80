import { attentionLeft } from '../delivery/attention.ts';
import type { SkillId } from '../ids.ts';
import type { Thresholds } from '../policy/policy.ts';
import { TOP_LEVEL } from '../skill-estimate/constants.ts';
import { velocityOf } from '../skill-estimate/trend.ts';
import { estimateOf, isKnown, stateOf, type KnownFrom } from '../skill/believed.ts';
import type { Learner } from '../person/learner.ts';
import type { Skill } from '../skill/skill.ts';
import { POSITION_TERMS, type PositionTerm } from '../disclosure/targeting.ts';

/** How well placed one person below target is to close the gap: each term 0–1. */
export interface Position {
  /** 1 just below the target, less the more levels are missing. */
  closeness: number;
  /** Mean level in neighbouring skills, by how near they are; 0 where they are known in none. */
  neighbours: number;
  /** Levels gained per month in the skill and its neighbours, of those that count as fast. */
  velocity: number;
  /** What is left of their attention budget. */
  availability: number;
}

/**
 * What each term weighs. A judgement to start from: the gap itself, which is measured, decides; what carries over
 * from near skills (near transfer, Barnett & Ceci 2002), time and pace tell apart those whose gaps are alike.
 */
export const POSITION_WEIGHTS: Record<PositionTerm, number> = {
  closeness: 0.7,
  neighbours: 0.15,
  velocity: 0.05,
  availability: 0.1,
};

/** A level in two months is fast. */
const FAST = 0.5;

/** The neighbours of a skill with their nearness, 0–1: what both have around them of what either has (Jaccard). */
export function nearnessOf(skill: Skill, skills: ReadonlyMap<SkillId, Skill>): Map<SkillId, number> {
  const own = new Set([skill.skillId, ...skill.neighbours]);
  return new Map(
    skill.neighbours.flatMap((skillId): [SkillId, number][] => {
      const neighbour = skills.get(skillId);
      if (!neighbour) return [];
      const theirs = new Set([neighbour.skillId, skill.skillId, ...neighbour.neighbours]);
      const shared = [...own].filter((one) => theirs.has(one)).length;
      return [[neighbour.skillId, shared / (own.size + theirs.size - shared)]];
    }),
  );
}

/** A skill with what a position in it is read from, worked out once for everybody. */
export interface Aim {
  skill: Skill;
  target: number;
  near: { skill: Skill; nearness: number }[];
}

export const aimAt = (skill: Skill, target: number, skills: ReadonlyMap<SkillId, Skill>): Aim => ({
  skill,
  target,
  near: [...nearnessOf(skill, skills)].flatMap(([skillId, nearness]) => {
    const neighbour = skills.get(skillId);
    return neighbour ? [{ skill: neighbour, nearness }] : [];
  }),
});

/** Where a person stands who misses `gap` levels. Work: the neighbours of the skill. */
export function positionOf(
  learner: Learner,
  { skill, near }: Aim,
  gap: number,
  thresholds: Pick<Thresholds, 'attentionItems' | 'attentionDays'> & KnownFrom,
  at: number,
): Position {
  let [weight, levels, pace] = [0, 0, 0];
  for (const { skill: neighbour, nearness } of near) {
    const believed = estimateOf(learner, neighbour, undefined, at);
    if (!isKnown(believed, thresholds)) continue;
    weight += nearness;
    levels += nearness * believed.level;
    pace += nearness * paceIn(learner, neighbour);
  }
  const velocity = (paceIn(learner, skill) + pace) / (1 + weight);
  return {
    closeness: 1 - Math.min(1, gap / TOP_LEVEL),
    neighbours: weight > 0 ? levels / weight / TOP_LEVEL : 0,
    velocity: Math.min(1, Math.max(0, velocity / FAST)),
    availability: attentionLeft(learner, thresholds, at),
  };
}

function paceIn(learner: Learner, skill: Skill): number {
  const state = stateOf(learner, skill);
  return state ? velocityOf(state) : 0;
}

/** 0–1: the weighted mean of the terms, without one of them where that is asked. */
export function scoreOf(position: Position, without?: PositionTerm): number {
  let [sum, weights] = [0, 0];
  for (const term of POSITION_TERMS) {
    if (term === without) continue;
    sum += POSITION_WEIGHTS[term] * position[term];
    weights += POSITION_WEIGHTS[term];
  }
  return sum / weights;
}
