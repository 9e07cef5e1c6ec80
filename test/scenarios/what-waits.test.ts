// What waits for somebody is told to them once, where they work, and tells nobody else anything.
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { erasePerson } from '../../lib/adapters/cosmos/personal-data/erase.ts';
import { beSeen, readAsSeen } from '../../lib/agents/mobility/be-seen.ts';
import { openOpening, saveOpening } from '../../lib/agents/mobility/openings.ts';
import { openRequisition } from '../../lib/agents/hiring/open-requisition.ts';
import { saveCriticalRole } from '../../lib/agents/succession/critical-roles.ts';
import { listWhatWaits } from '../../lib/agents/list-what-waits.ts';
import { openedBy } from '../../lib/agents/what-waits-in-words.ts';
import { tellWhatWaits } from '../../lib/agents/tell-what-waits.ts';
import { answerUndertaking } from '../../lib/agents/workforce-planning/answer-undertaking.ts';
import type { Opening } from '../../lib/domain/mobility/opening.ts';
import type { EmploymentUse } from '../../lib/domain/policy/employment.ts';
import { waitingKinds, type WaitingKind } from '../../lib/domain/waiting.ts';
import type { Undertaking } from '../../lib/domain/workforce/undertaking.ts';
import { languagesOf } from '../../lib/messages/languages.ts';
import { english } from '../../lib/messages/words.ts';
import { NotWritten } from '../../lib/ports/outbound-connector.ts';
import { takeObjection } from '../../lib/rights/objection.ts';
import { containersOf } from '../support/containers-of.ts';
import { edit, letRegistersAge } from '../support/edit-register.ts';
import { companyAtWork, lead, sellers, testers, worksNow } from '../support/small-company.ts';
import { everythingKept, leadingTo } from '../support/traces.ts';
import { DAY, START, type World } from '../support/world.ts';

letRegistersAge();
afterEach(() => void jest.restoreAllMocks());

const [owner = '', other = ''] = testers;
const [ann = ''] = sellers(60);
const HOUR = DAY / 24;
const TEN = 2 * HOUR;
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
const undertaking: Undertaking = {
  undertakingId: 'order-1',
  kind: 'order',
  title: 'The Milan order',
  roleId: 'seller',
  skillId: 'negotiation',
  level: 4,
  people: 20,
  from: day(100),
  ownerId: owner,
  standing: 'proposed',
};

let calls = 0;
const said = () => ({ callId: `call ${(calls += 1)}` });
const propose = (company: World, one: Opening = opening) =>
  company.run(saveOpening, { opening: one, by: lead, ...said() });
const open = (company: World) =>
  company.run(openOpening, { openingId: opening.openingId, by: owner, calledBy: 'Olga Owner', ...said() });
const undertake = ({ ports, now }: World, one: Undertaking = undertaking) =>
  ports.registers.save({ register: 'undertaking', id: one.undertakingId, value: one, by: lead, at: now() });

const notices = ({ channels }: World) =>
  [...channels.notices.standing.values()].map(({ payload }) => payload);
const toldOf = (company: World, personId = owner) =>
  notices(company).flatMap(({ personIds, text }) => (personIds.includes(personId) ? [text] : []));
/** The timer at ten o’clock of that day, in the time zone of the people. */
async function tellOn(company: World, days: number): Promise<void> {
  await company.pass(START + days * DAY + TEN, () => undefined);
  await company.runAgain(tellWhatWaits, {});
}
const stop = (company: World, isOff: boolean) =>
  edit(company, 'switch', 'incident', {
    stops: 'agent',
    agent: 'workforce-planning',
    isOff,
    because: 'an incident',
  });
const waitsFor = async (company: World, personId = owner) =>
  (await company.run(listWhatWaits, { personId })).items.map(({ kind }) => kind);
const saying = (kind: WaitingKind) =>
  english.say(`notice.waits.${kind}`, { card: english.say(openedBy[kind]) });

/** Of an owner who is at work in Dublin. */
async function companyInUse(...uses: EmploymentUse[]) {
  const company = await companyAtWork();
  await company.send([worksNow(owner, 60, { timeZone: 'Europe/Dublin' }, START - DAY)]);
  await company.settle();
  await putInUse(company, ...uses);
  return company;
}
const putInUse = (company: World, ...uses: EmploymentUse[]) =>
  edit(
    company,
    'policy',
    'employment',
    Object.fromEntries(uses.map((use) => [use, { isOn: true, ownerId: lead }])),
  );

