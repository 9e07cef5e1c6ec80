import { describe, expect, it } from '@jest/globals';
import { answerItem } from '../../lib/agents/delivery/answer-item.ts';
import {
  answerPractice,
  choosePractice,
  ownPractice,
  readRecall,
} from '../../lib/agents/practice/own-practice.ts';
import { remindPage } from '../../lib/agents/practice/remind.ts';
import { collected } from '../support/collected.ts';
import { companyWithLesson } from '../support/company-with-lesson.ts';
import { approves, assessed, sellers } from '../support/small-company.ts';
import { DAY, START, type World, type WorldOptions } from '../support/world.ts';
import { HOUR } from '../../lib/domain/milliseconds.ts';

const reachedBy = ({ channels }: World) =>
  [...channels.assignments.standing.values()].map(({ payload }) => payload.personId);
const told = ({ channels }: World) =>
  [...channels.notices.standing.values()]
    .map(({ payload }) => payload)
    .filter(({ text }) => text.startsWith('Two minutes'));
const peopleTold = (company: World) => told(company).flatMap(({ personIds }) => personIds);

/** The timer, every four hours for some days. */
async function remindFor(company: World, days: number): Promise<void> {
  for (let hour = 0; hour < days * 24; hour += 4) {
    await company.remind();
    await company.pass(company.now() + 4 * HOUR, approves);
  }
}

const finish = (company: World, personId: string) =>
  company.run(answerItem, { personId, needId: 'seller.negotiation', said: 'finished' });

/** Whom something reached said that they finished it, a day before. */
async function companyThatRead(options: WorldOptions = {}): Promise<World> {
  const company = await companyWithLesson('micro-text', options);
  for (const personId of reachedBy(company)) await finish(company, personId);
  await company.pass(company.now() + DAY, approves);
  return company;
}

