import { hasResponse, isOpen, type Need, type NeedWithResponse } from '../../domain/need/need.ts';
import { isOf } from '../../domain/need/role-part.ts';
import { liveId } from '../../domain/skill/skill.ts';
import type { Learner } from '../../domain/person/learner.ts';
import type { Ports } from '../../ports/index.ts';
import { planOf } from './rules.ts';

/** The other needs for the same skill in which somebody may have a part that goes on. Work: the needs. */
export async function openBeside(
  { needId, skillId }: Pick<Need, 'needId' | 'skillId'>,
  { needs, registers }: Pick<Ports, 'needs' | 'registers'>,
): Promise<NeedWithResponse[]> {
  const skills = await registers.skills();
  const found: NeedWithResponse[] = [];
  for await (const one of needs.list())
    if (
      one.needId !== needId &&
      isOpen(one) &&
      hasResponse(one) &&
      liveId(skills, one.skillId) === liveId(skills, skillId)
    )
      found.push(one);
  return found;
}

/**
 * Whether one of them reached somebody, or still may: a part that waits for them where they work no more never comes,
 * and keeps nothing else from them.
 */
export const isReachedBeside = (learner: Learner, beside: readonly NeedWithResponse[]): boolean =>
  beside.some((other) => {
    const part = planOf(learner, other);
    if (!part || part.group === 'none') return false;
    return part.deliveredAt !== undefined || (learner.person !== undefined && isOf(learner.person, other));
  });
