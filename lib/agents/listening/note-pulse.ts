import { z } from 'zod';
import { Id, RegisterId } from '../../domain/ids.ts';
import { withReport, type GroupPulse } from '../../domain/signal/pulse.ts';
import { PulseSummed } from '../../domain/signal/signal.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { step } from '../../step.ts';

/** Takes in reports about one group and one question: one read and one write. */
export const notePulse = step({
  name: 'note-pulse',
  agent: 'listening',
  input: z.strictObject({ groupId: Id, question: RegisterId, reports: z.array(PulseSummed).min(1) }),
  run: ({ groupId, question, reports }, { groups, registers }) =>
    withOptimisticRetry(async () => {
      const { minimumGroup } = (await registers.policy()).thresholds;
      const stored = await groups.pulse(groupId, question);
      const before: GroupPulse = stored?.value ?? { groupId, question, points: {} };
      const after = reports.reduce(
        (pulse, { time, data, source }) => withReport(pulse, time.slice(0, 10), data, minimumGroup, source),
        before,
      );
      if (after !== before) await groups.savePulse({ ...stored, value: after });
      return { noted: reports.length };
    }),
});
