// Somebody who looks for another job inside: they alone see what is near, they alone decide who sees them, and whoever
// has every role but the ownership of that opening learns nothing of it.
import { describe, expect, jest, test } from '@jest/globals';
import { z } from 'zod';
import { doors } from '../../functions/http/index.ts';
import { meNearAsSeen } from '../../functions/http/me/mobility/me-near-as-seen.ts';
import { meNearBeSeen } from '../../functions/http/me/mobility/me-near-be-seen.ts';
import { meOwnedOpeningSeen } from '../../functions/http/me/mobility/me-owned-opening-seen.ts';
import { openingSave } from '../../functions/http/registers/opening-save.ts';
import { eraseLeaver, erasePerson } from '../../lib/adapters/cosmos/personal-data/erase.ts';
import { beSeen, listBeingSeen, readAsSeen, readSeen, withdraw } from '../../lib/agents/mobility/be-seen.ts';
import { closeOpening, openOpening, saveOpening } from '../../lib/agents/mobility/openings.ts';
import { readNear } from '../../lib/agents/mobility/own-near.ts';
import { answerOwnSkill } from '../../lib/agents/skills/own-skills.ts';
import { runStep } from '../../lib/step.ts';
import type { Opening } from '../../lib/domain/mobility/opening.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { takeObjection } from '../../lib/rights/objection.ts';
import type { AppRole } from '../../functions/http/door/principal.ts';
import { callDoor } from '../functions/http/call-door.ts';
import { headerOf, roles } from '../functions/http/callers.ts';
import { collected } from '../support/collected.ts';
import { containersOf } from '../support/containers-of.ts';
import { edit, letRegistersAge } from '../support/edit-register.ts';
import { putIntoUse } from '../support/put-into-use.ts';
import { assessed, companyAtWork, lead, sellers, signalsOf, testers } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

letRegistersAge();

const [ann = '', ben = '', cy = ''] = sellers(60);
const [owner = '', other = ''] = testers;
const day = (days: number) => new Date(START + days * DAY).toISOString().slice(0, 10);
const opening: Opening = {
  openingId: 'key-accounts',
  kind: 'role',
  title: 'Key accounts in the north',
  targets: { negotiation: 3, writing: 3.5 },
  department: 'North',
  from: day(0),
  until: day(400),
  ownerId: owner,
  standing: 'proposed',
};
const project: Opening = {
  ...opening,
  openingId: 'lab',
  kind: 'project',
  title: 'A new lab',
  targets: { measuring: 3, writing: 3 },
  ownerId: other,
};

let calls = 0;
const nextCall = () => `call ${(calls += 1)}`;
const open = (company: World, { openingId, ownerId: by }: Opening = opening) =>
  company.run(openOpening, { openingId, by, calledBy: `Owner of ${openingId}`, callId: nextCall() });
async function propose(company: World, one: Opening = opening, by = lead) {
  await company.run(saveOpening, { opening: one, by, callId: nextCall() });
  await open(company, one);
}

async function companyWithOpenings(more: readonly Signal[] = []) {
  calls = 0;
  const company = await companyAtWork();
  await putIntoUse(company, 'mobility');
  if (more.length > 0) await company.send([...more]);
  await company.settle();
  await propose(company);
  await propose(company, project);
  return company;
}

const asSeen = (company: World, personId: string, contests: string[] = [], openingId = opening.openingId) =>
  company.run(readAsSeen, { personId, openingId, contests });
async function choose(
  company: World,
  personId: string,
  contests: string[] = [],
  openingId = opening.openingId,
) {
  const { version } = await asSeen(company, personId, contests, openingId);
  return await company.run(beSeen, {
    personId,
    openingId,
    contests,
    calledBy: `Name of ${personId}`,
    until: START + 60 * DAY,
    version,
  });
}
const seenBy = async (company: World, personId = owner, openingId = opening.openingId) =>
  (await company.run(readSeen, { personId, openingId })).items;
const isSeen = async (company: World, personId = ann) =>
  (await company.run(listBeingSeen, { personId })).items.map((one) => one.isSeen);
const whoIsSeen = async (company: World) =>
  (await seenBy(company)).map(({ personId }) => personId).toSorted();

