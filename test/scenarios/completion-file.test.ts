// cspell:words anwesend Kurskurzname Kurstitel Abgeschlossen Ergebnis Punkte bestanden Bearbeitung Geburtsdatum
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { erasePerson } from '../../lib/adapters/cosmos/personal-data/erase.ts';
import { takeCompletionFile } from '../../lib/agents/sensing/completion-file/take-completions.ts';
import { answerIdentity } from '../../lib/agents/sensing/identities/answer.ts';
import type { CompletionFile } from '../../lib/domain/completion-file/mapping.ts';
import { withClaim } from '../../lib/domain/identity/claims.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { subjectAccess } from '../../lib/rights/subject-access.ts';
import { collected } from '../support/collected.ts';
import { noFaults, type Faults } from '../support/faults.ts';
import { saveRegisters } from '../support/small-company.ts';
import { containersOf } from '../support/containers-of.ts';
import { DAY, START, world } from '../support/world.ts';

const HEADERS = 'E-Mail,Kurskurzname,Kurstitel,Abgeschlossen am,Ergebnis,Punkte,Geburtsdatum';
const row = (name: string, rest = 'NEG-1,Negotiation basics,2026-02-20,bestanden,85%') =>
  `${name}@a.example,${rest},1.1.1990`;
const HR = guidOf('somebody in HR');

afterEach(() => void jest.restoreAllMocks());

interface Sending {
  isDry?: boolean;
  headers?: string;
  fileId?: string;
  sameAs?: string;
}

/** A company that knows whose two addresses are, and its learning system. */
async function companyOf({ faults }: { faults?: Faults } = {}) {
  const company = world(faults ? { faults } : {});
  const { registers, identities, learners } = company.ports;
  await saveRegisters(company);
  await registers.save({ register: 'policy', id: 'directory', value: { identifiers: ['mail'] }, at: START });
  for (const name of ['ann', 'ben']) {
    const key = (await identities.keyOf({ kind: 'mail', value: `${name}@a.example` })) ?? '';
    const claims = [...withClaim([], guidOf(name), { at: START - 300 * DAY })];
    await identities.save(key, { value: { kind: 'mail', claims } });
  }
  const at = {
    company,
    async send(
      rows: readonly string[],
      { isDry = false, headers = HEADERS, fileId = 'academy', sameAs }: Sending = {},
    ) {
      const content = Buffer.from([headers, ...rows].join('\r\n')).toString('base64');
      const did = await company.runAgain(takeCompletionFile, {
        fileId,
        content,
        isDry,
        ...(sameAs === undefined ? {} : { sameAs }),
      });
      const told = company.bus.waiting.length;
      await company.settle();
      return { ...did, told };
    },
    async confirm(change: Partial<CompletionFile> = {}) {
      const [entry] = await registers.entries('completion-file');
      if (!entry) throw new Error('Nothing was proposed.');
      const value = { ...entry.value, ...change, standing: 'confirmed' as const };
      const edit = { register: 'completion-file' as const, id: 'academy', value, at: START };
      await registers.save({ ...edit, ifMatch: entry.etag });
      // Processes read registers anew within a minute.
      jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
    },
    evidenceOf: async (name: string) => await collected(learners.evidenceOf('record-keeping', guidOf(name))),
    kept: async () => await collected(company.ports.statements.kept('lms-file/academy')),
  };
  return at;
}

async function atWork(options: Parameters<typeof companyOf>[0] = {}) {
  const at = await companyOf(options);
  await at.send([row('ann')], { isDry: true });
  await at.confirm({ skills: { 'NEG-1': 'negotiation', 'CAKE-1': 'none' } });
  return at;
}

