// A works agreement asks for ten where five are enough otherwise: nothing is said of fewer any more, on no surface,
// what was told before it included.
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { coverageList } from '../../functions/http/insights/coverage-list.ts';
import { groupChangesList } from '../../functions/http/insights/group-changes-list.ts';
import { insightsList } from '../../functions/http/insights/insights-list.ts';
import { approvalRead } from '../../functions/http/needs/approval-read.ts';
import { approvalsList } from '../../functions/http/needs/approvals-list.ts';
import { declinedList } from '../../functions/http/needs/declined-list.ts';
import { needsList } from '../../functions/http/needs/needs-list.ts';
import { listen } from '../../lib/agents/listening/listen.ts';
import { publishCoverage } from '../../lib/agents/analytics/publish-coverage.ts';
import { findNeeds } from '../../lib/agents/needs-analysis/find-needs.ts';
import { replayQuarter } from '../../lib/agents/needs-analysis/replay-quarter.ts';
import { readTeam } from '../../lib/agents/skills/read-team.ts';
import { lookAhead } from '../../lib/agents/workforce-planning/look-ahead.ts';
import { isGap, isReached } from '../../lib/domain/group-level/group-gap.ts';
import { impactOf } from '../../lib/domain/population-pass/fairness.ts';
import { policyOf } from '../../lib/domain/policy/policy.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { drawWaves } from '../../lib/domain/outcome/waves.ts';
import {
  approves,
  asked,
  assessed,
  companyAtWork,
  forecast,
  pulses,
  reassess,
  sellers,
  signalsOf,
} from '../support/small-company.ts';
import { agree } from '../support/works-agreement.ts';
import { DAY, START, type World } from '../support/world.ts';
import { english } from '../../lib/messages/words.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

const NEED = 'seller.negotiation';
const FEW = 8;
const ENOUGH = 12;
const answerOf = async (
  door: { handle: (visit: never) => Promise<{ json: unknown }> },
  company: World,
  params = {},
) =>
  (
    await door.handle({
      ports: company.ports,
      at: company.now(),
      params,
      principal: { kind: 'app', id: '00000000-0000-4000-8000-0000000000aa', roles: ['Need.Read'] },
      callersWords: () => Promise.resolve(english),
    } as never)
  ).json as {
    items: Record<string, unknown>[];
  };
const coverage = async (company: World) =>
  (await answerOf(coverageList, company, { by: 'role' })).items.filter(({ groupId }) => groupId === 'seller');
/** Of a group of so few people the noise decides whether a need is opened: then one is asked for. */
const companyOf = async (people: number) => {
  const company = await companyAtWork({}, people);
  await company.send([asked(sellers(1)[0] ?? '', 'seller', 'Training in negotiation, please', START)]);
  await company.settle();
  return company;
};

