// Who could follow in a critical role: each agrees by themselves, to be counted or named, for one role and its owner;
// whoever has every role but that ownership learns nothing, and the owner of who is counted only what all are together.
import { describe, expect, jest, test } from '@jest/globals';
import { z } from 'zod';
import { doors } from '../../functions/http/index.ts';
import type { AppRole } from '../../functions/http/door/principal.ts';
import { meBenchRead } from '../../functions/http/me/succession/me-bench-read.ts';
import { meSuccessionAgree } from '../../functions/http/me/succession/me-succession-agree.ts';
import { meSuccessionAsRead } from '../../functions/http/me/succession/me-succession-as-read.ts';
import { criticalRoleSave } from '../../functions/http/registers/critical-role-save.ts';
import { eraseLeaver, erasePerson } from '../../lib/adapters/cosmos/personal-data/erase.ts';
import { answerOwnSkill } from '../../lib/agents/skills/own-skills.ts';
import {
  agreeForRole,
  listOnBench,
  listOpenRoles,
  readForRole,
  withdrawFromRole,
} from '../../lib/agents/succession/agree.ts';
import {
  closeCriticalRole,
  openCriticalRole,
  saveCriticalRole,
} from '../../lib/agents/succession/critical-roles.ts';
import { readBench } from '../../lib/agents/succession/read-bench.ts';
import { BENCH_RHYTHM_DAYS } from '../../lib/domain/disclosure/say-bench.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import type { CriticalRole } from '../../lib/domain/succession/critical-role.ts';
import type { KnownAs } from '../../lib/domain/succession/on-bench.ts';
import { takeObjection } from '../../lib/rights/objection.ts';
import { runStep } from '../../lib/step.ts';
import { callDoor } from '../functions/http/call-door.ts';
import { headerOf, roles } from '../functions/http/callers.ts';
import { collected } from '../support/collected.ts';
import { containersOf } from '../support/containers-of.ts';
import { edit, letRegistersAge } from '../support/edit-register.ts';
import { putIntoUse } from '../support/put-into-use.ts';
import { assessed, companyAtWork, lead, sellers, signalsOf, testers } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

letRegistersAge();

const people = sellers(60);
const [ann = '', ben = '', cy = ''] = people;
const [owner = '', other = ''] = testers;
const day = (days: number) => new Date(START + days * DAY).toISOString().slice(0, 10);
const role: CriticalRole = {
  criticalRoleId: 'head-of-sales',
  title: 'Head of sales in the north',
  targets: { negotiation: 4, writing: 3.5 },
  department: 'North',
  until: day(400),
  ownerId: owner,
  standing: 'proposed',
};
const lab: CriticalRole = {
  ...role,
  criticalRoleId: 'head-of-lab',
  title: 'Head of the lab',
  targets: { writing: 3 },
  ownerId: other,
};
const { criticalRoleId } = role;
const notFound = expect.objectContaining({ name: 'not-found' });

let calls = 0;
const nextCall = () => `call ${(calls += 1)}`;
const open = (company: World, { criticalRoleId: id, ownerId: by }: CriticalRole = role) =>
  company.run(openCriticalRole, { criticalRoleId: id, by, calledBy: `Owner of ${id}`, callId: nextCall() });
async function propose(company: World, one: CriticalRole = role) {
  await company.run(saveCriticalRole, { role: one, by: lead, callId: nextCall() });
  await open(company, one);
}

async function companyWithRoles(more: readonly Signal[] = []) {
  calls = 0;
  const company = await companyAtWork();
  await putIntoUse(company, 'succession');
  if (more.length > 0) await company.send([...more]);
  await company.settle();
  await propose(company);
  await propose(company, lab);
  return company;
}

const asRead = (company: World, personId: string, contests: string[] = [], of = criticalRoleId) =>
  company.run(readForRole, { personId, criticalRoleId: of, contests });
