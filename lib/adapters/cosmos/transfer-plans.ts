import { z } from 'zod';
import { DAY } from '../../domain/milliseconds.ts';
import { TransferPlan } from '../../domain/programme/transfer-plan.ts';
import { INBOX_SLACK_DAYS } from '../../domain/policy/retention.ts';
import { isFault } from '../../errors.ts';
import type { TransferPlans } from '../../ports/transfer-plans.ts';
import { save, type Documents } from './documents.ts';

const TRANSFER_PLAN = 'transfer-plan';
const TransferPlanDocument = z.object({ plan: TransferPlan });

const idOf = (needId: string): string => `${TRANSFER_PLAN}:${needId}`;

/** Kept from its last change of words on, to the day: sharing it and taking it back does not keep it longer. */
const bodyOf = (plan: TransferPlan) => ({
  type: TRANSFER_PLAN,
  plan,
  keptFrom: plan.changedAt - INBOX_SLACK_DAYS * DAY,
});

/** Beside role-plays, for the same reason: whoever may read what people can do is not let read what is theirs alone. */
export function cosmosTransferPlans(documents: Documents): TransferPlans {
  async function* of(personId: string): AsyncIterable<TransferPlan> {
    const where = `c.type = 'transfer-plan'`;
    for await (const { value } of documents.query(TransferPlanDocument, where, {}, personId))
      yield value.plan;
  }
  return {
    async find(_purpose, personId, needId) {
      const found = await documents.read(TransferPlanDocument, personId, idOf(needId));
      return found && { value: found.value.plan, etag: found.etag };
    },
    of: (_purpose, personId) => of(personId),
    async sharedBy(personId, keyFor) {
      const plans = await Array.fromAsync(of(personId));
      return plans.flatMap(({ needId, title, shared }) =>
        shared?.with === keyFor(needId) ? [{ needId, title, at: shared.at, words: shared.words }] : [],
      );
    },
    save: ({ value, etag }) =>
      documents.batch(value.personId, [save(idOf(value.needId), bodyOf(value), etag)]),
    async erase(personId, needId) {
      const id = idOf(needId);
      try {
        await documents.batch(personId, [{ write: 'delete', id }]);
      } catch (error) {
        // Erased by another tap, or not there at all, which a batch refuses as it refuses what cannot be stored.
        if (!isFault(error, 'unavailable') || (await documents.holds(personId, id))) throw error;
      }
    },
  };
}