describe('practice', () => {
  it('asks each who received something, once a week, in their working hours', async () => {
    const company = await companyThatRead();
    // Eight in Dublin, and night in New York.
    expect(new Date(company.now()).getUTCHours()).toBe(8);
    await company.remind();
    await company.settle();
    expect(told(company)).toEqual([]);
    await remindFor(company, 5);
    expect(peopleTold(company).toSorted()).toEqual(reachedBy(company).toSorted());
    expect(told(company)[0]).toMatchObject({
      text: expect.stringContaining('Negotiation'),
      inChat: true,
    });
    await remindFor(company, 5);
    const times = Map.groupBy(peopleTold(company), (personId) => personId);
    expect(Math.max(...[...times.values()].map(({ length }) => length))).toBe(2);
    const kept = JSON.stringify([
      await collected(company.ports.effects.all()),
      company.engine.instances().map(({ id, output }) => [id, output]),
    ]);
    expect(sellers(60).filter((personId) => kept.includes(personId))).toEqual([]);
  });

  it('tells each once where a page is tried again, and counts them alike', async () => {
    const company = await companyThatRead();
    // A Wednesday at two, when everybody works.
    await company.pass(START + 10.25 * DAY, approves);
    const remind = () => company.run(remindPage, { roleId: 'seller', after: null });
    const first = await remind();
    expect(first.reminded).toBeGreaterThan(0);
    expect(await remind()).toEqual(first);
    expect(peopleTold(company)).toHaveLength(first.reminded);
  });

  it('leaves alone who has outgrown the gap or said no', async () => {
    const company = await companyThatRead();
    const [grown = '', refusing = ''] = reachedBy(company);
    await company.send(
      [0, 1, 2, 3].map((i) => assessed(grown, 'negotiation', 4.5, company.now() - i * HOUR)),
    );
    await company.settle();
    await company.run(choosePractice, { personId: refusing, practise: false });
    await remindFor(company, 5);
    expect(peopleTold(company).length).toBeGreaterThan(20);
    expect(peopleTold(company)).not.toContain(grown);
    expect(peopleTold(company)).not.toContain(refusing);
    expect(await company.run(ownPractice, { personId: refusing })).toEqual({ practising: false, items: [] });
    await company.run(choosePractice, { personId: refusing, practise: true });
    expect((await company.run(ownPractice, { personId: refusing })).items.length).toBeGreaterThan(0);
  });

  it('schedules what was recalled, and keeps the answer as that person’s own evidence', async () => {
    const company = await companyThatRead();
    const [personId = ''] = reachedBy(company);
    const before = await company.run(ownPractice, { personId });
    const [item] = before.items;
    const answer = { personId, itemId: item?.itemId ?? '', recalled: 'good' as const };
    const { dueAt, counted } = await company.run(answerPractice, answer);
    expect(counted).toBe(true);
    expect(dueAt).toBeGreaterThan(company.now() + DAY);
    expect(await company.run(answerPractice, answer)).toMatchObject({ dueAt, counted: false });
    expect((await company.run(ownPractice, { personId })).items).toHaveLength(before.items.length - 1);
    const evidence = await collected(company.ports.learners.evidenceOf('learning', personId));
    expect(evidence.filter(({ source }) => source === 'recall')).toHaveLength(1);
    await expect(
      company.run(answerPractice, { ...answer, personId: sellers(61).at(-1) ?? '' }),
    ).rejects.toMatchObject({ fault: { kind: 'not-found' } });
  });

  it('asks without the answer, and tells it with its source once it is asked for', async () => {
    const company = await companyThatRead();
    const [personId = ''] = reachedBy(company);
    const { items } = await company.run(ownPractice, { personId });
    expect(items.map((item) => Object.keys(item).toSorted())).toEqual(
      items.map(() => ['dueAt', 'itemId', 'question', 'skill']),
    );
    for (const { itemId, question } of items) {
      const told = await company.run(readRecall, { personId, itemId });
      expect(told).toMatchObject({ itemId, question, source: expect.stringMatching(/\.md$/) });
      expect(JSON.stringify(items)).not.toContain(told.answer);
      expect(told.mistaken.length).toBeGreaterThan(0);
      const answered = await company.run(answerPractice, { personId, itemId, recalled: 'again' });
      expect(answered).toMatchObject({ recalled: 'again', answer: told.answer, mistaken: told.mistaken });
    }
    const other = sellers(60).find((id) => !reachedBy(company).includes(id)) ?? '';
    await expect(
      company.run(readRecall, { personId: other, itemId: items[0]?.itemId ?? '' }),
    ).rejects.toMatchObject({ fault: { kind: 'not-found' } });
  });

  it('asks nothing of whoever never said that they learned from it', async () => {
    const company = await companyWithLesson();
    const [read = '', unread = ''] = reachedBy(company);
    await finish(company, read);
    await company.pass(company.now() + DAY, approves);
    expect((await company.run(ownPractice, { personId: read })).items.length).toBeGreaterThan(0);
    expect((await company.run(ownPractice, { personId: unread })).items).toEqual([]);
    await remindFor(company, 5);
    expect(peopleTold(company)).toEqual([read]);
  });

  it('never counts answers towards the outcome of what they are about', async () => {
    const company = await companyThatRead();
    let answers = 0;
    for (const personId of reachedBy(company))
      for (const { itemId } of (await company.run(ownPractice, { personId })).items) {
        await company.run(answerPractice, { personId, itemId, recalled: 'easy' });
        answers += 1;
      }
    expect(answers).toBeGreaterThan(reachedBy(company).length);
    await company.pass(START + 45 * DAY, approves);
    const [insight] = await collected(company.ports.needs.insights());
    expect(insight).toMatchObject({ verdict: 'too-few' });
  });

  it('is not without its agent', async () => {
    const company = await companyThatRead({ disabled: ['practice'] });
    await remindFor(company, 5);
    expect(told(company)).toEqual([]);
    expect(company.engine.instances().map(({ status }) => status)).not.toContain('Failed');
  });
});
