// One department of a role lacks a level and a half, and the role as a whole does not: the analysis finds it, and
// nobody besides receives anything for it.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { needAskedFor, openNeed } from '../../lib/needs/open-need.ts';
import { standingOfNeed } from '../../lib/needs/standing-of-need.ts';
import { makeRequest } from '../../lib/agents/needs-analysis/demand/dialogue.ts';
import { ownItems } from '../../lib/agents/delivery/own-items.ts';
import { sayable } from '../../lib/domain/disclosure/said.ts';
import { isOpen, needIdOf, type Need } from '../../lib/domain/need/need.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { decisionLog } from '../support/decision-log.ts';
import { edit, letRegistersAge } from '../support/edit-register.ts';
import { collected } from '../support/collected.ts';
import {
  approves,
  asked,
  assessed,
  firstSignals,
  playbook,
  reassess,
  saveRegisters,
  sellers,
  worksNow,
} from '../support/small-company.ts';
import { DAY, START, world, type World } from '../support/world.ts';
import { htmlOf } from '../support/html-of.ts';

const all = sellers(200);
const north = all.slice(0, 20);
/** Some in the south lack it as well: they are too few for a gap, and of no part that lacks it. */
const weakInSouth = all.slice(20, 26);
const group = { department: 'north' };
const NEED = needIdOf('seller', 'negotiation', group);
const [moves = ''] = north;

const works = (personId: string, department: string, at: number): Signal =>
  worksNow(personId, all.length, { department }, at);

/** @param lacking whether those in the north lack it, as some elsewhere do in any case */
async function companyOfTwoDepartments(lacking = true): Promise<World> {
  const company = world({ sources: [playbook] });
  await saveRegisters(company);
  const lack = new Set([...(lacking ? north : []), ...weakInSouth]);
  const isTheirs = ({ type, subject }: Signal) =>
    type === 'learning-os.assessment.scored' && all.includes(subject) && !lack.has(subject);
  await company.bus.send(firstSignals(200).filter((one) => !isTheirs(one)));
  await company.bus.send([
    ...north.map((personId) => works(personId, 'north', START - 59 * DAY)),
    ...all.slice(20).map((personId) => works(personId, 'south', START - 59 * DAY)),
    ...all
      .filter((personId) => !lack.has(personId))
      .map((personId) => assessed(personId, 'negotiation', 3.8, START - 20 * DAY)),
  ]);
  await company.settle();
  await company.analyse();
  await company.settle();
  return company;
}

const finding = {
  roleId: 'seller',
  skillId: 'negotiation',
  target: 3.5,
  population: 20,
  assessed: 20,
  belowTarget: 18,
  levelSum: 40,
  gapSum: 30,
};
const open = (company: World, of?: { department: string }) =>
  openNeed(
    {
      standing: sayable({ ...finding, ...(of ? { group: of } : {}) }),
      line: { lineId: 'C1', weight: 0.9, until: new Date(START + 365 * DAY).toISOString() },
      origin: 'gap',
      at: company.now(),
    },
    company.ports,
  );

const reachedBy = ({ channels }: World) =>
  [...channels.assignments.standing.values()].map(({ payload }) => payload.personId);
const needs = ({ ports }: World) => collected(ports.needs.list());

