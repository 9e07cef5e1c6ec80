import { describe, expect, it } from '@jest/globals';
import { withdrawalOf } from '../../lib/domain/receiver/record.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { takeObjection } from '../../lib/rights/objection.ts';
import { letRegistersAge } from '../support/edit-register.ts';
import { confirm, finish, reachedIn, recordsOf, recordStore } from '../support/told-company.ts';
import { fileReader } from '../support/tenant-record-files.ts';
import { companyOf, nameOf, putFetchBack, rowsOf } from '../support/told-by-files.ts';
import { DAY, type World } from '../support/world.ts';

letRegistersAge();
putFetchBack();

/** How often a file that lies in the folder is replaced, and at most how often at once. */
function replacements() {
  const { fetch } = globalThis;
  const seen = { count: 0, atOnce: 0 };
  let now = 0;
  globalThis.fetch = async (input, init) => {
    const isOne = init?.method === 'PUT' && JSON.stringify(input).includes('/content');
    if (isOne) [seen.count, now] = [seen.count + 1, now + 1];
    seen.atOnce = Math.max(seen.atOnce, now);
    try {
      return await fetch(input, init);
    } finally {
      if (isOne) now -= 1;
    }
  };
  return seen;
}

describe('whoever is erased', () => {
  it('is taken out of a file that lies there still, and said withdrawn in the next one to whoever had read it', async () => {
    const at = await companyOf();
    const { company } = at;
    const [erased, stays] = [await reachedIn(company), await reachedIn(company, 1)];
    await finish(company, erased);
    await finish(company, stays);
    await at.nextDay();
    const id = at.rows().find(({ person }) => person === erased)?.record_id;
    await company.ports.personalData.eraseLeaver(erased);
    expect(await company.tellRecords()).toMatchObject({ withdrawn: 0 });
    expect(at.rows()).toMatchObject([{ person: stays }]);
    expect(await at.nextDay()).toMatchObject({ sent: 0, withdrawn: 1 });
    expect(rowsOf(at.lying()[nameOf(company.now())] ?? '')).toMatchObject([
      { record_id: id, kind: 'withdrawn', person: '' },
    ]);
    expect(await at.nextDay()).toMatchObject({ sent: 0, withdrawn: 0 });
    expect(Object.keys(at.lying())).toHaveLength(2);
  });

  it('is said withdrawn, too, where their row is not found in a file that somebody saved in another way', async () => {
    const at = await companyOf();
    const { company } = at;
    await finish(company, await reachedIn(company));
    await at.nextDay();
    const [{ record_id: id, person } = { record_id: '', person: '' }] = at.rows();
    at.saves(nameOf(company.now()), `person;record_id\r\n${person};${id}\r\n`);
    await company.ports.personalData.eraseLeaver(person);
    await company.tellRecords();
    expect(await at.nextDay()).toMatchObject({ withdrawn: 1 });
    expect(rowsOf(at.lying()[nameOf(company.now())] ?? '')).toMatchObject([
      { record_id: id, kind: 'withdrawn' },
    ]);
  });

  it('is said withdrawn in the next file where somebody took theirs, by the record alone', async () => {
    const at = await companyOf();
    const { company } = at;
    const erased = await reachedIn(company);
    await finish(company, erased);
    await at.nextDay();
    const [{ record_id: id } = { record_id: '' }] = at.rows();
    at.takeAway(nameOf(company.now()));
    await company.ports.personalData.eraseLeaver(erased);
    expect(await company.tellRecords()).toMatchObject({ withdrawn: 0 });
    expect(at.lying()).toEqual({});
    expect(await at.nextDay()).toMatchObject({ sent: 0, withdrawn: 1 });
    expect(at.rows()).toMatchObject([{ record_id: id, kind: 'withdrawn', person: '' }]);
    expect(JSON.stringify(at.lying())).not.toContain(erased);
    expect(await at.nextDay()).toMatchObject({ withdrawn: 0 });
  });

  it('is said so once the system is told in another way, too', async () => {
    const at = await companyOf();
    const { company } = at;
    const erased = await reachedIn(company);
    await finish(company, erased);
    await at.nextDay();
    at.takeAway(nameOf(company.now()));
    await confirm(company, recordStore({ receiverId: 'hcm', gets: ['completions'] }));
    await company.ports.personalData.eraseLeaver(erased);
    await company.tellRecords();
    expect(await at.nextDay()).toMatchObject({ withdrawn: 1 });
    expect(at.rows()).toMatchObject([{ kind: 'withdrawn' }]);
  });

  it('stands in no file where none was begun, so nobody is told', async () => {
    const at = await companyOf();
    const { company } = at;
    const erased = await reachedIn(company);
    await finish(company, erased);
    await company.ports.personalData.eraseLeaver(erased);
    await company.tellRecords();
    expect(await at.nextDay()).toMatchObject({ sent: 0, withdrawn: 0 });
    expect([at.lying(), await Array.fromAsync(company.ports.outRecords.withdrawals('hcm'))]).toEqual([
      {},
      [],
    ]);
  });
});