describe('off, as shipped,', () => {
  test('nothing is proposed, opened, looked at or seen; what somebody may always do stays', async () => {
    const company = await companyAtWork();
    const personId = ann;
    const of = { personId, openingId: 'key-accounts' };
    const tries = [
      company.run(saveOpening, { opening, by: lead, callId: 'a' }),
      company.run(openOpening, { openingId: 'key-accounts', by: owner, calledBy: 'O', callId: 'b' }),
      company.run(readNear, { personId }),
      company.run(readAsSeen, { ...of, contests: [] }),
      company.run(beSeen, { ...of, contests: [], calledBy: 'A', until: START + DAY, version: 'v' }),
      company.run(readSeen, { personId: owner, openingId: 'key-accounts' }),
    ];
    const answers = await Promise.allSettled(tries);
    expect(answers.map(({ status }) => status)).toEqual(tries.map(() => 'rejected'));
    for (const answer of answers) expect(answer).toMatchObject({ reason: { name: 'switched-off' } });
    expect(await company.run(withdraw, of)).toMatchObject({ status: 'withdrawn' });
    expect((await company.run(listBeingSeen, { personId })).items).toEqual([]);
  });

  test('or put out of use again, nobody is seen who had chosen to be', async () => {
    const company = await companyWithOpenings();
    await choose(company, ann);
    await edit(company, 'policy', 'employment', {});
    await expect(seenBy(company)).rejects.toThrow(expect.objectContaining({ name: 'switched-off' }));
    await company.run(withdraw, { personId: ann, openingId: opening.openingId });
    expect((await company.run(listBeingSeen, { personId: ann })).items).toEqual([]);
  });
});

