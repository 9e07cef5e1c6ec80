import { expect, test } from '@jest/globals';
import { ownItems } from '../../lib/agents/delivery/own-items.ts';
import { answerItem } from '../../lib/agents/delivery/answer-item.ts';
import { answerLesson, readLesson } from '../../lib/agents/practice/lesson.ts';
import { choosePractice, ownPractice } from '../../lib/agents/practice/own-practice.ts';
import { collected } from '../support/collected.ts';
import { companyWithLesson } from '../support/company-with-lesson.ts';
import { sellers } from '../support/small-company.ts';
import { DAY, type World } from '../support/world.ts';

const needId = 'seller.negotiation';
async function somebody(company: World, state: 'delivered' | 'planned'): Promise<string> {
  for (const personId of sellers(60)) {
    const { items } = await company.run(ownItems, { personId });
    if (items.some((item) => item.state === state)) return personId;
  }
  throw new Error(`Nobody has an item that is ${state}.`);
}
const recallsOf = async ({ ports }: World, personId: string) =>
  (await collected(ports.learners.evidenceOf('learning', personId))).filter(
    ({ source }) => source === 'recall',
  );

test('a micro lesson is read with its sources and asked about, and nothing tells its answers', async () => {
  const company = await companyWithLesson();
  const personId = await somebody(company, 'delivered');
  const [item] = (await company.run(ownItems, { personId })).items;
  expect(item).toMatchObject({ form: 'micro-text', lesson: true });
  const lesson = await company.run(readLesson, { personId, needId });
  const headings = lesson.lines.filter(({ is }) => is === 'heading').map(({ text }) => text);
  expect(headings.length).toBeGreaterThanOrEqual(4);
  expect(lesson.lines.filter(({ sources }) => sources.length > 0).length).toBeGreaterThan(3);
  const cited = lesson.lines.flatMap(({ sources }) => sources);
  expect(new Set(cited)).toEqual(new Set(lesson.sources.map((_, i) => i + 1)));
  expect(lesson.sources.every((source) => /^(playbook|closing-steps)\.md/.test(source))).toBe(true);
  expect(lesson.drafted).toContain('Drafted by AI');
  expect(lesson.questions.length).toBeGreaterThanOrEqual(2);
  for (const question of lesson.questions) {
    expect(question.isAnswered).toBe(false);
    expect(question.options.filter((option) => typeof option !== 'string')).toEqual([]);
    expect(Object.keys(question).toSorted()).toEqual([
      'asks',
      'isAnswered',
      'isMadeUp',
      'options',
      'questionId',
      'situation',
    ]);
  }
});

test('an answer tells what is right and why, option by option, and goes where recall goes: once', async () => {
  const company = await companyWithLesson();
  const personId = await somebody(company, 'delivered');
  const { questions } = await company.run(readLesson, { personId, needId });
  expect((await company.run(ownPractice, { personId })).items).toEqual([]);
  const answer = (questionId: string, option: number) =>
    company.run(answerLesson, { personId, needId, questionId, option });
  const first = await answer('q1', 0);
  expect(first.feedback).toHaveLength(questions[0]?.options.length ?? 0);
  expect(first.feedback.filter(({ isRight }) => isRight)).toHaveLength(1);
  expect(
    first.feedback.every(
      ({ feedback, source }) => feedback !== '' && /^(playbook|closing-steps)\.md/.test(source),
    ),
  ).toBe(true);
  expect(first).toMatchObject({ counted: true, isRight: first.feedback[0]?.isRight, next: 'q2' });
  const again = await answer('q1', 1);
  expect(again).toMatchObject({ counted: false, isRight: first.feedback[1]?.isRight });
  expect(await recallsOf(company, personId)).toHaveLength(1);
  const right = (await answer('q2', 0)).feedback.findIndex(({ isRight }) => isRight);
  expect(right).toBeGreaterThanOrEqual(0);
  expect(await recallsOf(company, personId)).toHaveLength(2);
  const after = await company.run(readLesson, { personId, needId });
  expect(after.questions.slice(0, 2).map(({ isAnswered }) => isAnswered)).toEqual([true, true]);
  // What was answered is due again later, as what was recalled is.
  const { items, nextDueAt } = await company.run(ownPractice, { personId });
  expect([items, nextDueAt]).toEqual([[], expect.any(Number)]);
  expect(nextDueAt).toBeGreaterThan(company.now());
  await company.pass(nextDueAt ?? 0, () => undefined);
  expect((await company.run(ownPractice, { personId })).items.length).toBeGreaterThan(0);
});

test('what was chosen among others puts nobody above half a level below what their role asks for', async () => {
  const company = await companyWithLesson();
  const personId = await somebody(company, 'delivered');
  const probe = await company.run(answerLesson, { personId, needId, questionId: 'q1', option: 0 });
  const [evidence] = await recallsOf(company, personId);
  // Of 3.5, that the role asks for: half a level less where it was right, two where it was not.
  expect(evidence?.level).toBe(probe.isRight ? 3 : 1.5);
  expect(evidence?.givenFor).toBe('learning');
});

test('nothing is kept of who wants no practice, and nobody does the lesson of somebody else', async () => {
  const company = await companyWithLesson();
  const personId = await somebody(company, 'delivered');
  await company.run(choosePractice, { personId, practise: false });
  const said = await company.run(answerLesson, { personId, needId, questionId: 'q1', option: 0 });
  expect(said).toMatchObject({ counted: false });
  expect(await recallsOf(company, personId)).toEqual([]);
  const waiting = await somebody(company, 'planned');
  await expect(company.run(readLesson, { personId: waiting, needId })).rejects.toThrow(/has not reached you/);
  await expect(
    company.run(answerLesson, { personId: waiting, needId, questionId: 'q1', option: 0 }),
  ).rejects.toThrow(/has not reached you/);
  await expect(company.run(answerLesson, { personId, needId, questionId: 'q9', option: 0 })).rejects.toThrow(
    /no question q9/,
  );
  await expect(company.run(answerLesson, { personId, needId, questionId: 'q1', option: 3 })).rejects.toThrow(
    /no question q1/,
  );
});

test('a job aid is read there too; what is practised with others is opened elsewhere', async () => {
  const aid = await companyWithLesson('job-aid');
  const personId = await somebody(aid, 'delivered');
  const lesson = await aid.run(readLesson, { personId, needId });
  expect(lesson.questions).toEqual([]);
  expect(lesson.lines.filter(({ is }) => is === 'point').length).toBeGreaterThanOrEqual(2);
  const play = await companyWithLesson('role-play');
  const other = await somebody(play, 'delivered');
  expect((await play.run(ownItems, { personId: other })).items[0]).not.toHaveProperty('lesson');
  await expect(play.run(readLesson, { personId: other, needId })).rejects.toThrow(/cannot be read here/);
});

test('who said that it is not relevant, or later, is asked nothing of it', async () => {
  const company = await companyWithLesson();
  const personId = await somebody(company, 'delivered');
  await company.run(answerItem, { personId, needId, said: 'finished' });
  await company.pass(company.now() + 2 * DAY, () => undefined);
  expect((await company.run(ownPractice, { personId })).items.length).toBeGreaterThan(0);
  await company.run(answerItem, { personId, needId, said: 'not-relevant' });
  expect((await company.run(ownPractice, { personId })).items).toEqual([]);
  await company.run(answerItem, { personId, needId, said: 'later' });
  expect((await company.run(ownPractice, { personId })).items).toEqual([]);
});
