import { describe, expect, test } from '@jest/globals';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { isShownEnough } from '../../../../lib/domain/group-level/shown-enough.ts';
import { gapsIn, sourcesShowing, usualIn } from '../../../../lib/domain/group-level/seen-by-two.ts';
import type { SourceWord, Standing } from '../../../../lib/domain/group-level/group-standing.ts';
import { standing } from '../../examples.ts';

const { thresholds, sources } = SHIPPED_POLICY;
const TESTS = 'assessment@tests';
const SEEN = 'manager-observation@appraisals';
const word = (source: string, short: number, error = 0.1): SourceWord => ({ source, short, error });
const said = (...bySource: SourceWord[]): Standing => standing({ bySource });
const shown = (one: Standing, usual: Standing[] = []) =>
  sourcesShowing(one, usualIn(usual, thresholds), thresholds);

describe('a source shows that a group misses its target', () => {
  test.each([
    ['where it says so', 0.6, 0.1, true],
    ['by what is noticeable of a share of people, and no less', 0.14, 0.01, false],
    ['not where chance may say so', 0.3, 0.2, false],
    ['not where it says that they reach it', -0.2, 0.1, false],
  ])('%s', (_, short, error, expected) => {
    expect(shown(said(word(TESTS, short, error)))).toEqual(expected ? [TESTS] : []);
  });

  test('though it says too much of everybody, where it says noticeably less of this group', () => {
    const others = [-1.2, -1.3, -1.1, -1.2, -1.25].map((short) => said(word(SEEN, short)));
    expect(shown(said(word(SEEN, -0.3)), others)).toEqual([SEEN]);
    expect(shown(said(word(SEEN, -0.9)), others)).toEqual([]);
    expect(shown(said(word(SEEN, -0.3)), others.slice(1))).toEqual([]);
  });
});

describe('where another source says of roles in general that they lie noticeably lower', () => {
  const saying = (tests: number, seen: number) =>
    Array.from({ length: 10 }, () => said(word(TESTS, tests), word(SEEN, seen)));
  const gap = (seen: number) => said(word(TESTS, 0.9), word(SEEN, seen, 0.2));

  test('the lenient one shows only what holds among all that it says', () => {
    expect(shown(gap(0.4), saying(0.7, -0.1))).toEqual([TESTS]);
    expect(shown(gap(0.6), saying(0.7, -0.1))).toEqual([TESTS, SEEN]);
  });

  test('and as before where they lie nearer to each other than what makes a gap', () => {
    expect(shown(gap(0.4), saying(0, -0.1))).toEqual([TESTS, SEEN]);
  });
});

describe('a gap opens a need', () => {
  const open = (one: Standing, mayOpenAlone: string[] = []) =>
    gapsIn([one], { thresholds, sources: { ...sources, mayOpenAlone } }, new Map()).map(
      ({ isEnough }) => isEnough,
    );

  test('that two sources show of which none is held back, and says whose word is', () => {
    const gap = said(word(TESTS, 0.7), word(SEEN, 0.5));
    const held = new Map([['tests', [{ kind: 'moved' as const, levels: 0.6 }]]]);
    const among = (mayOpenAlone: string[]) =>
      gapsIn([gap], { thresholds, sources: { ...sources, mayOpenAlone } }, held);
    expect(among([])).toMatchObject([{ shownBy: [SEEN], heldBack: [TESTS], isEnough: false }]);
    expect(among(['tests'])).toMatchObject([{ isEnough: false }]);
    expect(among(['appraisals'])).toMatchObject([{ isEnough: true }]);
  });

  test('and is looked for where a feed that is held back may hide it', () => {
    const fine = { belowTarget: 0, gapSum: 0 };
    const hidden = { ...said(word(TESTS, 0.7), word(SEEN, 0.5), word('assessment@new', -1)), ...fine };
    const held = new Map([['new', [{ kind: 'moved' as const, levels: 1.2 }]]]);
    expect(gapsIn([hidden], { thresholds, sources }, held)).toMatchObject([
      { heldBack: ['assessment@new'], isEnough: false },
    ]);
    expect(gapsIn([hidden], { thresholds, sources }, new Map())).toEqual([]);
  });

  test('that two sources show, and not one that the other does not see', () => {
    expect(open(said(word(TESTS, 0.7), word(SEEN, 0.5)))).toEqual([true]);
    expect(open(said(word(TESTS, 0.7), word(SEEN, -0.2)))).toEqual([false]);
    expect(open(said(word(TESTS, 0.7)))).toEqual([false]);
  });

  test('that one shows of which a human said that it may', () => {
    expect(open(said(word(TESTS, 0.7), word(SEEN, -0.2)), ['tests'])).toEqual([true]);
    expect(open(said(word(TESTS, -0.2), word(SEEN, 0.7)), ['tests'])).toEqual([false]);
    expect(isShownEnough(['assessment'], { mayOpenAlone: ['assessment'] })).toBe(true);
  });

  test('not where nobody told sources apart', () => {
    const before = standing();
    delete before.bySource;
    expect(open(before)).toEqual([false]);
  });
});
