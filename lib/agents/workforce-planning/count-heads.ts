import { z } from 'zod';
import { countedBefore, countedIn, countHead, type HeadCensus } from '../../domain/workforce/head-census.ts';
import { monthOf } from '../../domain/policy/budget.ts';
import { monthBefore, withHeadMonth } from '../../domain/workforce/headcount.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { step } from '../../step.ts';

/**
 * Counts how many hold each role, for the month that is over: who came, who moved in or to another role, and
 * who left since the month before. Of nobody is anything kept; counted again, the month is the same one.
 */
export const countHeads = step({
  name: 'count-heads',
  agent: 'workforce-planning',
  input: z.strictObject({}),
  async run(_, { learners, groups }, { at }) {
    const month = monthBefore(monthOf(at));
    const known = await Array.fromAsync(groups.allHeads());
    const since = countedBefore(known, month);
    const census: HeadCensus = new Map();
    for await (const learner of learners.all('record-keeping')) countHead(census, learner, { since, at });
    const held = [...census].filter(([, { heads }]) => heads > 0).map(([roleId]) => roleId);
    const roleIds = new Set([...held, ...known.map(({ roleId }) => roleId)]);
    for (const roleId of roleIds)
      await withOptimisticRetry(async () => {
        const stored = await groups.heads(roleId);
        const value = withHeadMonth(
          stored?.value ?? { roleId, months: {} },
          month,
          countedIn(census, roleId, at),
        );
        await groups.saveHeads({ ...stored, value });
      });
    return { month, roles: roleIds.size };
  },
});
