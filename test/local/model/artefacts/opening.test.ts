import { expect, test } from '@jest/globals';
import { openingIn } from '../../../../local/model/artefacts/fiction/opening.ts';

test.each([
  ['says that they want to leave', 'I want to leave.'],
  ['says that they are early', 'I am early.'],
  ['says that their bag was cut', 'My bag was cut.'],
  ['says that the scratch was there before', 'The scratch was there before.'],
  ['says that he would rather wait', undefined],
  ['sounds tired', undefined],
  ['is worried about the price', 'I am worried about the price. What happens now?'],
  ['is not there', undefined],
  ['does not answer the door', undefined],
  ['cannot be reached', undefined],
])('whoever %s begins with %s', (doing, line) => expect(openingIn(doing)).toBe(line));
