import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { hookIdOf, type Hook } from '../../lib/domain/receiver/hook.ts';
import { listed, type Contract } from './contract.ts';

const fresh = (event: Hook['event']): Hook => {
  const callbackUrl = `https://hooks.example/${randomUUID()}`;
  return { hookId: hookIdOf(event, callbackUrl), event, callbackUrl, by: randomUUID(), at: 1 };
};

export const hooksContract: Contract = {
  port: 'Hooks',
  checks: {
    async 'a subscription is kept once, under its event'({ hooks }) {
      const hook = fresh('need-found');
      await hooks.keep(hook);
      await hooks.keep({ ...hook, at: 2 });
      const mine = ({ hookId }: Hook) => hookId === hook.hookId;
      assert.deepEqual(await listed(hooks.of('need-found'), mine), [hook]);
      assert.deepEqual(await listed(hooks.of('approval-requested'), mine), []);
      assert.deepEqual(await listed(hooks.all(), mine), [hook]);
    },
    async 'a removed subscription is gone, and removing it again changes nothing'({ hooks }) {
      const hook = fresh('insight-published');
      await hooks.keep(hook);
      await hooks.remove(hook.event, hook.hookId);
      await hooks.remove(hook.event, hook.hookId);
      assert.deepEqual(await listed(hooks.all(), ({ hookId }) => hookId === hook.hookId), []);
    },
    async 'a published key is found and is no subscription'({ hooks }) {
      const key = { kid: randomUUID(), x: 'x' };
      await hooks.publishKey(key);
      await hooks.publishKey(key);
      assert.deepEqual(await listed(hooks.keys(), ({ kid }) => kid === key.kid), [key]);
      assert.deepEqual(await listed(hooks.all(), ({ hookId }) => hookId === key.kid), []);
    },
    'only addresses on the list may be posted to'({ hooks }) {
      assert.equal(hooks.refuses('https://hooks.example/a?sig=b'), undefined);
      assert.equal(hooks.refuses('https://other.example/')?.id, 'callback.not-listed');
      return Promise.resolve();
    },
  },
};
