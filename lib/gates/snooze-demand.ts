import { z } from 'zod';
import { DAY } from '../domain/durations.ts';
import { Id, PersonId } from '../domain/ids.ts';
import { step } from '../step.ts';

const DAYS_A_MONTH = 30;

/**
 * Takes the answer that a demand should be left as it is: it goes on being counted, and nobody is asked about it for so
 * long.
 */
export const snoozeDemand = step({
  name: 'snooze-demand',
  input: z.strictObject({ demandId: Id, months: z.int().min(1).max(24), by: PersonId, callId: z.string() }),
  async run({ demandId, months, by, callId }, { declinedDemand, decisions }, { at }) {
    const leftUntil = at + months * DAYS_A_MONTH * DAY;
    await declinedDemand.snooze(demandId, leftUntil);
    await decisions.append({
      decisionId: `leave:${demandId}:${callId}`,
      at,
      decidedBy: { kind: 'human', name: by },
      subject: demandId,
      outcome: `left for ${months} months: no line of the charter is added for it`,
      evidence: [`declined:${demandId}`],
    });
    return { demandId, leftUntil };
  },
});
