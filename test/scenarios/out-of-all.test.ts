// Somebody who looks for another job, is named as a successor, shared a brief, owns what the plan counts with, hires
// and waits for a place is out of all of it with one word.
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { erasePerson } from '../../lib/adapters/cosmos/personal-data/erase.ts';
import { beSeen, readAsSeen, readSeen } from '../../lib/agents/mobility/be-seen.ts';
import { openOpening, saveOpening } from '../../lib/agents/mobility/openings.ts';
import { agreeForRole, readForRole } from '../../lib/agents/succession/agree.ts';
import { openCriticalRole, saveCriticalRole } from '../../lib/agents/succession/critical-roles.ts';
import { readBench } from '../../lib/agents/succession/read-bench.ts';
import { openRequisition } from '../../lib/agents/hiring/open-requisition.ts';
import { countHeads } from '../../lib/agents/workforce-planning/count-heads.ts';
import { takeObjection } from '../../lib/rights/objection.ts';
import { collected } from '../support/collected.ts';
import { companyWithPlaces, partsOf, PLACES, reached } from '../support/company-with-places.ts';
import { letRegistersAge } from '../support/edit-register.ts';
import { approves } from '../support/small-company.ts';
import { askDoor } from '../support/ask-door.ts';
import { ann, ben, boss, companyBeforeReview, hr, readBy, shareOwn } from '../support/company-with-review.ts';
import { containersOf } from '../support/containers-of.ts';
import { putIntoUse } from '../support/put-into-use.ts';
import { everythingKept, leadingTo } from '../support/traces.ts';
import { DAY, START, type World } from '../support/world.ts';

let clock = START;
beforeEach(() => {
  clock = START;
  jest.spyOn(Date, 'now').mockImplementation(() => clock);
});
afterEach(() => {
  jest.restoreAllMocks();
});

const day = (days: number) => new Date(START + days * DAY).toISOString().slice(0, 10);
const asked = {
  title: 'Key accounts in the north',
  targets: { negotiation: 3 },
  department: 'North',
  until: day(300),
  ownerId: ben,
  standing: 'proposed' as const,
};
const openingId = 'key-accounts';
const criticalRoleId = 'head-of-sales';

/** Where Ann looks for another job, may follow in a role, has an objective, and shares what stands in her brief. */
async function inAllOfIt(): Promise<World> {
  const company = await companyBeforeReview();
  await putIntoUse(company, 'performance', 'mobility', 'succession', 'hiring');
  clock = Date.now();
  jest.spyOn(Date, 'now').mockImplementation(() => clock);
  const opening = { ...asked, openingId, kind: 'role' as const, from: day(0) };
  await company.run(saveOpening, { opening, by: hr, callId: 'opening' });
  await company.run(openOpening, { openingId, by: ben, calledBy: 'Ben', callId: 'open' });
  await company.run(saveCriticalRole, { role: { ...asked, criticalRoleId }, by: hr, callId: 'role' });
  await company.run(openCriticalRole, { criticalRoleId, by: ben, calledBy: 'Ben', callId: 'open role' });
  const own = { personId: ann, contests: [], calledBy: 'Ann', until: START + 60 * DAY };
  const seen = await company.run(readAsSeen, { personId: ann, openingId, contests: [] });
  await company.run(beSeen, { ...own, openingId, version: seen.version });
  const read = await company.run(readForRole, { personId: ann, criticalRoleId, contests: [] });
  await company.run(agreeForRole, { ...own, criticalRoleId, as: 'named', version: read.version });
  expect(await shareOwn(company)).toBe(200);
  await inOfficeToo(company);
  return company;
}

/** The plan counts with what she owns, she hires, and others are proposed to her as whose they are. */
async function inOfficeToo(company: World): Promise<void> {
  const undertaking = {
    undertakingId: 'heron',
    kind: 'order' as const,
    title: 'The order of the heron works',
    roleId: 'seller',
    skillId: 'negotiation',
    level: 3,
    people: 4,
    from: day(100),
    ownerId: ann,
    standing: 'confirmed' as const,
  };
  await company.ports.registers.save({
    register: 'undertaking',
    id: 'heron',
    value: undertaking,
    by: hr,
    at: START,
  });
  const hires = { roleId: 'seller', people: 2, startsOn: day(90), ownerId: ann };
  await company.run(openRequisition, { ...hires, by: hr, callId: 'hires' });
  const opening = { ...asked, ownerId: ann, openingId: 'hers', kind: 'role' as const, from: day(0) };
  await company.run(saveOpening, { opening, by: hr, callId: 'hers' });
  const role = { ...asked, ownerId: ann, criticalRoleId: 'hers' };
  await company.run(saveCriticalRole, { role, by: hr, callId: 'her role' });
}

