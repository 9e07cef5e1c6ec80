import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { answerItem } from '../../lib/agents/delivery/answer-item.ts';
import { ownItems } from '../../lib/agents/delivery/own-items.ts';
import { LATER_DAYS } from '../../lib/domain/delivery/answer-item.ts';
import { collected } from '../support/collected.ts';
import { approves, companyAtWork, sellers } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

const needId = 'seller.negotiation';
const nobody = () => undefined;
const itemsOf = async (company: World, personId: string) => (await company.run(ownItems, { personId })).items;
const partOf = async ({ ports }: World, personId: string) =>
  (await ports.learners.read('record-keeping', personId)).value.participations[needId];
const told = ({ channels }: World, personId: string): string[] =>
  [...channels.notices.standing.values()]
    .filter(({ payload }) => payload.personIds.includes(personId))
    .map(({ payload }) => payload.text);
const reached = ({ channels }: World, personId: string): number =>
  [...channels.assignments.standing.values()].filter(({ payload }) => payload.personId === personId).length;

/** Those who stand so, of whom it was planned for. */
async function thoseWho(
  company: World,
  fits: (part: NonNullable<Awaited<ReturnType<typeof partOf>>>) => boolean,
) {
  const found: string[] = [];
  for (const personId of sellers(60)) {
    const part = await partOf(company, personId);
    if (part && fits(part)) found.push(personId);
  }
  return found;
}
/** The timer of moments, every two hours for some days. */
async function offerFor(company: World, days: number): Promise<void> {
  for (let hour = 0; hour < days * 24; hour += 2) {
    await company.offer();
    await company.pass(company.now() + DAY / 12, nobody);
  }
}

describe('what reached somebody', () => {
  it('leaves their list where it is not relevant, tells nobody, and comes back where they take that back', async () => {
    const company = await companyAtWork();
    await company.pass(START + 9 * DAY, approves);
    const [personId = ''] = await thoseWho(company, ({ deliveredAt }) => deliveredAt !== undefined);
    expect((await itemsOf(company, personId))[0]?.answers).toEqual(['finished', 'later', 'not-relevant']);
    const noticed = company.channels.notices.standing.size;
    await company.run(answerItem, { personId, needId, said: 'not-relevant' });
    expect(await itemsOf(company, personId)).toEqual([]);
    await offerFor(company, 8);
    expect(company.channels.notices.standing.size).toBe(noticed);
    await company.run(answerItem, { personId, needId, said: 'take-back' });
    expect(await itemsOf(company, personId)).toHaveLength(1);
  });

  it('is told of once more a week after “later”, once, and again if they say so again', async () => {
    const company = await companyAtWork();
    await company.pass(START + 9 * DAY, approves);
    const [personId = ''] = await thoseWho(company, ({ deliveredAt }) => deliveredAt !== undefined);
    const before = told(company, personId).length;
    const { laterAt = 0 } = await company.run(answerItem, { personId, needId, said: 'later' });
    expect(laterAt).toBe(company.now() + LATER_DAYS * DAY);
    expect((await itemsOf(company, personId))[0]).toMatchObject({ laterAt, state: 'delivered' });
    await offerFor(company, LATER_DAYS - 1);
    expect(told(company, personId)).toHaveLength(before);
    await offerFor(company, 5);
    expect(told(company, personId).slice(before)).toEqual([expect.stringContaining('once more')]);
    expect((await itemsOf(company, personId))[0]).not.toHaveProperty('laterAt');
    await company.run(answerItem, { personId, needId, said: 'later' });
    await offerFor(company, LATER_DAYS + 4);
    expect(told(company, personId)).toHaveLength(before + 2);
    expect(reached(company, personId)).toBe(1);
  });

  it('is finished once, at the first time that they say so', async () => {
    const company = await companyAtWork();
    await company.pass(START + 9 * DAY, approves);
    const [personId = ''] = await thoseWho(company, ({ deliveredAt }) => deliveredAt !== undefined);
    const at = company.now();
    await company.run(answerItem, { personId, needId, said: 'finished' });
    await company.pass(START + 10 * DAY, nobody);
    expect((await company.run(answerItem, { personId, needId, said: 'finished' })).finishedAt).toBe(at);
    expect((await itemsOf(company, personId))[0]).toMatchObject({ finishedAt: at });
  });
});

