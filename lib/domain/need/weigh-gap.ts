import { likeliestCause } from '../cause/infer-cause.ts';
import type { Hypothesis } from './need.ts';
import type { Policy } from '../policy/policy.ts';
import { priorityOf, type Priority } from './priority.ts';
import { halfLifeOf, type Skill } from '../skill/skill.ts';
import type { Standing } from '../group-level/group-standing.ts';

/** What a gap most likely comes of before anybody was asked, and the priority of a need about it under a line. */
export function weighGap(
  standing: Standing,
  line: { weight: number; until: string },
  {
    skills,
    at,
    ...policy
  }: Pick<Policy, 'thresholds' | 'causes'> & { skills: ReadonlyMap<string, Skill>; at: number },
): { cause: Hypothesis['cause']; priority: Priority } {
  const { cause } = likeliestCause({ standing, answers: {}, lastOutcome: undefined }, policy);
  const halfLifeDays = halfLifeOf(skills, standing.skillId);
  return {
    cause,
    priority: priorityOf(standing, line, {
      halfLifeDays,
      counting: policy.thresholds,
      at,
    }),
  };
}
