// What leaders are told, where a works agreement asks for ten: nothing of it is about nine, nor about what may be nine
// and was said while fewer were enough.
import { afterEach, expect, it, jest } from '@jest/globals';
import { publishCoverage } from '../../../../../lib/agents/analytics/publish-coverage.ts';
import { readHours } from '../../../../../lib/agents/analytics/leaders/read-hours.ts';
import { sayable } from '../../../../../lib/domain/disclosure/said.ts';
import type { Insight } from '../../../../../lib/domain/outcome/insight.ts';
import { NOTHING_SPENT, type LeadersReport } from '../../../../../lib/domain/leaders/report.ts';
import { saveRegisters } from '../../../../support/small-company.ts';
import { agree } from '../../../../support/works-agreement.ts';
import { DAY, START, world, type World } from '../../../../support/world.ts';
import { deliveredNeed, drafted } from '../../../examples.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

const needId = 'seller.negotiation';
const instanceId = `need-${needId}-1`;

interface Known {
  /** Sellers of whom it is known whether they can negotiate, a third of whom can. */
  known?: number;
  /** Sellers of a part of whom the need is. */
  part?: number;
  /** To whom something was sent. */
  reached?: number;
  /** Who were compared with in the reading of the need. */
  waited?: number;
  /** Who work in each of two teams that send a figure. */
  inTeams?: number;
}

/** A company that agrees on ten after everything that it holds was said. */
async function agreedOnTen(known: Known = {}): Promise<World> {
  const { known: counted = 30, part = 30, reached = 0, waited, inTeams } = known;
  const company = world();
  await saveRegisters(company);
  const { needs, coverage, budgets, groups, registers } = company.ports;
  const atTarget = Math.floor(counted / 3);
  await coverage.save([
    sayable({
      skillId: 'negotiation',
      at: START,
      parts: [{ roleId: 'seller', atTarget, below: counted - atTarget, notAssessed: 20 }],
      unspoken: [],
      targeting: {},
    }),
  ]);
  const need = {
    ...deliveredNeed,
    needId,
    roleId: 'seller',
    charterLineId: 'C1',
    assetId: drafted.assetId,
    deliveredAt: START - DAY,
    group: { department: 'North' },
    evidence: { ...deliveredNeed.evidence, population: part, assessed: part },
  };
  await needs.commit(needId, { need: { value: need }, asset: { value: { ...drafted, needId } } });
  const claim = { account: `run-${instanceId}:first`, limits: { whole: { recipients: 1_000 } } };
  if (reached > 0) await budgets.reserve([claim], { recipients: reached }, START);
  const group = (people: number) => ({ people, meanBefore: 2, meanAfter: 3, meanChange: 1 });
  const insight: Insight = {
    insightId: 'i1',
    needId,
    checkDay: 30,
    at: START,
    delivered: group(20),
    comparison: group(waited ?? 20),
    effect: 0.5,
    interval: [0.1, 0.9],
    verdict: 'improved',
    sentence: '',
  };
  if (waited !== undefined) await needs.commit(needId, { insight });
  if (inTeams !== undefined) {
    const point = { people: inTeams, cases: 10, sum: 4 };
    const dayOf = (days: number) => new Date(START + days * DAY).toISOString().slice(0, 10);
    for (const groupId of ['north', 'south'])
      await groups.saveFigure({
        value: {
          groupId,
          figureId: 'discount',
          roles: ['seller'],
          points: { [dayOf(-60)]: point, [dayOf(-5)]: point },
        },
      });
    const line = (await registers.latest('charter')).find(({ id }) => id === 'C1');
    if (!line) throw new Error('The small company has a line C1.');
    const outcome = {
      indicator: 'Discount',
      seenIn: 'team-figures' as const,
      figureId: 'discount',
      unit: '%',
      worth: 1,
    };
    await registers.save({
      register: 'charter',
      id: 'C1',
      value: { ...line.value, outcome },
      at: START,
      ifMatch: line.etag,
    });
  }
  await agree(company, 'minimumGroupOfTen');
  return company;
}
const reportOf = async (company: World): Promise<LeadersReport> => {
  await company.run(publishCoverage, {});
  const report = await company.ports.coverage.latestReport();
  if (!report) throw new Error('No report was made.');
  return report;
};
const lineOf = async (known: Known) => (await reportOf(await agreedOnTen(known))).lines[0];

it.each([
  [9, false],
  [12, true],
])('that looking at more would decide is said of a role of which %i are known: %s', async (known, isSaid) => {
  const { proposals } = await reportOf(await agreedOnTen({ known }));
  expect(proposals.some(({ kind }) => kind === 'look')).toBe(isSaid);
});

it.each([
  [19, 10],
  [9, 0],
])('of %i who were sent something, %i are counted', async (reached, people) => {
  expect((await lineOf({ reached }))?.spent.people).toBe(people);
});

it.each([
  [11, 0],
  [12, 1],
])('a reading that compared with %i is shown: %i', async (waited, shown) => {
  expect((await lineOf({ waited }))?.readings).toHaveLength(shown);
});

it.each([
  [11, {}],
  [12, { department: 'North' }],
])('a reading of a part of a role in which %i are names %j', async (part, group) => {
  expect((await lineOf({ part, waited: 20 }))?.readings[0]?.group).toEqual(group);
});

it.each([
  [9, false],
  [10, true],
])('the figure of teams of %i stands beside their line: %s', async (inTeams, isSaid) => {
  expect((await lineOf({ inTeams }))?.figure !== undefined).toBe(isSaid);
});

it.each([
  [9, 0],
  [10, 50],
])(
  'what a report of before, made under %i, says was spent counts as %i people',
  async (minimumGroup, people) => {
    const company = await agreedOnTen();
    const now = await reportOf(company);
    const [line] = now.lines;
    if (!line) throw new Error('There is a line C1.');
    const spentOn = { [needId]: { ...NOTHING_SPENT, people: 50 } };
    const { coverage } = company.ports;
    await coverage.keepReport({ ...now, at: START - 7 * DAY, minimumGroup, lines: [{ ...line, spentOn }] });
    expect((await reportOf(company)).lines[0]?.spent.people).toBe(people);
  },
);

it.each([
  [9, false],
  [10, true],
])('how the work of the team goes is told by a report made under %i: %s', async (minimumGroup, isTold) => {
  const company = await agreedOnTen();
  const now = await reportOf(company);
  await company.ports.coverage.keepReport({ ...now, at: now.at + DAY, minimumGroup });
  expect((await company.run(readHours, {})).team !== undefined).toBe(isTold);
});
