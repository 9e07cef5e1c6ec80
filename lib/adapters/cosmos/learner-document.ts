import { z } from 'zod';
import { lastHeardOf } from '../../domain/person/learner-retention.ts';
import { StoredLearner } from '../../domain/person/learner-parts.ts';
import { placeOf } from '../../domain/person/pseudonym.ts';
import type { Learner } from '../../domain/person/learner.ts';

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
