import type { Participation } from '../domain/outcome/participation.ts';
import type { Learner } from '../domain/person/learner.ts';
import type { Ports } from '../ports/index.ts';
import type { Stored } from '../ports/stored.ts';
import { changeLearner } from './change-learner.ts';

/** Changes somebody’s part as it stands when it is stored; nothing where they have none any more. */
export const changePart = (
  stored: Stored<Learner>,
  needId: string,
  change: (part: Participation) => Participation,
  ports: Ports,
): Promise<void> =>
  changeLearner(
    stored,
    (learner) => {
      const part = learner.participations[needId];
      return part
        ? { ...learner, participations: { ...learner.participations, [needId]: change(part) } }
        : learner;
    },
    ports,
  );