async function agree(
  company: World,
  personId: string,
  as: KnownAs = 'counted',
  contests: string[] = [],
  of = criticalRoleId,
) {
  const { version } = await asRead(company, personId, contests, of);
  return await company.run(agreeForRole, {
    personId,
    criticalRoleId: of,
    contests,
    as,
    calledBy: `Name of ${personId}`,
    until: START + 60 * DAY,
    version,
  });
}
const bench = (company: World, personId = owner, of = criticalRoleId) =>
  company.run(readBench, { personId, criticalRoleId: of });
const named = async (company: World) =>
  (await bench(company)).named.map(({ personId }) => personId).toSorted();
/** Once it is asked anew whether something new may be said; who agrees from now on was not in what was said before. */
const later = (company: World) => company.pass(company.now() + BENCH_RHYTHM_DAYS * DAY, () => undefined);
/** As whoever sent it, and nobody else, takes it back. */
async function takenBack(company: World, personId: string) {
  const [works] = signalsOf(personId, 'seller');
  const data = { id: assessed(personId, 'negotiation', 2, START - 20 * DAY).id };
  const type = 'learning-os.evidence.withdrawn';
  await company.bus.send([{ ...works, id: guidOf(`taken back of ${personId}`), type, data } as Signal]);
  await company.settle();
}
const objectedFor = (company: World, personId: string) =>
  company.run(takeObjection, { personId, to: 'processing', isRecorded: true });
const stop = (company: World, personId: string, isOff = true) =>
  edit(company, 'switch', 'person-1', { stops: 'person', personId, isOff, because: 'test' });
const counts = async (company: World, personId = ann) =>
  (await company.run(listOnBench, { personId })).items.map((one) => one.counts);

describe('off, as shipped,', () => {
  test('nothing is proposed, opened, agreed to or read; what somebody may always do stays', async () => {
    const company = await companyAtWork();
    const of = { personId: ann, criticalRoleId };
    const until = START + DAY;
    const tries = [
      company.run(saveCriticalRole, { role, by: lead, callId: 'a' }),
      company.run(openCriticalRole, { criticalRoleId, by: owner, calledBy: 'O', callId: 'b' }),
      company.run(listOpenRoles, { personId: ann }),
      company.run(readForRole, { ...of, contests: [] }),
      company.run(agreeForRole, { ...of, contests: [], as: 'counted', until, version: 'v' }),
      company.run(readBench, { personId: owner, criticalRoleId }),
    ];
    const answers = await Promise.allSettled(tries);
    for (const answer of answers) expect(answer).toMatchObject({ reason: { name: 'switched-off' } });
    expect(await company.run(withdrawFromRole, of)).toMatchObject({ status: 'withdrawn' });
    expect((await company.run(listOnBench, { personId: ann })).items).toEqual([]);
  });

  test('or put out of use again, nothing is read of who had agreed', async () => {
    const company = await companyWithRoles();
    await agree(company, ann, 'named');
    await edit(company, 'policy', 'employment', { mobility: { isOn: true, ownerId: lead } });
    await expect(bench(company)).rejects.toThrow(expect.objectContaining({ name: 'switched-off' }));
    await company.run(withdrawFromRole, { personId: ann, criticalRoleId });
    expect(await counts(company)).toEqual([]);
  });
});

