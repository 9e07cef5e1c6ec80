import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { BudgetClaim } from '../../lib/domain/policy/budget.ts';
import type { Contract } from './contract.ts';

const claimOn = (calls: number): BudgetClaim => ({
  account: `test-${randomUUID()}`,
  limits: { whole: { calls } },
});

export const budgetsContract: Contract = {
  port: 'Budgets',
  checks: {
    async 'no more is granted than there is room for, also in calls at the same time, and what is given back can be spent'({
      budgets,
    }) {
      const claims = [claimOn(5), claimOn(100)];
      const asked = Array.from({ length: 8 }, () => budgets.reserve(claims, { calls: 1 }, 0));
      const granted = (await Promise.all(asked)).filter((outcome) => 'granted' in outcome);
      assert.equal(granted.length, 5);
      await budgets.settle(claims, { calls: 1 }, { calls: 0 });
      assert.ok('granted' in (await budgets.reserve(claims, { calls: 1 }, 0)));
      assert.ok('refusedBy' in (await budgets.reserve(claims, { calls: 1 }, 0)));
    },
    async 'what was refused is known until something is granted again'({ budgets }) {
      const claim = claimOn(1);
      const refusing = async () => {
        for await (const { account, refused } of budgets.refusing())
          if (account === claim.account) return refused;
        return undefined;
      };
      await budgets.reserve([claim], { calls: 1 }, 1);
      assert.equal(await refusing(), undefined);
      await budgets.reserve([claim], { calls: 1 }, 2);
      assert.deepEqual(await refusing(), { window: 'whole', resource: 'calls', limit: 1, at: 2 });
      await budgets.settle([claim], { calls: 1 }, { calls: 0 });
      await budgets.reserve([claim], { calls: 1 }, 3);
      assert.equal(await refusing(), undefined);
    },
    async 'what was spent of some accounts is read of those alone'({ budgets }) {
      const [spent, other, untouched] = [claimOn(5), claimOn(5), claimOn(5)];
      await budgets.reserve([spent, other], { calls: 2 }, 0);
      const found = await budgets.of([spent.account, untouched.account]);
      assert.deepEqual(
        found.map(({ account, windows }) => [account, windows['whole']?.calls]),
        [[spent.account, 2]],
      );
    },
  },
};
