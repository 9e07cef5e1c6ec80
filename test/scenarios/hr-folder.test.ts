import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { peopleFilesList } from '../../functions/http/files/people-files-list.ts';
import { selfChecks } from '../../functions/http/operations/self-checks.ts';
import { withClaim } from '../../lib/domain/identity/claims.ts';
import { DAY, HOUR } from '../../lib/domain/milliseconds.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { expectSameWhereKilled, undisturbedStory } from '../support/killed-at-moments.ts';
import { collected } from '../support/collected.ts';
import { noFaults, type Faults } from '../support/faults.ts';
import { saveRegisters } from '../support/small-company.ts';
import { tenantHrFolder } from '../support/tenant-hr-folder.ts';
import { START, world } from '../support/world.ts';
import { english } from '../../lib/messages/words.ts';

const real = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = real;
  jest.restoreAllMocks();
});

const QUARTER = 15 * 60_000;
const NAMES = ['ann', 'ben', 'eva', 'joe'];
const lineOf = (name: string, department = 'Sales', title = 'Seller') =>
  `E-${name},${name}@a.example,${title},${department}`;
const csv = (...rows: string[]) => ['Employee ID,Work Email,Job Title,Department', ...rows].join('\n');
const ALL = csv(...NAMES.map((name) => lineOf(name)));

/** A company whose addresses are known, and a folder in which HR leaves exports. */
async function companyOf({ faults, grant }: { faults?: Faults; grant?: 'read' | 'none' } = {}) {
  let clock = () => START;
  const folder = tenantHrFolder(() => clock(), grant ? { grant } : {});
  globalThis.fetch = folder.fetch;
  const company = world({ hrFolder: folder.hrFolder, ...(faults ? { faults } : {}) });
  clock = company.now;
  const { registers, identities, droppedFiles, learners } = company.ports;
  await saveRegisters(company);
  await registers.save({ register: 'policy', id: 'directory', value: { identifiers: ['mail'] }, at: START });
  const title = { titleId: 'seller', title: 'Seller', roleId: 'seller', standing: 'confirmed' as const };
  await registers.save({ register: 'job-title', id: 'seller', value: title, at: START });
  for (const name of NAMES) {
    const key = (await identities.keyOf({ kind: 'mail', value: `${name}@a.example` })) ?? '';
    const claims = [...withClaim([], guidOf(name), { at: START - 1 })];
    await identities.save(key, { value: { kind: 'mail', claims } });
  }
  const at = {
    ...folder,
    company,
    /** Signals that were sent. */
    told: 0,
    async pull(after = QUARTER) {
      await company.pass(company.now() + after, () => undefined);
      // Processes read registers anew within a minute.
      jest.spyOn(Date, 'now').mockReturnValue(Date.now() + after);
      const did = await company.pullPeopleFiles();
      at.told += company.bus.waiting.length;
      await company.settle();
      return did;
    },
    async confirm(fileId = 'hr') {
      const entry = (await registers.entries('people-file')).find(({ id }) => id === fileId);
      if (!entry) throw new Error('Nothing was proposed.');
      const value = { ...entry.value, standing: 'confirmed' as const };
      await registers.save({ register: 'people-file', id: fileId, value, at: START, ifMatch: entry.etag });
    },
    files: async () =>
      Object.fromEntries((await collected(droppedFiles.all())).map((file) => [file.name, file])),
    departmentOf: async (name: string) =>
      (await learners.read('record-keeping', guidOf(name))).value.person?.department,
    check: async () =>
      (await selfChecks(company.ports, company.now())).find(({ id }) => id === 'hr-files-taken'),
  };
  return at;
}

/** The same, once a human confirmed which column is which. */
async function atWork(options: Parameters<typeof companyOf>[0] = {}) {
  const at = await companyOf(options);
  at.drop('hr-2026-02.csv', ALL);
  await at.pull();
  await at.confirm();
  await at.pull(HOUR);
  return at;
}

