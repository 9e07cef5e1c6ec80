import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { hoursEnter } from '../../functions/http/registers/hours-enter.ts';
import { hoursRead } from '../../functions/http/registers/hours-read.ts';
import { leadersRead } from '../../functions/http/insights/leaders-read.ts';
import { publishCoverage } from '../../lib/agents/analytics/publish-coverage.ts';
import { escapeHtml } from '../../lib/messages/escape-html.ts';
import { english } from '../../lib/messages/words.ts';
import { decisionLog } from '../support/decision-log.ts';
import { htmlOf } from '../support/html-of.ts';
import { approves, companyAtWork, lead } from '../support/small-company.ts';
import { agree, savePolicy } from '../support/works-agreement.ts';
import { DAY, START, type World } from '../support/world.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

const sum = (people: number, each: number) => ({
  people,
  logistics: each,
  production: 2 * each,
  reporting: each,
  judgement: each,
});

let calls = 0;
const visit = (company: World, body: object = {}) =>
  ({
    run: (step: typeof publishCoverage, input: object) => company.run(step, input as never),
    ports: company.ports,
    principal: { kind: 'user', id: lead, roles: ['Register.Write'] },
    at: company.now(),
    callId: `call ${(calls += 1)}`,
    body,
    callersWords: () => Promise.resolve(english),
  }) as unknown as Parameters<typeof hoursEnter.handle>[0];
const read = async (company: World) =>
  hoursRead.reply.parse((await hoursRead.handle(visit(company) as never)).json);
const enter = async (company: World, body: object) =>
  hoursEnter.reply.parse((await hoursEnter.handle(visit(company, hoursEnter.body.parse(body)))).json);
const leaders = async (company: World) =>
  leadersRead.reply.parse((await leadersRead.handle(visit(company) as never)).json);
const page = ({ channels }: World): string =>
  [...channels.reports.standing.values()].map(({ payload }) => htmlOf(payload)).join('\n');
const month = (at: number) => new Date(at).toISOString().slice(0, 7);

describe('hours of Learning & Development', () => {
  it('are entered as sums of the team, the baseline once, and months are corrected', async () => {
    const company = await companyAtWork();
    expect(await read(company)).toMatchObject({ months: [], sentences: [] });
    await enter(company, { hours: sum(6, 50) });
    await expect(enter(company, { hours: sum(6, 10) })).rejects.toMatchObject({ name: 'conflict' });
    const now = month(company.now());
    await enter(company, { month: now, hours: sum(6, 10) });
    const { baseline, months } = await enter(company, { month: now, hours: sum(6, 20) });
    expect({ baseline, months }).toEqual({ baseline: sum(6, 50), months: [{ month: now, ...sum(6, 20) }] });
    const mended = await enter(company, { corrects: true, hours: sum(6, 40) });
    expect(mended.baseline).toEqual(sum(6, 40));
    await expect(enter(company, { month: '2099-01', hours: sum(6, 1) })).rejects.toMatchObject({
      name: 'bad-input',
    });
    expect(() => hoursEnter.body.parse({ month: now, hours: sum(1, 10) })).toThrow();
    const saved = (await decisionLog(company.ports)).filter(({ evidence }) =>
      evidence.some((one) => one.startsWith('team-hours:')),
    );
    expect(saved).toHaveLength(4);
  });

  it('stand in the leaders’ report beside those of before, and cost what was said', async () => {
    const company = await companyAtWork();
    await savePolicy(company, 'rates', { teamHour: 50 });
    await enter(company, { hours: sum(6, 50) });
    await enter(company, { month: month(company.now()), hours: sum(6, 20) });
    await company.run(publishCoverage, {});
    const { team } = await leaders(company);
    const told = team.join(' ');
    expect(told).toContain(
      ': 100 (20 of logistics, 40 of production, 20 of reporting and 20 of judgement); before the layer 250 a month',
    );
    expect(told).toContain('In money: 5,000 EUR.');
    for (const sentence of team) expect(page(company)).toContain(escapeHtml(sentence));
    expect((await read(company)).sentences).toEqual(team);
  });

  it('are told to nobody else where the team is smaller than a group, and not known where none were entered', async () => {
    const company = await companyAtWork();
    await company.run(publishCoverage, {});
    expect((await leaders(company)).team.join(' ')).toContain(
      'not known, because the team has entered no month yet',
    );
    await enter(company, { month: month(company.now()), hours: sum(4, 20) });
    await company.run(publishCoverage, {});
    expect((await leaders(company)).team.join(' ')).toContain('not told, because the team is smaller');
    expect(page(company)).not.toContain('of logistics');
    await agree(company, 'minimumGroupOfTen');
    expect((await leaders(company)).team).toEqual([]);
  });
});

describe('how the work on needs goes', () => {
  it('is counted of questions and of the log, and names nobody', async () => {
    const company = await companyAtWork();
    await company.run(publishCoverage, {});
    // One question at one person is not dated: it would say how long they let it wait.
    expect((await leaders(company)).team.join(' ')).toMatch(/\d+ questions? waits?\./);
    await company.pass(START + 40 * DAY, () => approves());
    await company.run(publishCoverage, {});
    const { team } = await leaders(company);
    const told = team.join(' ');
    expect(told).toMatch(/In the last 90 days: \d+% of the steps taken by agents/);
    // One person alone decided here.
    expect(told).toMatch(/Not known yet, .*the time to an answer/);
    // Of no figure it is known what it was: then nothing is said of a time before.
    expect(told).not.toMatch(/before is as of/i);
    expect(told).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(told).not.toContain(lead);
  });
});
