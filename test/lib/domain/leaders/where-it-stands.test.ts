import { describe, expect, test } from '@jest/globals';
import {
  shareThatCan,
  lineTrendOf,
  whereItStands,
  worstFirst,
} from '../../../../lib/domain/leaders/where-it-stands.ts';
import type { SkillStands, WhereItStands } from '../../../../lib/domain/leaders/report.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { DAY, NOW } from '../../examples.ts';

const { thresholds } = SHIPPED_POLICY;
const counted = (can: number, cannot: number, notKnown = 0): SkillStands => ({
  skillId: 'negotiation',
  counts: { can, cannot },
  notKnown,
});
const worded = (word: SkillStands['word']): SkillStands => ({
  skillId: 'negotiation',
  notKnown: 0,
  ...(word ? { word } : {}),
});
const UNTIL = NOW + 100 * DAY;
const earlier = (days: number, stands: SkillStands) => [{ at: NOW - days * DAY, stands }];
const stands = (now: SkillStands, before: ReturnType<typeof earlier> = []) =>
  whereItStands(now, lineTrendOf(now, before, NOW), { until: UNTIL, at: NOW, thresholds });

describe('where a skill of a line stands', () => {
  test('a word of the few who are known is not enough where the others decide', () => {
    const at = { until: UNTIL, at: NOW, thresholds };
    const few = { ...worded('nearly all'), notKnown: 80 };
    expect(whereItStands(few, undefined, { ...at, unknownDecide: true })).toBe('not-known');
    expect(whereItStands(few, undefined, at)).toBe('reached');
  });

  test.each<[string, SkillStands, ReturnType<typeof earlier>, WhereItStands]>([
    ['as many can as open no need', counted(70, 30), [], 'reached'],
    ['one step fewer', counted(65, 35), [], 'below'],
    ['nothing to compare with', counted(40, 60), [], 'below'],
    ['in a straight line it gets there', counted(50, 50), earlier(50, counted(35, 65)), 'on-track'],
    ['it rises, and comes too late', counted(50, 50), earlier(90, counted(40, 60)), 'behind'],
    ['it does not change', counted(40, 60), earlier(50, counted(40, 60)), 'behind'],
    ['it falls', counted(40, 60), earlier(50, counted(60, 40)), 'behind'],
    ['who is not known would decide', counted(50, 10, 40), [], 'not-known'],
    ['a word is enough', worded('nearly all'), [], 'reached'],
    ['a word is too little', worded('few'), [], 'below'],
    ['nobody is known', worded(undefined), [], 'not-known'],
  ])('%s', (_, now, before, expected) => {
    expect(stands(now, before)).toBe(expected);
  });

  test('is told of the worst first, of two alike of the one that fewest can', () => {
    const all = [
      { ...counted(70, 30), stands: 'reached' as const, skillId: 'a' },
      { ...counted(40, 60), stands: 'behind' as const, skillId: 'b' },
      { ...worded(undefined), stands: 'not-known' as const, skillId: 'c' },
      { ...counted(30, 70), stands: 'behind' as const, skillId: 'd' },
      { ...counted(60, 40), stands: 'below' as const, skillId: 'e' },
    ];
    expect(worstFirst(all).map(({ skillId }) => skillId)).toEqual(['d', 'b', 'e', 'c', 'a']);
  });
});

describe('a trend', () => {
  test.each([
    ['is none over less than four weeks', 27, counted(20, 80), undefined],
    ['is none against what is longer ago than a quarter', 93, counted(20, 80), undefined],
    ['rises', 28, counted(40, 60), 'rises'],
    ['falls', 92, counted(70, 30), 'falls'],
    ['is steady within rounding and noise', 50, counted(45, 55), 'steady'],
    ['is steady where more people moved the share alone', 50, counted(40, 40), 'steady'],
    ['is steady between a number and the word for it', 50, worded('about half'), 'steady'],
    ['is seen between a number and another word', 50, worded('few'), 'rises'],
    ['is none against nothing', 50, worded(undefined), undefined],
  ])('%s', (_, days, then, way) => {
    expect(lineTrendOf(counted(50, 50), earlier(days, then), NOW)?.way).toBe(way);
  });

  test('is seen in words, too, and taken from the oldest', () => {
    const before = [...earlier(30, worded('most')), ...earlier(60, worded('few'))];
    expect(lineTrendOf(worded('most'), before, NOW)).toMatchObject({ way: 'rises', since: NOW - 60 * DAY });
  });
});

test('a word stands for the middle of what it says', () => {
  expect(shareThatCan(worded('about half'))).toBe(0.5);
  expect(shareThatCan(counted(1, 3))).toBe(0.25);
  expect(shareThatCan(worded(undefined))).toBeUndefined();
});
