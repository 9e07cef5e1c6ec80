import { z } from 'zod';
import { Account, reserve, settle, type BudgetClaim, type Refused } from '../../domain/policy/budget.ts';
import { sha256 } from '../../domain/sha256.ts';
import type { Budgets } from '../../ports/budgets.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { save, type Documents, type FoundDocument } from './documents.ts';

const KEY = 'budget';
const BudgetDocument = z.object({ account: Account });
/** Every call of a model meets on the company's account. */
const MANY_AT_ONCE = 100;

/** An id that a document may have, whatever the run is called. */
const idOf = (account: string) => `budget:${sha256(account, 32)}`;

type Found = FoundDocument<{ account: Account }>;

/**
 * One document an account, all in one partition, so that a reservation stands on all of them or on none.
 * @param tell is told what was refused
 */
export function cosmosBudgets(
  documents: Documents,
  tell: (account: string, refused: Refused) => void = () => undefined,
): Budgets {
  const namesOf = (claims: readonly BudgetClaim[]) => claims.map(({ account }) => account);
  async function standing(accounts: readonly string[]): Promise<Map<string, Found>> {
    const found = new Map<string, Found>();
    const read = accounts.map(async (account) => {
      const document = await documents.read(BudgetDocument, KEY, idOf(account));
      if (document) found.set(account, document);
    });
    await Promise.all(read);
    return found;
  }
  const store = (accounts: readonly Account[], found: ReadonlyMap<string, Found>) =>
    documents.batch(
      KEY,
      accounts.map((account) =>
        save(
          idOf(account.account),
          { type: account.refused ? 'budget-refusing' : 'budget', account },
          found.get(account.account)?.etag,
        ),
      ),
    );
  const accountsIn = (found: ReadonlyMap<string, Found>) =>
    [...found.values()].map(({ value }) => value.account);
  return {
    reserve: (claims, asked, at, upTo) =>
      withOptimisticRetry(async () => {
        const found = await standing(namesOf(claims));
        const outcome = reserve(accountsIn(found), claims, asked, at, upTo);
        if ('granted' in outcome) {
          await store(outcome.accounts, found);
          return outcome;
        }
        const { account, refused } = outcome.refusedBy;
        if (claims.some((claim) => claim.account === account && claim.isQuota)) return outcome;
        await store([outcome.refusedBy], found);
        tell(account, refused);
        return outcome;
      }, MANY_AT_ONCE),
    settle: (claims, granted, used) =>
      withOptimisticRetry(async () => {
        const found = await standing(namesOf(claims));
        if (found.size > 0) await store(settle(accountsIn(found), claims, granted, used), found);
      }, MANY_AT_ONCE),
    of: async (accounts) => accountsIn(await standing(accounts)),
    async *all() {
      const isBudget = `(c.type = 'budget' OR c.type = 'budget-refusing')`;
      for await (const { value } of documents.query(BudgetDocument, isBudget, {}, KEY)) yield value.account;
    },
    async *refusing() {
      for await (const { value } of documents.query(BudgetDocument, `c.type = 'budget-refusing'`, {}, KEY))
        yield value.account;
    },
  };
}