describe('an owner', () => {
  test('is told once that something waits for their yes, from the next day on and while they work', async () => {
    const company = await companyInUse('mobility');
    await propose(company);
    await undertake(company);
    await tellOn(company, 0);
    expect(toldOf(company)).toEqual([]);
    // At eight in the morning in Dublin nobody is at work yet.
    await company.pass(START + DAY, () => undefined);
    await company.runAgain(tellWhatWaits, {});
    expect(toldOf(company)).toEqual([]);
    await tellOn(company, 1);
    await company.runAgain(tellWhatWaits, {});
    await tellOn(company, 2);
    await tellOn(company, 8);
    expect(toldOf(company)).toEqual([english.say('notice.waits.several', { card: 'What waits for me' })]);
    expect(await waitsFor(company)).toEqual(['undertaking', 'opening']);
    expect(await waitsFor(company, other)).toEqual([]);
  });

  test('reads one line on each day of theirs, also where midnight of UTC lies in their working hours', async () => {
    const company = await companyInUse();
    await company.send([worksNow(owner, 60, { timeZone: 'Pacific/Auckland' }, START - DAY / 2)]);
    await undertake(company);
    await company.settle();
    const tellAt = async (moment: string): Promise<number> => {
      await company.pass(Date.parse(moment), () => undefined);
      await company.runAgain(tellWhatWaits, {});
      return toldOf(company).length;
    };
    // It came on Monday at nine in the evening there.
    expect(await tellAt('2026-03-02T20:30:00Z')).toBe(1);
    await undertake(company, { ...undertaking, undertakingId: 'order-2' });
    // That came on Tuesday morning; at half past four it is another day in UTC and the same Tuesday there.
    expect(await tellAt('2026-03-03T03:30:00Z')).toBe(1);
    expect(await tellAt('2026-03-03T20:30:00Z')).toBe(2);
    expect(await tellAt('2026-03-04T03:30:00Z')).toBe(2);
  });

  test('hears nothing of what they answered, or of what an agent is off for, and again of what says otherwise', async () => {
    const company = await companyInUse();
    await undertake(company);
    await stop(company, true);
    await tellOn(company, 1);
    expect([toldOf(company), await waitsFor(company)]).toEqual([[], []]);
    await stop(company, false);
    await company.run(answerUndertaking, {
      undertakingId: 'order-1',
      standing: 'confirmed',
      by: owner,
      ...said(),
    });
    await tellOn(company, 2);
    expect(toldOf(company)).toEqual([]);
    const [entry] = await company.ports.registers.latest('undertaking');
    await company.ports.registers.save({
      register: 'undertaking',
      id: 'order-1',
      value: { ...undertaking, people: 30 },
      at: company.now(),
      ifMatch: entry?.etag ?? '',
    });
    await tellOn(company, 3);
    await tellOn(company, 4);
    expect(toldOf(company)).toEqual([saying('undertaking')]);
  });

  test('is told of nothing while the use is off, and of what still waits once it is on', async () => {
    const company = await companyInUse('mobility');
    await propose(company);
    await edit(company, 'policy', 'employment', {});
    await tellOn(company, 1);
    expect([toldOf(company), await waitsFor(company)]).toEqual([[], []]);
    await putInUse(company, 'mobility');
    await tellOn(company, 2);
    expect(toldOf(company)).toEqual([saying('opening')]);
  });

  test('looks at an opening every two weeks, to the hour alike whether or not somebody is there', async () => {
    const told = async (shows: boolean) => {
      const company = await companyInUse('mobility');
      await propose(company);
      await open(company);
      await company.pass(START + 5 * DAY, () => undefined);
      if (shows) {
        const asked = { personId: ann, openingId: opening.openingId, contests: [] };
        const { version } = await company.run(readAsSeen, asked);
        await company.run(beSeen, { ...asked, calledBy: 'Ann', until: START + 60 * DAY, version });
      }
      for (let on = 5; on < 40; on += 1) await tellOn(company, on);
      const kept = [...(await everythingKept(company)).values()].filter((text) => text.includes('waits-'));
      return { notices: notices(company), kept: kept.length };
    };
    const [alone, seen] = [await told(false), await told(true)];
    expect(seen).toEqual(alone);
    expect(alone.notices.map(({ text }) => text)).toEqual([saying('opening-look'), saying('opening-look')]);
  });

  test('hears that a brief for hiring is there, and of a critical role that is proposed', async () => {
    const company = await companyInUse('hiring', 'succession');
    await company.run(openRequisition, {
      roleId: 'seller',
      people: 2,
      startsOn: day(100),
      ownerId: other,
      by: lead,
      ...said(),
    });
    const { title, department, until, targets } = opening;
    const role = {
      criticalRoleId: 'head',
      title,
      department,
      until,
      targets,
      ownerId: owner,
      standing: 'proposed' as const,
    };
    await company.run(saveCriticalRole, { role, by: lead, ...said() });
    await tellOn(company, 1);
    expect([toldOf(company), toldOf(company, other)]).toEqual([
      [saying('critical-role')],
      [saying('requisition')],
    ]);
    expect(await waitsFor(company, other)).toEqual(['requisition']);
    await tellOn(company, 15);
    expect(await waitsFor(company, other)).toEqual([]);
  });

  test('reads it in their own language', async () => {
    const company = await companyInUse('mobility');
    const speaks = { timeZone: 'Europe/Dublin', language: 'de' };
    await company.send([worksNow(owner, 60, speaks, START - DAY / 2)]);
    await company.settle();
    await propose(company);
    await tellOn(company, 1);
    const german = languagesOf('de', 'formal')('de');
    expect(toldOf(company)).toEqual([
      german.say('notice.waits.opening', { card: german.say('chat.openings') }),
    ]);
  });
});