describe('somebody who looks', () => {
  test('sees openings near to them with what is there, what is missing, and that nobody knows how long', async () => {
    const company = await companyWithOpenings();
    const { openings } = await company.run(readNear, { personId: ann });
    expect(openings.map(({ opening: { openingId } }) => openingId)).toEqual(['key-accounts', 'lab']);
    const [first, second] = openings;
    expect(first?.beside.skills.map(({ skillId, stands, isOfWork }) => [skillId, stands, isOfWork])).toEqual([
      ['negotiation', 'short', true],
      ['writing', 'there', true],
    ]);
    expect(first?.beside.skills[0]?.missing?.low).toBeLessThan(first?.beside.skills[0]?.missing?.high ?? 0);
    expect(second?.beside.skills[0]).toMatchObject({ skillId: 'measuring', stands: 'not-known' });
    expect(first?.seenUntil).toBeUndefined();
    expect(first).toMatchObject({ ownerName: 'Owner of key-accounts', ownerLeadsYou: false, isNear: true });
  });

  test('is seen by one owner once they choose, as they read it, and not once they withdraw', async () => {
    const company = await companyWithOpenings();
    const read = await asSeen(company, ann);
    expect(await seenBy(company)).toEqual([]);
    await choose(company, ann);
    const [one, ...more] = await seenBy(company);
    expect(more).toEqual([]);
    expect(one?.shown).toEqual(read.shown);
    expect(one?.calledBy).toBe(`Name of ${ann}`);
    expect(one?.shown.skills.find(({ skillId }) => skillId === 'negotiation')).toMatchObject({
      stands: 'short',
      sources: [{ source: 'assessment' }, { source: 'assessment' }],
    });
    expect(await seenBy(company, other, project.openingId)).toEqual([]);
    const { openings } = await company.run(readNear, { personId: ann });
    expect(openings.find(({ seenUntil }) => seenUntil !== undefined)?.opening.openingId).toBe('key-accounts');
    await company.run(withdraw, { personId: ann, openingId: opening.openingId });
    expect(await seenBy(company)).toEqual([]);
  });

  test('consents to what they read: later evidence is shown to nobody before they have read it', async () => {
    const company = await companyWithOpenings();
    const { version, shown } = await asSeen(company, ann);
    await company.send([assessed(ann, 'negotiation', 4.5, START - DAY)]);
    await company.settle();
    const ask = {
      personId: ann,
      openingId: opening.openingId,
      contests: [],
      calledBy: 'Ann',
      until: START + DAY,
    };
    await expect(company.run(beSeen, { ...ask, version })).rejects.toThrow(
      expect.objectContaining({ name: 'stale' }),
    );
    await expect(company.run(beSeen, ask)).rejects.toThrow(
      expect.objectContaining({ name: 'precondition-required' }),
    );
    await choose(company, ann);
    const before = (await seenBy(company))[0]?.shown;
    expect(before).not.toEqual(shown);
    await company.send([assessed(ann, 'negotiation', 0.5, START)]);
    await company.settle();
    expect((await seenBy(company))[0]?.shown).toEqual(before);
  });

  test('contests a skill, of which then nothing is shown but that', async () => {
    const company = await companyWithOpenings();
    await choose(company, ann, ['negotiation']);
    const [one] = await seenBy(company);
    expect(one?.shown.skills[0]).toEqual({
      skillId: 'negotiation',
      target: 3,
      stands: 'contested',
      adjacent: [],
      sources: [],
    });
  });

  test('is not seen any more with what its source took back, and is once they read it anew', async () => {
    const company = await companyWithOpenings();
    await choose(company, ann);
    await choose(company, ben);
    const until = async () =>
      (await company.run(readNear, { personId: ann })).openings.find(
        ({ seenUntil }) => seenUntil !== undefined,
      );
    // As whoever sent it, and nobody else, takes it back.
    const takenBack = async (skillId: string) => {
      const [works] = signalsOf(ann, 'seller');
      const data = { id: assessed(ann, skillId, 2, START - 20 * DAY).id };
      const type = 'learning-os.evidence.withdrawn';
      await company.bus.send([{ ...works, id: guidOf(`taken back ${skillId}`), type, data } as Signal]);
      await company.settle();
    };
    // Of what the opening does not ask for, nothing changes.
    await company.bus.send([assessed(ann, 'measuring', 2, START - 20 * DAY)]);
    await company.settle();
    await takenBack('measuring');
    expect(await whoIsSeen(company)).toEqual([ann, ben].toSorted());
    await takenBack('negotiation');
    expect(await whoIsSeen(company)).toEqual([ben]);
    expect([await isSeen(company), await until()]).toEqual([[false], undefined]);
    await choose(company, ann);
    expect(await whoIsSeen(company)).toEqual([ann, ben].toSorted());
    expect(await isSeen(company)).toEqual([true]);
  });

  test('is seen half a year at most', async () => {
    const company = await companyWithOpenings();
    const { version } = await asSeen(company, ann);
    const ask = { personId: ann, openingId: opening.openingId, contests: [], calledBy: 'Ann', version };
    for (const days of [-1, 181])
      await expect(company.run(beSeen, { ...ask, until: START + days * DAY })).rejects.toThrow(
        expect.objectContaining({ name: 'bad-input' }),
      );
  });
});

