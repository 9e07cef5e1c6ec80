import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { startOnce } from '../../functions/start-flow.ts';
import { takeTrends } from '../../lib/agents/needs-analysis/trends/take-trends.ts';
import { leaveTrend } from '../../lib/gates/leave-trend.ts';
import { askAboutDemandMonthly } from '../../orchestrators/ask-about-demand-monthly.ts';
import { collected } from '../support/collected.ts';
import { flowClient } from '../support/flow-client.ts';
import { companyAtWork, lead } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

afterEach(() => void jest.restoreAllMocks());

const day = (days: number) => new Date(START + days * DAY).toISOString().slice(0, 10);
const HEADERS = 'Trend,Skills,Source,Date,Internal remark';
/** Of a skill that nobody is taught or short of, of one that a line asks for, and of what no skill is called. */
const LIST = [
  `Plants measure by themselves,Measuring; Robotics,Trade press,${day(-20)},secret`,
  `"Buyers let ""agents"" compare",Negotiation,Trade press,${day(-10)},secret`,
  `Desks run by voice,Voice design,Analyst,${day(-5)},secret`,
];

const take = (company: World, rows: readonly string[], isDry = false, headers = HEADERS) =>
  company.runAgain(takeTrends, {
    content: Buffer.from([headers, ...rows].join('\n')).toString('base64'),
    isDry,
  });

async function monthly(company: World, month: string): Promise<unknown> {
  const client = flowClient(
    () => company.engine,
    () => undefined,
  );
  const id = `demand-question-${month}`;
  await startOnce(client, askAboutDemandMonthly, id, {});
  await company.settle();
  return company.engine.instances().find((instance) => instance.id === id)?.output;
}
const cards = ({ channels }: World) =>
  [...channels.approvalCards.standing.values()]
    .map(({ payload }) => payload)
    .filter(({ question }) => /market|Many ask/.test(question));

/** Everything that a need is, or that one could come of. */
async function needsOf({ ports, bus }: World) {
  return {
    needs: await collected(ports.needs.list()),
    questions: await collected(ports.needs.pendingApprovals()),
    declined: await collected(ports.declinedDemand.all()),
    evidence: await collected(ports.learners.evidenceOn('record-keeping', { skillId: 'measuring' })),
    waiting: bus.waiting.length,
  };
}

