import { expect, test } from '@jest/globals';
import { occasionNamed, occasionOf, postedCardIdOf } from '../../../../lib/domain/gate/posted-card.ts';

const approvalId = 'need-seller.negotiation-1.cause-and-priority';

test.each([
  ['asked', 'new'],
  ['1', 'reminder'],
  ['12', 'reminder'],
  ['deputy', 'deputy'],
  ['deputy.3', 'reminder'],
])('a card that came on the occasion %s is one of a %s', (occasion, named) => {
  const cardId = postedCardIdOf(approvalId, '0123456789abcdef01234567', occasion);
  expect(occasionOf({ cardId, approvalId })).toBe(occasion);
  expect(occasionNamed(occasion)).toBe(named);
});
