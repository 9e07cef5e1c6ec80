// cspell:words Personalnr Personalnummer Dienstliche Stellenbezeichnung Abteilung
// cspell:words Vorgesetzter Standort Eintrittsdatum Geburtsdatum
import { afterEach, describe, expect, it } from '@jest/globals';
import { pullDirectory } from '../../lib/agents/sensing/directory/pull-directory.ts';
import { answerIdentity } from '../../lib/agents/sensing/identities/answer.ts';
import { takePeopleFile } from '../../lib/agents/sensing/people-file/take-file.ts';
import type { PeopleFile } from '../../lib/domain/people-file/mapping.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { subjectAccess } from '../../lib/rights/subject-access.ts';
import { collected } from '../support/collected.ts';
import { saveRegisters } from '../support/small-company.ts';
import { colleague, tenantPeople } from '../support/tenant-people.ts';
import { START, world } from '../support/world.ts';

const real = globalThis.fetch;
afterEach(() => void (globalThis.fetch = real));

const HEADERS =
  'Personalnr.;Dienstliche E-Mail;Stellenbezeichnung;Abteilung;Standort;Personalnummer Vorgesetzter;Eintrittsdatum;Geburtsdatum';
const row = (name: string, rest = 'Seller;Sales;Dublin;;01.02.2020;1.1.1990', mail = `${name}@a.example`) =>
  `00${name};${mail};${rest}`;
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** A company whose directory says whose a mail address is, and no more: titles are not entered there. */
async function companyOf(names = ['ann', 'ben', 'eva']) {
  let clock = () => START;
  const people = tenantPeople(
    names.map((name) => colleague(name, { jobTitle: '' })),
    () => clock(),
  );
  globalThis.fetch = people.fetch;
  const company = world({ directory: people.directory });
  clock = company.now;
  const { registers, learners, identities } = company.ports;
  await saveRegisters(company);
  const policy = { identifiers: ['mail'], locations: { Dublin: 'Europe/Dublin' } };
  await registers.save({ register: 'policy', id: 'directory', value: policy, at: START });
  const title = { titleId: 'seller', title: 'Seller', roleId: 'seller', standing: 'confirmed' as const };
  await registers.save({ register: 'job-title', id: 'seller', value: title, at: START });
  const at = {
    ...people,
    company,
    identities,
    async pull() {
      await company.pass(company.now() + 900_000, () => undefined);
      await company.run(pullDirectory, {});
      await company.settle();
    },
    async send(rows: readonly string[], { isDry = false, headers = HEADERS } = {}) {
      const content = base64([headers, ...rows].join('\r\n'));
      const did = await company.run(takePeopleFile, { fileId: 'hr', content, isDry });
      const told = company.bus.waiting.length;
      await company.settle();
      return { ...did, told };
    },
    /** A human looks at the proposal and confirms it, as it is or otherwise. */
    async confirm(change: Partial<PeopleFile> = {}) {
      const [entry] = await registers.entries('people-file');
      if (!entry) throw new Error('Nothing was proposed.');
      const value = { ...entry.value, ...change, standing: 'confirmed' as const };
      await registers.save({ register: 'people-file', id: 'hr', value, at: START, ifMatch: entry.etag });
    },
    personOf: async (name: string) => (await learners.read('record-keeping', guidOf(name))).value.person,
  };
  await at.pull();
  return at;
}

async function atWork(rows: readonly string[] = [row('ann'), row('ben')]) {
  const at = await companyOf();
  await at.send(rows, { isDry: true });
  await at.confirm();
  return at;
}

