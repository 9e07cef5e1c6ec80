import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Effect } from '../../lib/domain/effect.ts';
import { listed, named, type Contract } from './contract.ts';

const intended = (instanceId: string): Effect => ({
  key: `${instanceId}:step`,
  instanceId,
  step: 'step',
  system: 'teams',
  effectClass: 'at-most-once',
  status: 'intended',
  intendedAt: 1,
  attempts: 1,
});

export const effectsContract: Contract = {
  port: 'Effects',
  checks: {
    async 'an intent is written down once'({ effects }) {
      const effect = intended(randomUUID());
      assert.equal(await effects.find(effect.instanceId, effect.key), undefined);
      await effects.intend(effect);
      assert.deepEqual(await effects.find(effect.instanceId, effect.key), effect);
      await assert.rejects(effects.intend(effect), named('stale'));
    },
    async 'of two intents at the same moment one wins'({ effects }) {
      const effect = intended(randomUUID());
      const both = await Promise.allSettled([effects.intend(effect), effects.intend(effect)]);
      assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1);
    },
    async 'of two that try again at the same moment one wins'({ effects }) {
      const refused: Effect = { ...intended(randomUUID()), status: 'refused' };
      await effects.record(refused);
      const again: Effect = { ...refused, status: 'intended', attempts: 2 };
      const both = await Promise.allSettled([effects.intend(again), effects.intend(again)]);
      assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1);
      await assert.rejects(effects.intend(again), named('stale'));
    },
    async 'a known result stays, whatever is recorded after it'({ effects }) {
      const effect = intended(randomUUID());
      const completed: Effect = { ...effect, status: 'completed', result: { url: 'u' }, completedAt: 2 };
      await effects.intend(effect);
      await effects.record({ ...effect, status: 'unknown' });
      await effects.record(completed);
      await effects.record({ ...effect, status: 'unknown' });
      assert.deepEqual(await effects.find(effect.instanceId, effect.key), completed);
    },
    async 'what is not known is listed, and everything can be read'({ effects }) {
      const [known, unknown, begun] = [randomUUID(), randomUUID(), randomUUID()];
      await effects.record({ ...intended(known), status: 'completed' });
      await effects.record({ ...intended(unknown), status: 'unknown' });
      await effects.intend(intended(begun));
      const ours = ({ instanceId }: Effect) => [known, unknown, begun].some((id) => id === instanceId);
      assert.deepEqual(
        (await listed(effects.unknown(), ours)).map(({ instanceId }) => instanceId),
        [unknown, begun],
      );
      assert.equal((await listed(effects.all(), ours)).length, 3);
    },
  },
};
