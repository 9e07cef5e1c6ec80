import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { mePlanShare } from '../../functions/http/me/programmes/me-plan-share.ts';
import { answerItem } from '../../lib/agents/delivery/answer-item.ts';
import { changeLearner } from '../../lib/agents/change-learner.ts';
import { erasePlan, listPlans, readPlan, writePlan } from '../../lib/agents/delivery/programme/own-plan.ts';
import { readSharedPlans, sharePlan, takeBackPlan } from '../../lib/agents/delivery/programme/share-plan.ts';
import type { Notice } from '../../lib/ports/channels.ts';
import { NeverWritten } from '../../lib/ports/outbound-connector.ts';
import type { Ports } from '../../lib/ports/index.ts';
import { TRANSFER_PLAN_DAYS } from '../../lib/domain/policy/retention.ts';
import { takeObjection } from '../../lib/rights/objection.ts';
import { subjectAccess } from '../../lib/rights/subject-access.ts';
import { callDoor } from '../functions/http/call-door.ts';
import { headerOf } from '../functions/http/callers.ts';
import { collected } from '../support/collected.ts';
import {
  companyWithProgramme,
  inProgramme,
  live,
  managed,
  managerOfSellers as manager,
  NEED as needId,
  partOf,
} from '../support/company-with-programme.ts';
import { edit, letRegistersAge } from '../support/edit-register.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { sellers } from '../support/small-company.ts';
import { DAY, type World, type WorldOptions } from '../support/world.ts';

letRegistersAge();

const words = { name: 'Ann Byrne', acts: [{ will: 'Ask the heron for terms first', by: '2026-05-01' }] };
const later = { ...words, acts: [{ will: 'Name no discount to the pelican', by: '2026-06-01' }] };
const toldOf = ({ channels }: World) =>
  [...channels.notices.standing.values()]
    .map(({ payload }) => payload)
    .filter(({ text }) => text.startsWith('Somebody who reports to you'));
/** Who was told that a module waits. */
const waitingFor = ({ channels }: World): string[] =>
  [...channels.notices.standing.values()]
    .filter(({ payload }) => payload.text.includes('waits for you'))
    .flatMap(({ payload }) => payload.personIds);
const readBy = async (company: World, managerId: string) =>
  (await company.run(readSharedPlans, { managerId })).plans;

/** From when on `gone` holds something, the other system refuses its people for good and no skill is registered. */
const refusing =
  (gone: ReadonlySet<string>) =>
  ({ channels, registers }: Ports): Partial<Ports> => ({
    channels: {
      ...channels,
      notices: {
        ...channels.notices,
        write(key: string, payload: Notice) {
          if (payload.personIds.some((personId) => gone.has(personId)))
            return Promise.reject(new NeverWritten('There is no such account.'));
          return channels.notices.write(key, payload);
        },
      },
    },
    registers: {
      ...registers,
      async skills() {
        return new Map([...(await registers.skills())].filter(([skillId]) => !gone.has(skillId)));
      },
    },
  });

async function withPlan(options: WorldOptions = {}) {
  const company = await companyWithProgramme(options);
  const [personId = '', other = ''] = await inProgramme(company);
  const of = { personId, needId };
  await company.run(writePlan, { ...of, words });
  return { company, personId, other, of };
}

/** At a tap, as they see it at that moment. */
async function share(company: World, of: { personId: string; needId: string }) {
  const seen = await company.ports.transferPlans.find('own-access', of.personId, of.needId);
  return await company.run(sharePlan, { ...of, ...(seen?.etag === undefined ? {} : { version: seen.etag }) });
}

/** Everything that is stored in a container, as text. */
const storedIn = async (company: World, name: string): Promise<string> =>
  JSON.stringify(await collected(company.documents(name).query(z.looseObject({}), 'IS_DEFINED(c.id)')));
const STORES = ['learners', 'needs', 'replies', 'decisions', 'effects', 'registers', 'groups'];

