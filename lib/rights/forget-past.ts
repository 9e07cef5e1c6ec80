import { z } from 'zod';
import { holdsPast, withoutPast } from '../domain/person/learner-retention.ts';
import type { Retention } from '../domain/policy/retention.ts';
import { withOptimisticRetry } from '../optimistic-retry.ts';
import type { Ports } from '../ports/index.ts';
import { step } from '../step.ts';

/**
 * Takes out of what is known of each person what is older than it may be kept. The store removes the entries of the
 * inbox by itself; what was folded out of them lies in the person’s own document and is folded anew from those that are
 * left. Work: everybody once, and the inbox of those who have something that old.
 */
export const forgetPast = step({
  name: 'forget-past',
  input: z.strictObject({}),
  async run(_, ports, { at }) {
    const { retention } = await ports.registers.policy();
    let changed = 0;
    for await (const learner of ports.learners.everybody('record-keeping'))
      if (holdsPast(learner, retention, at)) {
        await forgetIn(learner.personId, retention, ports, at);
        changed += 1;
      }
    return { changed };
  },
});

const forgetIn = (
  personId: string,
  kept: Retention,
  { learners, registers }: Ports,
  at: number,
): Promise<void> =>
  withOptimisticRetry(async () => {
    // The learner first: what comes in after that makes this version stale, and it is read anew with the rest.
    const stored = await learners.read('record-keeping', personId);
    const evidence = await Array.fromAsync(learners.evidenceOf('record-keeping', personId));
    const skills = await registers.skills();
    await learners.commit({ ...stored, value: withoutPast(stored.value, evidence, skills, kept, at) }, []);
  });
