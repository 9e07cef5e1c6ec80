import { expect, test } from '@jest/globals';
import { leansInPassage } from '../../../../lib/domain/passage/leans-in-passage.ts';

const SMELL = 'If you smell chlorine, leave at once.';

test.each([
  ['Offer a break.', true],
  ['Nobody goes back in before the fire brigade has measured.', true],
  ['Only the duty manager comes back in.', true],
  ['Nobody smokes in the plant room.', false],
  ['If the pump fails, call the engineer.', false],
])('behind a case “%s” holds in that case alone: %s', (sentence, leans) =>
  expect(leansInPassage([SMELL, sentence], 1)).toBe(leans),
);

test('a sentence that goes back to nothing stands alone', () =>
  expect(leansInPassage(['Put on gloves.', 'Nobody goes back in without them on.'], 1)).toBe(false));
