import { describe, expect, it } from '@jest/globals';
import { advanceFlows } from '../../functions/service-bus/flows-advance.ts';
import type { FlowClient } from '../../functions/flow-status.ts';
import type { AgentName } from '../../lib/domain/agent-name.ts';
import { foundSignal } from '../../lib/needs/found-signal.ts';
import { HOUR } from '../../lib/domain/milliseconds.ts';
import { decide } from '../../lib/gates/decide.ts';
import { instanceIdOf } from '../../lib/domain/need/need.ts';
import { notThere } from '../support/flow-client.ts';
import { approves, companyAtWork } from '../support/small-company.ts';
import { selfChecks } from '../../functions/http/operations/self-checks.ts';
import { endFlows, recoverFlow } from '../../functions/recover-flow.ts';
import { flowClient } from '../support/flow-client.ts';
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
  const again = { occasion: 'again-1', at: company.now() };
  const body = JSON.stringify(foundSignal(need, instanceIdOf(need), again));
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
    const announced: string[] = [];
    const { waiting } = company.bus;
    const { push } = waiting;
    waiting.push = (...messages) => {
      announced.push(...messages.map(({ body }) => (JSON.parse(body) as { type: string }).type));
      return push.apply(waiting, messages);
    };
    await company.analyse();
    await company.settle();
    expect(announced).toContain('learning-os.need.found');
    expect(company.engine.instances().filter(({ id }) => id === 'need-seller.negotiation-1')).toHaveLength(1);
    await company.pass(START + 4 * DAY, approves);
    expect(await needOf(company)).toMatchObject({ stage: 'delivered' });
  });
});

const clientOf = (company: World) =>
  flowClient(
    () => company.engine,
    () => undefined,
  );

/** A need whose question about the cause was answered, and whose flow never heard of it. */
async function unheard() {
  const company = await companyAtWork();
  const [question] = await Array.fromAsync(company.ports.needs.pendingApprovals());
  if (!question) throw new Error('nothing was asked');
  const { needId, approvalId } = question;
  await company.run(decide, { needId, approvalId, ...approves() });
  company.bus.waiting.length = 0;
  const tend = async (hours: number) =>
    recoverFlow(
      await needOf(company),
      clientOf(company),
      { ports: company.ports, disabledAgents: new Set(), isDraining: false },
      company.now() + hours * HOUR,
    );
  const check = async (hours: number) =>
    (await selfChecks({ ...company.ports, probes: [] }, company.now() + hours * HOUR)).find(
      ({ id }) => id === 'flows',
    );
  return { company, tend, check };
}

describe('a flow that stands still although its question was answered', () => {
  it('is named by the checks, woken once its steps have had their time, and goes on', async () => {
    const { company, tend, check } = await unheard();
    expect(await check(1)).toMatchObject({ status: 'ok' });
    expect(await tend(1)).toBe('left');
    expect(await check(5)).toMatchObject({ status: 'failed', found: `stand still: ${NEED}` });
    expect(await tend(5)).toBe('woken');
    await company.settle();
    expect(await needOf(company)).toMatchObject({ stage: 'confirmed' });
    expect(await check(5)).toMatchObject({ status: 'ok' });
  });

  it('is not taken for one that waits for a human, delivers, or waits for a reading', async () => {
    const { company, tend } = await unheard();
    await tend(5);
    const seen = new Set<string>();
    for (let day = 0; day < 120; day += 0.5) {
      await company.pass(START + day * DAY, approves);
      seen.add((await needOf(company)).stage);
      expect([day, await tend(0)]).toEqual([day, 'left']);
    }
    expect(seen).toContain('delivered');
    expect(seen).toContain('measured');
  });
});

describe('a flow that is ended', () => {
  it('ends with what delivers for it, the one above first, and its need says why', async () => {
    const { company, tend } = await unheard();
    const instanceId = instanceIdOf(await needOf(company));
    company.engine.start('deliver-to-group', JSON.stringify(weeks), `${instanceId}:first`);
    await company.settle();
    const ended: string[] = [];
    const client = clientOf(company);
    const watched = {
      ...client,
      terminate: (id: string, reason: string) => (ended.push(id), client.terminate(id, reason)),
    };
    expect(await endFlows(await needOf(company), 'started by mistake', watched)).toBe(2);
    expect(ended).toEqual([instanceId, `${instanceId}:first`]);
    await company.settle();
    expect(company.engine.instances().filter(({ status }) => status === 'Running')).toEqual([]);
    expect(await tend(0)).toBe('closed');
    expect(await needOf(company)).toMatchObject({
      stage: 'stalled',
      reason: 'its flow was ended: started by mistake',
    });
  });
});

it('a flow whose history does not fit says so on its need', async () => {
  const { company } = await unheard();
  const output =
    'Non-Deterministic workflow detected: a previous execution of this orchestration scheduled an activity task';
  const status = { runtimeStatus: 'Failed', output };
  const client = { ...clientOf(company), getStatus: () => Promise.resolve(status as never) };
  const app = { ports: company.ports, disabledAgents: new Set<never>(), isDraining: false };
  expect(await recoverFlow(await needOf(company), client, app, company.now())).toBe('closed');
  expect((await needOf(company)).reason).toMatch(/another release/);
});

/** A delivery that waits for a working day that is far off. */
const weeks = {
  needId: NEED,
  assetId: 'a',
  group: 'first',
  zones: [{ timeZone: 'Europe/Dublin', at: START + 40 * DAY }],
  pass: 0,
  zone: 0,
  after: null,
  delivered: 0,
  later: 0,
};