describe('an opening', () => {
  test('is shown once its owner opened it, and who proposes it cannot open it for them', async () => {
    const company = await companyAtWork();
    await putIntoUse(company, 'mobility');
    await company.run(saveOpening, { opening: { ...opening, standing: 'open' }, by: lead, callId: 'a' });
    expect((await company.run(readNear, { personId: ann })).openings).toEqual([]);
    await expect(
      company.run(openOpening, { openingId: opening.openingId, by: other, calledBy: 'Other', callId: 'b' }),
    ).rejects.toThrow(expect.objectContaining({ name: 'not-found' }));
    await expect(asSeen(company, ann)).rejects.toThrow(expect.objectContaining({ name: 'not-found' }));
  });

  test.each([
    ['another owner', { ownerId: other }],
    ['another title', { title: 'Something else' }],
    ['another level', { targets: { negotiation: 3, writing: 1 } }],
  ])('that got %s since shows nobody who chose to be seen before', async (_what, changed) => {
    const company = await companyWithOpenings();
    await choose(company, ann);
    const next = { ...opening, ...changed };
    await propose(company, next);
    expect(await seenBy(company, next.ownerId)).toEqual([]);
    expect(await isSeen(company)).toEqual([false]);
  });

  test('that its owner closed shows nobody, and they cannot open it again by themselves', async () => {
    const company = await companyWithOpenings();
    await choose(company, ann);
    const { openingId } = opening;
    await company.run(closeOpening, { openingId, by: owner, callId: 'close' });
    await expect(seenBy(company)).rejects.toThrow(expect.objectContaining({ name: 'not-found' }));
    expect(await isSeen(company)).toEqual([false]);
    await expect(open(company)).rejects.toThrow(expect.objectContaining({ name: 'conflict' }));
  });

  test.each([
    ['closed', { standing: 'closed' as const }],
    ['given to another owner', { ownerId: other }],
  ])('that was %s and is put back shows nobody before they choose anew', async (_what, changed) => {
    const company = await companyWithOpenings();
    await choose(company, ann);
    const next = { ...opening, ...changed };
    await company.run(saveOpening, { opening: next, by: lead, callId: nextCall() });
    if (next.standing === 'proposed') await open(company, next);
    expect(await isSeen(company)).toEqual([false]);
    await propose(company);
    expect([await whoIsSeen(company), await isSeen(company)]).toEqual([[], [false]]);
    const { openings } = await company.run(readNear, { personId: ann });
    expect(openings.map(({ seenUntil }) => seenUntil)).toEqual([undefined, undefined]);
    await choose(company, ann);
    expect([await whoIsSeen(company), await isSeen(company)]).toEqual([[ann], [true]]);
  });

  test('that is opened once more while it is open shows who chose to be seen', async () => {
    const company = await companyWithOpenings();
    await choose(company, ann);
    await open(company);
    expect([await whoIsSeen(company), await isSeen(company)]).toEqual([[ann], [true]]);
  });

  test('that was closed and opened anew since somebody read it is read again before they are seen', async () => {
    const company = await companyWithOpenings();
    const { openingId } = opening;
    const { version } = await asSeen(company, ann);
    await company.run(closeOpening, { openingId, by: owner, callId: 'close' });
    await propose(company);
    const ask = { personId: ann, openingId, contests: [], calledBy: 'Ann', until: START + DAY };
    await expect(company.run(beSeen, { ...ask, version })).rejects.toThrow(
      expect.objectContaining({ name: 'stale' }),
    );
  });

  test('is written by no role but the one that manages openings, and at no other door', async () => {
    const company = await companyWithOpenings();
    const { status } = await edit(company, 'opening', opening.openingId, { ...opening, ownerId: lead });
    expect(status).toBe(400);
    const app = { ports: company.ports, disabledAgents: new Set<never>() };
    const all = roles.filter((role) => role !== 'Mobility.Manage');
    const principal = headerOf({ kind: 'user', id: lead, roles: all });
    expect((await callDoor(openingSave, { principal, app })).status).toBe(403);
  });
});

describe('at once', () => {
  test('whoever objects is seen by nobody, and not again once they object no more', async () => {
    const company = await companyWithOpenings();
    await choose(company, ann);
    await choose(company, ben);
    await company.run(takeObjection, { personId: ann, to: 'processing' });
    expect(await whoIsSeen(company)).toEqual([ben]);
    await company.run(takeObjection, { personId: ann, to: 'nothing' });
    expect(await whoIsSeen(company)).toEqual([ben]);
  });

  test('whoever leaves is seen by nobody, also when they come back', async () => {
    const company = await companyWithOpenings();
    await choose(company, ann);
    const [works] = signalsOf(ann, 'seller');
    const said = (id: string, type: string, at: number, data: object) =>
      ({ ...works, id: guidOf(id), type, time: new Date(at).toISOString(), data }) as Signal;
    await company.send([said('left', 'learning-os.workforce.left', START + 1_000, {})]);
    await company.settle();
    expect(await seenBy(company)).toEqual([]);
    await company.send([said('back', 'learning-os.workforce.person', START + 2_000, works?.data as object)]);
    await company.settle();
    expect(await seenBy(company)).toEqual([]);
  });

  test('whoever is erased leaves no trace of having looked', async () => {
    const company = await companyWithOpenings();
    await choose(company, ann);
    await choose(company, ben);
    await erasePerson(containersOf(company), ann);
    expect(await whoIsSeen(company)).toEqual([ben]);
    const kept = await collected(
      company.documents('role-plays').query(z.looseObject({}), 'IS_DEFINED(c.id)'),
    );
    expect(JSON.stringify(kept)).not.toContain(ann);
  });

  test('an owner who is erased or objects sees nobody, and nobody is shown what was theirs', async () => {
    const company = await companyWithOpenings();
    await choose(company, ann);
    await company.run(takeObjection, { personId: owner, to: 'processing' });
    await expect(seenBy(company)).rejects.toThrow(expect.objectContaining({ name: 'not-found' }));
    await company.run(takeObjection, { personId: owner, to: 'nothing' });
    await eraseLeaver(containersOf(company), owner);
    const { openings } = await company.run(readNear, { personId: ann });
    expect(openings.map(({ opening: { openingId } }) => openingId)).toEqual(['lab']);
  });

  test('whom a switch stops is seen by nobody for that time', async () => {
    const company = await companyWithOpenings();
    await choose(company, ann);
    await edit(company, 'switch', 'person-1', {
      stops: 'person',
      personId: ann,
      isOff: true,
      because: 'test',
    });
    expect(await seenBy(company)).toEqual([]);
  });
});

