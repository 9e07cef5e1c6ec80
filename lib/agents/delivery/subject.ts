import type { Need } from '../../domain/need/need.ts';
import type { PolicyOfReach } from './rules.ts';
import type { Participation } from '../../domain/outcome/participation.ts';
import type { Learner } from '../../domain/person/learner.ts';
import type { Skill } from '../../domain/skill/skill.ts';
import type { Ports } from '../../ports/index.ts';
import type { Stored } from '../../ports/stored.ts';
import { changeLearner } from '../change-learner.ts';
import { skillOfNeed } from '../skill-of-need.ts';

/** What a delivery is about. */
export async function subjectOf(
  needId: string,
  ports: Ports,
): Promise<{ need: Need; skill: Skill; policy: PolicyOfReach }> {
  const { value: need } = await ports.needs.need(needId);
  const policy = await ports.registers.policy();
  return { need, skill: await skillOfNeed(need, ports), policy };
}

/**
 * Keeps somebody’s part in what was planned about a need.
 * @param change makes it from the part and the learner as they stand when it is stored: they may have objected, or
 *   finished, since they were read
 */
export const keepPart = (
  stored: Stored<Learner>,
  needId: string,
  change: (part: Participation | undefined, learner: Learner) => Participation,
  ports: Ports,
): Promise<void> =>
  changeLearner(
    stored,
    (learner) => ({
      ...learner,
      participations: {
        ...learner.participations,
        [needId]: change(learner.participations[needId], learner),
      },
    }),
    ports,
  );