describe.each([
  ['eight, of whom nothing is said any more', FEW, false],
  ['twelve, of whom it is said as before', ENOUGH, true],
])('with ten as the smallest group, a role of %s:', (_what, people, isSaid) => {
  it('its coverage, before the next pass over everybody and after it', async () => {
    const company = await companyOf(people);
    const before = await coverage(company);
    expect(before.length).toBeGreaterThan(0);
    expect(before.map(({ sentence }) => sentence).join()).not.toContain('too few');
    await agree(company, 'minimumGroupOfTen');
    const told = async () =>
      new Set((await coverage(company)).map(({ sentence }) => !String(sentence).includes('too few')));
    expect(await told()).toEqual(new Set([isSaid]));
    await company.run(findNeeds, {});
    expect(await told()).toEqual(new Set([isSaid]));
    const standing = await company.ports.standings.find({ roleId: 'seller', skillId: 'negotiation' });
    expect((standing?.assessed ?? 0) > 0).toBe(isSaid);
  });

  it('the need that was found, the question about it, and its card', async () => {
    const company = await companyOf(people);
    const [needBefore] = (await answerOf(needsList, company)).items.filter(({ needId }) => needId === NEED);
    expect(needBefore?.['evidence']).toMatchObject({ assessed: 10 });
    await agree(company, 'minimumGroupOfTen');
    const [need] = (await answerOf(needsList, company)).items.filter(({ needId }) => needId === NEED);
    // Twelve were said as ten, as eight were: said before the agreement, it may be about too few.
    expect(need).toMatchObject({
      evidence: { population: 0, assessed: 0, belowTarget: 0, meanLevel: 0 },
      hypothesis: { reasons: [] },
      priority: { population: 0, gap: 0 },
    });
    const [question] = (await answerOf(approvalsList, company)).items;
    expect(question?.['facts']).toEqual([expect.stringContaining('fewer than ten')]);
    const params = { needId: NEED, approvalId: String(question?.['approvalId']) };
    const read = (await answerOf(approvalRead, company, params)) as unknown as Record<
      'approval' | 'card',
      { facts: string[] }
    >;
    for (const { facts } of [read.approval, read.card])
      expect(facts).toEqual([expect.stringContaining('fewer than ten')]);
  });

  it('a need that is asked for only now', async () => {
    const company = await companyAtWork({}, people);
    await agree(company, 'minimumGroupOfTen');
    await company.send([asked(sellers(1)[0] ?? '', 'seller', 'Training in writing, please', START)]);
    await company.settle();
    const found = await company.ports.needs.find('seller.writing');
    expect(found !== undefined).toBe(isSaid);
    expect(found?.value.evidence.assessed).toBe(isSaid ? 10 : undefined);
  });

  it('a replay of the weeks before', async () => {
    const company = await companyOf(people);
    const looked = async () => (await company.run(replayQuarter, { days: 7, tried: {} })).evidence;
    // Of sellers in two skills; testers are twelve, and are said of in any case.
    expect(await looked()).toBe(3);
    await agree(company, 'minimumGroupOfTen');
    expect(await looked()).toBe(isSaid ? 3 : 1);
  });

  it('its team, for whoever manages it', async () => {
    const company = await companyAtWork({}, people);
    const managerId = guidOf('a manager');
    await company.send(
      sellers(people).flatMap((personId) =>
        signalsOf(personId, 'seller').flatMap((signal) =>
          signal.type === 'learning-os.workforce.person'
            ? [
                {
                  ...signal,
                  id: guidOf(`managed ${personId}`),
                  time: new Date(START).toISOString(),
                  data: { ...signal.data, managerId },
                },
              ]
            : [assessed(personId, 'negotiation', 2, START), assessed(personId, 'writing', 4, START)],
        ),
      ),
    );
    await company.settle();
    const told = async () => (await company.run(readTeam, { managerId })).skills.length > 0;
    expect(await told()).toBe(true);
    await agree(company, 'minimumGroupOfTen');
    expect(await told()).toBe(isSaid);
  });
});

