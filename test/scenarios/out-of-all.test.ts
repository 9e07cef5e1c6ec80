// Somebody who looks for another job, is named as a successor, and shared a brief is out of all of it with one word.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { erasePerson } from '../../lib/adapters/cosmos/personal-data/erase.ts';
import { beSeen, readAsSeen, readSeen } from '../../lib/agents/mobility/be-seen.ts';
import { openOpening, saveOpening } from '../../lib/agents/mobility/openings.ts';
import { agreeForRole, readForRole } from '../../lib/agents/succession/agree.ts';
import { openCriticalRole, saveCriticalRole } from '../../lib/agents/succession/critical-roles.ts';
import { readBench } from '../../lib/agents/succession/read-bench.ts';
import { takeObjection } from '../../lib/rights/objection.ts';
import { askDoor } from '../support/ask-door.ts';
import { ann, ben, boss, companyBeforeReview, hr, readBy, shareOwn } from '../support/company-with-review.ts';
import { containersOf } from '../support/containers-of.ts';
import { putIntoUse } from '../support/put-into-use.ts';
import { everythingKept } from '../support/traces.ts';
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
  return company;
}

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
  expect((await places()).length).toBeGreaterThan(3);
  await erasePerson(containersOf(company), ann);
  expect(await readOf(company)).toEqual({ seen: 0, named: 0, briefs: 0 });
  expect(await objectives()).toEqual([]);
  expect(await places()).toEqual([]);
});