describe('somebody who could follow', () => {
  test('sees which roles there are and who would know, the same as everybody', async () => {
    const company = await companyWithRoles();
    const seen = async (personId: string) =>
      (await company.run(listOpenRoles, { personId })).items.map(({ value, ownerName }) => [
        value.criticalRoleId,
        ownerName,
      ]);
    expect(await seen(ann)).toEqual([
      ['head-of-sales', 'Owner of head-of-sales'],
      ['head-of-lab', 'Owner of head-of-lab'],
    ]);
    expect(await seen(lead).catch(() => 'not here')).toBe('not here');
    expect(await seen(owner)).toEqual([['head-of-lab', 'Owner of head-of-lab']]);
  });

  test('is named once they agree to that, as they read it, and not once they withdraw', async () => {
    const company = await companyWithRoles();
    const read = await asRead(company, ann);
    expect(await named(company)).toEqual([]);
    await agree(company, ann, 'named');
    const [one, ...more] = (await bench(company)).named;
    expect(more).toEqual([]);
    expect(one).toMatchObject({ calledBy: `Name of ${ann}`, shown: read.shown });
    expect(read.shown.skills.map(({ skillId, stands }) => [skillId, stands])).toEqual([
      ['negotiation', 'short'],
      ['writing', 'there'],
    ]);
    expect((await bench(company, other, lab.criticalRoleId)).named).toEqual([]);
    await company.run(withdrawFromRole, { personId: ann, criticalRoleId });
    expect(await named(company)).toEqual([]);
  });

  test('is counted without a name anywhere, and with fewer than a group nothing is said', async () => {
    const company = await companyWithRoles();
    for (const personId of people.slice(0, 4)) await agree(company, personId);
    expect(await bench(company)).toMatchObject({ said: undefined, named: [] });
    const kept = await collected(
      company.documents('role-plays').query(z.looseObject({}), 'IS_DEFINED(c.id)'),
    );
    expect(JSON.stringify(kept)).not.toContain('Name of');
    await agree(company, people[4] ?? '');
    expect((await bench(company)).said?.about).toBeGreaterThanOrEqual(5);
  });

  test('agrees to what they read: later evidence counts for nobody before they have read it', async () => {
    const company = await companyWithRoles();
    const { version, shown } = await asRead(company, ann);
    await company.send([assessed(ann, 'negotiation', 4.5, START - DAY)]);
    await company.settle();
    const ask = {
      personId: ann,
      criticalRoleId,
      contests: [],
      as: 'named' as const,
      calledBy: 'Ann',
      until: START + DAY,
    };
    await expect(company.run(agreeForRole, { ...ask, version })).rejects.toThrow(
      expect.objectContaining({ name: 'stale' }),
    );
    await expect(company.run(agreeForRole, ask)).rejects.toThrow(
      expect.objectContaining({ name: 'precondition-required' }),
    );
    await agree(company, ann, 'named');
    const before = (await bench(company)).named[0]?.shown;
    expect(before).not.toEqual(shown);
    await company.send([assessed(ann, 'negotiation', 0.5, START)]);
    await company.settle();
    expect((await bench(company)).named[0]?.shown).toEqual(before);
  });

  test('contests a skill, of which then nothing is read but that', async () => {
    const company = await companyWithRoles();
    await agree(company, ann, 'named', ['negotiation']);
    const [one] = (await bench(company)).named;
    expect(one?.shown.skills[0]).toEqual({
      skillId: 'negotiation',
      target: 4,
      stands: 'contested',
      adjacent: [],
      sources: [],
    });
  });

  test('is not on it with what a source took back, and is once they agree anew', async () => {
    const company = await companyWithRoles();
    await agree(company, ann, 'named');
    await takenBack(company, ann);
    expect([await named(company), await counts(company)]).toEqual([[], [false]]);
    await agree(company, ann, 'named');
    expect([await named(company), await counts(company)]).toEqual([[ann], [true]]);
  });

  test('agrees for half a year at most, for no role of their own, and is named by no name but their own', async () => {
    const company = await companyWithRoles();
    const { version } = await asRead(company, ann);
    const ask = { personId: ann, criticalRoleId, contests: [], as: 'counted' as const, version };
    const tries = [
      [{ ...ask, until: START - DAY }, 'bad-input'],
      [{ ...ask, until: START + 181 * DAY }, 'bad-input'],
      [{ ...ask, until: START + DAY, as: 'named' as const }, 'not-allowed'],
      [{ ...ask, until: START + DAY, personId: owner }, 'conflict'],
    ] as const;
    for (const [asked, name] of tries)
      await expect(company.run(agreeForRole, asked)).rejects.toThrow(expect.objectContaining({ name }));
  });
});

