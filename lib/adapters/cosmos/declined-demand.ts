import { z } from 'zod';
import { counted, DeclinedDemand } from '../../domain/declined-demand.ts';
import { demandIdOf } from '../../domain/request.ts';
import { notFound } from '../../errors.ts';
import type { DeclinedDemandStore } from '../../ports/declined-demand.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { save, type Documents } from './documents.ts';
import { message } from '../../messages/message.ts';

const PARTITION = 'declined';

const DemandDocument = z.object({ value: DeclinedDemand });

/** One document a demand, beside the registers that do not ask for it, and one a request. */
export function cosmosDeclinedDemand(documents: Documents): DeclinedDemandStore {
  return {
    // The request and the counter are written together, so that a repeat finds the request there.
    count: ({ requestId, roleId, skillId, at }) =>
      withOptimisticRetry(async () => {
        if (await documents.holds(PARTITION, `request:${requestId}`)) return;
        const demandId = demandIdOf(roleId, skillId);
        const found = await documents.read(DemandDocument, PARTITION, demandId);
        const none = { demandId, roleId, skillId, count: 0, months: {}, firstAt: at, lastAt: at };
        const value = counted(found?.value.value ?? none, at);
        await documents.batch(PARTITION, [
          save(`request:${requestId}`, { type: 'declined-request' }, undefined),
          save(demandId, { type: 'declined', value }, found?.etag),
        ]);
      }),
    async *all() {
      const found = documents.query(DemandDocument, `c.type = 'declined'`, {}, PARTITION);
      for await (const { value } of found) yield value.value;
    },
    snooze: (demandId, leftUntil) =>
      withOptimisticRetry(async () => {
        const found = await documents.read(DemandDocument, PARTITION, demandId);
        if (!found) throw notFound(message('problem.declined-demand.missing', { demandId }));
        const value = { ...found.value.value, leftUntil };
        await documents.batch(PARTITION, [save(demandId, { type: 'declined', value }, found.etag)]);
      }),
  };
}
