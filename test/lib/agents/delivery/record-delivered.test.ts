import { expect, test } from '@jest/globals';
import { recordDelivered } from '../../../../lib/agents/delivery/record-delivered.ts';
import { publishedNeed } from '../../examples.ts';
import { waiting } from '../../gates/waiting.ts';

const { needId } = publishedNeed;

test.each([4, 5, 500])('that %i people were reached is said without how many they are', async (people) => {
  const company = await waiting(publishedNeed);
  await company.run(recordDelivered, { needId, people });
  expect((await company.ports.needs.need(needId)).value).toMatchObject({
    stage: 'delivered',
    reason: 'delivered to those who lack it',
  });
});

test('a delivery is recorded once, with its moment', async () => {
  const company = await waiting(publishedNeed);
  await company.run(recordDelivered, { needId, people: 9 });
  const stored = await company.ports.needs.need(needId);
  expect(stored.value).toMatchObject({ deliveredAt: company.now() });
  await company.run(recordDelivered, { needId, people: 7 });
  expect(await company.ports.needs.need(needId)).toEqual(stored);
});
