import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { insightsList } from '../../functions/http/insights/insights-list.ts';
import { leadersRead } from '../../functions/http/insights/leaders-read.ts';
import { publishCoverage } from '../../lib/agents/analytics/publish-coverage.ts';
import { countTook } from '../../lib/agents/analytics/count-took.ts';
import { hoursToRead } from '../../lib/agents/analytics/took-in-words.ts';
import { answerItem } from '../../lib/agents/delivery/answer-item.ts';
import { takeObjection } from '../../lib/rights/objection.ts';
import { claimsOf } from '../../lib/domain/policy/budget.ts';
import { minutesOf, type ContentAsset } from '../../lib/domain/content/content.ts';
import { hasResponse, instanceIdOf } from '../../lib/domain/need/need.ts';
import { toHundredths } from '../../lib/domain/rounding.ts';
import type { Rates } from '../../lib/domain/spent/rates.ts';
import { escapeHtml } from '../../lib/messages/escape-html.ts';
import { english } from '../../lib/messages/words.ts';
import { collected } from '../support/collected.ts';
import { htmlOf } from '../support/html-of.ts';
import { approves, companyAtWork, reassess, sellers } from '../support/small-company.ts';
import { agree, savePolicy } from '../support/works-agreement.ts';
import { DAY, START, type World } from '../support/world.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

const NEED = 'seller.negotiation';

const visit = (company: World) =>
  ({
    run: (step: typeof publishCoverage, input: object) => company.run(step, input as never),
    ports: company.ports,
    callersWords: () => Promise.resolve(english),
  }) as unknown as Parameters<typeof leadersRead.handle>[0];
const leaders = async (company: World) =>
  leadersRead.reply.parse((await leadersRead.handle(visit(company))).json);
const insights = async (company: World) =>
  insightsList.reply.parse((await insightsList.handle(visit(company))).json).items;

async function assetOf({ ports: { needs } }: World): Promise<ContentAsset> {
  const { assetId = '' } = (await needs.need(NEED)).value;
  const asset = await needs.findAsset(NEED, assetId);
  if (!asset) throw new Error('Nothing was made.');
  return asset.value;
}

/** A company whose sellers were reached; so many of them finished it; the first reading was taken, and the report. */
async function reached(finished: number, rates: Rates): Promise<World> {
  const company = await companyAtWork();
  await savePolicy(company, 'rates', rates);
  await company.pass(START + 6 * DAY, () => approves());
  const learners = await collected(company.ports.learners.all('learning', { roleId: 'seller' }));
  const theirs = learners.filter(({ participations }) => participations[NEED]?.deliveredAt !== undefined);
  for (const { personId } of theirs.slice(0, finished))
    await company.run(answerItem, { personId, needId: NEED, said: 'finished' });
  const { budgets, registers, needs } = company.ports;
  const instanceId = instanceIdOf((await needs.need(NEED)).value);
  // The model of these companies costs nothing.
  const claims = claimsOf({ instanceId, at: company.now() }, (await registers.policy()).budgets);
  await budgets.reserve(claims, { tokens: 50_000 }, company.now());
  await company.pass(START + 25 * DAY, () => approves());
  await reassess(company, sellers(60));
  await company.pass(START + 50 * DAY, () => approves());
  await company.analyse();
  await company.settle();
  await company.run(publishCoverage, {});
  return company;
}

const pagesOf = ({ channels }: World, kind: 'pages' | 'reports'): string =>
  [...channels[kind].standing.values()].map(({ payload }) => htmlOf(payload)).join('\n');