describe('a department that lacks what its role can', () => {
  let company: World;
  let atFirst: Need[];
  let atGate: string;

  beforeAll(async () => {
    company = await companyOfTwoDepartments();
    atFirst = await needs(company);
    atGate = (await collected(company.ports.needs.pendingApprovals()))[0]?.question ?? '';
    // While humans decide, one of them comes to work elsewhere.
    await company.send([works(moves, 'south', company.now())]);
    await company.settle();
    await company.pass(START + 20 * DAY, approves);
    for (const day of [45, 75, 120]) {
      await reassess(company, all);
      await company.pass(START + day * DAY, approves);
    }
  }, 300_000);

  test('is found, and nothing else is', () => {
    expect(atFirst).toMatchObject([{ needId: NEED, group, origin: 'gap' }]);
  });

  test('is looked at for itself: the role is found to be fine, and the part stands beside it', async () => {
    const before = await companyOfTwoDepartments();
    const about = { roleId: 'seller', skillId: 'negotiation' };
    const [role, part] = [
      await before.ports.standings.find(about),
      await before.ports.standings.find({ ...about, group }),
    ];
    expect(role).toMatchObject({ population: 200 });
    expect(part).toMatchObject({ population: 20, group });
    expect((part?.belowTarget ?? 0) / (part?.assessed ?? 1)).toBeGreaterThan(0.7);
  });

  test('is not found where it lacks nothing, though some in another one do', async () => {
    expect(await needs(await companyOfTwoDepartments(false))).toEqual([]);
  });

  test('is named where humans decide, and by no id', () => {
    expect(atGate).toContain('Sellers in department north');
    expect(NEED).not.toContain('north');
  });

  test('is who receives it: nobody of another department, and nobody who left it before', () => {
    expect(new Set(reachedBy(company))).toEqual(new Set(north.filter((one) => one !== moves)));
  });

  test('is read for itself, in words that say so', async () => {
    const insights = await collected(company.ports.needs.insights());
    expect(insights.map(({ needId }) => needId)).toEqual([NEED, NEED, NEED]);
    expect(insights[0]?.sentence).toContain('Sellers in department north');
    expect(insights[0]?.verdict).toBe('improved');
    const told = [...company.channels.pages.standing.values()].map(({ payload }) => payload.title);
    expect(told).toContain('Negotiation, Sellers in department north: day 30');
    expect((await company.ports.needs.need(NEED)).value).toMatchObject({ stage: 'measured', group });
  });

  test('is not told to learners on the page that others open later', () => {
    const page = [...company.channels.pages.standing.values()].find(({ payload }) =>
      htmlOf(payload).includes('terms'),
    );
    expect(page).toBeDefined();
    expect(htmlOf(page?.payload as Parameters<typeof htmlOf>[0])).not.toContain('department north');
  });

  test('whoever leaves it later keeps what reached them, and reads that it was for where they worked', async () => {
    const [, later = ''] = north;
    await company.send([works(later, 'south', company.now())]);
    await company.settle();
    const { items } = await company.run(ownItems, { personId: later });
    expect(items.filter(({ needId }) => needId === NEED)).toMatchObject([
      { state: 'delivered', why: expect.stringContaining('where you worked then') },
    ]);
  });
});

