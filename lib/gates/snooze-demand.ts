import { z } from 'zod';
import { snoozedUntil, SnoozeMonths } from '../domain/need/declined-demand.ts';
import { Id, PersonId } from '../domain/ids.ts';
import { step } from '../step.ts';

/** Snoozes a demand: it goes on being counted, and nobody is asked about it for so many months. */
export const snoozeDemand = step({
  name: 'snooze-demand',
  input: z.strictObject({ demandId: Id, months: SnoozeMonths, by: PersonId, callId: z.string() }),
  async run({ demandId, months, by, callId }, { declinedDemand, decisions }, { at }) {
    const until = snoozedUntil(at, months);
    await declinedDemand.snooze(demandId, until);
    await decisions.append({
      decisionId: `leave:${demandId}:${callId}`,
      at,
      decidedBy: { kind: 'human', name: by },
      subject: demandId,
      outcome: `snoozed for ${months} months: no line of the charter is added for it`,
      evidence: [`declined:${demandId}`],
    });
    return { demandId, leftUntil: until };
  },
});