describe('an export that HR leaves in its folder', () => {
  it('is tried first and takes nobody in until a human confirmed which column is which', async () => {
    const at = await companyOf();
    at.drop('HR 2026-02-27.csv', ALL);
    expect(await at.pull()).toEqual({ files: 1, stuck: 1, failed: 0 });
    expect((await at.files())['HR 2026-02-27.csv']).toMatchObject({
      fileId: 'hr',
      came: 'unconfirmed',
      rows: 4,
      count: 0,
      left: 4,
    });
    expect(await at.departmentOf('ann')).toBeUndefined();
    expect(await at.check()).toMatchObject({
      status: 'failed',
      found: expect.stringMatching(/; 1 files, of which wait: 1 unconfirmed$/),
    });
    // Nobody did anything: it is not read again, and nothing of it is lost.
    await at.pull(2 * HOUR);
    expect(at.readsOf('HR 2026-02-27.csv')).toBe(1);
    await at.confirm();
    expect(await at.pull(HOUR)).toEqual({ files: 1, stuck: 0, failed: 0 });
    expect((await at.files())['HR 2026-02-27.csv']).toMatchObject({ came: 'taken', count: 4, left: 0 });
    expect(await at.departmentOf('ann')).toBe('Sales');
    expect(await at.check()).toMatchObject({ status: 'ok' });
  });

  it('is taken in once for each content, whatever it is called and however often it is saved', async () => {
    const at = await atWork();
    const { told } = at;
    const reads = at.readsOf('hr-2026-02.csv');
    await at.pull(DAY);
    expect(at.readsOf('hr-2026-02.csv')).toBe(reads);
    at.drop('hr-2026-02.csv', ALL);
    at.drop('hr-2026-03.csv', ALL);
    await at.pull();
    expect(Object.values(await at.files()).map(({ came, count }) => [came, count])).toEqual([
      ['taken', 4],
      ['taken', 4],
    ]);
    expect(at.told).toBe(told);
  });

  it('changes only whom it says something new about, and the latest export has the last word', async () => {
    const at = await atWork();
    const { told } = at;
    at.drop('hr-2026-04.csv', ALL.replace(lineOf('ben'), lineOf('ben', 'Service')), {
      savedAt: at.company.now() + 2,
    });
    at.drop('hr-2026-03.csv', ALL.replace(lineOf('ben'), lineOf('ben', 'Logistics')), {
      savedAt: at.company.now() + 1,
    });
    await at.pull();
    expect(await at.departmentOf('ben')).toBe('Service');
    expect(at.told - told).toBe(2);
    // Somebody finds the one of January, and leaves it there too.
    at.drop('hr-2026-01.csv', ALL.replace(lineOf('ann'), lineOf('ann', 'Nowhere')), {
      savedAt: START - 30 * DAY,
    });
    await at.pull();
    expect((await at.files())['hr-2026-01.csv']).toMatchObject({ came: 'older', why: 'hr-2026-04.csv' });
    expect(await at.departmentOf('ann')).toBe('Sales');
  });

  it('says of each row by number and column why it waits, and takes it in once that is settled', async () => {
    const at = await atWork();
    at.drop('hr-2026-03.csv', csv(lineOf('ann'), lineOf('ben', 'Sales', 'Boss'), lineOf('kim'), 'too;few'));
    await at.pull();
    const file = (await at.files())['hr-2026-03.csv'];
    expect(file).toMatchObject({ came: 'taken', rows: 4, count: 1, quarantined: 2, refused: 1 });
    expect(file?.faults).toEqual([
      { row: 3, fault: 'title-waits' },
      { row: 4, column: 'Work Email', field: 'mail', fault: 'nobody-known' },
      { row: 5, fault: 'unreadable' },
    ]);
    expect(JSON.stringify(file)).not.toContain('a.example');
    const { registers } = at.company.ports;
    const boss = (await registers.entries('job-title')).find(({ value }) => value.title === 'Boss');
    if (!boss) throw new Error('The title was not proposed.');
    const value = { ...boss.value, roleId: 'seller', standing: 'confirmed' as const };
    await registers.save({ register: 'job-title', id: boss.id, value, at: START, ifMatch: boss.etag });
    await at.pull(DAY);
    expect((await at.files())['hr-2026-03.csv']).toMatchObject({ count: 2, quarantined: 1 });
  });

  it('is held back where much of it is refused, and named where it is no table, too large or not read', async () => {
    const at = await atWork();
    const broken = Array.from({ length: 20 }, (_, i) => `E-${i},no mail,Seller,Sales`);
    at.drop('hr-2026-03.csv', csv(...broken, lineOf('ann', 'Service')));
    at.drop('notes.docx', 'minutes');
    at.drop('2025/hr.csv', ALL);
    at.drop('all-of-it.csv', ALL, { saysBytes: 41 * 1024 * 1024 });
    at.drop('old.xlsx', 'PK\u0003\u0004 and nothing else');
    at.drop('other.csv', csv(lineOf('ann', 'Nowhere')).replace('Job Title', 'Hobby'));
    const did = await at.pull();
    expect(did).toEqual({ files: 6, stuck: 6, failed: 0 });
    const came = (await collected(at.company.ports.droppedFiles.all())).map((file) => [file.name, file.came]);
    expect(came.sort()).toEqual([
      ['', 'in-a-folder'],
      ['', 'no-table'],
      ['all-of-it.csv', 'too-large'],
      ['hr-2026-02.csv', 'taken'],
      ['hr-2026-03.csv', 'held-back'],
      ['old.xlsx', 'unreadable'],
      ['other.csv', 'misfit'],
    ]);
    expect(await at.departmentOf('ann')).toBe('Sales');
    expect(at.readsOf('all-of-it.csv')).toBe(0);
    // What is mended is taken in; what is taken away is not spoken of any more.
    at.drop('hr-2026-03.csv', csv(lineOf('ann', 'Service')));
    at.takeAway('notes.docx');
    at.rename('other.csv', 'another.csv');
    await at.pull(2 * HOUR);
    expect(await at.departmentOf('ann')).toBe('Service');
    const left = await collected(at.company.ports.droppedFiles.all());
    expect(left.map((file) => file.came)).not.toContain('no-table');
    expect(left.map(({ name }) => name)).toContain('another.csv');
  });

  it('is not read where the site grants nothing, and lost neither then nor while SharePoint is busy', async () => {
    const shut = await companyOf({ grant: 'none' });
    shut.drop('hr.csv', ALL);
    await expect(shut.pull()).rejects.toThrow('403');
    const at = await companyOf();
    at.drop('hr.csv', ALL);
    at.faults.set({ refuse: { match: '$value', times: 1, status: 423 } });
    expect(await at.pull()).toEqual({ files: 0, stuck: 0, failed: 0 });
    expect(await at.files()).toEqual({});
    expect(await at.pull()).toEqual({ files: 1, stuck: 1, failed: 0 });
    // The library forgot how far it told.
    at.faults.set({ refuse: { match: '/delta', times: 1, status: 410 } });
    await at.confirm();
    await at.pull(2 * HOUR);
    expect((await at.files())['hr.csv']).toMatchObject({ came: 'taken', count: 4 });
  });
});

