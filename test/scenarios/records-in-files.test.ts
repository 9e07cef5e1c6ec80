import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '../../lib/domain/milliseconds.ts';
import { MOST_TRIES } from '../../lib/domain/receiver/record.ts';
import { MOST_ROWS } from '../../lib/domain/receiver/record-file.ts';
import type { Directory } from '../../lib/ports/directory.ts';
import { tryAgain } from '../../lib/receivers/try-again.ts';
import { edit, letRegistersAge } from '../support/edit-register.ts';
import { lead } from '../support/small-company.ts';
import { confirm, finish, reachedIn, recordsOf, recordStore, tell } from '../support/told-company.ts';
import { fileReader } from '../support/tenant-record-files.ts';
import { companyOf, nameOf, putFetchBack, rowsOf } from '../support/told-by-files.ts';
import { DAY } from '../support/world.ts';

letRegistersAge();
putFetchBack();

const nobody = () => undefined;

describe('a system that reads files', () => {
  it('finds one a day, with what was due before that day began', async () => {
    const at = await companyOf();
    const { company } = at;
    const [first, second] = [await reachedIn(company), await reachedIn(company, 1)];
    await finish(company, first);
    expect(await tell(company)).toMatchObject({ sent: 0 });
    expect(at.lying()).toEqual({});
    expect(await at.nextDay()).toEqual({ sent: 1, failed: 0, refused: 0, withdrawn: 0 });
    const name = nameOf(company.now());
    expect(rowsOf(at.lying()[name] ?? '')).toMatchObject([{ kind: 'completed', person: first }]);
    await finish(company, second);
    await company.pass(company.now() + 5 * MINUTE, nobody);
    expect(await company.tellRecords()).toMatchObject({ sent: 0 });
    expect(Object.keys(at.lying())).toEqual([name]);
    expect(await at.nextDay()).toMatchObject({ sent: 1 });
    expect(rowsOf(at.lying()[nameOf(company.now())] ?? '')).toMatchObject([{ person: second }]);
    expect(await at.nextDay()).toMatchObject({ sent: 0 });
    expect(Object.keys(at.lying())).toHaveLength(2);
  });

  it('finds a further one where a day has more than a file holds', async () => {
    const at = await companyOf();
    const { learners } = at.company.ports;
    const personId = await reachedIn(at.company);
    const all = Array.from({ length: MOST_ROWS + 2 }, (_, i) => ({
      receiverId: 'hcm',
      to: fileReader().way,
      happened: {
        kind: 'completed' as const,
        about: { needId: 'n', assetId: `a${i}`, knownAs: [] },
        at: at.company.now(),
      },
    }));
    for (let i = 0; i < all.length; i += 90)
      await learners.commit(await learners.read('record-keeping', personId), [], all.slice(i, i + 90));
    expect(await at.nextDay()).toMatchObject({ sent: MOST_ROWS });
    expect(await at.company.tellRecords()).toMatchObject({ sent: 2 });
    expect(await at.company.tellRecords()).toMatchObject({ sent: 0 });
    const { lying, company } = at;
    expect(Object.keys(lying())).toEqual([nameOf(company.now()), nameOf(company.now(), 2)]);
    expect(new Set(at.rows().map((row) => row.record_id)).size).toBe(MOST_ROWS + 2);
  }, 120_000);

  it('is told nothing of whoever objects, and of whom a switch spares the day after', async () => {
    const at = await companyOf();
    const { company } = at;
    const [objects, spared] = [await reachedIn(company), await reachedIn(company, 1)];
    await finish(company, objects);
    await finish(company, spared);
    const stored = await company.ports.learners.read('record-keeping', objects);
    const objection = { to: 'processing' as const, at: company.now() };
    await company.ports.learners.commit({ ...stored, value: { ...stored.value, objection } }, []);
    const off = { stops: 'person' as const, personId: spared, because: 'asked for', isOff: true };
    const by = { id: lead, roles: ['Register.Write' as const] };
    await edit(company, 'switch', 'one', off, by);
    expect(await at.nextDay()).toMatchObject({ sent: 0, refused: 0, failed: 0 });
    expect(at.lying()).toEqual({});
    expect(await recordsOf(company, objects)).toEqual([]);
    await edit(company, 'switch', 'one', { ...off, isOff: false }, by);
    expect(await at.nextDay()).toMatchObject({ sent: 1 });
    expect(at.rows()).toMatchObject([{ person: spared }]);
  });

  it('is told nothing while its entry is off, nor afterwards of what was then', async () => {
    const at = await companyOf();
    await finish(at.company, await reachedIn(at.company));
    await confirm(at.company, fileReader({ standing: 'off' }));
    expect(await at.nextDay()).toMatchObject({ sent: 0 });
    await confirm(at.company, fileReader());
    expect(await at.nextDay()).toMatchObject({ sent: 0 });
    expect(at.lying()).toEqual({});
  });

  it('gets the others where one of them has no such identifier', async () => {
    const at = await companyOf({ receiver: fileReader({ knowsPeopleBy: 'mail' }) });
    const personId = await reachedIn(at.company);
    await finish(at.company, personId);
    expect(await at.nextDay()).toMatchObject({ sent: 0, refused: 1 });
    expect(await recordsOf(at.company, personId)).toMatchObject([
      { status: 'refused', why: 'the directory is not read, and the system knows people by mail' },
    ]);
    expect(at.lying()).toEqual({});
  });
});

