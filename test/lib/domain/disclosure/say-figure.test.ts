import { describe, expect, test } from '@jest/globals';
import { figureBeside } from '../../../../lib/domain/disclosure/say-figure.ts';
import { DAY, NOW } from '../../examples.ts';

const group = (groupId: string, before: number, now: number, people = 12) => ({
  groupId,
  figureId: 'margin',
  points: Object.fromEntries(
    [
      [60, before],
      [10, now],
    ].map(([days = 0, value = 0]) => [
      new Date(NOW - days * DAY).toISOString().slice(0, 10),
      { people, cases: 10, sum: value * 10 },
    ]),
  ),
});

describe('a business figure beside a line', () => {
  test('is the mean of its groups lately and before, rounded', () => {
    const beside = figureBeside([group('a', 0.3, 0.35123), group('b', 0.3, 0.37)], NOW, 5);
    expect(beside).toMatchObject({ before: 0.3, now: 0.36 });
  });

  test.each([
    ['of one group alone', [group('a', 1, 2)]],
    ['of a second that holds too few', [group('a', 1, 2), group('b', 1, 2, 4)]],
    ['of a second with nothing before', [group('a', 1, 2), { ...group('b', 1, 2), points: {} }]],
  ])('is not said %s', (_, figures) => {
    expect(figureBeside(figures, NOW, 5)).toBeUndefined();
  });

  test('looks no further back than four months', () => {
    const old = { ...group('b', 1, 2) };
    old.points = Object.fromEntries(
      Object.entries(old.points).map(([day, point]) => [
        new Date(Date.parse(day) - 90 * DAY).toISOString().slice(0, 10),
        point,
      ]),
    );
    expect(figureBeside([group('a', 1, 2), old], NOW, 5)).toBeUndefined();
  });
});