describe('what the market is said to move to', () => {
  it('is told row by row before anything is kept', async () => {
    const company = await companyAtWork();
    const dry = await take(
      company,
      [
        ...LIST,
        `,Measuring,Trade press,${day(-1)},`,
        `A,,Trade press,${day(-1)},`,
        `A,Measuring,,${day(-1)},`,
        'A,Measuring,Trade press,soon,',
        'A,Measuring,Trade press,3/4/2026,',
        `A,Measuring,Trade press,${day(3)},`,
        'A,Measuring,Trade press,2020-01-01,',
        `=A(),Measuring,Trade press,${day(-1)},`,
        ',,,,',
      ],
      true,
    );
    expect(dry).toMatchObject({ rows: 12, changed: 3, unchanged: 0, refused: 9, taken: 0 });
    expect(dry.faulty.map(({ row, field, fault }) => [row, fault, field])).toEqual([
      [5, 'no-trend', 'trend'],
      [6, 'no-skill-words', 'skills'],
      [7, 'no-trend-source', 'source'],
      [8, 'bad-day', 'day'],
      [9, 'ambiguous-day', 'day'],
      [10, 'day-ahead', 'day'],
      [11, 'trend-too-old', 'day'],
      [12, 'formula', 'trend'],
      [13, 'blank', undefined],
    ]);
    expect(dry.trends).toMatchObject([
      { row: 2, skillIds: ['measuring'], unknown: ['Robotics'], isNew: true, lines: ['C3'] },
      { row: 3, trend: 'Buyers let "agents" compare', skillIds: ['negotiation'], lines: ['C1'] },
      { row: 4, skillIds: [], unknown: ['Voice design'], lines: [] },
    ]);
    expect(await collected(company.ports.groups.trends())).toEqual([]);
  });

  it('is refused as a whole where a column is wanting', async () => {
    const company = await companyAtWork();
    await expect(take(company, ['A,B'], true, 'Trend,Skills')).rejects.toThrow('source, day');
  });

  it('is kept once, and is asked about where no line asks for it', async () => {
    const company = await companyAtWork();
    expect(await take(company, [...LIST, ...LIST])).toMatchObject({ changed: 3, unchanged: 3, taken: 3 });
    expect(await take(company, LIST)).toMatchObject({ changed: 0, unchanged: 3, taken: 0 });
    expect(JSON.stringify(await collected(company.ports.groups.trends()))).not.toContain('secret');
    expect(await monthly(company, '2026-03')).toMatchObject({ asked: 1 });
    expect(cards(company)).toMatchObject([
      { facts: [expect.stringMatching(/“Desks run by voice”.*Analyst.*Voice design/)] },
    ]);
    // A line that ends leaves its skills to be asked about.
    const { registers } = company.ports;
    const [line] = (await registers.entries('charter')).filter(({ id }) => id === 'C3');
    if (!line) throw new Error('The line is gone.');
    const until = new Date(START + DAY).toISOString();
    await registers.save({
      register: 'charter',
      id: 'C3',
      value: { ...line.value, until },
      ifMatch: line.etag,
      at: START,
    });
    // Processes read registers anew within a minute.
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
    await company.pass(START + 2 * DAY, () => undefined);
    expect(await monthly(company, '2026-04')).toMatchObject({ asked: 2 });
    expect(cards(company)[1]?.facts.join('\n')).toMatch(/voice[^]*Plants measure by themselves/);
  });

  it('is left where the owners say so, for so long, and the log says who did', async () => {
    const company = await companyAtWork();
    await take(company, LIST);
    const [trend] = (await collected(company.ports.groups.trends())).filter(({ skillIds }) => !skillIds[0]);
    const trendId = trend?.trendId ?? '';
    await company.run(leaveTrend, { trendId, months: 1, by: lead, callId: 'a' });
    const log = (await collected(company.ports.decisions.all())).map((one) => JSON.stringify(one));
    expect(log.filter((one) => one.includes(trendId) && one.includes(lead))).toHaveLength(1);
    expect(await monthly(company, '2026-03')).toMatchObject({ asked: 0 });
    await company.pass(START + 30 * DAY - 1, () => undefined);
    expect(await monthly(company, '2026-04')).toMatchObject({ asked: 0 });
    await company.pass(START + 30 * DAY, () => undefined);
    expect(await monthly(company, '2026-05')).toMatchObject({ asked: 1 });
    await expect(
      company.run(leaveTrend, { trendId: 'none', months: 1, by: lead, callId: 'b' }),
    ).rejects.toMatchObject({ fault: { kind: 'not-found' } });
  });

  it('never opens a need, asks nobody else and makes no evidence, whichever skill it names', async () => {
    const [plain, trendy] = [await companyAtWork(), await companyAtWork()];
    const rows = ['Negotiation', 'Writing', 'Measuring', 'negotiation;writing;measuring', 'Nothing'].flatMap(
      (skills, i) =>
        Array.from({ length: 40 }, (_, n) => `Trend ${i} ${n},${skills},Press ${n},${day(-n - 1)},`),
    );
    expect(await take(trendy, rows)).toMatchObject({ taken: 200 });
    expect(trendy.bus.waiting).toHaveLength(0);
    for (const company of [plain, trendy]) {
      await monthly(company, '2026-03');
      for (let days = 1; days <= 3; days += 1) {
        await company.pass(START + days * DAY, () => undefined);
        await company.analyse();
        await company.settle();
      }
    }
    expect(await needsOf(trendy)).toEqual(await needsOf(plain));
    expect((await needsOf(trendy)).needs.length).toBeGreaterThan(0);
  });
});