describe('what an owner reads of all together', () => {
  test('is the same at each look and after each withdrawal, until a group agreed or is gone', async () => {
    const company = await companyWithRoles();
    for (const personId of people.slice(0, 12)) await agree(company, personId);
    const { said } = await bench(company);
    expect(said?.ready.map(({ months }) => months)).toEqual([0, 6, 12, 18]);
    expect((await bench(company)).said).toEqual(said);
    await company.run(withdrawFromRole, { personId: ann, criticalRoleId });
    expect((await bench(company)).said).toEqual(said);
    await later(company);
    for (const personId of people.slice(12, 15)) await agree(company, personId);
    expect((await bench(company)).said).toEqual(said);
    await later(company);
    for (const personId of people.slice(15, 17)) await agree(company, personId);
    expect((await bench(company)).said?.at).toBeGreaterThan(said?.at ?? Infinity);
  });

  test('says which skill alone keeps most of them from it, and that nobody knows how long that takes', async () => {
    const company = await companyWithRoles();
    for (const personId of people.slice(0, 30)) await agree(company, personId);
    const { said } = await bench(company);
    expect(said?.moves?.skillId).toBe('negotiation');
    expect(said?.moves?.high).toBeGreaterThanOrEqual(25);
    // Nobody here was compared with others who waited, so no day is said of negotiation.
    expect(said?.paceNotKnown.high).toBeGreaterThanOrEqual(25);
    expect(said?.ready[0]?.high).toBeLessThan(said?.ready[1]?.high ?? 0);
  });

  test('tells at no look that one of five withdrew, and is silent once all five did', async () => {
    const company = await companyWithRoles();
    const five = people.slice(0, 5);
    for (const personId of five) await agree(company, personId);
    const { said } = await bench(company);
    for (const personId of five) {
      expect((await bench(company)).said).toEqual(said);
      await company.run(withdrawFromRole, { personId, criticalRoleId });
      expect((await bench(company)).said).toEqual(said);
      await later(company);
    }
    expect([said === undefined, (await bench(company)).said]).toEqual([false, undefined]);
  });

  test('is of those who are not named: four whom the owner knows make no group with a fifth', async () => {
    const company = await companyWithRoles();
    for (const personId of people.slice(0, 4)) await agree(company, personId, 'named');
    for (const personId of people.slice(4, 8)) await agree(company, personId);
    expect((await bench(company)).said).toBeUndefined();
    await agree(company, people[8] ?? '');
    expect((await bench(company)).said).toBeDefined();
    const stored = await company.ports.bench.said(owner, criticalRoleId);
    expect(stored?.value.said?.people).toBe(5);
  });
});

