// A company hires for a role in which it taught something before: what has to be brought, and what is learned here.
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { AppRole } from '../../functions/http/door/principal.ts';
import { startOnce } from '../../functions/start-flow.ts';
import { erasePerson } from '../../lib/adapters/cosmos/personal-data/erase.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { planWorkforce } from '../../orchestrators/plan-workforce.ts';
import { askDoor, type Asked } from '../support/ask-door.ts';
import { containersOf } from '../support/containers-of.ts';
import { decisionLog } from '../support/decision-log.ts';
import { flowClient } from '../support/flow-client.ts';
import { putIntoUse } from '../support/put-into-use.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { approves, companyAtWork, forecast, reassess, sellers } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

afterEach(() => void jest.restoreAllMocks());

const hirer = guidOf('who hires');
const people = guidOf('people team');
const day = (days: number) => new Date(START + days * DAY).toISOString().slice(0, 10);

/** By the clock of the company; whoever runs hiring, where nobody else is named. */
const call = (company: World, name: string, asked: Partial<Asked> = {}) => {
  jest.spyOn(Date, 'now').mockImplementation(() => company.now());
  return askDoor(company, name, { by: people, roles: ['Hiring.Manage'], ...asked });
};

const open = (company: World) =>
  call(company, 'requisition-open', {
    body: { roleId: 'seller', people: 2, startsOn: day(100), ownerId: hirer },
  });
const idOf = ({ json }: { json: Record<string, unknown> }) => String(json['requisitionId']);
interface Row {
  skillId: string;
  level: number;
  when: string;
  dayOne?: number;
  said: string;
}
interface Brief {
  skills: Row[];
  interview: { skillId: string; asks: string[]; anchors: { criterion: string; levels: string[] }[] }[];
  path: { skillId: string; open: { url: string }[] }[];
  compared: string[];
}
const briefOf = async (company: World, requisitionId: string, by = hirer) => {
  const { text } = await call(company, 'me-requisition-read', { by, roles: [], params: { requisitionId } });
  return JSON.parse(text) as Brief;
};

/** Negotiation was taught and read beside people who waited. */
async function taught(): Promise<World> {
  const company = await companyAtWork();
  await company.pass(START + 20 * DAY, approves);
  await reassess(company, sellers(60));
  await company.pass(START + 45 * DAY, approves);
  return company;
}

async function look(company: World, id: string): Promise<void> {
  const client = flowClient(
    () => company.engine,
    () => undefined,
  );
  await startOnce(client, planWorkforce, id, { counts: false });
  await company.settle();
}

