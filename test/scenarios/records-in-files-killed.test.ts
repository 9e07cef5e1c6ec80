import { expect, it } from '@jest/globals';
import { MINUTE } from '../../lib/domain/milliseconds.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { newLearner } from '../../lib/domain/person/learner.ts';
import { letRegistersAge } from '../support/edit-register.ts';
import { noFaults } from '../support/faults.ts';
import { finish, reachedIn } from '../support/told-company.ts';
import { fileReader } from '../support/tenant-record-files.ts';
import { companyOf, nameOf, putFetchBack } from '../support/told-by-files.ts';
import { DAY } from '../support/world.ts';

letRegistersAge();
putFetchBack();

const nobody = () => undefined;

it('a system that reads files is told whole though the host is killed at every step of it: no row twice, none lost', async () => {
  let left = -1;
  const faults = { ...noFaults, dies: () => left >= 0 && left-- === 0 };
  const at = await companyOf({ faults });
  const { company } = at;
  const finished: string[] = [];
  let day = 0;
  for (let kill = 0; ; kill += 1) {
    const two = [await reachedIn(company, (2 * kill) % 30), await reachedIn(company, (2 * kill + 1) % 30)];
    for (const [i, personId] of two.entries()) {
      const stored = await company.ports.learners.read('record-keeping', personId);
      const about = { needId: 'n', assetId: `a${kill} ${i}`, knownAs: [] };
      const happened = { kind: 'completed' as const, about, at: company.now() };
      await company.ports.learners.commit(
        stored,
        [],
        [{ receiverId: 'hcm', to: fileReader().way, happened }],
      );
      finished.push(personId);
    }
    const now = company.now();
    await company.pass(now - (now % DAY) + DAY + 2 * MINUTE, nobody);
    day += 1;
    left = kill;
    await company.tellRecords();
    const wasKilled = left < 0;
    left = -1;
    await company.tellRecords();
    await company.tellRecords();
    expect(
      at
        .rows()
        .map(({ person }) => person)
        .toSorted(),
    ).toEqual(finished.toSorted());
    expect(Object.keys(at.lying())).toHaveLength(day);
    if (!wasKilled) break;
  }
  expect(day).toBeGreaterThan(15);
  expect(new Set(at.rows().map((row) => row.record_id)).size).toBe(finished.length);
}, 120_000);

it('a system that reads files is told whole where every answer of SharePoint is lost', async () => {
  const at = await companyOf();
  const { company } = at;
  await finish(company, await reachedIn(company));
  at.faults.set({ loseReply: { match: ':/content', times: 2 } });
  expect(await at.nextDay()).toMatchObject({ sent: 0, failed: 1 });
  expect(at.rows()).toHaveLength(1);
  await company.pass(company.now() + DAY / 24, nobody);
  expect(await company.tellRecords()).toMatchObject({ sent: 0, failed: 1 });
  await company.pass(company.now() + DAY / 24, nobody);
  expect(await company.tellRecords()).toMatchObject({ sent: 1 });
  expect(at.rows()).toHaveLength(1);
  expect(Object.keys(at.lying())).toHaveLength(1);
});

it.each([false, true])(
  'whoever is erased is taken out and said withdrawn once, whether the file was taken (%s) or not, though the host is killed at every step',
  async (isTaken) => {
    let left = -1;
    const faults = { ...noFaults, dies: () => left >= 0 && left-- === 0 };
    const at = await companyOf({ faults });
    const { company } = at;
    const { learners, outRecords, personalData } = company.ports;
    const erased: string[] = [];
    for (let kill = 0; ; kill += 1) {
      const personId = guidOf(`erased ${kill}`);
      const about = { needId: 'n', assetId: 'a', knownAs: [] };
      const happened = { kind: 'completed' as const, about, at: company.now() };
      await learners.commit(
        { value: newLearner(personId) },
        [],
        [{ receiverId: 'hcm', to: fileReader().way, happened }],
      );
      await at.nextDay();
      erased.push(...at.rows().flatMap((row) => (row.person === personId ? [row.record_id] : [])));
      if (isTaken) at.takeAway(nameOf(company.now()));
      await personalData.eraseLeaver(personId);
      left = kill;
      await company.tellRecords();
      await at.nextDay();
      const wasKilled = left < 0;
      left = -1;
      await company.tellRecords();
      await at.nextDay();
      expect(JSON.stringify(at.lying())).not.toContain(personId);
      expect(await Array.fromAsync(outRecords.withdrawals('hcm'))).toEqual([]);
      const said = at.rows().map(({ record_id: id, kind }) => `${kind} ${id}`);
      expect(said.toSorted()).toEqual(erased.map((id) => `withdrawn ${id}`).toSorted());
      if (!wasKilled) break;
    }
    expect(erased.length).toBeGreaterThan(20);
  },
  120_000,
);
