import { z } from 'zod';
import {
  askedIn,
  DeclinedAsker,
  DeclinedDemand,
  noDemand,
  withAsker,
} from '../../domain/need/declined-demand.ts';
import { demandIdOf } from '../../domain/need/request.ts';
import { notFound } from '../../errors.ts';
import type { DeclinedDemandStore } from '../../ports/declined-demand.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { save, type Documents } from './documents.ts';
import { message } from '../../messages/message.ts';

const PARTITION = 'declined';

const DemandDocument = z.object({ value: DeclinedDemand });
const AskerDocument = z.object({ value: DeclinedAsker });

const DEMAND = 'declined';
const ASKER = 'declined-asker';
const askerId = (demandId: string, personId: string) => `asker:${demandId}:${personId}`;

/**
 * One document a demand, beside the registers that do not ask for it, and one for each person who asked for it. The
 * count is how many of these there are: whoever is erased is not counted any more, and no two who ask together meet in
 * one document.
 */
export function cosmosDeclinedDemand(documents: Documents): DeclinedDemandStore {
  return {
    count: ({ requesterId, roleId, skillId, at }) =>
      withOptimisticRetry(async () => {
        const demandId = demandIdOf(roleId, skillId);
        const id = askerId(demandId, requesterId);
        const found = await documents.read(AskerDocument, PARTITION, id);
        const before = found?.value.value ?? { demandId, requesterId, months: [], lastAt: at };
        const value = askedIn(before, at);
        if (value === before) return;
        const isNew = !found && !(await documents.holds(PARTITION, demandId));
        const demand = noDemand({ demandId, roleId, skillId, at });
        await documents.batch(PARTITION, [
          ...(isNew ? [save(demandId, { type: DEMAND, value: demand }, undefined)] : []),
          save(id, { type: ASKER, value }, found?.etag),
        ]);
      }),
    async *all() {
      const demands = new Map<string, DeclinedDemand>();
      for await (const { value } of documents.query(
        DemandDocument,
        'c.type = @type',
        { type: DEMAND },
        PARTITION,
      ))
        demands.set(value.value.demandId, value.value);
      for await (const { value } of documents.query(
        AskerDocument,
        'c.type = @type',
        { type: ASKER },
        PARTITION,
      )) {
        const demand = demands.get(value.value.demandId);
        if (demand) demands.set(demand.demandId, withAsker(demand, value.value));
      }
      // A demand whose only asker was erased has a count of 0.
      yield* [...demands.values()].filter(({ count }) => count > 0);
    },
    snooze: (demandId, until) =>
      withOptimisticRetry(async () => {
        const found = await documents.read(DemandDocument, PARTITION, demandId);
        if (!found) throw notFound(message('problem.declined-demand.missing', { demandId }));
        const value = { ...found.value.value, leftUntil: until };
        await documents.batch(PARTITION, [save(demandId, { type: DEMAND, value }, found.etag)]);
      }),
  };
}
