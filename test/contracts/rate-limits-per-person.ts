import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { DAY } from '../../lib/domain/milliseconds.ts';
import { MOST_A_DAY } from '../../lib/domain/policy/rate-limit-per-person.ts';
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

    async 'what was used already is counted, also at the same time and beyond what was left'({ rateLimits }) {
      const personId = randomUUID();
      const of = { personId, act: 'share' as const, at: 0 };
      const most = MOST_A_DAY.share;
      await Promise.all(Array.from({ length: 6 }, () => rateLimits.charge({ ...of, count: most / 4 })));
      assert.equal(await rateLimits.wait({ ...of, count: 1 }), DAY / 2 + DAY / most);
      assert.equal(await rateLimits.wait({ ...of, act: 'statement', count: 1 }), 0);
      assert.equal(await rateLimits.wait({ ...of, personId: randomUUID(), count: most }), 0);
    },
  },
};