/** What ann gave to learn, of every kind. */
const givenToLearn = (personId: string): Signal[] => {
  const [works] = signalsOf(personId, 'seller');
  const score = { skillId: 'negotiation', score: 5, scale: '0-5' };
  const said = (type: string, data: object, n: number) =>
    ({
      ...works,
      id: guidOf(`given to learn ${type} ${n}`),
      time: new Date(START - DAY).toISOString(),
      type: `learning-os.${type}`,
      data,
    }) as Signal;
  return [
    said('self.reported', score, 1),
    said('self.reported', { ...score, skillId: 'measuring' }, 2),
    said('assessment.scored', { ...score, givenFor: 'learning' }, 3),
    said('learning.recorded', { ...score, verb: 'practised', objectId: 'x' }, 4),
    said('exercise.answered', { itemId: 'q1', skillIds: ['negotiation'], correct: true }, 5),
  ];
};

describe('what is still on its way', () => {
  test.each([
    ['withdraws', (company: World) => company.run(withdraw, { personId: ann, openingId: opening.openingId })],
    [
      'objects, and then does not any more',
      async (company: World) => {
        await company.run(takeObjection, { personId: ann, to: 'processing' });
        await company.run(takeObjection, { personId: ann, to: 'nothing' });
      },
    ],
  ])('shows nobody who meanwhile %s', async (_, happens) => {
    const company = await companyWithOpenings();
    const { save } = company.ports.movers;
    jest.spyOn(company.ports.movers, 'save').mockImplementationOnce(async (...asked) => {
      await happens(company);
      await save(...asked);
    });
    const { version } = await asSeen(company, ann);
    const asked = {
      personId: ann,
      openingId: opening.openingId,
      contests: [],
      calledBy: 'Ann',
      until: START + DAY,
      version,
    };
    const call = { at: company.now(), instanceId: 'call', step: beSeen.name };
    const place = { ports: company.ports, disabledAgents: new Set<never>() };
    await expect(runStep(beSeen, asked, call, place)).rejects.toThrow(
      expect.objectContaining({ name: 'stale' }),
    );
    expect(await seenBy(company)).toEqual([]);
    await choose(company, ann);
    expect(await whoIsSeen(company)).toEqual([ann]);
  });
});

describe('evidence given to learn', () => {
  test('is in nothing that an owner reads: two lives that differ in nothing else look the same', async () => {
    const [without, with_] = [await companyWithOpenings(), await companyWithOpenings(givenToLearn(ann))];
    await with_.run(answerOwnSkill, { personId: ann, skillId: 'negotiation', said: 'contest' });
    for (const company of [without, with_]) {
      await choose(company, ann);
      await choose(company, ben);
    }
    expect(JSON.stringify(await seenBy(with_))).toBe(JSON.stringify(await seenBy(without)));
    // Its person sees it, so that the comparison can fail.
    const near = async (company: World) =>
      JSON.stringify((await company.run(readNear, { personId: ann })).openings);
    expect(await near(with_)).not.toBe(await near(without));
  });
});