describe('nobody is told', () => {
  test('who objects or was erased; what they own waits for them all the same', async () => {
    const company = await companyInUse('mobility');
    await propose(company);
    await company.run(takeObjection, { personId: owner, to: 'processing' });
    await tellOn(company, 1);
    expect(toldOf(company)).toEqual([]);
    expect(await waitsFor(company)).toEqual(['opening']);
    await erasePerson(containersOf(company), owner);
    await tellOn(company, 2);
    expect(notices(company)).toEqual([]);
  });

  test('while the layer only observes', async () => {
    const company = await companyInUse('mobility');
    await propose(company);
    await edit(company, 'policy', 'works-agreement', { ownerId: lead, observeOnly: true });
    await tellOn(company, 1);
    expect(notices(company)).toEqual([]);
  });

  test('later because somebody before them could not be told', async () => {
    const company = await companyInUse('mobility');
    await company.send([worksNow(other, 60, { timeZone: 'Europe/Dublin' }, START - DAY)]);
    await company.settle();
    await propose(company);
    await propose(company, { ...opening, openingId: 'spare-parts', ownerId: other });
    const { write } = company.channels.notices;
    jest.spyOn(company.channels.notices, 'write').mockImplementation(async (key, notice) => {
      if (notice.personIds.includes(owner)) throw new Error('Graph fails');
      return await write(key, notice);
    });
    await expect(tellOn(company, 1)).rejects.toMatchObject({ errors: [{ message: 'Graph fails' }] });
    expect(toldOf(company, other)).toEqual([saying('opening')]);
  });

  test('twice where a run was killed behind the notice, and again on another day where none reached them', async () => {
    const company = await companyInUse('mobility');
    await propose(company);
    const { write } = company.channels.notices;
    const refusing = jest
      .spyOn(company.channels.notices, 'write')
      .mockRejectedValue(new NotWritten('no such account'));
    await tellOn(company, 1);
    await company.runAgain(tellWhatWaits, {});
    expect(refusing).toHaveBeenCalledTimes(1);
    expect(await waitsFor(company)).toEqual(['opening']);
    refusing.mockImplementation(async (key, notice) => {
      await write(key, notice);
      throw new Error('killed');
    });
    await expect(tellOn(company, 2)).rejects.toMatchObject({ errors: [{ message: 'killed' }] });
    refusing.mockRestore();
    for (const on of [2, 3, 4]) await tellOn(company, on);
    expect(toldOf(company)).toEqual([saying('opening')]);
  });
});

test('nothing that is kept of it leads to whom it told or says of what', async () => {
  const company = await companyInUse('mobility');
  await propose(company);
  await tellOn(company, 1);
  const kept = [...(await everythingKept(company))].filter(([, text]) => text.includes('waits-'));
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${owner}|opening|key-accounts|mobility`));
  expect(
    leadingTo(owner, await everythingKept(company)).filter((place) => place.startsWith('effects')),
  ).toEqual([]);
});

test('no line is longer than a feed shows, in either language and form of address', () => {
  for (const words of [
    languagesOf('en', 'formal')('en'),
    languagesOf('de', 'formal')('de'),
    languagesOf('de', 'informal')('de'),
  ]) {
    const lines = waitingKinds.map((kind) =>
      words.say(`notice.waits.${kind}`, { card: words.say(openedBy[kind]) }),
    );
    expect(
      [...lines, words.say('notice.waits.several', { card: words.say('chat.waits') })].filter(
        (text) => text.length > 150,
      ),
    ).toEqual([]);
  }
});
