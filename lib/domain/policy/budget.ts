import { z } from 'zod';
import type { AgentName } from '../agent-name.ts';

/**
 * What is spent: tokens of the drafting model, calls of any model, people to whom something is sent, and needs that a
 * standing approval decides. Tokens of the embedding model cost a hundredth; its calls bound them.
 */
const Resource = z.enum(['tokens', 'calls', 'recipients', 'needs']);
export type Resource = z.infer<typeof Resource>;
const Amounts = z.partialRecord(Resource, z.number());
export type Amounts = z.infer<typeof Amounts>;

const limits = (tokens: number, calls: number, recipients: number) =>
  z
    .strictObject({
      tokens: z.int().min(0).default(tokens),
      calls: z.int().min(0).default(calls),
      recipients: z.int().min(0).default(recipients),
    })
    .prefault({});

/**
 * The most that may be spent, in UTC days and months. The defaults stop what has gone wrong and no company at work: one
 * of 100,000 people is expected to draft with a tenth of these tokens (docs/guides/cost.md).
 */
export const BudgetPolicy = z.strictObject({
  /** One round of a need, from its finding to its last reading, or one other occasion. */
  run: limits(500_000, 2_000, 20_000),
  /** Each agent. */
  agentDay: limits(1_000_000, 10_000, 30_000),
  agentMonth: limits(10_000_000, 100_000, 300_000),
  /** Everything. */
  companyDay: limits(2_000_000, 20_000, 50_000),
  companyMonth: limits(20_000_000, 200_000, 500_000),
});
export type BudgetPolicy = z.infer<typeof BudgetPolicy>;

/** On whose account something is spent; whose agent and run are not told spends the company's alone. */
export interface Spender {
  agent?: AgentName;
  instanceId?: string;
  /** Epoch milliseconds. */
  at: number;
}

/** What one account may spend, window by window. */
export interface BudgetClaim {
  account: string;
  /** By the window: a day `2026-11-26`, a month `2026-11`, or `whole`. */
  limits: Readonly<Record<string, Amounts>>;
  /** Where it is full a human is asked instead: nothing waits, and no operator is told. */
  isQuota?: true;
}

/** What was asked for is more than is left. */
export const Refused = z.object({
  window: z.string(),
  resource: Resource,
  limit: z.number(),
  /** Epoch milliseconds. */
  at: z.number(),
});
export type Refused = z.infer<typeof Refused>;

/** What was spent of one account, window by window, and what it refused last, until something is granted again. */
export const Account = z.object({
  account: z.string(),
  windows: z.record(z.string(), Amounts),
  refused: Refused.exactOptional(),
});
export type Account = z.infer<typeof Account>;

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
export const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

/** The accounts that whoever spends has to keep to. */
export function claimsOf({ agent, instanceId, at }: Spender, budgets: BudgetPolicy): BudgetClaim[] {
  const accounts = [
    'company',
    ...(agent ? [`agent-${agent}`] : []),
    ...(instanceId === undefined ? [] : [`run-${instanceId}`]),
  ];
  return accounts.map((account) => ({ account, limits: limitsOf(account, budgets, at) }));
}

export type Reservation =
  /** What was granted of what was asked for, and the accounts after it. */
  { granted: Amounts; accounts: Account[] } | { refusedBy: Account & { refused: Refused } };

/**
 * Reserves amounts on every account, or on none.
 * @param accounts as they stand; one that is missing has spent nothing
 * @param upTo a resource of which less than was asked for will do, but at least one
 */
export function reserve(
  accounts: readonly Account[],
  claims: readonly BudgetClaim[],
  asked: Amounts,
  at: number,
  upTo?: Resource,
): Reservation {
  const claimed = claims.map((claim) => ({ claim, account: accountOf(accounts, claim) }));
  const granted: Amounts = {};
  for (const [resource, amount] of amountsIn(asked)) {
    const least = resource === upTo ? Math.min(1, amount) : amount;
    let grant = amount;
    for (const { claim, account } of claimed)
      for (const [window, limit] of limitsOn(claim, resource)) {
        const left = limit - (account.windows[window]?.[resource] ?? 0);
        if (left < least) return { refusedBy: { ...account, refused: { window, resource, limit, at } } };
        grant = Math.min(grant, left);
      }
    granted[resource] = grant;
  }
  return { granted, accounts: claimed.map(({ claim, account }) => spent(account, claim, granted)) };
}