describe('what a file is called, and what stands in it before anybody confirmed it', () => {
  const everyItem = async ({ ports: { hrItems } }: Awaited<ReturnType<typeof companyOf>>['company']) =>
    await collected(hrItems.seenBefore(Infinity));

  it('is kept nowhere of what is not read, and named by no check', async () => {
    const at = await atWork();
    at.drop('Dismissal of Jane Doe.docx', 'minutes');
    at.drop('Jane Doe/letter of Jane Doe.csv', ALL);
    at.drop('hr-2026-03 of John Roe.csv', csv(lineOf('ann')).replace('Job Title', 'Hobby'));
    await at.pull();
    const { company } = at;
    const kept = [await everyItem(company), await collected(company.ports.droppedFiles.all())];
    expect(JSON.stringify(kept)).not.toContain('Jane');
    const check = await at.check();
    expect(check?.found).toMatch(/4 files, of which wait: /);
    expect(check?.found.split(': ').at(-1)?.split(', ').sort()).toEqual([
      '1 in-a-folder',
      '1 misfit',
      '1 no-table',
    ]);
    expect(JSON.stringify(check)).not.toMatch(/John|csv/);
    // Whoever may know is told of exports by name, and of the rest how many there are.
    const list = await peopleFilesList.handle({
      ports: company.ports,
      callersWords: () => Promise.resolve(english),
    } as Parameters<typeof peopleFilesList.handle>[0]);
    expect(list.json).toMatchObject({ notRead: { noTable: 1, inAFolder: 1 }, items: [{}, {}] });
  });

  it('proposes no titles until somebody confirmed which column they are', async () => {
    const at = await companyOf();
    at.drop('hr.csv', csv(lineOf('ann', 'Sales', 'on sick leave (Ann Doe)')));
    await at.pull();
    const titles = async () =>
      (await at.company.ports.registers.latest('job-title')).map(({ value }) => value.title);
    expect(await titles()).toEqual(['Seller']);
    await at.confirm();
    await at.pull(HOUR);
    expect(await titles()).toContain('on sick leave (Ann Doe)');
  });

  it('is refused without a row of headers, and nothing of it is kept', async () => {
    const at = await companyOf();
    at.drop('hr.csv', [lineOf('ann'), lineOf('ben')].join('\n'));
    await at.pull();
    const file = (await at.files())['hr.csv'];
    expect(file).toMatchObject({ came: 'unreadable', why: expect.stringContaining('no row of headers') });
    const { registers } = at.company.ports;
    expect(await registers.entries('people-file')).toEqual([]);
    expect(JSON.stringify(file)).not.toContain('ann');
  });
});

