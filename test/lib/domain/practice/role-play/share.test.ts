import { expect, test } from '@jest/globals';
import { ofShare } from '../../../../../lib/domain/practice/role-play/share.ts';
import { DAY } from '../../../../../lib/domain/milliseconds.ts';
import { charged, MOST_A_DAY, taken } from '../../../../../lib/domain/policy/rate-limit-per-person.ts';

const agentDay = { tokens: 1_000_000, calls: 1_000 };

test('a share is a tenth of the agent’s day, of tokens or calls, whichever is scarcer', () => {
  expect(ofShare({ tokens: 100_000, calls: 1 }, agentDay)).toBe(1_000);
  expect(ofShare({ tokens: 50_000, calls: 1 }, agentDay)).toBe(500);
  expect(ofShare({ tokens: 1, calls: 1 }, agentDay)).toBe(10);
  expect(ofShare({ tokens: 900_000, calls: 1 }, agentDay)).toBe(1_000);
  expect(ofShare({ tokens: 1, calls: 1 }, { tokens: 0, calls: 1_000 })).toBe(1_000);
  expect(ofShare({ tokens: 0, calls: 1 }, { tokens: 0, calls: 0 })).toBe(1_000);
});

test('what was used too much comes off what comes back, for a day at most', () => {
  const at = DAY;
  expect(charged(undefined, 400, 'share', at)).toEqual({ left: 600, at });
  const owing = charged({ left: 100, at }, 600, 'share', at);
  expect(owing).toEqual({ left: -500, at });
  expect(taken(owing, 1, 'share', at + DAY / 2)).toEqual({ wait: DAY / 1_000 });
  expect(taken(owing, 1, 'share', at + DAY / 2 + DAY / 1_000)).toEqual({
    bucket: { left: 0, at: at + DAY / 2 + DAY / 1_000 },
  });
  expect(charged({ left: -900, at }, 900, 'share', at).left).toBe(-MOST_A_DAY.share);
});