test('what somebody plans is read by nobody else as long as they do not share it', async () => {
  const { company, personId, other, of } = await withPlan();
  expect(await company.run(readPlan, of)).toMatchObject({ words, hasManager: true });
  expect((await company.run(readPlan, of)).proposed.lines.length).toBeGreaterThan(3);
  expect(await company.run(readPlan, of)).not.toHaveProperty('sharedAt');
  expect(await company.run(readPlan, { personId: other, needId })).not.toHaveProperty('words');
  for (const reader of [manager, other, personId]) expect(await readBy(company, reader)).toEqual([]);
  await live(company, 3);
  expect(toldOf(company)).toEqual([]);
  const access = await company.run(subjectAccess, { personId });
  expect(access.transferPlans).toMatchObject([{ needId, acts: 1 }]);
  expect(JSON.stringify(access)).not.toContain('heron');
  for (const name of STORES)
    expect([name, (await storedIn(company, name)).includes('heron')]).toEqual([name, false]);
});

test('shared, the manager reads what was shared and nothing else, is told once while at work, and loses it again', async () => {
  const { company, personId, of } = await withPlan();
  await share(company, of);
  expect(await readBy(company, manager)).toEqual([{ title: expect.any(String), at: company.now(), words }]);
  // Again is once: nothing is shared anew, and nobody is told twice.
  await share(company, of);
  await company.run(writePlan, { ...of, words: later });
  expect((await readBy(company, manager)).map((one) => one.words)).toEqual([words]);
  await live(company, 5);
  expect(toldOf(company)).toEqual([{ personIds: [manager], text: expect.not.stringContaining('heron') }]);
  const { shared } = (await partOf(company, personId))?.programme ?? {};
  const hour = new Date(shared?.toldAt ?? 0).getUTCHours();
  expect([9, 10, 11, 12, 13, 14, 15, 16]).toContain(hour);
  await share(company, of);
  expect((await readBy(company, manager)).map((one) => one.words)).toEqual([later]);
  await live(company, 5);
  expect(toldOf(company)).toHaveLength(2);
  await company.run(takeBackPlan, of);
  expect(await readBy(company, manager)).toEqual([]);
  expect(await company.run(readPlan, of)).toMatchObject({ words: later });
  expect(await company.run(readPlan, of)).not.toHaveProperty('sharedWords');
  for (const name of STORES)
    expect([name, (await storedIn(company, name)).includes('pelican')]).toEqual([name, false]);
});

test('only what was seen is shared: not what another device wrote since, nor again after it was taken back', async () => {
  const { company, of } = await withPlan();
  const { version = '' } = await company.run(readPlan, of);
  await expect(company.run(sharePlan, of)).rejects.toMatchObject({
    fault: { kind: 'precondition-required' },
  });
  await company.run(writePlan, { ...of, words: later });
  await expect(company.run(sharePlan, { ...of, version })).rejects.toMatchObject({
    fault: { kind: 'stale' },
  });
  expect(await readBy(company, manager)).toEqual([]);
  const { version: seen = '' } = await company.run(readPlan, of);
  // It overtakes the request to share, which comes when nothing is to be shared any more.
  await company.run(takeBackPlan, of);
  await expect(company.run(sharePlan, { ...of, version: seen })).rejects.toMatchObject({
    fault: { kind: 'stale' },
  });
  expect(await readBy(company, manager)).toEqual([]);
  const { version: now = '' } = await company.run(readPlan, of);
  // The door takes it as If-Match; after a lost answer it is shared once.
  for (const status of [200, 200]) {
    const called = await callDoor(mePlanShare, {
      principal: headerOf({ kind: 'user', id: of.personId, roles: [] }),
      params: { needId },
      body: {},
      app: { ports: company.ports, disabledAgents: new Set<never>() },
      ifMatch: now,
    });
    expect(called.status).toBe(status);
  }
  expect(await readBy(company, manager)).toMatchObject([{ words: later }]);
});