it('holds nobody whose identifier a spreadsheet would work out: it is set aside and says so', async () => {
  const directory: Directory = {
    changes: () => Promise.reject(new Error('Nobody asks what changed.')),
    borne: () => Promise.resolve(new Set()),
    identifierOf: () => Promise.resolve('-0017'),
    members: () => Promise.resolve(undefined),
  };
  const receiver = fileReader({ knowsPeopleBy: 'employee-id' });
  const at = await companyOf({ receiver, ports: { directory } });
  const personId = await reachedIn(at.company);
  await finish(at.company, personId);
  expect(await at.nextDay()).toMatchObject({ sent: 0, refused: 1 });
  expect(await recordsOf(at.company, personId)).toMatchObject([
    { status: 'refused', why: expect.stringContaining('a spreadsheet would work out') },
  ]);
  expect(at.lying()).toEqual({});
});

it('is an entry for the one folder that IT names, and for no other', async () => {
  const { company } = await companyOf();
  const other = {
    kind: 'csv' as const,
    address: 'https://localhost:3/sites/learning/Shared%20Documents/Out',
  };
  expect(await confirm(company, fileReader({ way: other }))).toMatchObject({ status: 400 });
  expect(await confirm(company, fileReader({ way: other, standing: 'off' }))).toMatchObject({ status: 200 });
  expect(await confirm(company, fileReader())).toMatchObject({ status: 200 });
});

it('is one entry a folder, because whoever opens it reads every file: a second one names who holds it', async () => {
  const { company } = await companyOf();
  const second = fileReader({ receiverId: 'payroll', purpose: 'learning', gets: ['levels'] });
  const refused = await confirm(company, second);
  expect(refused).toMatchObject({ status: 400 });
  expect(JSON.stringify(refused)).toContain('entry hcm');
  expect(await confirm(company, { ...second, standing: 'proposed' })).toMatchObject({ status: 400 });
  expect(await confirm(company, { ...second, standing: 'off' })).toMatchObject({ status: 200 });
  expect(await confirm(company, fileReader({ name: 'HR' }))).toMatchObject({ status: 200 });
  expect(await confirm(company, fileReader({ standing: 'off' }))).toMatchObject({ status: 200 });
  expect(await confirm(company, second)).toMatchObject({ status: 200 });
  expect(await confirm(company, fileReader())).toMatchObject({ status: 400 });
});

it('has an id in small letters, because its files are called by it and SharePoint takes HCM for hcm', async () => {
  const { company } = await companyOf({ receiver: fileReader({ standing: 'off' }) });
  const large = fileReader({ receiverId: 'HCM' });
  expect((await confirm(company, large)).text).toContain('small letters');
  expect(await confirm(company, { ...large, standing: 'off' })).toMatchObject({ status: 200 });
  expect(await confirm(company, recordStore({ receiverId: 'LRS' }))).toMatchObject({ status: 200 });
});

describe('a folder that takes nothing', () => {
  it('is tried eight times with the same file, then its records are set aside and may come in another', async () => {
    const at = await companyOf();
    const { company } = at;
    const personId = await reachedIn(company);
    await finish(company, personId);
    at.faults.set({ refuse: { match: ':/content', times: MOST_TRIES, status: 423 } });
    expect(await at.nextDay()).toMatchObject({ sent: 0, failed: 1 });
    for (let hour = 0; hour < 24 * 8; hour += 1) {
      await company.pass(company.now() + DAY / 24, nobody);
      await company.tellRecords();
    }
    expect(await recordsOf(company, personId)).toMatchObject([
      { status: 'refused', attempts: MOST_TRIES, why: expect.stringContaining('(423)') },
    ]);
    expect(at.lying()).toEqual({});
    expect(await company.run(tryAgain, { receiverId: 'hcm', what: 'refused' })).toEqual({ tried: 1 });
    expect(await at.nextDay()).toMatchObject({ sent: 1 });
    expect(at.rows()).toMatchObject([{ person: personId }]);
  });
});
