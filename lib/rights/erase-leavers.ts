import { z } from 'zod';
import { isPast } from '../domain/policy/retention.ts';
import type { Learner } from '../domain/person/learner.ts';
import { hasLeft } from '../domain/person/learner-status.ts';
import { isFault } from '../errors.ts';
import { step } from '../step.ts';

/**
 * Erases whoever left longer ago than somebody may take to come back. Each run looks at everybody anew, so whatever one
 * did not finish the next does: a learner’s own document goes last. Work: everybody once, and every store but the
 * inboxes of others for each who is erased.
 */
export const eraseLeavers = step({
  name: 'erase-leavers',
  input: z.strictObject({}),
  async run(_, { learners, registers, personalData, decisions }, { at, instanceId }) {
    const { retention } = await registers.policy();
    const isDue = (learner: Pick<Learner, 'leftAt' | 'personAt'>) =>
      hasLeft(learner) && isPast(learner.leftAt ?? at, retention.leaverDays, at);
    const due: string[] = [];
    for await (const learner of learners.everybody('record-keeping'))
      if (isDue(learner)) due.push(learner.personId);
    let erased = 0;
    for (const personId of due)
      try {
        // Others were erased meanwhile, and somebody may have come back.
        if (!isDue((await learners.read('record-keeping', personId)).value)) continue;
        await personalData.eraseLeaver(personId);
        erased += 1;
      } catch (error) {
        // Somebody wrote at the same moment: the next run finishes it.
        if (!isFault(error, 'stale')) throw error;
      }
    if (erased > 0)
      await decisions.append({
        decisionId: `${instanceId}:erased`,
        at,
        decidedBy: { kind: 'rule', name: `${retention.leaverDays} days after they left` },
        subject: 'personal-data',
        // To how many somebody could add up who it was.
        outcome: 'people who left were erased',
        evidence: [],
      });
    return { erased, left: due.length - erased };
  },
});
