import { beforeAll, describe, expect, it } from '@jest/globals';
import { doors } from '../../functions/http/index.ts';
import { keepPart } from '../../lib/agents/delivery/subject.ts';
import { readTeam } from '../../lib/agents/skills/read-team.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { eraseLeavers } from '../../lib/rights/erase-leavers.ts';
import { callDoor } from '../functions/http/call-door.ts';
import { headerOf } from '../functions/http/callers.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import {
  approves,
  assessed,
  companyAtWork,
  lead,
  reassess,
  sellers,
  signalsOf,
} from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

beforeAll(() => void (process.env['WEBSITE_AUTH_ENABLED'] = 'True'));

const people = sellers(60);
const NEED = 'seller.negotiation';

async function call(
  company: World,
  name: string,
  by: string,
  body: object = {},
  params: object = {},
  roles: string[] = [],
  disabledAgents: ReadonlySet<'delivery'> = new Set(),
) {
  const found = doors.find((door) => door.name === name);
  if (!found) throw new Error(`There is no door ${name}.`);
  const app = { ports: company.ports, disabledAgents };
  const principal = headerOf({ kind: 'user', id: by, roles });
  return await callDoor({ ...found, example: { params, body } }, { principal, app });
}
const objects = (company: World, who: string, to: string, disabledAgents?: ReadonlySet<'delivery'>) =>
  call(company, 'me-objection-choose', who, { to }, {}, [], disabledAgents);
const known = async ({ ports }: World, who: string) =>
  (await ports.learners.read('record-keeping', who)).value;
const reached = ({ channels }: World) =>
  [...channels.assignments.standing.values()].map(({ payload }) => payload.personId);

async function companyWithWaiting(): Promise<{ company: World; waiting: string[] }> {
  const company = await companyAtWork();
  await company.pass(START + 12 * DAY, approves);
  const parts = await Promise.all(
    people.map(async (who) => [who, (await known(company, who)).participations[NEED]] as const),
  );
  return {
    company,
    waiting: parts.filter(([, part]) => part && part.deliveredAt === undefined).map(([who]) => who),
  };
}

describe('who objects to processing', () => {
  it('is planned for, sent and assessed no more, says nothing of why, and finds open what was made for their role', async () => {
    const company = await companyAtWork();
    const [who = '', other = ''] = people;
    expect(await objects(company, who, 'processing')).toMatchObject({ status: 200 });
    await company.pass(START + 60 * DAY, approves);
    expect(reached(company).length).toBeGreaterThan(20);
    expect(reached(company)).not.toContain(who);
    const before = await known(company, who);
    expect(before.participations).toEqual({});
    await company.send([assessed(who, 'negotiation', 5, company.now())]);
    await company.settle();
    expect((await known(company, who)).skills).toEqual(before.skills);
    const mine = await call(company, 'me-items-list', who);
    const items = (JSON.parse(mine.text) as { items: { state: string; url?: string; needId: string }[] })
      .items;
    expect(items).toEqual([
      expect.objectContaining({ needId: NEED, state: 'open', url: expect.any(String) }),
    ]);
    const theirs = await call(company, 'me-items-list', other);
    expect(theirs.text).not.toContain('"open"');
  });

  it('does not show: the team and the role count as many people, and the feed is answered the same', async () => {
    const manager = guidOf('manager of eight');
    const company = await companyAtWork();
    const led = people.slice(0, 8).flatMap((who): Signal[] => {
      const [works] = signalsOf(who, 'seller');
      if (works?.type !== 'learning-os.workforce.person') return [];
      return [
        {
          ...works,
          id: guidOf(`led ${who}`),
          time: new Date(START).toISOString(),
          data: { ...works.data, managerId: manager },
        },
      ];
    });
    await company.send(led);
    await company.settle();
    const team = () => company.run(readTeam, { managerId: manager });
    const role = async () =>
      (await collected(company.ports.learners.all('learning', { roleId: 'seller' }))).length;
    const [teamBefore, roleBefore] = [await team(), await role()];
    await objects(company, people[3] ?? '', 'processing');
    expect([await team(), await role()]).toEqual([teamBefore, roleBefore]);
    const answer = await company.send([assessed(people[3] ?? '', 'negotiation', 1, company.now())]);
    expect(answer).toEqual({ accepted: 1 });
    // Nor is it an erasure: nobody who objects has left.
    await company.settle();
    expect(await company.run(eraseLeavers, {})).toEqual({ erased: 0, left: 0 });
  });

  it('takes it back with nothing lost, and sees both where they see what is held', async () => {
    const company = await companyAtWork();
    const who = people[5] ?? '';
    const before = await known(company, who);
    await objects(company, who, 'processing');
    expect(JSON.parse((await call(company, 'me-data-read', who)).text)).toMatchObject({
      objection: { to: 'processing' },
    });
    await objects(company, who, 'nothing');
    expect(await known(company, who)).toEqual(before);
    expect(JSON.parse((await call(company, 'me-objection-read', who)).text)).toEqual({
      to: 'nothing',
    });
  });
});

