import { beforeAll, describe, expect, test } from '@jest/globals';
import { isRight, judged, pairsOf, standIn, toldOf, type Judged } from './measure.ts';

const sets = { seen: pairsOf('seen'), unseen: pairsOf('unseen') };
const all = [...sets.seen, ...sets.unseen];
const count = <T>(some: readonly T[], holds: (one: T) => boolean): number => some.filter(holds).length;

describe('pairs of talks that somebody else wrote', () => {
  test.each(['seen', 'unseen'] as const)('are twenty, five with stuffed words, four a script (%s)', (set) => {
    const pairs = sets[set];
    expect([pairs.length, count(pairs, ({ stuffed }) => stuffed)]).toEqual([20, 5]);
    const scripts = [...Map.groupBy(pairs, ({ script }) => script).values()];
    expect(scripts.map(({ length }) => length)).toEqual(Array(5).fill(4));
  });

  test('share no role-play between those that may be read and those that may not', () => {
    const seen = new Set(sets.seen.map(({ script }) => script));
    expect(sets.unseen.filter(({ script }) => seen.has(script))).toEqual([]);
  });

  test('differ by three levels and more, as their author marked them', () => {
    const sum = (levels: readonly (number | null)[]) =>
      levels.reduce<number>((total, level) => total + (level ?? 0), 0);
    expect(all.filter(({ better, worse }) => sum(better.levels) - sum(worse.levels) < 3)).toEqual([]);
  });
});

/**
 * Thirty-six of forty were asked for. The stand-in knows no other words than a line's own and reaches what stands here,
 * so that it gets no worse unseen; a real model is asked by `npm run judge:role-play -- --settings FILE`.
 */
const REACHED = 11;

describe('scored as the app scores them, read by the stand-in', () => {
  let scored: Judged[] = [];
  beforeAll(async () => {
    scored = await judged(all, standIn);
    process.stdout.write(`${toldOf('read by the stand-in', scored)}\n`);
  });

  test('so many are told apart, and every turn is read', () => {
    expect(count(scored, isRight)).toBeGreaterThanOrEqual(REACHED);
    expect(count(scored, ({ unread }) => unread > 0)).toBe(0);
  });

  test('no talk is told from itself', async () => {
    const same = await judged(
      sets.seen.map((pair) => ({ ...pair, worse: pair.better })),
      standIn,
    );
    expect(same.filter(isRight)).toEqual([]);
  });
});
