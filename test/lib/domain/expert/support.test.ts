import { expect, test } from '@jest/globals';
import { supportOf } from '../../../../lib/domain/expert/support.ts';

const passage = new Set(['margin', 'discount']);
const rarity = (word: string) => (word === 'discount' ? 3 : 1);

test.each([
  [['discount', 'customer'], { share: 0.75, words: 1 }],
  [['discount', 'margin'], { share: 1, words: 2 }],
  [['margin'], { share: 1, words: 1 }],
  [['customer'], { share: 0, words: 0 }],
  // Nothing decides, and so nothing is held.
  [[], { share: 0, words: 0 }],
])('of the deciding words %j a passage holds %j', (question, held) => {
  expect(supportOf(question, passage, rarity)).toEqual(held);
});
