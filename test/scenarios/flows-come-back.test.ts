import { describe, expect, it } from '@jest/globals';
import { advanceFlows } from '../../functions/service-bus/flows-advance.ts';
import type { FlowClient } from '../../functions/start-flow.ts';
import type { AgentName } from '../../lib/step.ts';
import { foundSignal } from '../../lib/agents/needs-analysis/found-signal.ts';
import { instanceIdOf } from '../../lib/domain/need.ts';
import { notThere } from '../support/flow-client.ts';
import { approves, companyAtWork } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

const NEED = 'seller.negotiation';
const needOf = async ({ ports }: World) => (await ports.needs.need(NEED)).value;

/** Announces the need again to a host on which its flow has this status, or is not there; answers what was started. */
async function announced(
  company: World,
  runtimeStatus: string | undefined,
  isDraining = false,
): Promise<string[]> {
  const started: string[] = [];
  const client = {
    getStatus: (id: string) =>
      runtimeStatus ? Promise.resolve({ runtimeStatus }) : Promise.reject(notThere(id)),
    startNew: (_name: string, { instanceId = '' }) => Promise.resolve(started.push(instanceId)),
    raiseEvent: () => Promise.reject(new Error('nobody is woken here')),
  } as unknown as FlowClient;
  const need = await needOf(company);
  const body = JSON.stringify(foundSignal(need, instanceIdOf(need), 'again-1'));
  const app = { ports: company.ports, disabledAgents: new Set<AgentName>(), isDraining };
  await advanceFlows({ key: 'again', body }, client, app, company.now());
  return started;
}

describe('an open need', () => {
  it('whose flow is gone is given one under the same id', async () => {
    const company = await companyAtWork();
    expect(await announced(company, undefined)).toEqual(['need-seller.negotiation-1']);
  });

  it('is given no flow while the app drains, and one afterwards', async () => {
    const company = await companyAtWork();
    expect(await announced(company, undefined, true)).toEqual([]);
    expect(await needOf(company)).toMatchObject({ stage: 'found' });
    expect(await announced(company, undefined)).toEqual(['need-seller.negotiation-1']);
  });

  it('whose flow failed is closed while the app drains as well', async () => {
    const company = await companyAtWork();
    await announced(company, 'Failed', true);
    expect(await needOf(company)).toMatchObject({ stage: 'stalled' });
  });

  it.each(['Running', 'Pending', 'Suspended'])('whose flow is %s is left to it', async (status) => {
    const company = await companyAtWork();
    expect(await announced(company, status)).toEqual([]);
    expect(await needOf(company)).toMatchObject({ stage: 'found' });
  });

  it.each(['Failed', 'Terminated'])('whose flow is %s is closed with the reason, once', async (status) => {
    const company = await companyAtWork();
    expect(await announced(company, status)).toEqual([]);
    expect(await needOf(company)).toMatchObject({
      stage: 'stalled',
      reason: 'its flow failed; the log says why',
    });
    const closed = await needOf(company);
    await announced(company, status);
    expect(await needOf(company)).toEqual(closed);
  });

  it('that was closed is given no flow, whatever became of the old one', async () => {
    const company = await companyAtWork();
    await company.pass(START + 20 * DAY, () => undefined);
    expect(await needOf(company)).toMatchObject({ stage: 'unanswered' });
    expect(await announced(company, undefined)).toEqual([]);
  });

  it('is announced again by the analysis of the next day, which changes nothing while its flow runs', async () => {
    const company = await companyAtWork();
    await company.pass(START + 2 * DAY, () => undefined);
    await company.analyse();
    await company.settle();
    expect(company.engine.instances().filter(({ id }) => id === 'need-seller.negotiation-1')).toHaveLength(1);
    await company.pass(START + 4 * DAY, approves);
    expect(await needOf(company)).toMatchObject({ stage: 'delivered' });
  });
});
