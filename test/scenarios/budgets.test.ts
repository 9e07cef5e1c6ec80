import { describe, expect, it } from '@jest/globals';
import { makeRequest } from '../../lib/agents/needs-analysis/demand/dialogue.ts';
import { selfChecks } from '../../functions/http/operations/self-checks.ts';
import type { Model } from '../../lib/ports/model.ts';
import { edit, letRegistersAge } from '../support/edit-register.ts';
import { honestModel } from '../support/models.ts';
import { approves, companyAtWork, sellers } from '../support/small-company.ts';
import { DAY, START, type Decider, type World } from '../support/world.ts';

const NEED = 'seller.negotiation';
const decide: Decider = ({ needId }) => (needId === NEED ? approves() : undefined);
const stageOf = async ({ ports }: World) => (await ports.needs.need(NEED)).value.stage;
const check = async ({ ports, now }: World) =>
  (await selfChecks({ ...ports, probes: [] }, now())).find(({ id }) => id === 'budgets');

letRegistersAge();

/** A model that counts how often it is asked to draft. */
function counting(): { model: Model; drafts: () => number } {
  const honest = honestModel();
  let drafts = 0;
  return {
    drafts: () => drafts,
    model: { ...honest, ask: (job) => ((drafts += 1), honest.ask(job)) },
  };
}

describe('a budget of tokens', () => {
  it.each([
    ['run', `run-need-${NEED}-1`],
    ['agentDay', 'agent-content'],
    ['agentMonth', 'agent-content'],
    ['companyDay', 'company'],
    ['companyMonth', 'company'],
  ])(
    'of %s stops before the model is asked, says so to operators, and the need waits',
    async (section, account) => {
      const { model, drafts } = counting();
      const company = await companyAtWork({ model });
      expect(await check(company)).toMatchObject({ status: 'ok' });
      const saved = await edit(company, 'policy', 'budgets', { [section]: { tokens: 10 } });
      expect(saved.status).toBe(200);
      await company.pass(START + 2 * DAY, decide);
      expect(drafts()).toBe(0);
      expect(await stageOf(company)).toBe('confirmed');
      expect(await check(company)).toMatchObject({
        status: 'failed',
        found: expect.stringContaining(`${account}: tokens`),
      });
      await edit(company, 'policy', 'budgets', {});
      await company.pass(START + 5 * DAY, decide);
      expect(drafts()).toBe(1);
      expect(await stageOf(company)).toBe('delivered');
      expect(await check(company)).toMatchObject({ status: 'ok' });
    },
  );
});

describe('a budget of calls', () => {
  it('answers a door by name and with the time to wait, and nobody is declined for it', async () => {
    const company = await companyAtWork();
    await edit(company, 'policy', 'budgets', { companyDay: { calls: 0 } });
    const [by = ''] = sellers(1);
    const wish = { by, callId: 'c', roleId: 'seller', text: 'Our letters come back, please help us there' };
    await expect(company.run(makeRequest, wish)).rejects.toMatchObject({
      fault: { kind: 'over-budget', status: 503, retryAfter: 16 * 3_600 },
    });
    const { declinedDemand, needs } = company.ports;
    expect(await Array.fromAsync(declinedDemand.all())).toEqual([]);
    expect(await Array.fromAsync(needs.requestsOf(by))).toEqual([]);
  });
});

describe('a budget of recipients', () => {
  it('lets so many be reached in a day, and everybody within days', async () => {
    const company = await companyAtWork();
    await edit(company, 'policy', 'budgets', { companyDay: { recipients: 15 } });
    await company.pass(START + 12 * DAY, decide);
    const days = [...company.channels.assignments.standing.values()].map(({ payload }) =>
      new Date(payload.assignedAt).toISOString().slice(0, 10),
    );
    const perDay = [...Map.groupBy(days, (day) => day).values()].map(({ length }) => length);
    expect(perDay.length).toBeGreaterThan(1);
    expect(Math.max(...perDay)).toBeLessThanOrEqual(15);
    const unlimited = await companyAtWork();
    await unlimited.pass(START + 12 * DAY, decide);
    expect(days).toHaveLength(unlimited.channels.assignments.standing.size);
  });
});
