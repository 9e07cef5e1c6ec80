import type { Learner } from '../domain/skill.ts';
import type { Ports } from '../ports/index.ts';
import type { Stored } from '../ports/stored.ts';
import { withOptimisticRetry } from '../optimistic-retry.ts';

/** Changes a learner on top of whatever came in since they were read; only a lost race costs another reading. */
export function changeLearner(
  stored: Stored<Learner>,
  change: (learner: Learner) => Learner,
  { learners }: Pick<Ports, 'learners'>,
): Promise<void> {
  let current: Stored<Learner> | undefined = stored;
  return withOptimisticRetry(async () => {
    const latest = current ?? (await learners.read('record-keeping', stored.value.personId));
    current = undefined;
    await learners.commit({ ...latest, value: change(latest.value) }, []);
  });
}
