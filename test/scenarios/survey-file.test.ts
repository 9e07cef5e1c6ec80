// cspell:words EXID
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { takeSurveyFile } from '../../lib/agents/sensing/survey-file/take-survey.ts';
import type { SurveyFile } from '../../lib/domain/survey-file/mapping.ts';
import { collected } from '../support/collected.ts';
import { everythingKept } from '../support/traces.ts';
import { saveRegisters } from '../support/small-company.ts';
import { DAY, START, world } from '../support/world.ts';

/** As Microsoft Forms names the columns of a workbook, with two ratings, a scale in words and free text. */
const FORMS =
  'ID,Start time,Completion time,Email,Name,Department,My workload is manageable,I can ask for help,How likely would you recommend us?,What should change?';
const day = (days: number) => new Date(START + days * DAY).toISOString().slice(0, 10);
const form = (department: string, rest = '4,Agree,9', when = day(-40)) =>
  `7,${when},${when},ann@a.example,Ann Secret,${department},${rest},Ann shouts`;

/** As Viva Glint's raw export names them. */
const GLINT =
  'I feel valued,I feel valued_COMMENT,I feel valued_COMMENT_TOPICS,I feel valued_SENSITIVE_COMMENT_FLAG,First Name,Last Name,Email,Status,EXID,Manager ID,Department,Survey Cycle Completion Date,Survey Cycle Sent Date';

afterEach(() => void jest.restoreAllMocks());

async function company() {
  const one = world();
  await saveRegisters(one);
  const { registers, groups } = one.ports;
  return {
    one,
    async send(
      headers: string,
      rows: readonly string[],
      { isDry = false, fileId = 'pulse', sameAs }: { isDry?: boolean; fileId?: string; sameAs?: string } = {},
    ) {
      const content = Buffer.from([headers, ...rows].join('\r\n')).toString('base64');
      const did = await one.runAgain(takeSurveyFile, {
        fileId,
        content,
        isDry,
        ...(sameAs === undefined ? {} : { sameAs }),
      });
      const told = one.bus.waiting.length;
      await one.settle();
      return { ...did, told };
    },
    async confirm(change: Partial<SurveyFile> = {}, fileId = 'pulse') {
      const entry = (await registers.entries('survey-file')).find(({ id }) => id === fileId);
      if (!entry) throw new Error('Nothing was proposed.');
      const value = {
        ...entry.value,
        every: 'month' as const,
        answersEach: 1,
        ...change,
        standing: 'confirmed' as const,
      };
      await registers.save({
        register: 'survey-file',
        id: fileId,
        value,
        at: START,
        ifMatch: entry.etag,
      });
      // Processes read registers anew within a minute.
      jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
    },
    pulses: async () => await collected(groups.pulses()),
  };
}

const SALES = { groups: { Sales: { groupId: 'sales', roles: ['seller'] } } };
const times = <T>(n: number, of: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => of(i));

async function atWork(change: Partial<SurveyFile> = SALES) {
  const at = await company();
  await at.send(
    FORMS,
    times(6, () => form('Sales')),
    { isDry: true },
  );
  await at.confirm(change);
  return at;
}