describe('while a need of a part of a role is open', () => {
  letRegistersAge();

  test('requests of its people count on it; those of others count, and open none for the whole role', async () => {
    const company = await companyOfTwoDepartments();
    const [, one = ''] = north;
    const wish = 'Train us in negotiation with buyers on price, discount and terms.';
    const by = all[50] ?? '';
    const told = await company.run(makeRequest, { by, callId: 'asks', roleId: 'seller', text: wish });
    await company.send([asked(one, 'seller', wish, START), asked(all[51] ?? '', 'seller', wish, START)]);
    await company.settle();
    expect(await needs(company)).toMatchObject([{ needId: NEED, requestedBy: [one] }]);
    const about = await collected(company.ports.needs.requestsAbout(needIdOf('seller', 'negotiation')));
    expect(about.map(({ outcome }) => outcome)).toEqual(['counted', 'counted']);
    expect(told.reason).toContain('A part of this role is worked on first');
    expect(JSON.stringify(told)).not.toContain('north');
    // Once the part is done, whoever asked counts on the need of the role.
    const part = await company.ports.needs.need(NEED);
    const ended = { ...part.value, stage: 'withdrawn' as const, endedAt: company.now() } as Need;
    await company.ports.needs.commit(NEED, { need: { ...part, value: ended } });
    await company.send([asked(all[52] ?? '', 'seller', wish, company.now())]);
    await company.settle();
    const ofRole = (await company.ports.needs.need(needIdOf('seller', 'negotiation'))).value;
    expect(new Set(ofRole.requestedBy)).toEqual(new Set(all.slice(50, 53)));
    const counted = await collected(company.ports.needs.requestsAbout(ofRole.needId));
    expect(counted.map(({ round }) => round)).toEqual([1, 1, 1]);
  });

  test('what a forecast or questions ask for waits, as the log says once, and no longer than a need rests', async () => {
    const company = await companyOfTwoDepartments();
    const asks = (origin: 'forecast' | 'questions') =>
      openNeed(
        {
          about: { roleId: 'seller', skillId: 'negotiation' },
          standing: undefined,
          line: { lineId: 'C1', weight: 0.9, until: new Date(START + 365 * DAY).toISOString() },
          origin,
          at: company.now(),
          ahead: 'asked for',
        },
        company.ports,
      );
    for (const origin of ['forecast', 'forecast', 'questions'] as const)
      expect(await asks(origin)).toBe('held');
    const held = (await decisionLog(company.ports)).filter(({ outcome }) =>
      outcome.startsWith('no need opened'),
    );
    expect(held.map(({ subject, charterLineId }) => [subject, charterLineId])).toEqual([
      ['seller.negotiation', 'C1'],
      ['seller.negotiation', 'C1'],
    ]);
    // Another part was open before this one, and one before that.
    const north = await company.ports.needs.need(NEED);
    const since = { ...north.value, foundAt: START - 200 * DAY };
    await company.ports.needs.commit(NEED, { need: { ...north, value: since } });
    expect(await asks('forecast')).toBe('opened');
  });

  test('a request that came before it and comes again counts where it did, and once', async () => {
    const company = await companyOfTwoDepartments(false);
    const [, one = ''] = north;
    const wish = 'Train us in negotiation with buyers on price, discount and terms.';
    const call = { by: one, callId: 'asks', roleId: 'seller', text: wish };
    const first = await company.run(makeRequest, call);
    const sent = asked(one, 'seller', wish, START);
    await company.send([sent]);
    await company.settle();
    const ofRole = await company.ports.needs.need(needIdOf('seller', 'negotiation'));
    // So long ago that it rests no more.
    const past = { foundAt: START - 400 * DAY, endedAt: START - 300 * DAY };
    const ended = { ...ofRole.value, stage: 'withdrawn' as const, ...past } as Need;
    await company.ports.needs.commit(ofRole.value.needId, { need: { ...ofRole, value: ended } });
    expect(await open(company, group)).toBe('opened');
    expect(await company.run(makeRequest, call)).toMatchObject({ requestId: first.requestId });
    await company.send([sent]);
    await company.settle();
    const { value: part } = await company.ports.needs.need(NEED);
    expect(part.requestedBy).toEqual([]);
    expect(await collected(company.ports.needs.requestsOf(one))).toHaveLength(2);
  });

  /** Its skill goes by another name from now on. */
  async function merge(company: World): Promise<string> {
    const into = { skillId: 'bargaining', label: 'Bargaining', description: 'Prices', neighbours: [] };
    expect((await edit(company, 'skill', into.skillId, { ...into, halfLifeDays: 240 })).status).toBe(200);
    const entry = (await company.ports.registers.latest('skill')).find(({ id }) => id === 'negotiation');
    const merged = { ...entry?.value, mergedInto: into.skillId };
    expect((await edit(company, 'skill', 'negotiation', merged)).status).toBe(200);
    return into.skillId;
  }

  test('requests of its people count on it after its skill was merged into another', async () => {
    const company = await companyOfTwoDepartments();
    const [, one = ''] = north;
    const about = { roleId: 'seller', skillId: await merge(company) };
    const { ports } = company;
    expect(await needAskedFor({ personId: one, ...about }, ports)).toEqual({ needId: NEED, group });
    expect(await needAskedFor({ personId: all[50] ?? '', ...about }, ports)).toEqual({
      needId: needIdOf('seller', about.skillId),
    });
  });

  test('it is looked at, and let go, after its skill was merged into another; then how it stood is kept no more', async () => {
    const company = await companyOfTwoDepartments();
    const { standings } = company.ports;
    const before = { roleId: 'seller', skillId: 'negotiation', group };
    const after = { ...before, skillId: await merge(company) };
    expect(await standings.find(before)).toBeDefined();
    await company.pass(START + DAY, () => undefined);
    await company.send(all.slice(0, 20).map((one) => assessed(one, 'negotiation', 2.1, company.now())));
    await company.settle();
    await company.analyse();
    await company.settle();
    expect(await standings.find(before)).toBeUndefined();
    const said = await standings.find(after);
    expect(said).toMatchObject({ population: 20 });
    expect(await standingOfNeed((await company.ports.needs.need(NEED)).value, company.ports)).toEqual(said);
    for (const day of [3, 5, 7, 9, 11]) {
      await company.pass(START + day * DAY, () => undefined);
      await company.send(all.map((one) => assessed(one, 'negotiation', 5, company.now())));
      await company.settle();
      await company.analyse();
      await company.settle();
    }
    expect((await company.ports.needs.need(NEED)).value).toMatchObject({ stage: 'withdrawn' });
    await company.analyse();
    expect(await standings.find(after)).toBeUndefined();
  });

  test('none of the whole role is opened, nor of a part while that is; beside other parts it may be', async () => {
    const company = await companyOfTwoDepartments();
    expect(await open(company)).toBe('held');
    expect(await open(company, { department: 'south' })).toBe('opened');
    expect((await needs(company)).filter(isOpen)).toHaveLength(2);
    const other = await companyOfTwoDepartments(false);
    expect(await open(other)).toBe('opened');
    expect(await open(other, group)).toBe('held');
  });
});
