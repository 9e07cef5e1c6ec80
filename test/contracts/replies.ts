import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Contract } from './contract.ts';

const response = (body: string) => ({ status: 200, headers: { 'content-type': 'text/plain' }, body });
const call = (key: string, bodyHash: string) => ({ key, bodyHash, caller: 'somebody' });

export const repliesContract: Contract = {
  port: 'Replies',
  checks: {
    async 'the first body reserves the key'({ replies }) {
      const key = randomUUID();
      const first = await replies.reserve(call(key, 'hash-a'));
      const second = await replies.reserve(call(key, 'hash-b'));
      assert.deepEqual([first.bodyHash, second.bodyHash], ['hash-a', 'hash-a']);
      assert.equal(second.response, undefined);
    },
    async 'the reply that is kept first is everybody’s'({ replies }) {
      const key = randomUUID();
      await replies.reserve(call(key, 'hash'));
      const kept = await Promise.all([replies.keep(key, response('a')), replies.keep(key, response('b'))]);
      const again = await replies.keep(key, response('c'));
      assert.deepEqual(
        kept.map(({ body }) => body),
        [again.body, again.body],
      );
      assert.deepEqual((await replies.reserve(call(key, 'hash'))).response, again);
    },
    async 'a reply to a key that nobody reserved is a fault'({ replies }) {
      await assert.rejects(replies.keep(randomUUID(), response('a')));
    },
  },
};