describe('who was erased', () => {
  const idOf = (name: string, title = 'Seller', mail = `${name}@a.example`) =>
    `${guidOf(name)},${mail},${title},Sales`;
  const named = (...rows: string[]) => ['Object ID,Work Email,Job Title,Department', ...rows].join('\n');

  it('stays so while the same export is looked at again, until a new one says them', async () => {
    const at = await companyOf();
    const { employees, identities, personalData, registers } = at.company.ports;
    const whoIsKnown = async () =>
      (await collected(employees.all())).map(({ value }) => value.personId).sort();
    const export_ = named(idOf('ann'), idOf('ben'), idOf('eva', 'Boss'), idOf('joe', 'Boss'));
    at.drop('staff-1.csv', export_);
    await at.pull();
    await at.confirm('staff');
    await at.pull(HOUR);
    expect(await whoIsKnown()).toEqual([guidOf('ann'), guidOf('ben')].sort());
    // Ann counted, and Eva waited for her title.
    await personalData.eraseLeaver(guidOf('ann'));
    await personalData.eraseLeaver(guidOf('eva'));
    const boss = (await registers.entries('job-title')).find(({ value }) => value.title === 'Boss');
    if (!boss) throw new Error('The title was not proposed.');
    const value = { ...boss.value, roleId: 'seller', standing: 'confirmed' as const };
    await registers.save({ register: 'job-title', id: boss.id, value, at: START, ifMatch: boss.etag });
    const { told } = at;
    await at.pull(DAY);
    expect(await whoIsKnown()).toEqual([guidOf('ben'), guidOf('joe')].sort());
    expect(at.told - told).toBe(1);
    expect(await collected(identities.questions())).toEqual([]);
    expect((await at.files())['staff-1.csv']).toMatchObject({
      count: 2,
      refused: 2,
      quarantined: 0,
      faults: [
        { row: 2, fault: 'said-before' },
        { row: 4, fault: 'said-before' },
      ],
    });
    // The same content is the same export, whatever it is called; another one says them again.
    at.drop('staff-2.csv', export_);
    await at.pull();
    expect(await whoIsKnown()).toEqual([guidOf('ben'), guidOf('joe')].sort());
    at.drop('staff-3.csv', named(idOf('ann'), idOf('ben')));
    await at.pull();
    expect(await whoIsKnown()).toContain(guidOf('ann'));
  });

  it('stays so while the export waits for somebody who confirms its columns', async () => {
    const at = await companyOf();
    const { employees, identities, personalData } = at.company.ports;
    at.drop('staff.csv', named(idOf('ann'), idOf('ben')));
    await at.pull();
    await personalData.eraseLeaver(guidOf('ann'));
    await at.confirm('staff');
    await at.pull(HOUR);
    expect((await collected(employees.all())).map(({ value }) => value.personId)).toEqual([guidOf('ben')]);
    expect(await collected(identities.questions())).toEqual([]);
    expect((await at.files())['staff.csv']).toMatchObject({ faults: [{ row: 2, fault: 'said-before' }] });
  });
});