test('nobody is told of what was taken back or erased before they were', async () => {
  const { company, of, other } = await withPlan();
  await company.run(writePlan, { personId: other, needId, words });
  for (const personId of [of.personId, other]) await share(company, { personId, needId });
  await company.run(takeBackPlan, of);
  await company.run(erasePlan, { personId: other, needId });
  await company.run(erasePlan, { personId: other, needId });
  await live(company, 5);
  expect(toldOf(company)).toEqual([]);
  expect(await readBy(company, manager)).toEqual([]);
});

test('whoever leads them next reads nothing of what was shared before, and neither does who led them', async () => {
  const { company, personId, other, of } = await withPlan();
  await share(company, of);
  await company.send([managed(personId, other, company.now())]);
  await company.settle();
  expect(await readBy(company, manager)).toEqual([]);
  expect(await readBy(company, other)).toEqual([]);
  // Their own page says no more than that.
  expect(await company.run(readPlan, of)).toMatchObject({ sharedWords: words, isRead: false });
  await share(company, of);
  expect(await company.run(readPlan, of)).toMatchObject({ sharedWords: words, isRead: true });
  expect(await readBy(company, other)).toMatchObject([{ words }]);
  expect(await readBy(company, manager)).toEqual([]);
});

test('nothing is shared where the agreement knows no views of managers, with who objects, or where nothing was written', async () => {
  const { company, other, of } = await withPlan();
  await expect(share(company, { personId: other, needId })).rejects.toMatchObject({
    fault: { kind: 'not-found' },
  });
  await share(company, of);
  await edit(company, 'policy', 'works-agreement', { ownerId: manager, noManagerViews: true });
  await expect(share(company, of)).rejects.toMatchObject({ fault: { kind: 'not-allowed' } });
  await expect(readBy(company, manager)).rejects.toMatchObject({ fault: { kind: 'not-allowed' } });
  expect(await company.run(readPlan, of)).toMatchObject({ isRead: false });
  await edit(company, 'policy', 'works-agreement', { ownerId: manager, noManagerViews: false });
  // Nor with whom the layer may not tell now.
  const off = { stops: 'person', personId: manager, isOff: true, because: 'x' };
  await edit(company, 'switch', 'them', off);
  await expect(share(company, of)).rejects.toMatchObject({ fault: { kind: 'conflict' } });
  await edit(company, 'switch', 'them', { ...off, isOff: false });
  await share(company, of);
  await company.run(takeObjection, { personId: manager, to: 'processing' });
  await expect(share(company, of)).rejects.toMatchObject({ fault: { kind: 'conflict' } });
});

test('no manager is told of what an agreement meanwhile keeps from them; once it is lifted, they are', async () => {
  const { company, of } = await withPlan();
  await share(company, of);
  await edit(company, 'policy', 'works-agreement', { ownerId: manager, noManagerViews: true });
  await live(company, 5);
  expect(toldOf(company)).toEqual([]);
  await edit(company, 'policy', 'works-agreement', { ownerId: manager, noManagerViews: false });
  await live(company, 3);
  expect(toldOf(company)).toHaveLength(1);
});

test('its person finds, takes back and erases it, whatever became of its programme', async () => {
  const { company, personId, other, of } = await withPlan();
  const theirs = { personId: other, needId };
  await company.run(writePlan, { ...theirs, words: later });
  for (const one of [of, theirs]) await share(company, one);
  await company.run(answerItem, { ...of, said: 'not-relevant' });
  const stored = await company.ports.learners.read('record-keeping', other);
  await changeLearner(stored, (learner) => ({ ...learner, participations: {} }), company.ports);
  expect((await readBy(company, manager)).length).toBe(2);
  for (const one of [of, theirs]) {
    expect(await company.run(listPlans, { personId: one.personId })).toMatchObject({
      plans: [{ needId, sharedAt: expect.any(Number) }],
    });
    expect(await company.run(readPlan, one)).toMatchObject({ isOpen: false, isRead: true });
    // Nothing is written to it or shared any more.
    await expect(company.run(writePlan, { ...one, words })).rejects.toMatchObject({
      fault: { kind: 'not-found' },
    });
  }
  await company.run(takeBackPlan, of);
  await company.run(erasePlan, theirs);
  expect(await readBy(company, manager)).toEqual([]);
  expect(await company.run(readPlan, of)).toMatchObject({ words, isRead: false });
  await company.run(erasePlan, of);
  expect(await company.run(listPlans, { personId })).toEqual({ plans: [] });
  await expect(company.run(readPlan, of)).rejects.toMatchObject({ fault: { kind: 'not-found' } });
});

