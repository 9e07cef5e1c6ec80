// What a human should weigh, where a works agreement asks for ten: nothing of it rests on nine, nor on what may be nine
// and was said while fewer were enough.
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { sayable } from '../../../lib/domain/disclosure/said.ts';
import type { SkillCoverage } from '../../../lib/domain/disclosure/say-coverage.ts';
import type { Insight } from '../../../lib/domain/outcome/insight.ts';
import type { FoundNeed, Need } from '../../../lib/domain/need/need.ts';
import { causeFacts } from '../../../lib/needs/cause-facts.ts';
import { besideChanges } from '../../../lib/needs/beside-change.ts';
import { saveRegisters } from '../../support/small-company.ts';
import { agree } from '../../support/works-agreement.ts';
import { DAY, START, world, type World } from '../../support/world.ts';
import { deliveredNeed, need, personId } from '../examples.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

const ofSellers = { needId: 'seller.negotiation', roleId: 'seller', charterLineId: 'C1' };
const evidenceOf = (people: number) => ({ ...need.evidence, population: people, assessed: people });
const found = (change: Partial<FoundNeed> = {}): FoundNeed => ({ ...need, ...ofSellers, ...change });

/** Agreed on ten after everything that the company holds was said. */
async function agreedOnTen(fill: (company: World) => Promise<unknown>): Promise<World> {
  const company = world();
  await saveRegisters(company);
  await fill(company);
  await agree(company, 'minimumGroupOfTen');
  return company;
}
const commit = ({ ports }: World, ...needs: Need[]) =>
  Promise.all(needs.map((value) => ports.needs.commit(value.needId, { need: { value } })));
const factsOf = async (
  asked: FoundNeed,
  fill: (company: World) => Promise<unknown> = (at) => commit(at, asked),
) => {
  const { ports, now } = await agreedOnTen(fill);
  return (await causeFacts(asked, undefined, ports, now())).join('\n');
};

describe('facts about a cause', () => {
  it.each([
    [12, true],
    [11, false],
  ])('say how %i stand: %s', async (people, isSaid) => {
    const told = await factsOf(found({ evidence: evidenceOf(people) }));
    expect(told.includes('mean level')).toBe(isSaid);
  });

  it.each([
    [10, 'at least 10 people asked'],
    [9, 'fewer than ten people asked'],
  ])('say of %i who asked: %s', async (people, text) => {
    const requestedBy = Array.from({ length: people }, (_, i) => personId(i));
    expect(await factsOf(found({ requestedBy }))).toContain(text);
  });

  it('place a need among others by what may still be said of them', async () => {
    const mine = found({ evidence: evidenceOf(12) });
    const dear = { ...need.priority, value: 1_000 };
    const orderWith = (people: number) => {
      const other = found({
        needId: 'seller.writing',
        skillId: 'writing',
        priority: dear,
        evidence: evidenceOf(people),
      });
      return factsOf(mine, (at) => commit(at, mine, other));
    };
    expect(await orderWith(11)).not.toEqual(await orderWith(12));
  });

  it.each([
    [9, false],
    [10, true],
  ])('say who comes first as it was said under %i: %s', async (minimumGroup, isSaid) => {
    const unfair = {
      attribute: 'department' as const,
      group: 'North',
      ratio: 0.5,
      without: { term: 'velocity' as const, ratio: 0.9 },
    };
    const coverage: SkillCoverage = {
      skillId: 'negotiation',
      at: START,
      parts: [],
      unspoken: [],
      targeting: { seller: { unfair: [unfair] } },
      minimumGroup,
    };
    const mine = found();
    const told = await factsOf(mine, async (at) => {
      await commit(at, mine);
      await at.ports.coverage.save([sayable(coverage)]);
    });
    expect(told.includes('North')).toBe(isSaid);
  });

  it.each([
    [9, false],
    [10, true],
  ])('ask about a change that began with the answers of %i: %s', async (answers, isAsked) => {
    const since = new Date(START - 10 * DAY).toISOString().slice(0, 10);
    const mine = found();
    const told = await factsOf(mine, async (at) => {
      await commit(at, mine);
      const { groups } = at.ports;
      const pulse = { groupId: 'desk', question: 'workload' };
      await groups.savePulse({ value: { ...pulse, points: { [since]: { answers, sum: 20, squares: 40 } } } });
      await groups.saveChange({
        ...pulse,
        changeId: 'c',
        since,
        roles: ['seller'],
        at: START,
        effect: -1,
        interval: [-1.5, -0.5],
        sentence: '',
      });
    });
    expect(told.includes('“desk”')).toBe(isAsked);
  });
});

describe('what is known beside a change', () => {
  const group = (people: number) => ({ people, meanBefore: 2, meanAfter: 3, meanChange: 1 });
  const insight = (waited: number): Insight => ({
    insightId: 'i1',
    needId: ofSellers.needId,
    checkDay: 30,
    at: START,
    delivered: group(20),
    comparison: group(waited),
    effect: 0.5,
    interval: [0.1, 0.9],
    verdict: 'improved',
    sentence: 'They negotiate better.',
  });
  const beside = async (fill: (company: World) => Promise<unknown>) => {
    const { ports } = await agreedOnTen(fill);
    return (await besideChanges(ports))({ roles: ['seller'] }).join('\n');
  };

  it.each([
    [12, true],
    [11, false],
  ])('is a reading that compared with %i: %s', async (waited, isSaid) => {
    const told = await beside(async (at) => {
      await commit(at, { ...deliveredNeed, ...ofSellers });
      await at.ports.needs.commit(ofSellers.needId, { insight: insight(waited) });
    });
    expect(told.includes('They negotiate better.')).toBe(isSaid);
  });

  it.each([
    [12, true],
    [11, false],
  ])('names a part of a role in which %i are: %s', async (people, isNamed) => {
    const told = await beside((at) =>
      commit(at, found({ group: { department: 'North' }, evidence: evidenceOf(people) })),
    );
    expect(told.includes('North')).toBe(isNamed);
  });
});