describe('a stale export', () => {
  const moved = (department: string) => ALL.replace(lineOf('ann'), lineOf('ann', department));

  it('is not taken though the latest one was taken away, or overwritten by one that does not fit', async () => {
    const at = await atWork();
    at.drop('hr-2026-03.csv', moved('Service'));
    await at.pull();
    at.takeAway('hr-2026-03.csv');
    at.takeAway('hr-2026-02.csv');
    at.drop('hr-2026-01.csv', moved('Nowhere'), { savedAt: START - 30 * DAY });
    await at.pull();
    expect((await at.files())['hr-2026-01.csv']).toMatchObject({
      came: 'older',
      why: new Date(at.company.now()).toISOString().slice(0, 10),
    });
    at.drop('hr-2026-04.csv', moved('Logistics'));
    await at.pull();
    at.drop('hr-2026-04.csv', moved('Service').replace('Job Title', 'Hobby'));
    at.drop('hr-2025-12.csv', moved('Nowhere'), { savedAt: START - 60 * DAY });
    await at.pull();
    const files = await at.files();
    expect(files['hr-2026-04.csv']).toMatchObject({ came: 'misfit' });
    expect(files['hr-2025-12.csv']).toMatchObject({ came: 'older' });
    expect(await at.departmentOf('ann')).toBe('Logistics');
  });

  it('is said to be overtaken where rows of it wait: a part of an export that shares its name with another', async () => {
    const at = await atWork();
    at.drop('hr-1.csv', csv(lineOf('ann'), lineOf('kim')), { savedAt: at.company.now() + 1 });
    at.drop('hr-2.csv', csv(lineOf('ben')), { savedAt: at.company.now() + 2 });
    await at.pull();
    await at.pull(DAY);
    const files = await at.files();
    expect(files['hr-1.csv']).toMatchObject({ came: 'overtaken', why: 'hr-2.csv', quarantined: 1 });
    expect(files['hr-2.csv']).toMatchObject({ came: 'taken' });
    expect(await at.check()).toMatchObject({ status: 'failed' });
  });
});

describe('a host that is killed while it takes an export in', () => {
  async function story(dies: () => boolean) {
    const faults: Faults = { ...noFaults };
    const at = await companyOf({ faults });
    faults.dies = dies;
    at.drop('hr-2026-02.csv', ALL);
    await at.pull();
    faults.dies = noFaults.dies;
    await at.pull();
    await at.confirm();
    faults.dies = dies;
    await at.pull(HOUR);
    at.drop('hr-2026-03.csv', csv(lineOf('ann', 'Service'), lineOf('ben'), lineOf('kim')));
    await at.pull();
    await at.pull();
    faults.dies = noFaults.dies;
    await at.pull(2 * HOUR);
    const { employees, identities } = at.company.ports;
    // It may be done a quarter of an hour later.
    const files = Object.values(await at.files()).map((file) => ({ ...file, lookedAt: 0, takenAt: 0 }));
    return {
      deaths: at.company.deaths,
      files,
      employees: (await collected(employees.all()))
        .map(({ value: { told, ...value } }) => ({ ...value, as: told?.as }))
        .toSorted((a, b) => a.personId.localeCompare(b.personId)),
      departments: await Promise.all(NAMES.map((name) => at.departmentOf(name))),
      questions: (await collected(identities.questions())).map(({ key }) => key),
    };
  }

  it('leaves what an undisturbed one leaves', async () => {
    const whole = await undisturbedStory(story);
    const undisturbed = whole.left;
    expect(undisturbed.departments).toEqual(['Service', 'Sales', 'Sales', 'Sales']);
    expect(undisturbed.files.map(({ came }) => came)).toEqual(['taken', 'taken']);
    await expectSameWhereKilled(story, whole, 40);
  }, 300_000);
});
