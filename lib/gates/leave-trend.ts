import { z } from 'zod';
import { snoozedUntil, SnoozeMonths } from '../domain/need/declined-demand.ts';
import { Id, PersonId } from '../domain/ids.ts';
import { notFound } from '../errors.ts';
import { message } from '../messages/message.ts';
import { withOptimisticRetry } from '../optimistic-retry.ts';
import { step } from '../step.ts';

/** Leaves a market trend: nobody is asked about it for so many months, and no line is added for it. */
export const leaveTrend = step({
  name: 'leave-trend',
  input: z.strictObject({ trendId: Id, months: SnoozeMonths, by: PersonId, callId: z.string() }),
  async run({ trendId, months, by, callId }, { groups, decisions }, { at }) {
    const leftUntil = snoozedUntil(at, months);
    await withOptimisticRetry(async () => {
      const stored = await groups.trend(trendId);
      if (!stored) throw notFound(message('problem.trend.missing', { trendId }));
      await groups.saveTrend({ ...stored, value: { ...stored.value, leftUntil } });
    });
    await decisions.append({
      decisionId: `leave:${trendId}:${callId}`,
      at,
      decidedBy: { kind: 'human', name: by },
      subject: trendId,
      outcome: `left for ${months} months: no line of the charter is added for it`,
      evidence: [`trend:${trendId}`],
    });
    return { trendId, leftUntil };
  },
});