test('sharing it and taking it back keep it no longer than its last change does', async () => {
  const { company, of } = await withPlan();
  const written = company.now();
  const on = (day: number) => company.pass(written + day * DAY, () => undefined);
  await on(TRANSFER_PLAN_DAYS - 10);
  await share(company, of);
  await company.run(takeBackPlan, of);
  await on(TRANSFER_PLAN_DAYS - 1);
  expect(await storedIn(company, 'role-plays')).toContain('heron');
  await on(TRANSFER_PLAN_DAYS + 1);
  expect(await storedIn(company, 'role-plays')).toBe('[]');
});

test('it goes with its person, and by itself half a year after its last change', async () => {
  const { company, personId, other, of } = await withPlan();
  await share(company, of);
  await company.run(writePlan, { personId: other, needId, words: later });
  await company.ports.personalData.eraseLeaver(personId);
  const left = await storedIn(company, 'role-plays');
  expect(left).not.toContain('heron');
  expect(left).toContain('pelican');
  await company.pass(company.now() + (TRANSFER_PLAN_DAYS + 1) * DAY, () => undefined);
  expect(await storedIn(company, 'role-plays')).toBe('[]');
});

test('a person is left out of a programme where they object, and taken up again where they take it back', async () => {
  const company = await companyWithProgramme();
  const [personId = ''] = await inProgramme(company);
  await company.run(takeObjection, { personId, to: 'processing' });
  await live(company, 10);
  const told = () => waitingFor(company).filter((one) => one === personId);
  expect(sellers(60)).toContain(personId);
  expect(told()).toEqual([]);
  await company.run(takeObjection, { personId, to: 'nothing' });
  await live(company, 4);
  expect(told()).toHaveLength(1);
});

test('whom a notice never reaches keeps nobody else from what comes to them', async () => {
  const gone = new Set<string>();
  const { company } = await withPlan({ sabotage: refusing(gone) });
  // In the order in which the pass meets them: whom it does not reach comes first.
  const page = await company.ports.learners.page('learning', { roleId: 'seller', after: null, size: 100 });
  const met = page.filter(({ value }) => value.participations[needId]?.programme);
  const people = met.slice(0, 3).map(({ value }) => value.personId);
  const managers = people.map((personId) => guidOf(`manager of ${personId}`));
  await company.send(people.map((personId, i) => managed(personId, managers[i], company.now())));
  await company.settle();
  for (const personId of people) {
    await company.run(writePlan, { personId, needId, words });
    await share(company, { personId, needId });
  }
  const [unreached = ''] = managers;
  const [silent = ''] = people;
  for (const id of [unreached, silent]) gone.add(id);
  await live(company, 9);
  const told = toldOf(company).flatMap(({ personIds }) => personIds);
  expect(told.toSorted()).toEqual(managers.slice(1).toSorted());
  const others = (await inProgramme(company)).filter((personId) => personId !== silent);
  expect(waitingFor(company).toSorted()).toEqual(others.toSorted());
  // Reached again, both are told what they were not.
  gone.clear();
  await live(company, 4);
  expect(toldOf(company)).toHaveLength(3);
  expect(waitingFor(company)).toContain(silent);
});

test('a skill that left the taxonomy ends what is about it, and the pass goes on', async () => {
  const gone = new Set<string>();
  const { company, of } = await withPlan({ sabotage: refusing(gone) });
  await share(company, of);
  gone.add('negotiation');
  await live(company, 9);
  expect(toldOf(company)).toHaveLength(1);
  expect(waitingFor(company)).toEqual([]);
});