describe('hiring', () => {
  it('is off until somebody answers for it: no door opens, and nothing is kept', async () => {
    const company = await companyAtWork();
    const calls = [
      await open(company),
      await call(company, 'requisitions-list'),
      await call(company, 'me-requisitions-list', { by: hirer, roles: [] }),
    ];
    expect(calls.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(calls[0]?.json['detail']).toContain('employment');
    await look(company, 'off');
    expect(await company.ports.registers.latest('requisition')).toEqual([]);
  });

  it('says what has to be brought, and what is learned here by the reading that says so', async () => {
    const company = await taught();
    await putIntoUse(company, 'hiring');
    const opened = await open(company);
    expect(opened).toMatchObject({ status: 201, json: { role: 'Seller', people: 2, standing: 'open' } });
    const brief = await briefOf(company, idOf(opened));
    expect(brief.skills.map(({ skillId, when }) => [skillId, when])).toEqual([
      ['writing', 'not-known'],
      ['negotiation', 'learned-here'],
    ]);
    const [, negotiation] = brief.skills;
    expect(negotiation?.dayOne).toBeLessThan(3.5);
    expect(negotiation?.said).toMatch(
      /after ninety days: of about \d+ people \(Seller\) .* of those who waited/,
    );
    expect(brief.path).toMatchObject([
      { skillId: 'negotiation', open: [{ url: expect.stringMatching(/^https/) }] },
    ]);
    expect(brief.interview.map(({ skillId }) => skillId)).toEqual(['writing', 'negotiation']);
    for (const { asks, anchors } of brief.interview) {
      expect(asks.length).toBeGreaterThan(0);
      expect(anchors.length).toBeGreaterThan(0);
      expect(anchors.every(({ levels }) => levels.length === 4)).toBe(true);
    }
  });

  it('asks for what planning says will be needed, above what the role asks for today', async () => {
    const company = await companyAtWork();
    await putIntoUse(company, 'hiring');
    const levels = async () => {
      const { skills } = await briefOf(company, idOf(await open(company)));
      return skills.map(({ skillId, level }) => [skillId, level]);
    };
    const before = await levels();
    expect(before).toContainEqual(['writing', expect.any(Number)]);
    const asked = forecast(5);
    await company.send([
      { ...asked, subject: 'seller', data: { ...asked.data, skillId: 'writing', level: 4.5 } } as Signal,
    ]);
    await company.settle();
    expect(await levels()).toContainEqual(['writing', 4.5]);
    expect(before).not.toContainEqual(['writing', 4.5]);
  });

  it('is read by whoever hires, and by no other without the role', async () => {
    const company = await taught();
    await putIntoUse(company, 'hiring');
    const requisitionId = idOf(await open(company));
    const roles: AppRole[] = [
      'Need.Read',
      'Need.Decide',
      'Register.Write',
      'Insight.Read',
      'People.Manage',
      'Log.Read',
    ];
    const stranger = { by: guidOf('somebody'), roles, params: { requisitionId } };
    expect((await call(company, 'me-requisition-read', stranger)).status).toBe(404);
    const register = { ...stranger, params: { register: 'requisition' } };
    expect((await call(company, 'register-read', register)).status).toBe(400);
    expect((await call(company, 'requisition-brief-read', stranger)).status).toBe(403);
    expect((await call(company, 'requisition-open', { ...stranger, params: {} })).status).toBe(403);
    expect((await call(company, 'me-requisitions-list', { ...stranger, params: {} })).json['items']).toEqual(
      [],
    );
    expect((await call(company, 'requisition-brief-read', { params: { requisitionId } })).status).toBe(200);
  });

  it('reads nobody: two companies that differ in what one person gave to learn read the same', async () => {
    const company = await taught();
    await putIntoUse(company, 'hiring');
    const requisitionId = idOf(await open(company));
    const before = await briefOf(company, requisitionId);
    const [somebody = ''] = sellers(1);
    await company.send([
      {
        specversion: '1.0',
        id: guidOf('own word'),
        source: 'small-company',
        subject: somebody,
        time: new Date(company.now()).toISOString(),
        type: 'learning-os.self.reported',
        data: { skillId: 'negotiation', score: 5, scale: '0-5' },
      },
    ]);
    await company.settle();
    expect(await briefOf(company, requisitionId)).toEqual(before);
  });

  it('holds what was said against what was read, once the ninety days are over', async () => {
    const company = await taught();
    await putIntoUse(company, 'hiring');
    // Flows run in a process that has read the policy as well.
    await look(company, 'reads-the-policy');
    const requisitionId = idOf(await open(company));
    await call(company, 'requisition-close', {
      params: { requisitionId },
      // Written down late: so that their ninety days end before those of whoever was taught are read again.
      body: { standing: 'filled', startsOn: day(-30) },
    });
    await look(company, 'too-soon');
    expect((await briefOf(company, requisitionId)).compared).toEqual([
      expect.stringContaining('their ninety days are over'),
    ]);
    await company.pass(START + 58 * DAY, approves);
    await reassess(company, sellers(60));
    await company.pass(START + 90 * DAY, approves);
    await look(company, 'over');
    const { compared } = await briefOf(company, requisitionId);
    expect(compared).toEqual([expect.stringContaining('Read since of about')]);
    const outcomes = (await decisionLog(company.ports)).map(({ outcome }) => outcome);
    expect(outcomes).toContainEqual(expect.stringMatching(/said are learned here 1 were read since/));
  });

  it('is opened for one choice of the plan, and for another of the same role by itself', async () => {
    const company = await companyAtWork();
    await putIntoUse(company, 'hiring');
    const chosen = (skillId: string, way: 'buy' | 'borrow' = 'buy') => ({
      choiceId: `choice-${skillId}`,
      roleId: 'seller',
      skillId,
      level: 3,
      way,
      day: day(150),
      needed: 30,
      undertakingIds: [],
      said: { about: 10, low: 5, high: 15 },
      people: 3,
      cost: 0,
      days: 90,
      chosenAt: START,
    });
    for (const value of [chosen('negotiation'), chosen('writing'), chosen('measuring', 'borrow')])
      await company.ports.registers.save({
        register: 'plan-choice',
        id: value.choiceId,
        value,
        at: company.now(),
      });
    const planned = async () =>
      ((await call(company, 'requisitions-list')).json['planned'] as { choiceId: string; people: number }[])
        .map(({ choiceId, people: left }) => `${choiceId} ${left}`)
        .toSorted();
    expect(await planned()).toEqual(['choice-negotiation 3', 'choice-writing 3']);
    const openFor = (choiceId?: string) =>
      call(company, 'requisition-open', {
        body: {
          roleId: 'seller',
          people: 2,
          startsOn: day(100),
          ownerId: hirer,
          ...(choiceId === undefined ? {} : { choiceId }),
        },
      });
    await openFor();
    expect(await planned()).toEqual(['choice-negotiation 3', 'choice-writing 3']);
    expect(await openFor('choice-negotiation')).toMatchObject({
      status: 201,
      json: { choiceId: 'choice-negotiation' },
    });
    expect(await planned()).toEqual(['choice-negotiation 1', 'choice-writing 3']);
    for (const other of ['choice-measuring', 'choice-of-nothing'])
      expect((await openFor(other)).status).toBe(400);
  });

  it('is gone with whoever hires', async () => {
    const company = await taught();
    await putIntoUse(company, 'hiring');
    const requisitionId = idOf(await open(company));
    const held = await call(company, 'me-data-read', { by: hirer, roles: [] });
    expect(held.json['requisitions']).toMatchObject([{ requisitionId, role: 'Seller', standing: 'open' }]);
    await erasePerson(containersOf(company), hirer);
    const read = await call(company, 'requisition-brief-read', { params: { requisitionId } });
    expect(read.status).toBe(404);
  });
});
