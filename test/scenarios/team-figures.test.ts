import { describe, expect, it, jest, afterEach } from '@jest/globals';
import { showChanges } from '../../lib/agents/listening/show-changes.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { collected } from '../support/collected.ts';
import { approves, companyAtWork, reassess, sellers } from '../support/small-company.ts';
import { agree } from '../support/works-agreement.ts';
import { DAY, START, type Decider, type World } from '../support/world.ts';

/** Deals that were given away too cheaply: fewer is better, and a twentieth is worth having. */
const discount = {
  indicator: 'Deals closed with a discount',
  seenIn: 'team-figures',
  figureId: 'discount',
  unit: 'share of deals',
  worth: -0.05,
} as const;
const byOwner: Decider = ({ gate }) =>
  gate === 'publication'
    ? approves()
    : { by: guidOf('owner'), answer: { verdict: 'approve', cause: 'skill', outcome: discount } };

interface Summed {
  share: number;
  people?: number;
  roles?: string[];
}

const summed = (team: number, day: number, { share, people = 12, roles = ['seller'] }: Summed): Signal => ({
  specversion: '1.0',
  id: guidOf(`discount ${team} ${day}`),
  source: 'crm',
  subject: `team-${team}`,
  time: new Date(START + day * DAY).toISOString(),
  type: 'learning-os.figure.summed',
  data: { figureId: 'discount', roles, people, cases: 200, sum: Math.round(200 * share) },
});
const TEAMS = Array.from({ length: 24 }, (_, i) => i);
const readings = (company: World) => collected(company.ports.needs.insights());

afterEach(() => {
  jest.restoreAllMocks();
});

/** Teams whose figure falls from .4 to .2 after sellers were reached; no evidence of single people is taken in. */
async function companyThatSums(change: Partial<Summed> = {}): Promise<World> {
  const company = await companyAtWork();
  await agree(company, 'noIndividualWorkEvidence');
  await company.send(TEAMS.map((team) => summed(team, -10, { share: 0.4, ...change })));
  await company.pass(START + 20 * DAY, byOwner);
  await reassess(company, sellers(60));
  await company.send(TEAMS.map((team) => summed(team, 20, { share: 0.2, ...change })));
  await company.pass(START + 45 * DAY, byOwner);
  return company;
}

describe('a figure that the systems of the work tell of groups', () => {
  it('is agreed on and read without evidence of single people, as a change and as no improvement', async () => {
    const company = await companyThatSums();
    const [insight] = await readings(company);
    expect(insight).toMatchObject({
      seenIn: 'team-figures',
      verdict: 'changed',
      delivered: { people: 290 },
      besides: [{ seenIn: 'assessments', verdict: 'improved' }],
    });
    expect(insight).not.toHaveProperty('agreed');
    expect(insight).not.toHaveProperty('comparison');
    expect(insight?.effect).toBeCloseTo(-0.2, 1);
    expect(insight?.sentence).toMatch(
      /^The figure of groups in which Sellers work, about 290 people, changed 30 days after Negotiation was answered: .* share of deals .*, with nobody who still waits/,
    );
  });

  it('stands beside a change of what such a group answers', async () => {
    const company = await companyThatSums();
    const change = {
      changeId: 'team-1.load.2026-03-02',
      groupId: 'team-1',
      question: 'load',
      since: '2026-03-02',
      at: company.now(),
      effect: -1,
      interval: [-1.5, -0.5] as const,
      sentence: 'It fell.',
      roles: ['seller'],
    };
    const points = { '2026-03-02': { answers: 9, sum: 27, squares: 90 } };
    await company.ports.groups.savePulse({ value: { groupId: 'team-1', question: 'load', points } });
    const [shown] = await showChanges([change], company.ports);
    expect(shown?.beside.join('\n')).toContain('as seen in the figures of the groups they work in');
  });

  it.each([
    ['of too few people', { people: 4 }],
    ['of other roles', { roles: ['tester'] }],
  ])('is not read %s', async (_, change) => {
    const [insight] = await readings(await companyThatSums(change));
    expect(insight).toMatchObject({ seenIn: 'team-figures', verdict: 'too-few' });
  });

  it('leaves nothing of anybody, and nothing where too few people are in it', async () => {
    const company = await companyAtWork();
    await company.send([summed(1, -1, { share: 0.4 }), summed(2, -1, { share: 0.4, people: 4 })]);
    await company.settle();
    expect(await collected(company.ports.groups.figures('discount'))).toEqual([
      {
        groupId: 'team-1',
        figureId: 'discount',
        roles: ['seller'],
        points: {
          [new Date(START - DAY).toISOString().slice(0, 10)]: { people: 12, cases: 200, sum: 80 },
        },
      },
    ]);
    await company.send([summed(1, -1, { share: 0.4 })]);
    await company.settle();
    expect(await collected(company.ports.deadLetters.open())).toEqual([]);
  });
});