describe('what was planned for somebody and has not reached them', () => {
  /** Approved on a night, so that the plan stands and nobody has it yet. */
  async function planned(): Promise<{ company: World; people: string[] }> {
    const company = await companyAtWork();
    let people: string[] = [];
    for (let hour = 1; people.length < 3 && hour < 14 * 24; hour += 1) {
      await company.pass(START + hour * (DAY / 24), approves);
      people = await thoseWho(
        company,
        ({ group, deliveredAt }) => group === 'first' && deliveredAt === undefined,
      );
    }
    expect(people.length).toBeGreaterThanOrEqual(3);
    return { company, people };
  }

  it('does not come where it is not relevant, and comes after “later”, in their working hours', async () => {
    const { company, people } = await planned();
    const [declines = '', puts = '', others = ''] = people;
    await company.run(answerItem, { personId: declines, needId, said: 'not-relevant' });
    const { laterAt = 0 } = await company.run(answerItem, { personId: puts, needId, said: 'later' });
    await offerFor(company, LATER_DAYS - 1);
    expect([reached(company, declines), reached(company, puts)]).toEqual([0, 0]);
    expect(reached(company, others)).toBe(1);
    await offerFor(company, 5);
    expect([reached(company, declines), reached(company, puts)]).toEqual([0, 1]);
    const part = await partOf(company, puts);
    expect(part?.deliveredAt).toBeGreaterThanOrEqual(laterAt);
    expect(part).not.toHaveProperty('uncompared');
    const { person } = (await company.ports.learners.read('record-keeping', puts)).value;
    const came = Temporal.Instant.fromEpochMilliseconds(part?.deliveredAt ?? 0);
    const local = came.toZonedDateTimeISO(person?.timeZone ?? '');
    expect([local.dayOfWeek <= 5, local.hour >= 9 && local.hour < 17]).toEqual([true, true]);
  });

  it('is not put off by who waits in a comparison, and finished by nobody', async () => {
    const { company } = await planned();
    const [waits = ''] = await thoseWho(company, ({ group }) => group !== 'first');
    const answer = (said: 'later' | 'finished') => company.run(answerItem, { personId: waits, needId, said });
    await expect(answer('later')).rejects.toThrow(/wait for it in a comparison/);
    await expect(answer('finished')).rejects.toThrow(/has not reached you/);
    const [outside = ''] = sellers(61).slice(-1);
    await expect(company.run(answerItem, { personId: outside, needId, said: 'later' })).rejects.toThrow(
      /Nothing is planned for you/,
    );
  });
});

describe('that it is finished', () => {
  it('is told of the group in full fives, never of all, and of nobody', async () => {
    const company = await companyAtWork();
    await company.pass(START + 9 * DAY, approves);
    const there = await thoseWho(company, ({ deliveredAt }) => deliveredAt !== undefined);
    const finish = (people: readonly string[]) =>
      Promise.all(people.map((personId) => company.run(answerItem, { personId, needId, said: 'finished' })));
    const latest = async () => {
      const insights = await collected(company.ports.needs.insights());
      return insights.toSorted((a, b) => b.checkDay - a.checkDay)[0];
    };
    await finish(there.slice(0, 4));
    await company.pass(START + 42 * DAY, approves);
    expect(await latest()).not.toHaveProperty('finished');
    expect((await latest())?.sentence).not.toContain('finished');
    await finish(there.slice(4, 8));
    await company.pass(START + 72 * DAY, approves);
    expect(await latest()).toMatchObject({ checkDay: 60, finished: 5 });
    expect((await latest())?.sentence).toContain('At least 5 of those whom it reached finished it.');
    const all = await thoseWho(company, ({ deliveredAt }) => deliveredAt !== undefined);
    await finish(all.filter((personId) => !there.slice(0, 8).includes(personId)));
    await company.pass(START + 102 * DAY, approves);
    const told = (await latest())?.finished ?? 0;
    expect(told).toBeGreaterThan(5);
    expect(told).toBeLessThanOrEqual(all.length - 5);
  });
});

describe('that it is not relevant', () => {
  it('is told of the group, in full groups of the smallest size, and of nobody', async () => {
    const company = await companyAtWork();
    await company.pass(START + 9 * DAY, approves);
    const there = await thoseWho(company, ({ deliveredAt }) => deliveredAt !== undefined);
    const decline = (people: readonly string[]) =>
      Promise.all(
        people.map((personId) => company.run(answerItem, { personId, needId, said: 'not-relevant' })),
      );
    const latest = async () => {
      const insights = await collected(company.ports.needs.insights());
      return insights.toSorted((a, b) => b.checkDay - a.checkDay)[0];
    };
    await decline(there.slice(0, 4));
    await company.pass(START + 42 * DAY, approves);
    expect(await latest()).toMatchObject({ checkDay: 30 });
    expect(await latest()).not.toHaveProperty('notRelevant');
    expect((await latest())?.sentence).not.toContain('not relevant');
    await decline(there.slice(4, 8));
    await company.pass(START + 72 * DAY, approves);
    expect(await latest()).toMatchObject({ checkDay: 60, notRelevant: 5 });
    expect((await latest())?.sentence).toContain('At least 5 of those for whom it was planned said');
    const kept = JSON.stringify([
      await collected(company.ports.effects.all()),
      await collected(company.ports.needs.insights()),
      company.engine.instances().map(({ id, output }) => [id, output]),
    ]);
    expect(there.filter((personId) => kept.includes(personId))).toEqual([]);
  });
});
