import type { Learner } from '../domain/skill.ts';
import type { StoredLearner } from '../ports/learners.ts';
import type { Ports } from '../ports/index.ts';
import { afterRaces } from '../races.ts';

/** Changes a learner on top of whatever came in since they were read; only a lost race costs another reading. */
export function changeLearner(
  stored: StoredLearner,
  change: (learner: Learner) => Learner,
  { learners }: Pick<Ports, 'learners'>,
): Promise<void> {
  let current: StoredLearner | undefined = stored;
  return afterRaces(async () => {
    const { learner, ...version } = current ?? (await learners.read(stored.learner.personId));
    current = undefined;
    await learners.commit({ ...version, learner: change(learner) }, []);
  });
}