describe('who waits in a comparison', () => {
  it('sees it, may ask for it at once and once, and is marked as compared with nobody', async () => {
    const { company, waiting } = await companyWithWaiting();
    const [who = ''] = waiting;
    const item = async () =>
      (JSON.parse((await call(company, 'me-items-list', who)).text) as { items: object[] }).items[0];
    expect(waiting.length).toBeGreaterThanOrEqual(10);
    expect(await item()).toMatchObject({ waits: true, state: 'planned', needId: NEED });
    expect(JSON.parse((await call(company, 'me-data-read', who)).text)).toMatchObject({
      participations: [{ waits: true }],
    });
    const hasten = () => call(company, 'me-item-hasten', who, {}, { needId: NEED });
    expect(await hasten()).toMatchObject({ status: 200 });
    expect(await hasten()).toMatchObject({ status: 200 });
    expect(reached(company).filter((one) => one === who)).toHaveLength(1);
    expect(await item()).toMatchObject({ state: 'delivered' });
    expect((await known(company, who)).participations[NEED]).toMatchObject({ uncompared: true });
    await company.pass(START + 40 * DAY, approves);
    await reassess(company, people);
    await company.pass(START + 110 * DAY, approves);
    expect(reached(company).filter((one) => one === who)).toHaveLength(1);
    expect(await call(company, 'me-item-hasten', who, {}, { needId: 'seller.writing' })).toMatchObject({
      status: 404,
    });
  });

  it('objects to it alone: gets it at once, is compared with nobody, and everything else goes on', async () => {
    const { company, waiting } = await companyWithWaiting();
    const [, who = ''] = waiting;
    expect(await objects(company, who, 'comparison')).toMatchObject({ status: 200 });
    expect(reached(company)).toContain(who);
    expect((await known(company, who)).participations[NEED]).toMatchObject({ uncompared: true });
    const seen = await collected(company.ports.learners.all('learning', { roleId: 'seller' }));
    expect(Object.keys(seen.find(({ personId }) => personId === who)?.skills ?? {})).toContain('negotiation');
  });

  it('stays out of the comparison when a delivery that was under way is written down after they objected', async () => {
    const { company, waiting } = await companyWithWaiting();
    const [, , who = ''] = waiting;
    const read = await company.ports.learners.read('record-keeping', who);
    const part = read.value.participations[NEED];
    if (!part) throw new Error('They wait.');
    await objects(company, who, 'comparison');
    await keepPart(read, NEED, (latest = part) => ({ ...latest, deliveredAt: company.now() }), company.ports);
    expect((await known(company, who)).participations[NEED]).toMatchObject({ uncompared: true });
  });

  it('is taken at its word although nothing can be delivered at that moment, also where L&D records it', async () => {
    const { company, waiting } = await companyWithWaiting();
    const [own = '', recorded = ''] = waiting;
    const off = new Set<'delivery'>(['delivery']);
    expect(await objects(company, own, 'comparison', off)).toMatchObject({ status: 200 });
    const body = { personId: recorded, to: 'comparison' };
    const answer = await call(company, 'objection-record', lead, body, {}, ['Objection.Record'], off);
    expect(answer).toMatchObject({ status: 200 });
    for (const who of [own, recorded]) {
      expect(reached(company)).not.toContain(who);
      expect(await known(company, who)).toMatchObject({ objection: { to: 'comparison' } });
      expect(await call(company, 'me-item-hasten', who, {}, { needId: NEED })).toMatchObject({ status: 200 });
      expect(reached(company)).toContain(who);
    }
    const logged = (await decisionLog(company.ports)).map(({ outcome }) => outcome);
    expect(logged).toContain('recorded what somebody objects to');
  });

  it('is never made to wait who objected before the plan', async () => {
    const company = await companyAtWork();
    for (const who of people.slice(0, 12)) await objects(company, who, 'comparison');
    await company.pass(START + 12 * DAY, approves);
    for (const who of people.slice(0, 12))
      expect((await known(company, who)).participations[NEED]).toMatchObject({
        group: 'first',
        uncompared: true,
      });
  });
});

it('what somebody said themselves is neither taken back nor narrowed by who records for them, who is not told either', async () => {
  const company = await companyAtWork();
  const [who = '', other = ''] = people;
  const record = (personId: string, to: string) =>
    call(company, 'objection-record', lead, { personId, to }, {}, ['Objection.Record']);
  await call(company, 'me-objection-choose', who, { to: 'processing' });
  for (const to of ['nothing', 'comparison'])
    // The answer to somebody who said nothing is the same.
    expect(JSON.stringify(await record(who, to))).toBe(JSON.stringify(await record(other, to)));
  expect((await known(company, who)).objection).toMatchObject({ to: 'processing' });
  await record(other, 'comparison');
  await record(other, 'nothing');
  expect((await known(company, other)).objection).toBeUndefined();
  await call(company, 'me-objection-choose', other, { to: 'comparison' });
  await record(other, 'processing');
  expect((await known(company, other)).objection).toMatchObject({ to: 'processing' });
  await record(other, 'nothing');
  expect((await known(company, other)).objection).toMatchObject({ to: 'processing' });
  await record(other, 'comparison');
  expect((await known(company, other)).objection).toMatchObject({ to: 'comparison' });
  // What was recorded for somebody is their own word as soon as they say it too.
  const [, , third = ''] = people;
  await record(third, 'processing');
  await call(company, 'me-objection-choose', third, { to: 'processing' });
  await record(third, 'nothing');
  expect((await known(company, third)).objection).toMatchObject({ to: 'processing' });
});

it('an objection recorded by somebody else needs the role, and the log says that it was and not of whom', async () => {
  const company = await companyAtWork();
  const [who = ''] = people;
  const body = { personId: who, to: 'processing' };
  expect(await call(company, 'objection-record', lead, body)).toMatchObject({ status: 403 });
  expect(await call(company, 'objection-record', lead, body, {}, ['Objection.Record'])).toMatchObject({
    status: 200,
  });
  expect((await known(company, who)).objection).toMatchObject({ to: 'processing' });
  const log = await decisionLog(company.ports);
  expect(log.at(-1)).toMatchObject({ decidedBy: { kind: 'human', name: lead }, subject: 'personal-data' });
  expect(JSON.stringify(log)).not.toContain(who);
});
