import type { Refused } from '../domain/policy/budget.ts';
import type { Head } from '../domain/decision.ts';

/**
 * Into the log of the app itself, which goes to the operator's workspace and not to the store: a line a decision, which
 * names nobody.
 */
export function toOperatorsLog({ seq, hash }: Head): void {
  // eslint-disable-next-line no-console -- of no one function: the host takes it into the log of the app
  console.info(`decision log at ${seq} ${hash}`);
}

/** What the alert `budget-reached` looks for. */
export function toldOfBudget(account: string, { resource, window, limit }: Refused): void {
  // eslint-disable-next-line no-console -- as above
  console.warn(`budget reached: ${resource} of ${account}, ${window}, ${limit}`);
}