describe('a critical role', () => {
  test('is opened by its owner alone, and written at no other door and with no other role', async () => {
    const company = await companyAtWork();
    await putIntoUse(company, 'succession');
    await company.run(saveCriticalRole, { role: { ...role, standing: 'open' }, by: lead, callId: 'a' });
    expect((await company.run(listOpenRoles, { personId: ann })).items).toEqual([]);
    await expect(
      company.run(openCriticalRole, { criticalRoleId, by: other, calledBy: 'Other', callId: 'b' }),
    ).rejects.toThrow(notFound);
    await expect(asRead(company, ann)).rejects.toThrow(notFound);
    const { status } = await edit(company, 'critical-role', criticalRoleId, { ...role, ownerId: lead });
    expect(status).toBe(400);
    const app = { ports: company.ports, disabledAgents: new Set<never>() };
    const principal = headerOf({
      kind: 'user',
      id: lead,
      roles: roles.filter((one) => one !== 'Succession.Manage'),
    });
    expect((await callDoor(criticalRoleSave, { principal, app })).status).toBe(403);
  });

  test.each([
    ['another owner', { ownerId: other }],
    ['another title', { title: 'Something else' }],
    ['another level', { targets: { negotiation: 4, writing: 1 } }],
  ])('that got %s since has nobody on its bench who agreed before', async (_what, changed) => {
    const company = await companyWithRoles();
    for (const [i, personId] of people.slice(0, 8).entries())
      await agree(company, personId, i < 3 ? 'named' : 'counted');
    expect((await bench(company)).said).toBeDefined();
    const next = { ...role, ...changed };
    await propose(company, next);
    expect(await bench(company, next.ownerId)).toMatchObject({ said: undefined, named: [] });
    expect(await counts(company)).toEqual([false]);
  });

  test('that its owner closed has none, and they cannot open it again by themselves', async () => {
    const company = await companyWithRoles();
    await agree(company, ann, 'named');
    await company.run(closeCriticalRole, { criticalRoleId, by: owner, callId: 'close' });
    await expect(bench(company)).rejects.toThrow(notFound);
    expect(await counts(company)).toEqual([false]);
    await expect(open(company)).rejects.toThrow(expect.objectContaining({ name: 'conflict' }));
  });

  test('that was closed and is opened anew has nobody who agreed before', async () => {
    const company = await companyWithRoles();
    for (const [i, personId] of people.slice(0, 8).entries())
      await agree(company, personId, i < 3 ? 'named' : 'counted');
    expect((await bench(company)).said).toBeDefined();
    await company.run(closeCriticalRole, { criticalRoleId, by: owner, callId: 'close' });
    await propose(company);
    expect(await bench(company)).toMatchObject({ said: undefined, named: [] });
    expect(await counts(company)).toEqual([false]);
    await agree(company, ann, 'named');
    expect([await named(company), await counts(company)]).toEqual([[ann], [true]]);
  });

  test('that is saved the same or opened once more while it is open keeps who agreed', async () => {
    const company = await companyWithRoles();
    await agree(company, ann, 'named');
    await open(company);
    await propose(company, { ...role, targets: { writing: 3.5, negotiation: 4 } });
    expect([await named(company), await counts(company)]).toEqual([[ann], [true]]);
  });
});

