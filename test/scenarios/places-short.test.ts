// A response takes only so many people at once, as L&D says of its form, and more lack it.
import { describe, expect, it } from '@jest/globals';
import { askAtOnce } from '../../lib/agents/delivery/ask-at-once.ts';
import { ownItems } from '../../lib/agents/delivery/own-items.ts';
import { letRegistersAge } from '../support/edit-register.ts';
import type { Decision } from '../../lib/domain/decision.ts';
import { all, companyWithPlaces, NEED, partsOf, PLACES, reached } from '../support/company-with-places.ts';
import { approves, worksNow } from '../support/small-company.ts';
import { agree } from '../support/works-agreement.ts';
import { DAY, START, type World } from '../support/world.ts';

const whyNowOf = async (company: World, personId: string) =>
  (await company.run(ownItems, { personId })).items.map(({ whyNow, waits }) => ({ whyNow, waits }));

letRegistersAge();

describe('where a response takes only so many people at once', () => {
  it('whoever approves it reads how the places are given', async () => {
    const company = await companyWithPlaces();
    const read: string[] = [];
    await company.pass(START + 9 * DAY, (request) => {
      read.push(...request.facts);
      return approves();
    });
    expect(read.filter((fact) => fact.startsWith(`places for ${PLACES} at once`))).toHaveLength(1);
  });

  it('so many receive it, the nearest first, and are told why; nobody asks their way past others', async () => {
    const company = await companyWithPlaces();
    await company.pass(START + 20 * DAY, approves);
    const first = await reached(company);
    expect(first).toHaveLength(PLACES);
    expect(first.filter((personId) => all.indexOf(personId) >= 20)).toEqual([]);
    expect((await whyNowOf(company, first[0] ?? ''))[0]?.whyNow).toContain('chance chose you');
    const waiting = (await partsOf(company)).find(({ part }) => part && part.deliveredAt === undefined);
    const [item] = await whyNowOf(company, waiting?.personId ?? '');
    expect(item?.whyNow).toContain('when places are free');
    expect(item?.waits).toBeUndefined();
    await expect(company.run(askAtOnce, { personId: waiting?.personId ?? '', needId: NEED })).rejects.toThrow(
      /others wait for one as well/,
    );
    expect(await reached(company)).toHaveLength(PLACES);
  });

  it('the next come after each reading, and whoever is behind all places reads that none was left, and why', async () => {
    const company = await companyWithPlaces();
    await company.pass(START + 130 * DAY, approves);
    const parts = await partsOf(company);
    const groups = parts.flatMap(({ part }) => part?.group ?? []);
    expect(groups.filter((group) => group !== 'none')).toHaveLength(4 * PLACES);
    const without = parts.filter(({ part }) => part?.group === 'none');
    expect(without.length).toBeGreaterThan(10);
    expect(without.filter(({ part }) => part?.deliveredAt !== undefined)).toEqual([]);
    const [item] = await whyNowOf(company, without[0]?.personId ?? '');
    expect(item?.whyNow).toContain('none was left for you. Those came first');
    expect(item?.waits).toBeUndefined();
    const times = parts.flatMap(({ part }) => part?.deliveredAt ?? []);
    const inDays = (from: number, until: number) =>
      times.filter((at) => at >= START + from * DAY && at < START + until * DAY).length;
    expect(inDays(0, 25)).toBe(PLACES);
    expect(inDays(25, 60)).toBeGreaterThan(0);
    expect(inDays(25, 60)).toBeLessThanOrEqual(PLACES);
  });

  it('the log says by which order, once, and in counts of fives', async () => {
    const company = await companyWithPlaces();
    await company.pass(START + 20 * DAY, approves);
    const entries = ((await Array.fromAsync(company.ports.decisions.all())) as Decision[]).filter(
      ({ decisionId }) => decisionId.endsWith(':places'),
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]?.outcome).toMatch(
      /^9 places at once for about 60, the best placed of 3 bands first, .* four fifths of another: true$/,
    );
  });

  it('whoever approved is told where no draw can keep it by department', async () => {
    const noticed = async (departments: number) => {
      const company = await companyWithPlaces(12);
      const moved = all.map((id, i) =>
        worksNow(id, all.length, { department: `Works ${i % departments}` }, START + i),
      );
      await company.send(moved);
      await company.settle();
      await company.pass(START + 20 * DAY, approves);
      return [...company.channels.notices.standing.values()].map(({ payload }) => payload.text);
    };
    // Twelve places cannot go to seven departments of eight or nine as often; to two of thirty they can.
    const uneven = expect.stringContaining(
      'a group by department comes first less than four fifths as often',
    );
    expect(await noticed(7)).toContainEqual(uneven);
    expect(await noticed(2)).not.toContainEqual(uneven);
  });

  it('nobody is ranked unless somebody said so', async () => {
    const company = await companyWithPlaces(PLACES, 'chance');
    await company.pass(START + 20 * DAY, approves);
    const first = await reached(company);
    expect(first).toHaveLength(PLACES);
    expect(first.filter((personId) => all.indexOf(personId) >= 20).length).toBeGreaterThan(0);
    expect((await whyNowOf(company, first[0] ?? ''))[0]?.whyNow).toContain('Chance alone');
    const log = (await Array.fromAsync(company.ports.decisions.all())) as Decision[];
    expect(log.find(({ decisionId }) => decisionId.endsWith(':places'))?.outcome).toContain(
      'by chance alone',
    );
  });

  it('turns are kept where nobody is compared', async () => {
    const company = await companyWithPlaces();
    await agree(company, 'noComparisonGroups');
    await company.pass(START + 50 * DAY, approves);
    expect((await reached(company)).length).toBe(2 * PLACES);
  });

  it('places for everybody change nothing: nobody is ranked', async () => {
    const company = await companyWithPlaces(60);
    await company.pass(START + 20 * DAY, approves);
    const parts = (await partsOf(company)).flatMap(({ part }) => part ?? []);
    expect(parts.length).toBeGreaterThan(50);
    expect(parts.filter(({ band }) => band !== undefined)).toEqual([]);
  });
});
