import { z } from 'zod';
import { bySubject } from '../../domain/expert/unanswered.ts';
import { step } from '../../step.ts';

/**
 * What people asked experts in vain, by the subjects that these named: full groups of people in ninety days, without
 * whose subject it is. Of what has the same name with two experts each is told apart: somebody may have asked both.
 */
export const unansweredSubjects = step({
  name: 'unanswered-subjects',
  agent: 'experts',
  input: z.strictObject({}),
  async run(_, { experts, registers }) {
    const { thresholds } = await registers.policy();
    const told: { subject: string; people: number }[] = [];
    for await (const twin of experts.all()) {
      const unanswered = await Array.fromAsync(experts.unansweredOf(twin.personId));
      told.push(...bySubject(twin, unanswered, thresholds.minimumGroup));
    }
    return {
      items: told.toSorted((a, b) => b.people - a.people || a.subject.localeCompare(b.subject)),
    };
  },
});