describe('at once', () => {
  const five = people.slice(0, 5);
  /** Named for the one role and counted for the other. */
  async function ofFive() {
    const company = await companyWithRoles();
    for (const personId of five) {
      await agree(company, personId, 'named');
      await agree(company, personId, 'counted', [], lab.criticalRoleId);
    }
    expect((await bench(company, other, lab.criticalRoleId)).said).toBeDefined();
    return company;
  }
  /** How many the next statement counts once five more agreed. */
  async function countedNext(company: World) {
    await later(company);
    for (const personId of people.slice(10, 15))
      await agree(company, personId, 'counted', [], lab.criticalRoleId);
    await bench(company, other, lab.criticalRoleId);
    const stored = await company.ports.bench.said(other, lab.criticalRoleId);
    return stored?.value.statements.at(-1)?.people;
  }
  const withoutAnn = five.filter((one) => one !== ann).toSorted();

  test('whoever objects is neither named nor counted, and not again once they object no more', async () => {
    const company = await ofFive();
    await company.run(takeObjection, { personId: ann, to: 'processing' });
    expect(await named(company)).toEqual(withoutAnn);
    await company.run(takeObjection, { personId: ann, to: 'nothing' });
    expect(await named(company)).toEqual(withoutAnn);
    expect(await countedNext(company)).toBe(9);
  });

  test('whoever leaves is not, also when they come back', async () => {
    const company = await ofFive();
    const [works] = signalsOf(ann, 'seller');
    const said = (id: string, type: string, at: number, data: object) =>
      ({ ...works, id: guidOf(id), type, time: new Date(at).toISOString(), data }) as Signal;
    await company.send([said('left', 'learning-os.workforce.left', START + 1_000, {})]);
    await company.settle();
    expect(await named(company)).toEqual(withoutAnn);
    await company.send([said('back', 'learning-os.workforce.person', START + 2_000, works?.data as object)]);
    await company.settle();
    expect(await named(company)).toEqual(withoutAnn);
    expect(await countedNext(company)).toBe(9);
  });

  test('whom a switch stops is not named for that time, and is still one of those who are counted', async () => {
    const company = await ofFive();
    await stop(company, ann);
    expect(await named(company)).toEqual(withoutAnn);
    expect(await countedNext(company)).toBe(10);
    await stop(company, ann, false);
    expect(await named(company)).toEqual(five.toSorted());
  });

  test('whoever is erased leaves no trace of having agreed', async () => {
    const company = await ofFive();
    await erasePerson(containersOf(company), ann);
    expect(await named(company)).toEqual(withoutAnn);
    const kept = await collected(
      company.documents('role-plays').query(z.looseObject({}), 'IS_DEFINED(c.id)'),
    );
    expect(JSON.stringify(kept)).not.toContain(ann);
  });

  test('an owner who objects or is erased reads nothing, and nobody agrees for what was theirs', async () => {
    const company = await companyWithRoles();
    for (const personId of five) await agree(company, personId);
    expect((await bench(company)).said).toBeDefined();
    await company.run(takeObjection, { personId: owner, to: 'processing' });
    await expect(bench(company)).rejects.toThrow(notFound);
    await company.run(takeObjection, { personId: owner, to: 'nothing' });
    await eraseLeaver(containersOf(company), owner);
    const { items } = await company.run(listOpenRoles, { personId: ann });
    expect(items.map(({ value }) => value.criticalRoleId)).toEqual(['head-of-lab']);
    const kept = await collected(
      company.documents('role-plays').query(z.looseObject({}), 'IS_DEFINED(c.id)'),
    );
    expect(JSON.stringify(kept)).not.toContain('bench-said');
  });

  test('what is on its way counts nobody who withdraws meanwhile', async () => {
    const company = await companyWithRoles();
    const { save } = company.ports.bench;
    jest.spyOn(company.ports.bench, 'save').mockImplementationOnce(async (...asked) => {
      await company.run(withdrawFromRole, { personId: ann, criticalRoleId });
      await save(...asked);
    });
    const { version } = await asRead(company, ann);
    const asked = { personId: ann, criticalRoleId, contests: [], as: 'counted', until: START + DAY, version };
    const call = { at: company.now(), instanceId: 'call', step: agreeForRole.name };
    const place = { ports: company.ports, disabledAgents: new Set<never>() };
    await expect(runStep(agreeForRole, asked, call, place)).rejects.toThrow(
      expect.objectContaining({ name: 'stale' }),
    );
    expect(await counts(company)).toEqual([]);
  });
});

test('evidence given to learn is in nothing that is counted or read: two lives that differ in nothing else look the same', async () => {
  const score = { skillId: 'negotiation', score: 5, scale: '0-5' };
  const [works] = signalsOf(ann, 'seller');
  const kinds = [
    ['self.reported', score],
    ['assessment.scored', { ...score, givenFor: 'learning' }],
    ['learning.recorded', { ...score, verb: 'practised', objectId: 'x' }],
    ['exercise.answered', { itemId: 'q1', skillIds: ['negotiation'], correct: true }],
  ] as const;
  const given = kinds.map(
    ([type, data]) =>
      ({
        ...works,
        id: guidOf(`given to learn ${JSON.stringify([type, data])}`),
        time: new Date(START - DAY).toISOString(),
        type: `learning-os.${type}`,
        data,
      }) as Signal,
  );
  const [without, with_] = [await companyWithRoles(), await companyWithRoles(given)];
  await with_.run(answerOwnSkill, { personId: ann, skillId: 'negotiation', said: 'contest' });
  const views = [];
  for (const company of [without, with_]) {
    for (const personId of people.slice(0, 12))
      await agree(company, personId, personId === ann ? 'named' : 'counted');
    const { said, named: all } = await bench(company);
    views.push(
      JSON.stringify([said?.about !== undefined, all.find(({ personId }) => personId === ann)?.shown]),
    );
  }
  expect(views[0]).toBe(views[1]);
  // Their own access sees it, so that the comparison can fail.
  const known = async ({ ports }: World) =>
    JSON.stringify((await ports.learners.read('own-access', ann)).value);
  expect(await known(with_)).not.toBe(await known(without));
});