describe('with ten as the smallest group', () => {
  it('readings of fewer are not shown, those from before included, and none is taken', async () => {
    const company = await companyAtWork({}, 16);
    await company.pass(START + 20 * DAY, approves);
    await reassess(company, sellers(16));
    await company.pass(START + 35 * DAY, approves);
    const [before] = (await answerOf(insightsList, company)).items;
    expect(before).toMatchObject({ delivered: { people: expect.any(Number) } });
    await agree(company, 'minimumGroupOfTen');
    expect((await answerOf(insightsList, company)).items).toEqual([]);
    await reassess(company, sellers(16));
    await company.pass(START + 65 * DAY, approves);
    const shown = (await answerOf(insightsList, company)).items;
    expect(shown).toMatchObject([{ checkDay: 60, verdict: 'too-few' }]);
  });

  it('a group of eight is not heard, and what was heard of it is not shown', async () => {
    const company = await companyAtWork();
    const fallen = (group: string, answers: number) =>
      pulses(group, answers, (ago) => (ago < 60 ? 1.5 : 4.5));
    await company.send([...fallen('few', FEW), ...fallen('many', 40)]);
    await company.settle();
    await company.run(listen, {});
    const groups = async () =>
      (await answerOf(groupChangesList, company)).items.map(({ groupId }) => groupId).toSorted();
    expect(await groups()).toEqual(['few', 'many']);
    await agree(company, 'minimumGroupOfTen');
    expect(await groups()).toEqual(['many']);
    await company.send(fallen('later', FEW));
    await company.settle();
    expect((await company.ports.groups.pulse('later', 'workload'))?.value.points ?? {}).toEqual({});
    await company.run(listen, {});
    expect(await groups()).toEqual(['many']);
  });

  it('demand is counted in tens, and eight who ask are as if nobody had', async () => {
    const company = await companyAtWork();
    const wish = (personId: string) => asked(personId, 'seller', 'A course in pottery, please', START);
    await company.send(sellers(FEW).map(wish));
    await company.settle();
    const counts = async () =>
      (await answerOf(declinedList, company)).items.map(({ count, recent }) => [count, recent]);
    expect(await counts()).toEqual([[5, 5]]);
    await agree(company, 'minimumGroupOfTen');
    expect(await counts()).toEqual([]);
    await company.send(sellers(ENOUGH).slice(FEW).map(wish));
    await company.settle();
    expect(await counts()).toEqual([[10, 10]]);
  });

  it('no page is written of fewer', async () => {
    const page = async (...agreed: 'minimumGroupOfTen'[]) => {
      const company = await companyAtWork({}, FEW);
      if (agreed.length > 0) await agree(company, ...agreed);
      await company.run(publishCoverage, {});
      return JSON.stringify([...company.channels.reports.standing.values()].at(-1));
    };
    const ofSellers =
      /(About \d+ of \d+|Nearly all|Most|About half of the|Few of the|Nearly none of the) Sellers/;
    expect(await page()).toMatch(ofSellers);
    const html = await page('minimumGroupOfTen');
    expect(html).toContain('Groups of fewer than ten are not shown');
    expect(html).not.toMatch(ofSellers);
  });

  it.each([
    [FEW, []],
    [ENOUGH, ['seller.writing']],
  ])('a forecast about a role of %i opens %j', async (people, opened) => {
    const company = await companyAtWork({}, people);
    const expected = forecast(99);
    const data = { ...expected.data, skillId: 'writing' };
    await company.send([{ ...expected, subject: 'seller', data } as Signal]);
    await company.settle();
    await agree(company, 'minimumGroupOfTen');
    expect(await company.run(lookAhead, {})).toEqual({ found: opened });
  });

  it('a gap, its end, a wave and an unfair order are about ten at least', () => {
    const { thresholds } = policyOf({
      'works-agreement': { ownerId: guidOf('owner'), minimumGroupOfTen: true },
    });
    const of = (assessedOnes: number, belowTarget: number) => ({
      roleId: 'r',
      skillId: 's',
      target: 3,
      population: assessedOnes,
      assessed: assessedOnes,
      belowTarget,
      levelSum: 0,
      gapSum: 2 * belowTarget,
    });
    expect([isGap(of(12, 9), thresholds), isGap(of(12, 10), thresholds)]).toEqual([false, true]);
    expect([isReached(of(9, 0), thresholds), isReached(of(10, 0), thresholds)]).toEqual([false, true]);
    const people = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ personId: guidOf(`p${i}`), teamId: undefined }));
    const waiting = (count: number) => {
      const { waveOf } = drawWaves('n', people(count), thresholds);
      return people(count).filter((one) => waveOf(one) !== 'first').length;
    };
    expect([waiting(19), waiting(20)]).toEqual([0, 10]);
    const choices = [
      { group: 'a', candidates: 9, chosen: 9 },
      { group: 'b', candidates: 20, chosen: 2 },
      { group: 'c', candidates: 20, chosen: 10 },
    ];
    expect(impactOf(choices, thresholds.minimumGroup).map(({ group }) => group)).toEqual(['b', 'c']);
  });
});
