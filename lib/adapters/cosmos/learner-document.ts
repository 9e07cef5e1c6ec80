import { z } from 'zod';
import { lastHeardOf } from '../../domain/learner-retention.ts';
import { StoredLearner } from '../../domain/learner-parts.ts';
import { placeOf } from '../../domain/pseudonym.ts';
import type { Learner } from '../../domain/skill.ts';

export const LearnerDocument = z.object({ learner: StoredLearner });

/** Under which somebody’s own document lies in their partition. */
export const LEARNER = 'learner';

export const keptFrom = (at: number | undefined) => (at === undefined ? {} : { keptFrom: at });

export const learnerBody = (learner: Learner) => ({
  type: 'learner',
  place: placeOf(learner),
  learner,
  ...keptFrom(lastHeardOf(learner)),
});