describe('a survey that is taken by file', () => {
  it('is proposed which columns are items, on which scale, and which column is the group', async () => {
    const at = await company();
    const dry = await at.send(FORMS, [...times(5, () => form('Sales')), form('A secret of Ann')], {
      isDry: true,
    });
    const [entry] = await at.one.ports.registers.entries('survey-file');
    expect(entry?.value).toEqual({
      fileId: 'pulse',
      source: 'survey-file/pulse',
      row: 'response',
      columns: { group: 'Department', day: 'Completion time' },
      items: [
        { asked: 'My workload is manageable', question: 'my-workload-is-manageable', low: 1, high: 5 },
        { asked: 'I can ask for help', question: 'i-can-ask-for-help', low: 1, high: 5 },
        {
          asked: 'How likely would you recommend us?',
          question: 'how-likely-would-you-recommend-us',
          low: 0,
          high: 10,
        },
      ],
      groups: {},
      every: 'week',
      standing: 'proposed',
    });
    // What one person alone wrote is not even shown.
    expect(dry.groups).toEqual([{ text: 'Sales', rows: 5, proposed: 'sales' }]);
    expect(dry).toMatchObject({ rows: 6, changed: 0, quarantined: 5, refused: 1, told: 0 });
    await expect(at.send(FORMS, [form('Sales')])).rejects.toThrow('survey-file');
  });

  it('tells sums of groups on, once, and nothing of anybody', async () => {
    const at = await atWork();
    const rows = times(6, (i) => form('Sales', `${(i % 5) + 1},Agree,10`));
    const dry = await at.send(FORMS, rows, { isDry: true });
    expect(dry).toMatchObject({ changed: 6, taken: 0, told: 0, faulty: [], leftOut: [] });
    const did = await at.send(FORMS, rows, { sameAs: dry.readAs });
    expect(did).toMatchObject({ changed: 6, taken: 6, told: 3, faulty: [] });
    const pulses = await at.pulses();
    const month = `${day(-40).slice(0, 7)}-01`;
    expect(pulses).toHaveLength(3);
    expect(pulses).toContainEqual({
      groupId: 'sales',
      question: 'my-workload-is-manageable',
      roles: ['seller'],
      points: {
        [month]: { answers: 6, sum: 16, squares: 56, every: 'month', source: 'survey-file/pulse' },
      },
    });
    expect(await at.send(FORMS, rows)).toMatchObject({ unchanged: 6, changed: 0, taken: 0, told: 0 });
    expect(await at.pulses()).toEqual(pulses);
    const held = JSON.stringify([...(await everythingKept(at.one))]);
    expect(held).toContain('my-workload-is-manageable');
    expect(held).not.toMatch(/shouts|Secret|ann@a/);
  });

  it('says of each row that is in no sum why, by row and column, and counts each row once', async () => {
    const at = await atWork();
    const did = await at.send(FORMS, [
      ...times(5, () => form('Sales')),
      form('Sales', '6,Agree,9'),
      form('Sales', '4,Ann said so,9'),
      form('Sales', ',,'),
      form('Sales', '4,Agree,9', '3/4/2026'),
      form('Sales', '4,Agree,9', day(0)),
      form('Sales', '4,Agree,9', '2001-01-01'),
      form('=Sales'),
      form('Cellar'),
      form(''),
      'too,few',
    ]);
    expect(did.faulty.map(({ row, field, column, fault }) => [row, fault, column ?? field])).toEqual([
      [7, 'bad-answer', 'My workload is manageable'],
      [8, 'bad-answer', 'I can ask for help'],
      [9, 'no-answer', undefined],
      [10, 'day-or-month', 'day'],
      [11, 'period-open', 'day'],
      [12, 'survey-too-old', 'day'],
      [13, 'formula', 'group'],
      [14, 'too-few-answers', 'group'],
      [15, 'no-group', 'group'],
      [16, 'unreadable', undefined],
    ]);
    expect(did).toMatchObject({ rows: 15, changed: 5, unchanged: 0, quarantined: 1, refused: 9 });
    expect(JSON.stringify(did)).not.toMatch(/shouts|Secret|ann@a|said so/);
  });

  it('reads what Glint exports raw, with comments over lines and its order of days', async () => {
    const at = await company();
    const rows = times(
      6,
      (i) =>
        `${1 + (i % 5)},"Ann shouts,\r\nand so on",Topic,1,Ann,Secret,ann@a.example,ACTIVE,e${i},m001,Sales,15-01-2026 10:30,10-01-2026 08:00`,
    );
    const dry = await at.send(GLINT, rows, { isDry: true, fileId: 'glint' });
    expect(dry.faulty.map(({ fault }) => fault)).toEqual(times(6, () => 'day-or-month'));
    const [entry] = await at.one.ports.registers.entries('survey-file');
    expect(entry?.value).toMatchObject({
      columns: { group: 'Department', day: 'Survey Cycle Completion Date' },
      items: [{ asked: 'I feel valued', low: 1, high: 5 }],
    });
    await at.confirm({ ...SALES, slashes: 'day-first' }, 'glint');
    expect(await at.send(GLINT, rows, { fileId: 'glint' })).toMatchObject({
      changed: 6,
      told: 1,
      faulty: [],
    });
    expect(await at.pulses()).toMatchObject([
      { question: 'i-feel-valued', points: { '2026-01-01': { answers: 6, sum: 16 } } },
    ]);
  });

  it('reads means per team, on their scale, and asks which question and group each is', async () => {
    const at = await company();
    const headers = 'Team,Question,Date,Respondents,Score,% Favorable';
    const rows = [
      'Sales,I feel valued,2026-02-01,8,75,60',
      'Lab,I feel valued,2026-02-01,4,75,60',
      ...times(3, (i) => `Shop,I feel valued,2026-01-0${i + 1},8,75,60`),
      ...times(4, (i) => `Sales,My boss drinks,2026-01-0${i + 1},8,75,60`),
    ];
    const dry = await at.send(headers, rows, { isDry: true, fileId: 'glint' });
    expect(dry).toMatchObject({
      misfits: [],
      // What fewer than five rows share may be what somebody wrote.
      items: [{ text: 'I feel valued', rows: 5, proposed: 'i-feel-valued' }],
      groups: [],
      quarantined: 9,
    });
    expect(JSON.stringify(dry)).not.toContain('drinks');
    const items = [{ asked: 'I feel valued', question: 'valued', low: 0, high: 100 }];
    await at.confirm({ items, groups: { ...SALES.groups, Lab: { groupId: 'lab' } } }, 'glint');
    const did = await at.send(headers, rows.slice(0, 2), { fileId: 'glint' });
    expect(did).toMatchObject({
      changed: 1,
      refused: 1,
      told: 1,
      faulty: [{ row: 3, fault: 'too-few-answers' }],
    });
    expect(await at.pulses()).toMatchObject([
      { groupId: 'sales', question: 'valued', points: { '2026-02-01': { answers: 8, sum: 32 } } },
    ]);
  });

  it('takes a fuller export of the same month in place of the one before, and an emptier one not', async () => {
    const at = await atWork();
    await at.send(
      FORMS,
      times(6, () => form('Sales')),
    );
    expect(
      await at.send(
        FORMS,
        times(5, () => form('Sales')),
      ),
    ).toMatchObject({ unchanged: 0, refused: 5, told: 0 });
    const more = await at.send(
      FORMS,
      times(7, () => form('Sales')),
    );
    expect(more).toMatchObject({ changed: 7, told: 3 });
    expect((await at.pulses())[0]?.points).toMatchObject({
      [`${day(-40).slice(0, 7)}-01`]: { answers: 7 },
    });
  });

  it('refuses a run where the file or the entry is another than was tried, and a source of somebody else', async () => {
    const at = await atWork();
    const rows = times(6, () => form('Sales'));
    const dry = await at.send(FORMS, rows, { isDry: true });
    await expect(at.send(FORMS, [...rows, form('Sales')], { sameAs: dry.readAs })).rejects.toThrow();
    await at.confirm({ source: 'small-company' });
    await at.one.ports.feeds.claim('small-company', '00000000-0000-4000-8000-00000000feed');
    await expect(at.send(FORMS, rows)).rejects.toThrow('small-company');
    expect(await at.pulses()).toEqual([]);
  });

  it('counts as many answers as one person may give in a month as one person', async () => {
    const at = await atWork();
    const weekly = times(9, (i) => form('Sales', '4,Agree,9', `2026-01-0${i + 1}`));
    await at.confirm({ answersEach: 2 });
    const dry = await at.send(FORMS, weekly, { isDry: true });
    expect(dry).toMatchObject({ reports: [], changed: 0, refused: 9, least: 10 });
    expect((await at.send(FORMS, [...weekly, ...weekly.slice(0, 1)], { isDry: true })).changed).toBe(10);
  });

  it('says of late answers of a month that was told that the whole month has to be sent again', async () => {
    const at = await atWork();
    const all = times(30, () => form('Sales'));
    await at.send(FORMS, all);
    const late = times(12, () => form('Sales', '1,Disagree,2'));
    const did = await at.send(FORMS, late);
    expect(did).toMatchObject({ unchanged: 0, changed: 0, refused: 12, told: 0 });
    expect(new Set(did.faulty.map(({ fault }) => fault))).toEqual(new Set(['fuller-told']));
    expect(at.one.ports.words.say('row.fuller-told')).toMatch(/send the whole week or month again/);
    expect(await at.send(FORMS, [...all, ...late])).toMatchObject({ changed: 42, told: 3 });
  });

  it('tells no weeks of a month that was told, nor the month of another entry', async () => {
    const at = await atWork();
    const on = (days: string[]) => days.flatMap((one) => times(5, () => form('Sales', '4,Agree,9', one)));
    const january = [...on(['2026-01-06', '2026-01-13']), form('Sales', '1,Disagree,0', '2026-01-20')];
    await at.send(FORMS, january);
    const told = await at.pulses();
    await at.confirm({ every: 'week' });
    const did = await at.send(FORMS, [...january, ...on(['2026-02-03'])]);
    // Those of the last week of January are too few; of February nothing was told yet.
    expect(did).toMatchObject({ changed: 5, unchanged: 0, refused: 11, told: 3 });
    expect(did.leftOut.filter(({ why }) => why === 'told-otherwise')).toHaveLength(6);
    expect(did.faulty.filter(({ fault }) => fault === 'told-otherwise')).toHaveLength(10);
    await at.send(FORMS, january, { isDry: true, fileId: 'other' });
    await at.confirm({ ...SALES, every: 'week' }, 'other');
    const other = await at.send(FORMS, january, { fileId: 'other' });
    expect(other.reports.every(({ isNew }) => isNew)).toBe(true);
    expect((await at.pulses()).map(({ points }) => Object.keys(points))).toEqual(
      told.map(() => ['2026-01-01', '2026-02-02']),
    );
  });

  it('tells ten thousand sums in one run, and the rest by the next', async () => {
    const at = await atWork();
    const headers = ['Department', 'Day', ...times(200, (i) => `How is it ${i}?`)].join(',');
    const line = (week: number) =>
      `Sales,${new Date(START - (week + 2) * 7 * DAY).toISOString().slice(0, 10)}${',4'.repeat(200)}`;
    const rows = times(255, (i) => line(Math.floor(i / 5)));
    await at.send(headers, rows, { isDry: true, fileId: 'long' });
    await at.confirm({ ...SALES, every: 'week' }, 'long');
    const content = Buffer.from([headers, ...rows].join('\n')).toString('base64');
    const did = await at.one.runAgain(takeSurveyFile, { fileId: 'long', content, isDry: false });
    expect(did).toMatchObject({ changed: 255, taken: 250, left: 5, faulty: [] });
    expect(at.one.bus.waiting).toHaveLength(10_000);
  });

  it('refuses a file of more than a million answers, with how many rows may be in one', async () => {
    const at = await atWork();
    const items = times(200, (i) => ({ asked: `How is it ${i}?`, question: `q-${i}`, low: 1, high: 5 }));
    const headers = ['Department', 'Completion time', ...items.map(({ asked }) => asked)].join(',');
    await at.confirm({ ...SALES, items });
    const line = (n: number) => times(n, () => `Sales,${day(-40)},4${','.repeat(199)}`);
    await expect(at.send(headers, line(5_001), { isDry: true })).rejects.toThrow(/5001 rows|5,001 rows/);
    expect(await at.send(headers, line(5_000), { isDry: true })).toMatchObject({ changed: 5_000 });
  });

  it('lets nobody name a person as a group', async () => {
    await expect(atWork({ groups: { 'ann@a.example': { groupId: 'sales' } } })).rejects.toThrow();
    const id = '00000000-0000-4000-8000-000000000001';
    await expect(atWork({ groups: { Sales: { groupId: id } } })).rejects.toThrow();
  });
});
