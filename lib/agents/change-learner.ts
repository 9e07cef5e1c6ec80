import type { Learner } from '../domain/person/learner.ts';
import type { Ports } from '../ports/index.ts';
import type { Stored } from '../ports/stored.ts';
import { withOptimisticRetry } from '../optimistic-retry.ts';
import { recordsTold } from './outgoing-records.ts';

/**
 * Changes a learner on top of whatever came in since they were read; only a lost race costs another reading. Systems
 * outside are told of what it changes.
 * @param saidBy the feed that said so, whose own system is told nothing back
 */
export function changeLearner(
  stored: Stored<Learner>,
  change: (learner: Learner) => Learner,
  ports: Pick<Ports, 'learners' | 'registers'>,
  saidBy?: string,
): Promise<void> {
  let current: Stored<Learner> | undefined = stored;
  return withOptimisticRetry(async () => {
    const latest = current ?? (await ports.learners.read('record-keeping', stored.value.personId));
    current = undefined;
    const value = change(latest.value);
    await ports.learners.commit(
      { ...latest, value },
      [],
      await recordsTold(latest.value, value, ports, [], saidBy),
    );
  });
}
