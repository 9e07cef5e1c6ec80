import { describe, expect, it } from '@jest/globals';
import { makeRequest } from '../../lib/agents/needs-analysis/demand/dialogue.ts';
import { HOUR } from '../../lib/domain/milliseconds.ts';
import type { Switch } from '../../lib/domain/policy/switch.ts';
import { recoverFlow } from '../../functions/recover-flow.ts';
import { stalledQuestion } from '../../lib/gates/stalled.ts';
import { flowClient } from '../support/flow-client.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { edit, letRegistersAge } from '../support/edit-register.ts';
import { approves, assessed, companyAtWork, lead, sellers } from '../support/small-company.ts';
import { DAY, START, type Decider, type World } from '../support/world.ts';

const NEED = 'seller.negotiation';
const [somebody = ''] = sellers(1);
/** A Monday; the approvers answer, so that delivery would begin on the same day. */
const decide: Decider = ({ needId }) => (needId === NEED ? approves() : undefined);

letRegistersAge();

type Stops =
  | Pick<Extract<Switch, { stops: 'agent' }>, 'stops' | 'agent'>
  | Pick<Extract<Switch, { stops: 'connector' }>, 'stops' | 'connector'>
  | Pick<Extract<Switch, { stops: 'person' }>, 'stops' | 'personId'>;

const turn = (company: World, what: Stops, isOff = true) =>
  edit(company, 'switch', 'incident-17', { ...what, isOff, because: 'an incident' });
const stageOf = async ({ ports }: World) => (await ports.needs.need(NEED)).value.stage;
const reached = ({ channels }: World) =>
  [...channels.assignments.standing.values()].map(({ payload }) => payload.personId);

describe('an agent that a human stopped', () => {
  it('holds a need up under way, which goes on once it may, and the log says who did so', async () => {
    const company = await companyAtWork();
    expect((await turn(company, { stops: 'agent', agent: 'delivery' })).status).toBe(200);
    await company.pass(START + 3 * DAY, decide);
    expect(await stageOf(company)).toBe('published');
    expect(reached(company)).toEqual([]);
    await turn(company, { stops: 'agent', agent: 'delivery' }, false);
    await company.pass(START + 12 * DAY, decide);
    expect(await stageOf(company)).toBe('delivered');
    expect(reached(company).length).toBeGreaterThan(0);
    expect(new Set(reached(company)).size).toBe(reached(company).length);
    const log = await decisionLog(company.ports);
    const turned = log.filter(({ evidence }) => evidence.includes('switch:incident-17'));
    expect(turned.map(({ outcome, decidedBy }) => [outcome, decidedBy])).toEqual([
      ['stops agent delivery', { kind: 'human', name: lead }],
      ['lets go on agent delivery', { kind: 'human', name: lead }],
    ]);
  });

  it('is left in peace by the timer that wakes flows which stand still', async () => {
    const company = await companyAtWork();
    await turn(company, { stops: 'agent', agent: 'content' });
    await company.pass(START + DAY, decide);
    const { value: need } = await company.ports.needs.need(NEED);
    expect(await stalledQuestion(need, company.ports.needs, company.now())).toBeDefined();
    const client = flowClient(
      () => company.engine,
      () => undefined,
    );
    const app = { ports: company.ports, disabledAgents: new Set<never>() };
    expect(await recoverFlow(need, client, app, company.now())).toBe('left');
    await turn(company, { stops: 'agent', agent: 'content' }, false);
    await company.pass(START + 2 * DAY, decide);
    expect(await stageOf(company)).toBe('delivered');
  });

  it('keeps messages that it would have taken in, by that name', async () => {
    const company = await companyAtWork();
    await turn(company, { stops: 'agent', agent: 'skills' });
    await company.send([assessed(somebody, 'writing', 1, START + HOUR)]);
    await company.settle();
    const kept = await collected(company.ports.deadLetters.open());
    expect(kept.map(({ subscription, reason }) => [subscription, reason])).toEqual([['evidence', 'stopped']]);
  });

  it('is not waited for by an analysis, which ends without it', async () => {
    const company = await companyAtWork();
    await turn(company, { stops: 'agent', agent: 'needs-analysis' });
    await company.pass(START + HOUR, () => undefined);
    await company.analyse();
    await company.settle();
    const status = company.engine.status(`analysis-${company.now()}`);
    expect(status).toMatchObject({ status: 'Completed' });
  });
});

describe('a connector that a human stopped', () => {
  it('writes nothing while others write, and what is left once it may', async () => {
    const company = await companyAtWork();
    await turn(company, { stops: 'connector', connector: 'assignments' });
    await company.pass(START + 2 * DAY, decide);
    expect(reached(company)).toEqual([]);
    expect(company.channels.pages.standing.size).toBeGreaterThan(0);
    await turn(company, { stops: 'connector', connector: 'assignments' }, false);
    await company.pass(START + 12 * DAY, decide);
    expect(reached(company).length).toBeGreaterThan(0);
  });

  it('is refused where no connector has that name', async () => {
    const company = await companyAtWork();
    const { status } = await turn(company, { stops: 'connector', connector: 'mail' } as never);
    expect(status).toBe(400);
  });
});

describe('a person about whom a human stopped everything', () => {
  it('is sent nothing and computed nothing about, and everybody else is', async () => {
    const company = await companyAtWork();
    await turn(company, { stops: 'person', personId: somebody });
    await company.send([assessed(somebody, 'negotiation', 5, START + HOUR)]);
    await company.pass(START + 12 * DAY, decide);
    const before = await company.ports.learners.read('learning', somebody);
    expect(before.value.skills['negotiation']?.latestAt).toBeLessThan(START);
    expect(before.value.participations).toEqual({});
    expect(reached(company)).not.toContain(somebody);
    expect(reached(company).length).toBeGreaterThan(0);
    const people = await collected(company.ports.learners.all('learning'));
    expect(people.map(({ personId }) => personId)).not.toContain(somebody);
    const kept = await collected(company.ports.deadLetters.open());
    expect(kept.map(({ reason }) => reason)).toEqual(['stopped']);
    const notices = [...company.channels.notices.standing.values()];
    expect(notices.flatMap(({ payload }) => payload.personIds)).not.toContain(somebody);
  });

  it('cannot ask in their own name meanwhile', async () => {
    const company = await companyAtWork();
    await turn(company, { stops: 'person', personId: somebody });
    const asks = company.run(makeRequest, {
      by: somebody,
      callId: 'c',
      roleId: 'seller',
      text: 'Negotiation',
    });
    await expect(asks).rejects.toMatchObject({ fault: { kind: 'stopped', status: 503 } });
  });

  it('is not named in the log, nor by a fingerprint that a directory gives away', async () => {
    const company = await companyAtWork();
    await turn(company, { stops: 'person', personId: somebody });
    const [entry] = (await decisionLog(company.ports)).filter(({ evidence }) =>
      evidence.includes('switch:incident-17'),
    );
    expect(entry).toMatchObject({
      outcome: 'stops what is sent to and computed about one person',
      evidence: ['switch:incident-17'],
    });
    expect(JSON.stringify(entry)).not.toContain(somebody);
  });
});
