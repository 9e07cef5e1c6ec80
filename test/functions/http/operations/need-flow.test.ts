import { describe, expect, it } from '@jest/globals';
import { needFlow } from '../../../../functions/http/operations/need-flow.ts';
import { instanceIdOf } from '../../../../lib/domain/need/need.ts';
import { flowClient, notThere } from '../../../support/flow-client.ts';
import { approves, companyAtWork } from '../../../support/small-company.ts';
import type { World } from '../../../support/world.ts';
import type { FlowClient } from '../../../../functions/flow-status.ts';
import { waiting } from '../../../lib/gates/waiting.ts';
import { need } from '../../../lib/examples.ts';

type Body = Parameters<typeof needFlow.handle>[0]['body'];

/** Steers the flow of a need as the door does; answers what it says and what Durable was told. */
async function steered({ engine, ports }: World, needId: string, body: Body, gone = false) {
  const told: unknown[][] = [];
  const client = flowClient(
    () => engine,
    () => undefined,
  );
  const watched: FlowClient = {
    ...client,
    getStatus: (id) => (gone ? Promise.reject(notThere(id)) : client.getStatus(id)),
    raiseEvent: (...given) => Promise.resolve(void told.push(['woken', ...given])),
    terminate: (...given) => Promise.resolve(void told.push(['ended', ...given])),
  };
  const visit = { params: { needId }, body, ports, durable: () => watched };
  const { json } = await needFlow.handle(visit as unknown as Parameters<typeof needFlow.handle>[0]);
  return { json, told };
}

const NEED = 'seller.negotiation';
const FLOW = 'need-seller.negotiation-1';

describe('the flow of a need', () => {
  it('is woken by the event of its latest question', async () => {
    const company = await companyAtWork();
    const [question] = await Array.fromAsync(company.ports.needs.pendingApprovals());
    expect(await steered(company, NEED, { do: 'wake' })).toEqual({
      json: { needId: NEED, flows: 1 },
      told: [['woken', FLOW, question?.approvalId, {}]],
    });
  });

  it('that is not there, or never asked anything, is not woken', async () => {
    const company = await companyAtWork();
    const nothing = { json: { needId: NEED, flows: 0 }, told: [] };
    expect(await steered(company, NEED, { do: 'wake' }, true)).toEqual(nothing);
    const unasked = { ...need, needId: NEED };
    expect(await steered(await waiting(unasked), NEED, { do: 'wake' })).toEqual(nothing);
    expect(instanceIdOf(unasked)).toBe(FLOW);
  });

  it.each([
    ['the reason given', 'started by mistake', 'started by mistake'],
    ['a reason that says who did, where none is given', undefined, 'an operator ended it'],
  ])('is ended for %s', async (_, reason, said) => {
    const company = await companyAtWork();
    await company.answer(({ gate }) => (gate === 'cause-and-priority' ? approves() : undefined));
    expect(await steered(company, NEED, { do: 'end', ...(reason ? { reason } : {}) })).toEqual({
      json: { needId: NEED, flows: 1 },
      told: [['ended', FLOW, said]],
    });
  });
});
