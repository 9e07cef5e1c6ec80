import { expect, test } from '@jest/globals';
import { answerItem } from '../../lib/agents/delivery/answer-item.ts';
import { LATER_DAYS } from '../../lib/domain/delivery/answer-item.ts';
import { companyWithLesson } from '../support/company-with-lesson.ts';
import { sellers } from '../support/small-company.ts';
import { DAY } from '../support/world.ts';

const needId = 'seller.negotiation';
const nobody = () => undefined;

test('who never met the bot is told everything in the activity feed, and nothing is said in any chat', async () => {
  const company = await companyWithLesson();
  const reached = new Set(
    [...company.channels.assignments.standing.values()].map(({ payload }) => payload.personId),
  );
  const told = (words: string) =>
    [...company.channels.notices.standing.values()]
      .map(({ payload }) => payload)
      .filter(({ text }) => text.includes(words))
      .flatMap(({ personIds }) => personIds);
  expect(reached.size).toBeGreaterThan(5);
  expect(new Set(told('For your role'))).toEqual(reached);
  const [personId = ''] = sellers(60).filter((one) => reached.has(one));
  for (const one of reached) await company.run(answerItem, { personId: one, needId, said: 'finished' });
  await company.run(answerItem, { personId, needId, said: 'later' });
  for (let hour = 0; hour < (LATER_DAYS + 5) * 24; hour += 2) {
    await company.remind();
    await company.offer();
    await company.pass(company.now() + DAY / 12, nobody);
  }
  expect(told('once more')).toEqual([personId]);
  expect(new Set(told('Two minutes to recall'))).toEqual(reached);
  expect(company.channels.chat.standing.size).toBe(0);
});