describe('an attacker', () => {
  const CANARY = 'Wren of the north';
  const there: Readonly<Record<string, string>> = {
    criticalRoleId,
    register: 'critical-role',
    skillId: 'negotiation',
  };
  /** What every door that reads answers in somebody's name, with these roles, about what is there. */
  async function answersTo(company: World, id: string, held: readonly AppRole[]): Promise<string> {
    const app = { ports: company.ports, disabledAgents: new Set<never>() };
    const principal = headerOf({ kind: 'user', id, roles: [...held] });
    const asks = (door: (typeof doors)[number]) => Object.keys(door.example.params as object);
    const reading = doors
      .filter(({ method, name }) => method === 'GET' || name === 'me-succession-as-read')
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
  async function withAgreed(agreed: readonly string[]) {
    const company = await companyWithRoles();
    const app = { ports: company.ports, disabledAgents: new Set<never>() };
    for (const id of agreed) {
      const principal = headerOf({ kind: 'user', id, name: CANARY, roles: [] });
      const call = { principal, params: {}, body: { criticalRoleId, contests: [] }, app };
      const read = JSON.parse((await callDoor(meSuccessionAsRead, call)).text) as { version: string };
      const until = new Date(Date.now() + 60 * DAY).toISOString().slice(0, 10);
      const asked = { ...call, ifMatch: read.version, body: { ...call.body, as: 'named', until } };
      expect((await callDoor(meSuccessionAgree, asked)).status).toBe(200);
    }
    return company;
  }
  const readBy = async (company: World, id: string, kind: 'user' | 'app' = 'user', held = roles) => {
    const app = { ports: company.ports, disabledAgents: new Set<never>() };
    const principal = headerOf({ kind, id, roles: [...held] });
    return await callDoor(meBenchRead, { principal, params: { criticalRoleId }, app });
  };

  test('with every role, who owns another role, leads them or proposed this one, learns nothing', async () => {
    const nobody = await withAgreed([]);
    const some = await withAgreed([ann, ...people.slice(10, 20)]);
    expect((await readBy(some, owner, 'user', [])).text).toContain(CANARY);
    expect((await readBy(some, owner, 'app')).status).toBe(403);
    for (const id of [other, lead, ben, cy]) {
      const told = await answersTo(some, id, roles);
      expect(told).toBe(await answersTo(nobody, id, roles));
      expect(told).not.toContain(CANARY);
    }
  });

  test('who reads every other store finds no trace of who agreed, nor how many', async () => {
    const company = await withAgreed(people.slice(0, 6));
    for (const personId of people.slice(6, 11)) await agree(company, personId);
    expect((await bench(company)).said).toBeDefined();
    for (const store of ['replies', 'decisions', 'effects', 'registers', 'groups', 'needs', 'learners']) {
      const kept = await collected(company.documents(store).query(z.looseObject({}), 'IS_DEFINED(c.id)'));
      const text = JSON.stringify(kept);
      expect([store, text.includes(CANARY)]).toEqual([store, false]);
      const both = kept.filter((one) => {
        const said = JSON.stringify(one);
        return said.includes(criticalRoleId) && people.some((id) => said.includes(id));
      });
      expect([store, both]).toEqual([store, []]);
      expect([store, text.includes('bench')]).toEqual([store, false]);
    }
  });

  test('who owns it and lets five others agree again and again is told of the sixth once', async () => {
    const company = await companyWithRoles();
    const allies = people.slice(10, 15);
    for (const personId of [ann, ...allies]) await agree(company, personId);
    await bench(company);
    const told = async () => {
      const stored = await company.ports.bench.said(owner, criticalRoleId);
      return stored?.value.statements.map((one) => one.told?.people);
    };
    expect(await told()).toEqual([6]);
    await later(company);
    for (const personId of allies) await agree(company, personId);
    await bench(company);
    expect(await told()).toEqual([6, 5]);
  });

  test('who lets the role be changed and changed back is told nothing anew of those who agreed before', async () => {
    const company = await companyWithRoles();
    for (const personId of people.slice(0, 7)) await agree(company, personId);
    expect((await bench(company)).said).toBeDefined();
    await propose(company, { ...role, title: 'Head of Sales in the north' });
    for (const personId of people.slice(20, 25)) await agree(company, personId);
    expect((await bench(company)).said).toBeDefined();
    await propose(company);
    await later(company);
    expect((await bench(company)).said).toBeUndefined();
    expect(await counts(company)).toEqual([false]);
  });

  const byWhich = [
    ['a switch stops', stop],
    ['a source takes something back of', takenBack],
    ['it is recorded that there objects', objectedFor],
  ] as const;
  test.each(byWhich)(
    'who owns it and sees to it that %s somebody hears by nothing whether they are counted',
    async (_, that) => {
      const said: unknown[] = [];
      // Of three alike companies: one in which nothing is done, one with somebody who is counted, one with another.
      for (const personId of [undefined, ann, ben]) {
        const company = await companyWithRoles();
        const allies = people.slice(30, 34);
        for (const one of [ann, ...allies]) await agree(company, one);
        const looks = [(await bench(company)).said?.at];
        for (const days of [1, 2]) {
          await company.pass(company.now() + days * DAY, () => undefined);
          for (const one of allies) await agree(company, one);
          if (personId !== undefined) await that(company, personId);
          await later(company);
          looks.push((await bench(company)).said?.at);
        }
        const { value } = (await company.ports.bench.said(owner, criticalRoleId)) ?? {};
        said.push([looks, value?.statements.map((one) => one.people)]);
      }
      expect(said[1]).toEqual(said[0]);
      expect(said[2]).toEqual(said[0]);
    },
  );
});

test('an objection by somebody else’s word takes who is named off at once, and who is counted by their own', async () => {
  const company = await companyWithRoles();
  await agree(company, ann);
  await agree(company, ben, 'named');
  for (const personId of [ann, ben]) await objectedFor(company, personId);
  expect(await named(company)).toEqual([]);
  expect(await counts(company, ben)).toEqual([]);
  expect(await counts(company)).toEqual([true]);
  await company.run(takeObjection, { personId: ann, to: 'processing' });
  expect(await counts(company)).toEqual([]);
  await company.run(takeObjection, { personId: ann, to: 'nothing' });
  expect(await counts(company)).toEqual([]);
});

test('those who are named stand by chance, the same at each look, and otherwise for another role', async () => {
  const company = await companyWithRoles();
  const some = people.slice(0, 12);
  for (const personId of some) {
    await agree(company, personId, 'named');
    await agree(company, personId, 'named', [], lab.criticalRoleId);
  }
  const order = async (by: string, of: string) =>
    (await bench(company, by, of)).named.map(({ personId }) => personId);
  const first = await order(owner, criticalRoleId);
  expect(first).toEqual(await order(owner, criticalRoleId));
  expect(first).not.toEqual(await order(other, lab.criticalRoleId));
  expect(first.toSorted()).toEqual(some.toSorted());
});
