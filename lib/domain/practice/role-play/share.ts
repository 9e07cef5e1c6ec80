import type { Amounts, BudgetPolicy } from '../../policy/budget.ts';
import { MOST_A_DAY } from '../../policy/rate-limit-per-person.ts';

/** What one person may use of what the practice agent may spend in a day: a tenth, some full talks. */
const TENTH = 0.1;

/**
 * How much of a person's share of the day a call used, in the parts that `MOST_A_DAY.share` counts: of tokens and calls
 * whichever is scarcer. So whoever plays all day plays away their own tenth, and nobody else's.
 *
 * @param agentDay what the agent may spend in a day; of what it may spend nothing at all, nothing is a share
 */
export function ofShare(
  used: Required<Pick<Amounts, 'tokens' | 'calls'>>,
  agentDay: Pick<BudgetPolicy['agentDay'], 'tokens' | 'calls'>,
): number {
  const scarcer = Math.max(used.tokens / (agentDay.tokens * TENTH), used.calls / (agentDay.calls * TENTH));
  return Number.isFinite(scarcer) ? Math.min(1, scarcer) * MOST_A_DAY.share : MOST_A_DAY.share;
}
