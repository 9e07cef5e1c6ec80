import { z } from 'zod';
import { Effect } from '../../domain/effect.ts';
import { stale } from '../../errors.ts';
import type { Effects } from '../../ports/effects.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { save, type Documents } from './documents.ts';
import { message } from '../../messages/message.ts';

const EffectDocument = z.object({ effect: Effect });

export function cosmosEffects(documents: Documents): Effects {
  async function* where(condition: string): AsyncGenerator<Effect> {
    for await (const { value } of documents.query(EffectDocument, `c.type = 'effect'${condition}`))
      yield value.effect;
  }
  return {
    find: async (instanceId, key) => (await documents.read(EffectDocument, instanceId, key))?.value.effect,
    async intend(effect) {
      const found = await documents.read(EffectDocument, effect.instanceId, effect.key);
      if ((found?.value.effect.attempts ?? 0) !== effect.attempts - 1)
        throw stale(message('problem.effect.tried', { key: effect.key }));
      await documents.batch(effect.instanceId, [save(effect.key, { type: 'effect', effect }, found?.etag)]);
    },
    record: (effect) =>
      withOptimisticRetry(async () => {
        const found = await documents.read(EffectDocument, effect.instanceId, effect.key);
        if (found?.value.effect.status === 'completed') return; // a result that is known is never taken back
        await documents.batch(effect.instanceId, [save(effect.key, { type: 'effect', effect }, found?.etag)]);
      }),
    // An intent stays listed when its step failed at the last try.
    unknown: () => where(` AND c.effect.status IN ('unknown', 'intended')`),
    all: () => where(''),
  };
}
