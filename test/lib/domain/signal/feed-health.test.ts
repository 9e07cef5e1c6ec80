import { describe, expect, test } from '@jest/globals';
import {
  feedFaultsOf,
  feedsHeldBack,
  holdsBack,
  weekOf,
  withCame,
  type FeedSeen,
  type FeedWeek,
} from '../../../../lib/domain/signal/feed-health.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** The third day of a week. */
const NOW = 3_000 * WEEK + 2 * DAY;
const policy = { silentDays: {}, countAnyway: [] };

/** What came in the weeks up to this one, the last one last; nothing was heard where it is 0. */
function feedWith(taken: readonly number[], refused: readonly number[] = []): FeedSeen {
  const first = weekOf(NOW) - taken.length + 1;
  const weeks: FeedWeek[] = taken
    .map((count, i) => ({ week: first + i, taken: count, refused: refused[i] ?? 0 }))
    .filter((one) => one.taken + one.refused > 0);
  const last = weeks.at(-1)?.week ?? first;
  return { source: 'lms', weeks, at: Math.min(NOW, last * WEEK + 2 * DAY) };
}
const faults = (feed: FeedSeen) => feedFaultsOf(feed, [], policy, NOW);

describe('what came', () => {
  test('is summed by week, and kept for a quarter', () => {
    const once = withCame([], { taken: 3, refused: 1 }, NOW);
    expect(withCame(once, { taken: 2, refused: 0 }, NOW + DAY)).toEqual([
      { week: weekOf(NOW), taken: 5, refused: 1 },
    ]);
    expect(withCame(once, { taken: 1, refused: 0 }, NOW + 12 * WEEK)).toHaveLength(2);
    expect(withCame(once, { taken: 1, refused: 0 }, NOW + 13 * WEEK)).toHaveLength(1);
  });

  test('stands in the order of weeks, whichever is told first', () => {
    const later = withCame([], { taken: 1, refused: 0 }, NOW);
    expect(withCame(later, { taken: 2, refused: 0 }, NOW - WEEK).map(({ taken }) => taken)).toEqual([2, 1]);
  });
});

describe('a feed that fell silent', () => {
  test.each([
    ['weekly, silent for two weeks and no more', [50, 50, 50, 50, 50, 0, 0], []],
    ['weekly, silent for three weeks', [50, 50, 50, 50, 50, 0, 0, 0], [{ kind: 'silent', days: 21 }]],
    ['monthly, silent for six weeks', [5, 0, 0, 0, 5, 0, 0, 5, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0].slice(-13), []],
    ['of three weeks: its rhythm is not known', [50, 50, 50, 0, 0, 0, 0, 0, 0], []],
  ])('%s', (_, taken, found) => {
    expect(faults(feedWith(taken)).filter(({ kind }) => kind === 'silent')).toEqual(found);
  });

  test('is not heard of by what is refused', () => {
    const feed = feedWith([50, 50, 50, 50, 50, 0, 0, 0], [0, 0, 0, 0, 0, 5, 5, 5]);
    const silent = { ...feed, at: NOW - 3 * WEEK };
    expect(faults(silent)).toContainEqual({ kind: 'silent', days: 21 });
  });

  test('is given the days that a human said', () => {
    const feed = feedWith([50, 50, 50, 50, 50, 0, 0, 0]);
    expect(feedFaultsOf(feed, [], { silentDays: { lms: 30 } }, NOW)).not.toContainEqual(
      expect.objectContaining({ kind: 'silent' }),
    );
    expect(feedFaultsOf(feedWith([1]), [], { silentDays: { lms: 3 } }, NOW + 4 * DAY)).toEqual([
      { kind: 'silent', days: 4 },
    ]);
  });
});

describe('a feed that brings another amount than usual', () => {
  test.each([
    ['as much as ever', [40, 45, 50, 40, 45, 40, 20], []],
    ['four times as much this week', [100, 100, 100, 100, 100, 100, 400], [{ kind: 'more', times: 4 }]],
    ['thrice as much, which is within what is said', [200, 200, 200, 200, 200, 200, 600], []],
    ['four times as much, by what one person may repeat', [40, 40, 40, 40, 40, 40, 160], []],
    ['a quarter of it in the last whole week', [40, 40, 40, 40, 40, 10, 10], [{ kind: 'less', times: 0.25 }]],
    ['less this week, which is not over', [40, 40, 40, 40, 40, 40, 1], []],
    ['ten times as much, of so few that chance does it', [4, 4, 4, 4, 4, 4, 40], []],
    ['more after three weeks, which are not usual yet', [40, 40, 40, 40, 400], []],
  ])('%s', (_, taken, found) => {
    expect(faults(feedWith(taken))).toEqual(found);
  });
});

describe('a feed much of which is refused', () => {
  test('is told of from a fifth on, of twenty within two weeks', () => {
    expect(faults(feedWith([0, 8, 8], [0, 2, 2]))).toEqual([{ kind: 'refused', share: 0.2 }]);
    expect(faults(feedWith([0, 9, 8], [0, 1, 2]))).toEqual([]);
    expect(faults(feedWith([0, 8, 7], [0, 2, 2]))).toEqual([]);
    expect(faults(feedWith([0, 0, 16], [90, 0, 3]))).toEqual([]);
  });
});

describe('a feed of whose records something was not learned', () => {
  test('is told of from the first on, for this week and the next, and is not held back', () => {
    const weeks = withCame([], { taken: 500, refused: 0, untaught: 1 }, NOW);
    const feed: FeedSeen = { source: 'lms', weeks, at: NOW };
    expect(faults(feed)).toEqual([{ kind: 'untaught', records: 1 }]);
    expect(feedFaultsOf(feed, [], policy, NOW + WEEK)).toEqual([{ kind: 'untaught', records: 1 }]);
    expect(feedFaultsOf(feed, [], policy, NOW + 2 * WEEK)).toEqual([]);
    expect(feedsHeldBack([feed], [], policy, NOW).size).toBe(0);
  });
});

describe('what is written from a feed', () => {
  const moved = [{ source: 'assessment@lms', isYardstick: false, offset: 0, factor: 1, shift: -0.6 }];
  const feed = feedWith([40, 40]);

  test('is held back while its scale seems to have moved, of that feed alone', () => {
    expect(feedsHeldBack([feed, { ...feed, source: 'hris' }], moved, policy, NOW)).toEqual(
      new Map([['lms', [{ kind: 'moved', levels: -0.6 }]]]),
    );
  });

  test('is not held back where a human let it count', () => {
    expect(feedsHeldBack([feed], moved, { ...policy, countAnyway: ['lms'] }, NOW).size).toBe(0);
  });

  test('is not held back because less comes than usual', () => {
    expect(holdsBack({ kind: 'less', times: 0.1 })).toBe(false);
    expect(feedsHeldBack([feedWith([40, 40, 40, 40, 40, 10, 10])], [], policy, NOW).size).toBe(0);
  });
});