describe('an attacker', () => {
  const CANARY = 'Wren of the north';
  const there: Readonly<Record<string, string>> = {
    openingId: opening.openingId,
    register: 'opening',
    skillId: 'negotiation',
  };
  /** What every door that reads answers in somebody's name, with these roles, about what is there. */
  async function answersTo(company: World, id: string, held: readonly AppRole[]): Promise<string> {
    const app = { ports: company.ports, disabledAgents: new Set<never>() };
    const principal = headerOf({ kind: 'user', id, roles: [...held] });
    const asks = (door: (typeof doors)[number]) => Object.keys(door.example.params as object);
    const reading = doors
      .filter(({ method, name }) => method === 'GET' || name === 'me-near-as-seen')
      .filter((door) => asks(door).every((name) => name in there));
    expect(reading.length).toBeGreaterThan(40);
    const answers: string[] = [];
    for (const door of reading) {
      const params = Object.fromEntries(asks(door).map((name) => [name, there[name] ?? '']));
      const { status, text } = await callDoor(door, { principal, params, app });
      answers.push(`${door.name} ${status} ${text}`);
    }
    // Stamps of the store, drawn at each write.
    return answers.join('\n').replaceAll(/"etag":"\\"[0-9a-f-]+\\""/g, '');
  }
  async function withOneSeen(isSeen: boolean) {
    const company = await companyWithOpenings();
    if (!isSeen) return company;
    const app = { ports: company.ports, disabledAgents: new Set<never>() };
    const principal = headerOf({ kind: 'user', id: ann, name: CANARY, roles: [] });
    const call = { principal, params: {}, body: { openingId: opening.openingId, contests: [] }, app };
    const read = JSON.parse((await callDoor(meNearAsSeen, call)).text) as { version: string };
    const until = new Date(Date.now() + 60 * DAY).toISOString().slice(0, 10);
    const asked = { ...call, ifMatch: read.version, body: { ...call.body, until } };
    expect((await callDoor(meNearBeSeen, asked)).status).toBe(200);
    return company;
  }

  test('with every role, who owns another opening, leads them or proposed this one, learns nothing', async () => {
    const [without, with_] = [await withOneSeen(false), await withOneSeen(true)];
    for (const id of [other, lead, ben, cy]) {
      const told = await answersTo(with_, id, roles);
      expect(told).toBe(await answersTo(without, id, roles));
      expect(told).not.toContain(CANARY);
    }
    const app = { ports: with_.ports, disabledAgents: new Set<never>() };
    const params = { openingId: opening.openingId };
    const principal = headerOf({ kind: 'user', id: owner, roles: [] });
    expect((await callDoor(meOwnedOpeningSeen, { principal, params, app })).text).toContain(CANARY);
  });

  test('who reads every other store finds no trace of who looks', async () => {
    const company = await withOneSeen(true);
    await company.run(readNear, { personId: ann });
    for (const store of ['replies', 'decisions', 'effects', 'registers', 'groups', 'needs', 'learners']) {
      const kept = await collected(company.documents(store).query(z.looseObject({}), 'IS_DEFINED(c.id)'));
      const text = JSON.stringify(kept);
      expect([store, text.includes(CANARY)]).toEqual([store, false]);
      const both = kept.filter((one) => {
        const said = JSON.stringify(one);
        return said.includes(ann) && said.includes(opening.openingId);
      });
      expect([store, both]).toEqual([store, []]);
    }
  });

  test('an app sees nothing of it either', async () => {
    const company = await withOneSeen(true);
    const app = { ports: company.ports, disabledAgents: new Set<never>() };
    const principal = headerOf({ kind: 'app', id: owner, roles: [...roles] });
    const params = { openingId: opening.openingId };
    expect((await callDoor(meOwnedOpeningSeen, { principal, params, app })).status).toBe(403);
  });
});

test('those who are seen stand by chance, the same at each look, and otherwise in another opening', async () => {
  const company = await companyWithOpenings();
  const people = sellers(60).slice(0, 12);
  for (const personId of people) {
    await choose(company, personId);
    await choose(company, personId, [], project.openingId);
  }
  const order = async (by: string, of: Opening) =>
    (await seenBy(company, by, of.openingId)).map(({ personId }) => personId);
  const first = await order(owner, opening);
  expect(first).toEqual(await order(owner, opening));
  expect(first).not.toEqual(await order(other, project));
  expect(first.toSorted()).toEqual(people.toSorted());
});
