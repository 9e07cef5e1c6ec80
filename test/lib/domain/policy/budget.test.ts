import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  BudgetPolicy,
  claimsOf,
  endOf,
  reserve,
  settle,
  stillRefuses,
  type Account,
  type Amounts,
  type BudgetClaim,
} from '../../../../lib/domain/policy/budget.ts';
import { DAY, HOUR } from '../../../../lib/domain/milliseconds.ts';

const at = Date.parse('2026-11-26T12:00:00.000Z');
const limits: Amounts = { tokens: 100, calls: 5, recipients: 10 };
const budgets = BudgetPolicy.parse({
  run: limits,
  agentDay: limits,
  agentMonth: { ...limits, tokens: 250 },
  companyDay: { ...limits, tokens: 150 },
  companyMonth: { ...limits, tokens: 400 },
});
const claims = (agent: 'content' | 'delivery', instanceId: string, when = at) =>
  claimsOf({ agent, instanceId, at: when }, budgets);

/** Accounts that are changed one reservation after the other. */
function books() {
  let accounts: Account[] = [];
  const keep = (changed: readonly Account[]) => {
    const names = new Set(changed.map(({ account }) => account));
    accounts = [...accounts.filter(({ account }) => !names.has(account)), ...changed];
  };
  return {
    take: (on: BudgetClaim[], asked: Amounts, when = at, upTo?: 'recipients') => {
      const outcome = reserve(accounts, on, asked, when, upTo);
      keep('refusedBy' in outcome ? [outcome.refusedBy] : outcome.accounts);
      return outcome;
    },
    settle: (on: BudgetClaim[], granted: Amounts, used: Amounts) => keep(settle(accounts, on, granted, used)),
    spent: (account: string, window: string): Amounts =>
      accounts.find((one) => one.account === account)?.windows[window] ?? {},
  };
}

describe('a budget', () => {
  it('is kept by run, agent and company, each for itself, by day and month', () => {
    const { take } = books();
    expect(take(claims('content', 'a'), { tokens: 100 })).toHaveProperty('granted', { tokens: 100 });
    const refusedBy = (outcome: ReturnType<typeof take>) => ('refusedBy' in outcome ? outcome.refusedBy : {});
    expect(refusedBy(take(claims('content', 'b'), { tokens: 1 }))).toMatchObject({
      account: 'agent-content',
      refused: { window: '2026-11-26', resource: 'tokens', limit: 100, at },
    });
    expect(refusedBy(take(claims('delivery', 'b'), { tokens: 51 }))).toMatchObject({ account: 'company' });
    expect(take(claims('delivery', 'b'), { tokens: 50 })).toHaveProperty('granted');
    const tomorrow = at + DAY;
    expect(refusedBy(take(claims('content', 'a', tomorrow), { tokens: 1 }, tomorrow))).toMatchObject({
      account: 'run-a',
      refused: { window: 'whole' },
    });
    expect(take(claims('content', 'c', tomorrow), { tokens: 100 }, tomorrow)).toHaveProperty('granted');
    const later = tomorrow + DAY;
    expect(refusedBy(take(claims('content', 'd', later), { tokens: 100 }, later))).toMatchObject({
      account: 'agent-content',
      refused: { window: '2026-11', limit: 250 },
    });
  });

  it('gives back what was not used, and takes nothing from another day', () => {
    const { take, settle: settled, spent } = books();
    const on = claims('content', 'a');
    take(on, { tokens: 80, calls: 1 });
    settled(on, { tokens: 80, calls: 1 }, { tokens: 30, calls: 1 });
    expect(spent('company', '2026-11-26')).toEqual({ tokens: 30, calls: 1 });
    const tomorrow = claims('content', 'b', at + DAY);
    take(tomorrow, { tokens: 50 }, at + DAY);
    settled(on, { tokens: 30 }, { tokens: 0 });
    expect(spent('company', '2026-11-27')).toEqual({ tokens: 50 });
  });

  it('grants of recipients as many as there is room for, but not nobody', () => {
    const { take } = books();
    expect(take(claims('delivery', 'a'), { recipients: 7 }, at, 'recipients')).toMatchObject({
      granted: { recipients: 7 },
    });
    expect(take(claims('delivery', 'a'), { recipients: 7 }, at, 'recipients')).toMatchObject({
      granted: { recipients: 3 },
    });
    expect(take(claims('delivery', 'a'), { recipients: 7 }, at, 'recipients')).toHaveProperty('refusedBy');
  });

  it('has never more spent than it allows, whoever asks for what in which order', () => {
    const call = fc.record({
      agent: fc.constantFrom('content' as const, 'delivery' as const),
      run: fc.constantFrom('a', 'b', 'c'),
      tokens: fc.nat(120),
      used: fc.nat(120),
      hours: fc.nat(80),
    });
    fc.assert(
      fc.property(fc.array(call, { maxLength: 60 }), (calls) => {
        const { take, settle: settled, spent } = books();
        const days = new Map<string, number>();
        const sorted = calls.toSorted((a, b) => a.hours - b.hours);
        for (const { agent, run, tokens, used, hours } of sorted) {
          const when = at + hours * HOUR;
          const on = claims(agent, run, when);
          const outcome = take(on, { tokens }, when);
          if ('refusedBy' in outcome) continue;
          const really = Math.min(used, tokens);
          settled(on, outcome.granted, { tokens: really });
          const day = new Date(when).toISOString().slice(0, 10);
          days.set(day, (days.get(day) ?? 0) + really);
          expect(spent('company', day).tokens).toBe(days.get(day));
          expect(days.get(day)).toBeLessThanOrEqual(150);
          expect(spent('company', day.slice(0, 7)).tokens).toBeLessThanOrEqual(400);
          expect(spent(`agent-${agent}`, day).tokens).toBeLessThanOrEqual(100);
          expect(spent(`agent-${agent}`, day.slice(0, 7)).tokens).toBeLessThanOrEqual(250);
          expect(spent(`run-${run}`, 'whole').tokens).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it('refuses until its window ends; a run for a day after it was last tried', () => {
    const refused = (window: string) => ({
      account: 'x',
      windows: {},
      refused: { window, resource: 'tokens' as const, limit: 1, at },
    });
    expect(endOf('2026-11-30')).toBe(Date.UTC(2026, 11, 1));
    expect(endOf('2026-12')).toBe(Date.UTC(2027, 0, 1));
    expect(stillRefuses(refused('2026-11-26'), at + 11 * HOUR)).toBe(true);
    expect(stillRefuses(refused('2026-11-26'), at + 12 * HOUR)).toBe(false);
    expect(stillRefuses(refused('2026-11'), at + 4 * DAY)).toBe(true);
    expect(stillRefuses(refused('whole'), at + DAY - 1)).toBe(true);
    expect(stillRefuses(refused('whole'), at + DAY)).toBe(false);
    expect(stillRefuses({ account: 'x', windows: {} }, at)).toBe(false);
  });
});
