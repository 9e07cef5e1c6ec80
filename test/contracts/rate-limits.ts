import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { DAY } from '../../lib/domain/durations.ts';
import { MOST_A_DAY } from '../../lib/domain/rate-limit.ts';
import type { Contract } from './contract.ts';

export const rateLimitsContract: Contract = {
  port: 'RateLimits',
  checks: {
    async 'a person may write so much, also in calls at the same time, and each kind for itself'({
      rateLimits,
    }) {
      const personId = randomUUID();
      const take = (count = 1, at = 0) => rateLimits.take({ personId, act: 'request', count, at });
      const most = MOST_A_DAY.request;
      assert.equal(await take(most - 5), 0);
      const waits = await Promise.all(Array.from({ length: 8 }, () => take()));
      assert.equal(waits.filter((wait) => wait === 0).length, 5);
      assert.ok((await rateLimits.wait({ personId, act: 'request', count: 1, at: 0 })) > 0);
      assert.equal(await rateLimits.take({ personId, act: 'statement', count: 1, at: 0 }), 0);
      assert.equal(await take(most, DAY), 0);
      assert.equal(await rateLimits.take({ personId: randomUUID(), act: 'request', count: 1, at: 0 }), 0);
    },
  },
};