describe('what answering a need took', () => {
  it('is kept with its reading, and is the same on its page, at the door and in the leaders’ report', async () => {
    const company = await reached(13, { learnerHour: 40, millionTokens: 10 });
    const [insight] = await collected(company.ports.needs.insights());
    const took = insight?.took;
    if (!insight || !took) throw new Error('Nothing was kept.');
    expect(insight.verdict).toBe('improved');
    const minutes = minutesOf(await assetOf(company));
    // Of those who finished as many as make full groups, of 13 two.
    expect(took.hours).toEqual({
      least: toHundredths((10 * minutes) / 60),
      most: toHundredths((took.people * minutes) / 60),
    });
    expect(took.people % 5).toBe(0);
    expect(took.tokens).toBe(50_000);
    expect(took.money?.most).toBe(Math.round(took.hours.most * 40 + took.tokens / 100_000));
    const [low, high] = insight.interval;
    expect(took.aLevel?.hours[0]).toBeCloseTo(took.hours.most / (high * took.people), 1);
    expect(took.aLevel?.hours[1]).toBeCloseTo(took.hours.most / (low * took.people), 1);
    const { firstSignalAt, deliveredAt = NaN } = (await company.ports.needs.need(NEED)).value;
    expect(took.days.delivery).toBeCloseTo((deliveredAt - firstSignalAt) / DAY, 0);
    expect(took.days.capability).toBeCloseTo((insight.at - firstSignalAt) / DAY, 0);

    expect((await insights(company))[0]?.took).toEqual(took);
    const page = pagesOf(company, 'pages');
    expect(page).toContain(
      `What it took by ${english.day(insight.at)}: between ${hoursToRead(took.hours.least)} and`,
    );
    expect(page).toContain(`For each level gained: between ${took.aLevel?.hours[0]} and`);

    const { lines, took: inAll } = await leaders(company);
    const [line] = lines;
    expect(line?.readings[0]?.took).toEqual(took);
    // The report is of a later day, by which those who waited had it too.
    const hours = line?.spent.learnerHours ?? 0;
    expect(hours).toBeGreaterThanOrEqual(took.hours.most);
    expect(line?.spent.takenHours).toBe(took.hours.least);
    const money = { ...took.money, most: Math.round(hours * 40 + took.tokens / 100_000) };
    expect(line?.money).toEqual(money);
    expect(line?.days).toEqual(took.days);
    const most = new Intl.NumberFormat('en').format(money.most);
    expect(inAll).toContain(`In money: between ${took.money?.least} and ${most} EUR.`);
    for (const sentence of line?.sentences ?? [])
      expect(pagesOf(company, 'reports')).toContain(escapeHtml(sentence));
  });

  it('stays as it was read, whatever rates are said afterwards', async () => {
    const company = await reached(0, {});
    const before = await insights(company);
    expect(before[0]?.took).not.toHaveProperty('money');
    expect(before[0]?.took?.hours.least).toBe(0);
    const { took } = await leaders(company);
    expect(took).toContain('In money: not known');
    expect(pagesOf(company, 'pages')).toContain('In money: not known');
    await savePolicy(company, 'rates', { learnerHour: 40, millionTokens: 1 });
    expect(await insights(company)).toEqual(before);
    expect((await leaders(company)).took).toContain('In money: not known');
  });

  it('has no fewer people than were told before, although many object', async () => {
    const company = await reached(13, {});
    const [before] = await insights(company);
    const { learners } = company.ports;
    for (const { personId } of (await collected(learners.all('learning', { roleId: 'seller' }))).slice(0, 12))
      await company.run(takeObjection, { personId, to: 'processing' });
    await company.pass(START + 90 * DAY, () => approves());
    const after = (await insights(company)).filter(({ checkDay }) => checkDay > (before?.checkDay ?? 0));
    expect(after).not.toHaveLength(0);
    for (const { took, finished } of after) {
      expect(took?.people).toBeGreaterThanOrEqual(before?.took?.people ?? NaN);
      expect(took?.hours.least).toBe(before?.took?.hours.least);
      expect(finished).toBe(before?.finished);
    }
  });

  it('is of its own round, as those are whom it reached', async () => {
    const company = await reached(0, {});
    const { budgets, registers, needs } = company.ports;
    const need = (await needs.need(NEED)).value;
    if (!hasResponse(need)) throw new Error('Nothing was made.');
    const policy = await registers.policy();
    const second = { ...need, round: need.round + 1 };
    const claims = claimsOf({ instanceId: instanceIdOf(second), at: company.now() }, policy.budgets);
    await budgets.reserve(claims, { tokens: 7 }, company.now());
    const count = async (of: typeof need) =>
      countTook(of, await assetOf(company), { reached: 20, finished: 0 }, [], { budgets, policy });
    expect((await count(need)).tokens).toBe(50_000);
    expect((await count(second)).tokens).toBe(7);
  });

  it('names nobody, and is silent where groups of its size may not be spoken of', async () => {
    const company = await reached(3, {});
    expect(JSON.stringify(await insights(company))).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    expect((await insights(company))[0]?.took?.hours.least).toBe(0);
    await agree(company, 'minimumGroupOfTen');
    const shown = await insights(company);
    expect(shown.every(({ took }) => (took?.people ?? 0) === 0 || (took?.people ?? 0) >= 12)).toBe(true);
  });
});
