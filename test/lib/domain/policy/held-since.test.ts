import { describe, expect, it } from '@jest/globals';
import { heldSince, statesSince } from '../../../../lib/domain/policy/held-since.ts';

const share = (value: object) => (value as { shareBelow?: number }).shareBelow;

describe('since when a rule holds as it does', () => {
  it.each([
    ['the only version', [{ at: 5, value: { shareBelow: 0.4 } }], 5],
    [
      'the first of those that say the same',
      [
        { at: 9, value: { shareBelow: 0.4, restDays: 9 } },
        { at: 2, value: { shareBelow: 0.2 } },
        { at: 5, value: { shareBelow: 0.4 } },
      ],
      5,
    ],
    [
      'not an earlier time at which it said the same, with another in between',
      [
        { at: 1, value: { shareBelow: 0.4 } },
        { at: 2, value: {} },
        { at: 7, value: { shareBelow: 0.4 } },
      ],
      7,
    ],
  ])('is %s', (_, versions, at) => {
    expect(heldSince(versions, share)).toBe(at);
  });
});

describe('sections as they stood together', () => {
  it('is one state for each moment at which any was saved, the first as it was then', () => {
    const sections = {
      thresholds: [
        { at: 1, value: { shareBelow: 0.2 } },
        { at: 6, value: { shareBelow: 0.5 } },
      ],
      prompts: [{ at: 8, value: { houseStyle: 'Short.' } }],
    };
    expect(statesSince(sections, 4)).toEqual([
      { thresholds: { shareBelow: 0.2 } },
      { thresholds: { shareBelow: 0.5 } },
      { thresholds: { shareBelow: 0.5 }, prompts: { houseStyle: 'Short.' } },
    ]);
  });
});