describe('a learning system that is connected by a file', () => {
  it('is proposed which column is which, and which skill a course is about, and learns nothing by it', async () => {
    const at = await companyOf();
    const dry = await at.send([row('ann'), row('ben', 'X-1,Baking cakes,2026-02-20,bestanden,')], {
      isDry: true,
    });
    expect(dry.columns).toEqual([
      { column: 'E-Mail', field: 'mail' },
      { column: 'Kurskurzname', field: 'courseId' },
      { column: 'Kurstitel', field: 'courseTitle' },
      { column: 'Abgeschlossen am', field: 'completedAt' },
      { column: 'Ergebnis', field: 'result' },
      { column: 'Punkte', field: 'score' },
      { column: 'Geburtsdatum', field: null },
    ]);
    expect(dry.courses).toEqual([
      { course: 'NEG-1', rows: 1, proposed: 'negotiation' },
      { course: 'X-1', rows: 1, proposed: null },
    ]);
    expect(dry).toMatchObject({ standing: 'proposed', rows: 2, changed: 0, quarantined: 2, told: 0 });
    await expect(at.send([row('ann')])).rejects.toThrow('completion-file');
    expect(await at.kept()).toEqual([]);
  });

  it('proposes one column that says whom a row is about: by what the company finds people', async () => {
    const at = await companyOf();
    await at.send(['7,ann@a.example,Negotiation,2026-02-20'], {
      isDry: true,
      headers: 'Employee ID,Email,Course,Completed on',
    });
    const [entry] = await at.company.ports.registers.entries('completion-file');
    expect(entry?.value.columns).toEqual({
      mail: 'Email',
      courseTitle: 'Course',
      completedAt: 'Completed on',
    });
  });

  it('is proposed of a list of attendance what no learning system calls so, and keeps its result where it has both', async () => {
    const columnsOf = async (headers: string, rows: readonly string[]) => {
      const at = await companyOf();
      await at.send(rows, { isDry: true, headers });
      const [entry] = await at.company.ports.registers.entries('completion-file');
      return entry?.value.columns;
    };
    expect(
      await columnsOf('Session,Programme,Email,Attendance,Session date,Remark', [
        'Day 1,Negotiation,ann@a.example,Present,2026-02-20,late',
      ]),
    ).toEqual({ mail: 'Email', courseTitle: 'Programme', completedAt: 'Session date', result: 'Attendance' });
    expect(
      await columnsOf('Course,Session,Email,Attended,Result,Date', [
        'Negotiation,Day 1,ann@a.example,yes,passed,2026-02-20',
      ]),
    ).toEqual({ mail: 'Email', courseTitle: 'Course', completedAt: 'Date', result: 'Result' });
    expect(
      await columnsOf('Course ID,Programme,Email,Attendance,Date', [
        'NEG-1,Negotiation,ann@a.example,he came,2026-02-20',
      ]),
    ).toEqual({ mail: 'Email', courseId: 'Course ID', completedAt: 'Date' });
  });

  it('learns of who attended or passed, and of nobody who did not come', async () => {
    const at = await atWork();
    const did = await at.send([
      row('ann', 'NEG-1,Negotiation basics,2026-02-20,anwesend,'),
      row('ben', 'NEG-1,Negotiation basics,2026-02-20,no-show,'),
    ]);
    expect(did).toMatchObject({ taken: 1, refused: 1 });
    expect(did.faulty).toEqual([{ row: 3, field: 'result', fault: 'not-attended' }]);
    expect(await at.kept()).toHaveLength(1);
  });

  it('is learned of like records that come as xAPI, once, and says nothing new when it is sent again', async () => {
    const at = await atWork();
    const rows = [row('ann'), row('ben', 'NEG-1,Negotiation basics,2026-02-21,abgeschlossen,')];
    expect(await at.send(rows)).toMatchObject({ changed: 2, taken: 2, told: 2, faulty: [] });
    expect(await at.evidenceOf('ann')).toMatchObject([
      { skillId: 'negotiation', level: 4.25, feed: 'lms-file/academy' },
    ]);
    expect(await at.send([...rows, row('ANN')])).toMatchObject({ unchanged: 3, changed: 0, told: 0 });
    expect(await at.kept()).toHaveLength(2);
    expect(await at.evidenceOf('ann')).toHaveLength(1);
    expect(await at.company.run(subjectAccess, { personId: guidOf('ann') })).toMatchObject({
      records: [{ source: 'lms-file/academy', isAbout: true, result: { score: 0.85 } }],
    });
    expect(JSON.stringify(await collected(at.company.ports.statements.naming(guidOf('ann'))))).not.toMatch(
      /1990/,
    );
  });

  it('says of each row that is not taken in which cell is wrong, and counts each row once', async () => {
    const at = await atWork();
    const rows = [
      row('ann'),
      row('joe'),
      row('ben', 'NEG-2,Negotiation for experts,2026-02-20,bestanden,'),
      row('ben', 'CAKE-1,Baking,2026-02-20,bestanden,'),
      row('ben', 'NEG-1,Negotiation,3/4/2026,bestanden,'),
      row('ben', 'NEG-1,Negotiation,2026-02-20,perhaps,'),
      row('ben', 'NEG-1,Negotiation,2026-02-20,bestanden,850%'),
      row('ben', 'NEG-1,Negotiation,,in Bearbeitung,'),
      row('ben', 'NEG-1,Negotiation,,bestanden,'),
      row('ben', 'NEG-1,Negotiation,2026-05-01,bestanden,'),
      row('ben', 'NEG-1,Negotiation,2001-05-01,bestanden,'),
      row('ben', ',,2026-02-20,bestanden,'),
      ',NEG-1,Negotiation,2026-02-20,bestanden,,',
      'ben,NEG-1,Negotiation,2026-02-20,bestanden,,',
      'too,few',
      row('ben', '=NEG(),Negotiation,2026-02-20,bestanden,'),
    ];
    const did = await at.send(rows);
    expect(did.faulty.map(({ row: line, field, fault }) => [line, fault, field])).toEqual([
      [3, 'waits-for-whom', 'mail'],
      [4, 'course-waits', undefined],
      [5, 'course-left-out', undefined],
      [6, 'day-or-month', 'completedAt'],
      [7, 'unknown-result', 'result'],
      [8, 'bad-score', 'score'],
      [9, 'not-completed-yet', undefined],
      [10, 'no-completed-day', 'completedAt'],
      [11, 'day-ahead', 'completedAt'],
      [12, 'too-old', 'completedAt'],
      [13, 'no-course', undefined],
      [14, 'no-identifier', 'mail'],
      [15, 'bad-mail', 'mail'],
      [16, 'unreadable', undefined],
      [17, 'formula', 'courseId'],
    ]);
    const { unchanged, changed, quarantined, refused } = did;
    expect([did.rows, unchanged + changed + quarantined + refused]).toEqual([16, 16]);
    expect(did.courses).toEqual([{ course: 'NEG-2', rows: 1, proposed: 'negotiation' }]);
  });

  it('reads days with slashes once a human said which number comes first', async () => {
    const at = await atWork();
    const rows = [row('ann', 'NEG-1,Negotiation,2/13/2026 9:05 AM,bestanden,90%')];
    expect(await at.send(rows)).toMatchObject({ taken: 0, faulty: [{ fault: 'day-or-month' }] });
    await at.confirm({ slashes: 'day-first' });
    expect(await at.send(rows)).toMatchObject({ taken: 0, faulty: [{ fault: 'bad-day' }] });
    await at.confirm({ slashes: 'month-first' });
    expect(await at.send(rows)).toMatchObject({ taken: 1, faulty: [] });
    expect(await at.evidenceOf('ann')).toMatchObject([{ at: Date.UTC(2026, 1, 13, 12) }]);
  });

  it('keeps a row of nobody until a human says whose the address is, and asks once', async () => {
    const at = await atWork();
    const { identities, learners } = at.company.ports;
    expect(await at.send([row('joe'), row('ann')])).toMatchObject({ taken: 1, quarantined: 1, told: 1 });
    expect(await at.send([row('joe'), row('ann')])).toMatchObject({ unchanged: 1, quarantined: 1, told: 0 });
    const [open, ...more] = await collected(identities.questions());
    expect(open?.question).toMatchObject({ source: 'lms-file/academy', why: 'unmatched', candidates: [] });
    expect(more).toEqual([]);
    const found = await learners.read('record-keeping', guidOf('ben'));
    expect(found.value.person).toBeUndefined();
    const said = { key: open?.key ?? '', holder: guidOf('ann'), by: HR };
    await expect(at.company.run(answerIdentity, said)).rejects.toThrow('object id');
    await at.company.send([personOf('ann')]);
    await at.company.settle();
    expect(await at.company.run(answerIdentity, said)).toEqual({ learned: 1, waiting: 0 });
    await at.company.settle();
    expect(await at.evidenceOf('ann')).toHaveLength(2);
    expect(await at.send([row('joe'), row('ann')])).toMatchObject({ unchanged: 2, told: 0 });
  });

  it('takes those that count now before those that wait, however many these are', async () => {
    const at = await atWork();
    expect(await at.send([row('joe'), row('eva'), row('ann')])).toMatchObject({ taken: 1, quarantined: 2 });
    const [first] = await at.company.ports.statements.list('lms-file/academy', {
      most: 3,
      isAscending: true,
    });
    expect(first?.personId).toBe(guidOf('ann'));
  });

  it('learns nothing of what waits once its entry is not confirmed any more', async () => {
    const at = await atWork();
    await at.send([row('joe')]);
    await at.company.send([personOf('ann')]);
    await at.company.settle();
    const [entry] = await at.company.ports.registers.entries('completion-file');
    if (!entry) throw new Error('There is no entry.');
    await at.company.ports.registers.save({
      register: 'completion-file',
      id: 'academy',
      value: { ...entry.value, standing: 'proposed' },
      at: START,
      ifMatch: entry.etag,
    });
    const [open] = await collected(at.company.ports.identities.questions());
    const said = { key: open?.key ?? '', holder: guidOf('ann'), by: HR };
    expect(await at.company.run(answerIdentity, said)).toEqual({ learned: 0, waiting: 0 });
  });

  it('takes no address of a day on which it changed hands', async () => {
    const at = await atWork();
    const { identities } = at.company.ports;
    const key = (await identities.keyOf({ kind: 'mail', value: 'ann@a.example' })) ?? '';
    const known = await identities.find(key);
    const change = Date.UTC(2026, 1, 20, 18);
    const claims = [
      { holder: guidOf('ann'), since: START - 300 * DAY, until: change, goneAt: change, notedAt: 0 },
      { holder: guidOf('eva'), since: change, notedAt: change },
    ];
    await identities.save(key, { ...known, value: { kind: 'mail', claims } });
    const rows = [row('ann'), row('ann', 'NEG-1,Negotiation,2026-02-23,bestanden,90%')];
    expect(await at.send(rows)).toMatchObject({
      taken: 1,
      faulty: [{ row: 2, field: 'mail', fault: 'waits-unclear-whom' }],
    });
    expect(await at.evidenceOf('ann')).toHaveLength(0);
    expect(await at.evidenceOf('eva')).toHaveLength(1);
  });

  it('sends on what was kept while nothing could be sent, once', async () => {
    const at = await atWork();
    const rows = [row('ann'), row('ben')];
    at.company.bus.up = false;
    await expect(at.send(rows)).rejects.toThrow('down');
    at.company.bus.up = true;
    expect(await at.kept()).toHaveLength(2);
    expect(await at.evidenceOf('ann')).toHaveLength(0);
    expect(await at.send(rows)).toMatchObject({ unchanged: 0, taken: 2, told: 2 });
    expect(await at.send(rows)).toMatchObject({ unchanged: 2, taken: 0, told: 0 });
    expect([await at.evidenceOf('ann'), await at.evidenceOf('ben')]).toMatchObject([[{}], [{}]]);
  });

  it('believes an object id of somebody who is known, and of nobody who is not or was erased', async () => {
    const at = await companyOf();
    const headers = 'Object ID,Course ID,Completed on';
    const rows = ['ann', 'ben'].map((name) => `${guidOf(name)},NEG-1,2026-02-20`);
    await at.send(rows, { isDry: true, headers });
    await at.confirm({ skills: { 'NEG-1': 'negotiation' } });
    await at.company.send([personOf('ann')]);
    await at.company.settle();
    const unknown = { row: 3, field: 'objectId', fault: 'nobody-known' };
    expect(await at.send(rows, { headers })).toMatchObject({ taken: 1, quarantined: 1, faulty: [unknown] });
    await erasePerson(containersOf(at.company), guidOf('ann'));
    const again = await at.send(rows, { headers });
    expect(again).toMatchObject({ taken: 0, told: 0, faulty: [{ ...unknown, row: 2 }, unknown] });
    expect(await at.evidenceOf('ann')).toEqual([]);
  });

  it('takes an address with another blank behind it for nobody’s', async () => {
    const at = await atWork();
    const rows = ['\u00A0', '\u3000', '\uFEFF', '\u2003'].flatMap((blank) =>
      [
        `"ann@a.example${blank}"`,
        `ann@a.example${blank}`,
        `${blank}ann@a.example`,
        ` ann@a.example${blank} `,
      ].map((who) => row('ann').replace('ann@a.example', who)),
    );
    expect(await at.send([...rows, row('ann').replace(',', ' ,')])).toMatchObject({ taken: 1, refused: 16 });
  });

  it('takes in what a dry run was made of, and nothing that is another file or entry since', async () => {
    const at = await atWork();
    const dry = await at.send([row('ann')], { isDry: true });
    const sameAs = dry.readAs;
    await expect(at.send([row('ben')], { sameAs })).rejects.toThrow('dry run');
    await expect(at.send([row('ben')], { sameAs, isDry: true })).rejects.toThrow('dry run');
    await at.confirm({ skills: { 'NEG-1': 'listening' } });
    await expect(at.send([row('ann')], { sameAs })).rejects.toMatchObject({ fault: { kind: 'conflict' } });
    expect(await at.kept()).toEqual([]);
    await at.confirm({ skills: { 'NEG-1': 'negotiation', 'CAKE-1': 'none' } });
    expect(await at.send([row('ann')], { sameAs })).toMatchObject({ taken: 1, readAs: sameAs });
    expect(await at.send([row('ann')], { sameAs })).toMatchObject({ unchanged: 1 });
  });

  it('names no column that an entry cannot, and keeps the register readable', async () => {
    const at = await companyOf();
    const headers = `${'Contact '.repeat(30)},constructor,__proto__,Course,Completed on`;
    const rows = ['ann@a.example,,,Negotiation,2026-02-20'];
    expect(await at.send(rows, { isDry: true, headers })).toMatchObject({
      misfits: [{ why: 'nobody-found' }],
    });
    expect(await at.company.ports.registers.latest('completion-file')).toMatchObject([
      { value: { columns: { courseTitle: 'Course', completedAt: 'Completed on' } } },
    ]);
  });

  it('uses no feed of somebody else', async () => {
    const at = await companyOf();
    await at.send([row('ann')], { isDry: true });
    await at.confirm({ source: 'small-company', skills: { 'NEG-1': 'negotiation' } });
    await at.company.send([{ ...personOf('ann'), source: 'small-company' }]);
    await expect(at.send([row('ann')])).rejects.toThrow('small-company');
    await expect(at.send([row('ann')], { isDry: true })).rejects.toThrow('small-company');
  });

  it('is gone with whoever is erased, and comes back by no export', async () => {
    const at = await atWork();
    await at.send([row('ann'), row('ben')]);
    await erasePerson(containersOf(at.company), guidOf('ann'));
    expect(await at.kept()).toHaveLength(1);
    expect(await at.evidenceOf('ann')).toEqual([]);
    expect(await at.send([row('ann'), row('ben')])).toMatchObject({
      unchanged: 1,
      told: 0,
      faulty: [{ row: 2, fault: 'was-erased' }],
    });
  });
});

