import { expect, test } from '@jest/globals';
import { orderIn } from '../../../../local/model/artefacts/english/imperative.ts';
import { toldAsDone } from '../../../../local/model/artefacts/english/past.ts';
import { partsOf, seenDone } from '../../../../local/model/artefacts/english/voice.ts';

const seen = (sentence: string) => {
  const order = orderIn(sentence);
  return order && seenDone(order);
};

test.each([
  [
    'Let the guest stand on the mark and look over the shoulder.',
    'Lets the guest stand on the mark and look over the shoulder.',
    'I let the guest stand on the mark and look over the shoulder.',
    1,
  ],
  [
    'Let them finish and ask what they want.',
    'Lets them finish and asks what they want.',
    'I let them finish and asked what they wanted.',
    2,
  ],
  [
    'Let the child sit and hold their hand.',
    'Lets the child sit and holds their hand.',
    'I let the child sit and held their hand.',
    2,
  ],
  [
    'Let the engine run and switch it off.',
    'Lets the engine run and switches it off.',
    'I let the engine run and switched it off.',
    2,
  ],
  [
    'Name the limit and offer to share the cost.',
    'Names the limit and offers to share the cost.',
    'I named the limit and offered to share the cost.',
    2,
  ],
])('%s is done by whom it is of', (sentence, third, past, parts) => {
  expect(seen(sentence)).toBe(third);
  expect(toldAsDone(sentence)).toBe(past);
  expect(partsOf(sentence)).toHaveLength(parts);
});

test.each([
  ['Only staff with the plant certificate refill a tank.', undefined],
  ['Staff the desk from eight.', 'staff'],
  ['Only use the marked cans.', 'use'],
])('%s orders: %s', (sentence, verb) => expect(orderIn(sentence)?.verb).toBe(verb));

test('one of two ways is enough, and neither is cut behind “or”', () =>
  expect(partsOf('Visit the place or, where it is too far, call it and note what was said.')).toEqual([
    'Visit the place or, where it is too far, call it',
    'note what was said',
  ]));