/** What the plan and whoever hires count with that is hers. */
const ownedIn = async ({ ports: { registers } }: World) =>
  Object.fromEntries(
    await Promise.all(
      (['undertaking', 'requisition', 'opening', 'critical-role'] as const).map(async (register) => {
        const entries = await registers.latest(register);
        return [register, entries.filter(({ value }) => value.ownerId === ann).length] as const;
      }),
    ),
  );

const headsIn = async (company: World, month: string) => {
  await company.pass(Date.parse(`${month}-01T04:00:00Z`), () => undefined);
  await company.runAgain(countHeads, {});
  const roles = await collected(company.ports.groups.allHeads());
  return roles.find(({ roleId }) => roleId === 'seller')?.months;
};

/** How much whoever she let know reads of her. */
const readOf = async (company: World) => ({
  seen: (await company.run(readSeen, { personId: ben, openingId })).items.length,
  named: (await company.run(readBench, { personId: ben, criticalRoleId })).named.length,
  briefs: (await readBy(company, boss)).length,
});

test('whoever objects is read by nobody from then on, and by nobody once they object no more', async () => {
  const company = await inAllOfIt();
  expect(await readOf(company)).toEqual({ seen: 1, named: 1, briefs: 1 });
  await company.run(takeObjection, { personId: ann, to: 'processing' });
  expect(await readOf(company)).toEqual({ seen: 0, named: 0, briefs: 0 });
  await company.run(takeObjection, { personId: ann, to: 'nothing' });
  expect(await readOf(company)).toEqual({ seen: 0, named: 0, briefs: 0 });
});

test('whoever is erased is in nothing that any of it keeps', async () => {
  const company = await inAllOfIt();
  const places = async () =>
    [...(await everythingKept(company))].filter(([, text]) => text.includes(ann)).map(([place]) => place);
  const objectives = async () =>
    (await askDoor(company, 'me-objectives-list', { by: ann })).json['items'] as unknown[];
  expect(await objectives()).toHaveLength(1);
  expect(await ownedIn(company)).toEqual({ undertaking: 1, requisition: 1, opening: 1, 'critical-role': 1 });
  expect((await headsIn(company, '2026-04'))?.['2026-03']?.heads).toBe(3);
  expect((await places()).length).toBeGreaterThan(3);
  await erasePerson(containersOf(company), ann);
  expect(await readOf(company)).toEqual({ seen: 0, named: 0, briefs: 0 });
  expect(await objectives()).toEqual([]);
  expect(await ownedIn(company)).toEqual({ undertaking: 0, requisition: 0, opening: 0, 'critical-role': 0 });
  expect(await places()).toEqual([]);
  // What was counted is a count. The next one counts without her, as of somebody who is gone.
  expect((await headsIn(company, '2026-05'))?.['2026-04']).toMatchObject({ heads: 2, gone: 1, movedOut: 0 });
  expect(await places()).toEqual([]);
});

test('whoever objects stays one of those who hold a role, so that no count says that they did', async () => {
  const company = await inAllOfIt();
  const before = (await headsIn(company, '2026-04'))?.['2026-03']?.heads;
  await company.run(takeObjection, { personId: ann, to: 'processing' });
  expect((await headsIn(company, '2026-05'))?.['2026-04']).toMatchObject({ heads: before, gone: 0 });
});

describe('where places are short', () => {
  letRegistersAge();
  /** Somebody who was ranked and waits for a place. */
  const waiting = async (company: World): Promise<string> => {
    const found = (await partsOf(company)).find(
      ({ part }) => part?.group === 'second' && (part.band ?? 0) > 0 && part.deliveredAt === undefined,
    );
    if (!found) throw new Error('Nobody waits.');
    return found.personId;
  };

  test('whoever objects receives nothing when their turn comes, as if they had none', async () => {
    const company = await companyWithPlaces();
    await company.pass(START + 20 * DAY, approves);
    const one = await waiting(company);
    await company.run(takeObjection, { personId: one, to: 'processing' });
    await company.pass(START + 60 * DAY, approves);
    expect(await reached(company)).not.toContain(one);
    expect((await reached(company)).length).toBeGreaterThan(PLACES);
  });

  test('whoever is erased is in no draw, and nothing leads to them', async () => {
    const company = await companyWithPlaces();
    await company.pass(START + 20 * DAY, approves);
    const one = await waiting(company);
    await erasePerson(containersOf(company), one);
    await company.pass(START + 60 * DAY, approves);
    expect(await reached(company)).not.toContain(one);
    expect(leadingTo(one, await everythingKept(company))).toEqual([]);
  });
});