/** The accounts once it is known what was used of what was granted; a window that is gone by then is left alone. */
export function settle(
  accounts: readonly Account[],
  claims: readonly BudgetClaim[],
  granted: Amounts,
  used: Amounts,
): Account[] {
  const back: Amounts = {};
  for (const [resource, amount] of amountsIn(granted)) back[resource] = (used[resource] ?? 0) - amount;
  return accounts.map((account) => {
    const claim = claims.find((one) => one.account === account.account);
    if (!claim) return account;
    const known = Object.keys(claim.limits).filter((window) => window in account.windows);
    const limits = Object.fromEntries(known.map((window) => [window, claim.limits[window] ?? {}]));
    const after = spent(account, { ...claim, limits }, back);
    return account.refused ? { ...after, refused: account.refused } : after;
  });
}

/** A limit that is reached under one policy of budgets and not under another. */
export interface LimitMove {
  account: string;
  window: string;
  resource: Resource;
  spent: number;
  /** As it is tried. */
  limit: number;
  /** Whether nothing would be left of it. */
  isFull: boolean;
}

/** The limits that what was spent so far would reach, or would not reach any more, in the windows of a moment. */
export function limitsMoved(
  { account, windows }: Account,
  now: BudgetPolicy,
  tried: BudgetPolicy,
  at: number,
): LimitMove[] {
  const [before, after] = [limitsOf(account, now, at), limitsOf(account, tried, at)];
  return Object.entries(after).flatMap(([window, limits]) =>
    amountsIn(limits).flatMap(([resource, limit]) => {
      const spent = windows[window]?.[resource] ?? 0;
      const isFull = spent >= limit;
      const wasFull = spent >= (before[window]?.[resource] ?? Infinity);
      return isFull === wasFull ? [] : [{ account, window, resource, spent, limit, isFull }];
    }),
  );
}

/** The limits on an account by its name; none where it is none of those that the policy speaks of. */
function limitsOf(account: string, budgets: BudgetPolicy, at: number): BudgetClaim['limits'] {
  const [day, month] = [dayOf(at), monthOf(at)];
  if (account === 'company') return { [day]: budgets.companyDay, [month]: budgets.companyMonth };
  if (account.startsWith('agent-')) return { [day]: budgets.agentDay, [month]: budgets.agentMonth };
  return account.startsWith('run-') ? { whole: budgets.run } : {};
}

/** When the window ends that refused, epoch milliseconds; undefined for one that has no end. */
export function endOf(window: string): number | undefined {
  const [year = 0, month = 0, day] = window.split('-').map(Number);
  if (window === 'whole') return undefined;
  return day === undefined ? Date.UTC(year, month) : Date.UTC(year, month - 1, day + 1);
}

/** A run that is refused tries again within hours; what it was refused longer ago it has come past, or ended with. */
const STALE_MS = 86_400_000;

/** Whether what an account refused last still holds. */
export const stillRefuses = ({ refused }: Account, at: number): boolean =>
  refused !== undefined && at < (endOf(refused.window) ?? refused.at + STALE_MS);

const accountOf = (accounts: readonly Account[], { account }: BudgetClaim): Account =>
  accounts.find((one) => one.account === account) ?? { account, windows: {} };

const amountsIn = (amounts: Amounts): [Resource, number][] =>
  Resource.options.flatMap((resource) => {
    const amount = amounts[resource];
    return amount === undefined ? [] : [[resource, amount]];
  });

const limitsOn = ({ limits }: BudgetClaim, resource: Resource): [string, number][] =>
  Object.entries(limits).flatMap(([window, amounts]) => {
    const limit = amounts[resource];
    return limit === undefined ? [] : [[window, limit]];
  });

/** Windows of a kind that are kept: a call that began before midnight may come after one that began behind it. */
const KEPT = 2;

function spent({ account, windows }: Account, claim: BudgetClaim, amounts: Amounts): Account {
  const after = { ...windows };
  for (const window of Object.keys(claim.limits)) {
    const before = after[window] ?? {};
    const sums = amountsIn(amounts).map(([resource, amount]) => [
      resource,
      Math.max(0, (before[resource] ?? 0) + amount),
    ]);
    after[window] = { ...before, ...(Object.fromEntries(sums) as Amounts) };
  }
  const kinds = Map.groupBy(Object.entries(after), ([window]) => window.split('-').length);
  const latest = [...kinds.values()].flatMap((kind) =>
    kind.toSorted(([a], [b]) => a.localeCompare(b)).slice(-KEPT),
  );
  return { account, windows: Object.fromEntries(latest) };
}