const personOf = (name: string) => ({
  specversion: '1.0' as const,
  id: `person-${name}`,
  source: 'hris',
  type: 'learning-os.workforce.person' as const,
  subject: guidOf(name),
  time: new Date(START).toISOString(),
  data: {
    roleId: 'seller',
    department: 'Sales',
    timeZone: 'UTC',
    workingHours: { from: 9, to: 17 },
  },
});

describe('a host that is killed while it takes completions in', () => {
  const ROWS = Array.from({ length: 130 }, (_, i) =>
    row(
      ['ann', 'ben', `who${i % 7}`][i % 3] ?? '',
      `NEG-1,Negotiation,2026-02-${10 + (i % 10)},bestanden,${i % 100}%`,
    ),
  );

  async function story(dies: () => boolean) {
    const faults: Faults = { ...noFaults };
    const at = await companyOf({ faults });
    faults.dies = dies;
    await at.send(ROWS, { isDry: true });
    faults.dies = noFaults.dies;
    await at.confirm({ skills: { 'NEG-1': 'negotiation' } });
    faults.dies = dies;
    await at.send(ROWS);
    const again = await at.send([...ROWS, row('ann', 'NEG-1,Negotiation,2026-02-25,failed,')]);
    faults.dies = noFaults.dies;
    return {
      deaths: at.company.deaths,
      changed: again.changed,
      // A run that died once it had sent its rows on finds them unchanged when it runs anew.
      again: [again.unchanged + again.changed, again.quarantined, again.refused],
      kept: (await at.kept()).toSorted((a, b) => a.statementId.localeCompare(b.statementId)),
      evidence: (await Promise.all(['ann', 'ben'].map((name) => at.evidenceOf(name)))).map((found) =>
        found.map(({ id, level }) => `${id} ${level}`).toSorted(),
      ),
      questions: (await collected(at.company.ports.identities.questions())).map(({ key }) => key).toSorted(),
    };
  }

  it('leaves what an undisturbed one leaves', async () => {
    let moments = 0;
    const { deaths, changed, ...undisturbed } = await story(() => {
      moments += 1;
      return false;
    });
    expect(deaths).toBe(0);
    expect([changed, ...undisturbed.again]).toEqual([1, 88, 43, 0]);
    expect(undisturbed.questions).toHaveLength(7);
    const points = 40;
    for (let point = 0; point < points; point += 1) {
      let left = 1 + Math.floor((moments * (point + 0.5)) / points);
      const { deaths: died, changed: anew, ...left_ } = await story(() => (left -= 1) === 0);
      expect(died).toBe(1);
      expect([0, 1]).toContain(anew);
      expect(left_).toEqual(undisturbed);
    }
  }, 300_000);
});
