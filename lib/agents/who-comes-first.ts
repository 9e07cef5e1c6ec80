import type { PlacesBy, TargetingOff } from '../domain/modality/modality.ts';
import type { PeopleOf } from '../domain/need/role-part.ts';
import type { Thresholds } from '../domain/policy/policy.ts';
import { positionOf, scoreOf, type Aim } from '../domain/population-pass/positions.ts';
import { gapTo, levelOf } from '../domain/skill/believed.ts';
import type { Ports } from '../ports/index.ts';
import { whyOff, type Call } from '../step.ts';

/**
 * What decides now who comes first where places are short: chance, unless a human answers for targeting; and why,
 * where it is not that nobody does.
 */
export const whatDecides = async (
  ports: Ports,
  { disabledAgents = new Set() }: Pick<Call, 'disabledAgents'>,
): Promise<{ by: PlacesBy; off?: TargetingOff }> => {
  const why = await whyOff('targeting', 'rank-people', { ports, disabledAgents });
  if (!why) return { by: 'position' };
  if (disabledAgents.has('targeting')) return { by: 'chance', off: 'disabled' };
  return why.name === 'stopped' ? { by: 'chance', off: 'stopped' } : { by: 'chance' };
};

/** How well placed each of them is to close the gap, 0–1. Work: their role. */
export async function positionsIn(
  { roleId }: Pick<PeopleOf, 'roleId'>,
  wanted: ReadonlySet<string>,
  aim: Aim,
  thresholds: Thresholds,
  { learners }: Pick<Ports, 'learners'>,
  at: number,
): Promise<Map<string, number>> {
  const scores = new Map<string, number>();
  for await (const learner of learners.all('targeting', { roleId })) {
    if (!wanted.has(learner.personId)) continue;
    const level = levelOf(learner, aim.skill, aim.target, thresholds, at) ?? aim.target;
    const position = positionOf(learner, aim, gapTo(aim.target, level), thresholds, at);
    scores.set(learner.personId, scoreOf(position));
  }
  return scores;
}
