import {
  claimsOf,
  endOf,
  type Amounts,
  type BudgetClaim,
  type Resource,
  type Spender,
} from './domain/policy/budget.ts';
import { overBudget } from './errors.ts';
import { message } from './messages/message.ts';
import { TEXTS_A_CALL, type Model } from './ports/model.ts';
import type { Ports } from './ports/index.ts';

type Books = Pick<Ports, 'budgets' | 'registers'>;

/** What was reserved, to be settled once it is known what was used of it. */
export interface Reserved {
  granted: Amounts;
  settle: (used: Amounts) => Promise<void>;
}

/**
 * Reserves what is about to be spent, before it is.
 * @param upTo a resource of which less than was asked for will do, but at least one
 * @throws NamedError `over-budget`, with the seconds until the window ends that is full
 */
export async function reserveFor(
  spender: Spender,
  asked: Amounts,
  { budgets, registers }: Books,
  upTo?: Resource,
): Promise<Reserved> {
  const claims = claimsOf(spender, (await registers.policy()).budgets);
  return await reserveOn(claims, asked, spender.at, budgets, upTo);
}

/**
 * The same on accounts of any kind.
 * @throws NamedError `over-budget`
 */
export async function reserveOn(
  claims: readonly BudgetClaim[],
  asked: Amounts,
  at: number,
  budgets: Ports['budgets'],
  upTo?: Resource,
): Promise<Reserved> {
  const outcome = await budgets.reserve(claims, asked, at, upTo);
  if ('granted' in outcome) {
    const { granted } = outcome;
    return { granted, settle: (used) => budgets.settle(claims, granted, used) };
  }
  const { account, refused } = outcome.refusedBy;
  const end = endOf(refused.window);
  throw overBudget(message('problem.budget.reached', { account, ...refused }), {
    ...(end === undefined ? {} : { retryAfter: Math.max(1, Math.ceil((end - at) / 1_000)) }),
  });
}

/**
 * To how many of so many people something may be sent now; the others are met by a later pass. A step that is tried
 * again counts them again.
 * @throws NamedError `over-budget` where that is nobody
 */
export async function recipientsWithin(people: number, spender: Spender, books: Books): Promise<number> {
  if (people === 0) return 0;
  const { granted } = await reserveFor(spender, { recipients: people }, books, 'recipients');
  return granted.recipients ?? 0;
}

/**
 * A model that asks before each call whether it is within the budgets. Where a call fails, nobody knows what it cost,
 * so what was reserved for it stays spent.
 */
export function withinBudgets<M extends Model>(model: M, books: Books, now: () => number): M {
  return {
    ...model,
    async ask(job, spender = { at: now() }) {
      const { settle } = await reserveFor(spender, { calls: 1, tokens: model.mostTokens(job) }, books);
      const outcome = await model.ask(job);
      await settle({ calls: 1, tokens: outcome.tokens.input + outcome.tokens.output });
      return outcome;
    },
    async embed(texts, of, spender = { at: now() }) {
      if (texts.length > 0)
        await reserveFor(spender, { calls: Math.ceil(texts.length / TEXTS_A_CALL) }, books);
      return await model.embed(texts, of);
    },
  };
}
