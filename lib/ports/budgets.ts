import type { Account, Amounts, BudgetClaim, Refused, Resource } from '../domain/policy/budget.ts';

/** What was spent of each budget. Each call reads and writes the accounts that it names, and no other. */
export interface Budgets {
  /**
   * Reserves amounts on every account that is claimed, or on none; what is refused is kept with the account, for
   * operators.
   * @param upTo a resource of which less than was asked for will do, but at least one
   */
  reserve: (
    claims: readonly BudgetClaim[],
    asked: Amounts,
    at: number,
    upTo?: Resource,
  ) => Promise<{ granted: Amounts } | { refusedBy: { account: string; refused: Refused } }>;
  /** Says what was used of what was granted, so that the rest can be spent. */
  settle: (claims: readonly BudgetClaim[], granted: Amounts, used: Amounts) => Promise<void>;
  /** What was spent of these accounts; without those of which nothing was. */
  of: (accounts: readonly string[]) => Promise<Account[]>;
  /** Every account of which anything was spent, whatever it is of. */
  all: () => AsyncIterable<Account>;
  /** Accounts that refused something last. */
  refusing: () => AsyncIterable<Account>;
}