it('whoever are erased are taken out of a file in one go, and none of the tries is used up', async () => {
  const at = await companyOf();
  const { company } = at;
  const people = await Promise.all([0, 1, 2, 3, 4].map((nth) => reachedIn(company, nth)));
  for (const personId of people) await finish(company, personId);
  await at.nextDay();
  const name = nameOf(company.now());
  const [stays, ...erased] = people;
  for (const personId of erased) await company.ports.personalData.eraseLeaver(personId);
  const seen = replacements();
  expect(await company.tellRecords()).toMatchObject({ failed: 0 });
  expect(seen).toEqual({ count: 1, atOnce: 1 });
  expect(at.rows()).toMatchObject([{ person: stays }]);
  expect(await Array.fromAsync(company.ports.outRecords.withdrawals('hcm'))).toEqual(
    erased.map(() => expect.objectContaining({ attempts: 0, wasTaken: true, earlierFiles: [name] })),
  );
  expect(await at.nextDay()).toMatchObject({ withdrawn: erased.length });
});

it('a file that somebody has open counts as a try of each record in it, and holds up no other file', async () => {
  const at = await companyOf();
  const { company } = at;
  const [first, second] = [await reachedIn(company), await reachedIn(company, 1)];
  await finish(company, first);
  await at.nextDay();
  const open = nameOf(company.now());
  await finish(company, second);
  await at.nextDay();
  for (const personId of [first, second]) await company.ports.personalData.eraseLeaver(personId);
  at.faults.set({ refuse: { match: '/content', times: 1, status: 423 } });
  await company.tellRecords();
  expect(at.rows()).toHaveLength(1);
  const held = await Array.fromAsync(company.ports.outRecords.withdrawals('hcm'));
  expect(held.toSorted((a, b) => b.attempts - a.attempts)).toEqual([
    expect.objectContaining({ attempts: 1, why: expect.stringContaining('(423)'), earlierFiles: [open] }),
    expect.objectContaining({ attempts: 0, wasTaken: true }),
  ]);
});

it.each([true, false])(
  'whoever stood in a folder that IT names no more is said withdrawn in the one that it names now, read so still (%s) or not',
  async (isRead) => {
    const at = await companyOf();
    const { company } = at;
    const recordId = guidOf('told before IT took another folder');
    const to = { kind: 'csv' as const, address: 'https://localhost:3/sites/old/Shared%20Documents/Out' };
    if (!isRead) await confirm(company, recordStore({ receiverId: 'hcm', gets: ['completions'] }));
    await company.ports.outRecords.saveWithdrawal(
      withdrawalOf({ recordId, receiverId: 'hcm', to, file: 'learning-os-hcm-2026-03-01-1.csv' }, 0),
    );
    expect(await company.tellRecords()).toMatchObject({ failed: 0, refused: 0, withdrawn: 1 });
    expect(at.rows()).toMatchObject([{ record_id: recordId, kind: 'withdrawn' }]);
    expect(await Array.fromAsync(company.ports.outRecords.withdrawals('hcm'))).toEqual([]);
  },
);

describe('whose row may stand in a file, because nobody answered when it was put,', () => {
  it.each([
    [
      'and who objects then',
      (company: World, personId: string) => company.run(takeObjection, { personId, to: 'processing' }),
    ],
    [
      'and whose system gets such things no more',
      (company: World) => confirm(company, fileReader({ gets: ['assignments'] })),
    ],
    [
      'and whose system is told of nothing',
      (company: World) => confirm(company, fileReader({ standing: 'off' })),
    ],
  ])('%s, is in it no more, and is found when they are erased', async (_, change) => {
    const at = await companyOf();
    const { company } = at;
    const personId = await reachedIn(company);
    await finish(company, personId);
    at.faults.set({ loseReply: { match: ':/content', times: 1 } });
    expect(await at.nextDay()).toMatchObject({ sent: 0, failed: 1 });
    const [{ record_id: recordId } = { record_id: '' }] = at.rows();
    const file = nameOf(company.now());
    await change(company, personId);
    await company.pass(company.now() + DAY / 24, () => undefined);
    expect(await company.tellRecords()).toMatchObject({ sent: 0, failed: 0 });
    expect(at.rows()).toEqual([]);
    expect(await recordsOf(company, personId)).toMatchObject([{ status: 'sent', earlierFiles: [file] }]);
    await company.ports.personalData.eraseLeaver(personId);
    await company.tellRecords();
    expect(await at.nextDay()).toMatchObject({ withdrawn: 1 });
    expect(at.rows()).toMatchObject([{ record_id: recordId, kind: 'withdrawn' }]);
  });
});

it('what was set aside before its file was put stands in none, and is forgotten once its person objects', async () => {
  const at = await companyOf({ receiver: fileReader({ knowsPeopleBy: 'mail' }) });
  const { company } = at;
  const personId = await reachedIn(company);
  await finish(company, personId);
  expect(await at.nextDay()).toMatchObject({ refused: 1 });
  await company.run(takeObjection, { personId, to: 'processing' });
  expect(await recordsOf(company, personId)).toEqual([]);
});