describe('a company that is connected by an HR file', () => {
  it('is proposed which column is which, by header and cells, and takes nobody in by it', async () => {
    const at = await companyOf();
    const dry = await at.send([row('ann'), row('ben')], { isDry: true });
    expect(dry.columns.filter(({ field }) => field)).toEqual([
      { column: 'Personalnr.', field: 'employeeId' },
      { column: 'Dienstliche E-Mail', field: 'mail' },
      { column: 'Stellenbezeichnung', field: 'title' },
      { column: 'Abteilung', field: 'department' },
      { column: 'Standort', field: 'location' },
      { column: 'Personalnummer Vorgesetzter', field: 'managerEmployeeId' },
      { column: 'Eintrittsdatum', field: 'hiredAt' },
    ]);
    expect(dry.columns.at(-1)).toEqual({ column: 'Geburtsdatum', field: null });
    expect(dry).toMatchObject({ standing: 'proposed', rows: 2, changed: 2, taken: 0, told: 0 });
    await expect(at.send([row('ann')])).rejects.toThrow('confirmed');
    expect(await at.personOf('ann')).toBeUndefined();
  });

  it('takes in who is found by mail, with their number, and says nothing of who did not change', async () => {
    const at = await atWork();
    const rows = [row('ann'), row('ben', 'Seller;Sales;Dublin;00ann;;')];
    expect(await at.send(rows)).toMatchObject({ rows: 2, changed: 2, taken: 2, told: 2, faulty: [] });
    expect(await at.personOf('ben')).toMatchObject({
      roleId: 'seller',
      department: 'Sales',
      site: 'Dublin',
      managerId: guidOf('ann'),
    });
    expect(await at.send(rows)).toMatchObject({ unchanged: 2, changed: 0, taken: 0, told: 0 });
    // The number is theirs from now on, so that it finds them alone, and a manager who is found by it.
    const moved = [row('ann', 'Seller;Service;Dublin;;;', ''), rows[1] ?? ''];
    expect(await at.send(moved)).toMatchObject({ unchanged: 1, changed: 1, told: 1 });
    expect(await at.personOf('ann')).toMatchObject({ department: 'Service' });
    expect(await at.company.run(subjectAccess, { personId: guidOf('ann') })).toMatchObject({
      person: { site: 'Dublin' },
      hrFile: { title: 'Seller', department: 'Service', location: 'Dublin' },
      identifiers: [{ kind: 'mail' }, { kind: 'employee-id' }],
    });
    expect(JSON.stringify(await collected(at.company.ports.employees.all()))).not.toMatch(/1990|a\.example/);
  });

  it('says of each row that is not taken in which cell is wrong, and counts each row once', async () => {
    const at = await atWork();
    const rows = [
      row('ann'),
      row('joe'),
      row('ben', 'Boss;Sales;Dublin;;;'),
      '00eva;eva@a.example;Seller;Sales;Dublin;;3/4/2020;',
      ';;;;;;;',
      'too;few',
      row('x', '=SUM(A1);Sales;Dublin;;;'),
      row('y', 'Seller;Sales;Dublin;00nobody;;'),
      row('z', 'Seller;Sales;Dublin;;;', 'not a mail'),
      '1;"eva@a.example;Seller;Sales;Dublin;;;',
      '2;ben@a.example";Seller;Sales;x;;;',
      // Behind a quote that is not closed nothing is believed.
      '3;"eva@a.example;Seller;Sales',
      row('ben'),
    ];
    const did = await at.send(rows);
    expect(did.faulty.map(({ row: line, field, fault }) => [line, fault, field])).toEqual([
      [3, 'nobody-known', 'mail'],
      [4, 'title-waits', undefined],
      [5, 'ambiguous-day', 'hiredAt'],
      [6, 'blank', undefined],
      [7, 'unreadable', undefined],
      [8, 'formula', 'title'],
      [9, 'nobody-known', 'mail'],
      [10, 'bad-mail', 'mail'],
      [11, 'over-several-lines', undefined],
      [12, 'over-several-lines', undefined],
      [13, 'unreadable', undefined],
      [14, 'unreadable', undefined],
    ]);
    const { rows: all, unchanged, changed, quarantined, refused } = did;
    expect(all).toBe(13);
    expect(unchanged + changed + quarantined + refused).toBe(all);
  });

  it('guesses nobody: a reused number, a mail of somebody else and a person twice wait', async () => {
    const at = await atWork();
    await at.send([row('ann'), row('ben')]);
    const swapped = await at.send([
      row('ann', undefined, 'ben@a.example'),
      row('ben', undefined, 'ann@a.example'),
    ]);
    expect(swapped.faulty.map(({ fault }) => fault)).toEqual(['two-people', 'two-people']);
    const reused = await at.send([row('ann', undefined, 'eva@a.example')]);
    expect(reused.faulty).toMatchObject([{ fault: 'two-people' }]);
    const unknown = await at.send([row('ann', undefined, 'ann@new.example')]);
    expect(unknown.faulty).toMatchObject([{ fault: 'unclear-who', field: 'mail' }]);
    const twice = await at.send([row('eva'), row('eva2', undefined, 'eva@a.example')]);
    expect(twice.faulty).toEqual([
      { row: 2, fault: 'person-twice', field: 'mail', otherRow: 3 },
      { row: 3, fault: 'person-twice', field: 'mail', otherRow: 2 },
    ]);
    expect([swapped, reused, unknown, twice].map(({ told }) => told)).toEqual([0, 0, 0, 0]);
    const open = await collected(at.identities.questions());
    expect(open.map(({ question }) => question.identifier.value).sort()).toEqual([
      '00ann',
      '00ben',
      'ann@new.example',
    ]);
  });

  it('names the rows of one person whom different cells name, and the column of a manager whom nobody knows', async () => {
    const at = await atWork();
    await at.send([row('ann'), row('ben')]);
    const did = await at.send([
      row('ann', undefined, ''),
      row('ben', 'Seller;Sales;Dublin;00nobody;;'),
      ';ann@a.example;Seller;Service;Dublin;;;',
    ]);
    expect(did.faulty).toEqual([
      { row: 2, fault: 'person-twice', field: 'employeeId', otherRow: 4 },
      { row: 3, fault: 'manager-not-known', field: 'managerEmployeeId' },
      { row: 4, fault: 'person-twice', field: 'mail', otherRow: 2 },
    ]);
  });

  it('takes a row once that stands there again, cell by cell', async () => {
    const at = await atWork();
    const rows = [row('ann'), row('ben'), row('ann'), row('joe'), row('joe'), row('ann')];
    const did = await at.send(rows);
    expect(did).toMatchObject({ rows: 6, taken: 2, unchanged: 3, quarantined: 1, told: 2 });
    expect(did.faulty).toEqual([{ row: 5, fault: 'nobody-known', field: 'mail' }]);
    // What is passed over may be what tells two rows apart for HR.
    const born = await at.send([row('ann'), row('ann', 'Seller;Sales;Dublin;;01.02.2020;2.2.1992')]);
    expect(born.faulty.map(({ row: line, otherRow }) => [line, otherRow])).toEqual([
      [2, 3],
      [3, 2],
    ]);
  });

  it('asks about no more people than somebody can answer for, and says how many are left', async () => {
    const at = await atWork();
    const rows = Array.from({ length: 2_000 }, (_, i) => row(`x${i}`));
    const did = await at.send(rows);
    expect(did).toMatchObject({ rows: 2_000, quarantined: 2_000, notAsked: 1_500 });
    expect(await collected(at.identities.questions())).toHaveLength(500);
    // The same again asks nobody anew; an answer makes room for one.
    expect(await at.send(rows)).toMatchObject({ notAsked: 1_500 });
    const [open] = await collected(at.identities.questions());
    const answer = { key: open?.key ?? '', holder: guidOf('eva'), by: guidOf('somebody in HR') };
    await at.company.run(answerIdentity, answer);
    expect(await at.send(rows)).toMatchObject({ changed: 1, quarantined: 1_999, notAsked: 1_499 });
    expect(await collected(at.identities.questions())).toHaveLength(500);
  });

  it('takes a row in once a human said whose it is', async () => {
    const at = await atWork();
    const rows = [row('joe')];
    expect((await at.send(rows)).faulty).toMatchObject([{ fault: 'nobody-known' }]);
    const [open] = await collected(at.identities.questions());
    expect(open?.question.identifier).toEqual({ kind: 'mail', value: 'joe@a.example' });
    const answer = { key: open?.key ?? '', holder: guidOf('eva'), by: guidOf('somebody in HR') };
    await at.company.run(answerIdentity, answer);
    expect(await at.send(rows)).toMatchObject({ changed: 1, told: 1, faulty: [] });
    expect(await at.personOf('eva')).toMatchObject({ roleId: 'seller' });
  });

  it('refuses a file that does not fit the entry, and proposes titles that nobody knows', async () => {
    const at = await atWork();
    await expect(at.send([row('ann')], { headers: 'A;B;C;D;E;F;G;H' })).rejects.toThrow(
      'Stellenbezeichnung missing',
    );
    await at.send([row('ann', 'Boss;;;;;')], { isDry: true });
    const titles = await at.company.ports.registers.latest('job-title');
    expect(titles.map(({ value }) => [value.title, value.standing])).toContainEqual(['Boss', 'proposed']);
  });
});
