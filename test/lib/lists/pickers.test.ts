import { expect, test } from '@jest/globals';
import { peopleReadOnce, pickersOf } from '../../../lib/lists/pickers.ts';
import { personId } from '../examples.ts';

test('whom the site does not know is unlisted, and nobody is where nobody stands', () => {
  const { numberOf, unlisted } = pickersOf([{ number: 11, personId: personId(1) }]);
  expect([numberOf(personId(1)), unlisted(personId(1))]).toEqual([11, undefined]);
  expect([numberOf(personId(2)), unlisted(personId(2))]).toEqual([null, personId(2)]);
  expect([numberOf(undefined), unlisted(undefined)]).toEqual([null, undefined]);
});

test('a pass over several lists asks the site once whom it knows, and not before a list needs it', async () => {
  let asked = 0;
  const lists = {
    rows: () => Promise.resolve(undefined),
    address: (list: string) => list,
    people: () => {
      asked += 1;
      return Promise.resolve([]);
    },
  };
  const reading = peopleReadOnce({ lists });
  expect(asked).toBe(0);
  await reading.lists.people();
  await reading.lists.people();
  expect(asked).toBe(1);
});
