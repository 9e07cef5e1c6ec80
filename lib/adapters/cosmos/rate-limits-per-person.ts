import { z } from 'zod';
import { Bucket, charged, taken, RateLimitedAct } from '../../domain/policy/rate-limit-per-person.ts';
import type { RateLimits, Written } from '../../ports/rate-limits-per-person.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { save, type Documents } from './documents.ts';

const LIMITS = 'limits';
const LimitsDocument = z.object({ buckets: z.partialRecord(RateLimitedAct, Bucket) });

/** One document in the partition of the person, so that erasing them erases it. */
export function cosmosRateLimits(documents: Documents): RateLimits {
  type Tried = Awaited<ReturnType<typeof tried>>;
  async function tried({ personId, act, count, at }: Written) {
    const found = await documents.read(LimitsDocument, personId, LIMITS);
    const buckets = found?.value.buckets ?? {};
    const outcome = taken(buckets[act], count, act, at);
    return { outcome, buckets, etag: found?.etag };
  }
  const store = ({ personId, act }: Written, bucket: Bucket, { buckets, etag }: Omit<Tried, 'outcome'>) =>
    documents.batch(personId, [save(LIMITS, { type: LIMITS, buckets: { ...buckets, [act]: bucket } }, etag)]);
  return {
    take: (written) =>
      withOptimisticRetry(async () => {
        const { outcome, ...found } = await tried(written);
        if ('wait' in outcome) return outcome.wait;
        await store(written, outcome.bucket, found);
        return 0;
      }, MANY_AT_ONCE),
    charge: (used) =>
      withOptimisticRetry(async () => {
        const found = await tried(used);
        await store(used, charged(found.buckets[used.act], used.count, used.act, used.at), found);
      }, MANY_AT_ONCE),
    async wait(written) {
      const { outcome } = await tried(written);
      return 'wait' in outcome ? outcome.wait : 0;
    },
  };
}

/** Tries to write: a flood comes as many calls at once, and each must be counted. */
const MANY_AT_ONCE = 100;
