import { expect, test } from '@jest/globals';
import { PersonId } from '../../../lib/domain/ids.ts';
import { firstBreak } from '../../../lib/domain/decision.ts';

test('one person is one id, however the source writes it', () => {
  const id = '3F2504E0-4F89-41D3-9A0C-0305E82C3301';
  expect(PersonId.parse(id)).toBe(PersonId.parse(id.toLowerCase()));
});

test('an entry stripped of its fields is a break, and no crash', () => {
  expect(firstBreak([{ seq: 1 }], { seq: 1, hash: 'x' })).toBe(1);
});
