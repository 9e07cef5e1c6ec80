import { describe, expect, test } from '@jest/globals';
import { DAY } from '../../../../lib/domain/milliseconds.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { newLearner, withEvidence, type Learner } from '../../../../lib/domain/person/learner.ts';
import {
  contributionOf,
  inCell,
  withChange,
  type Joined,
} from '../../../../lib/domain/population-pass/person-contribution.ts';
import { personStandings } from '../../../../lib/domain/population-pass/person-standing.ts';

const NOW = Date.UTC(2026, 5, 1);
const skill = { skillId: 's', label: 'S', description: '', halfLifeDays: 365, neighbours: [] };
const profile = { roleId: 'r', title: 'R', targets: { s: 3 } };
const place = {
  personId: 'p',
  roleId: 'r',
  department: 'North',
  site: 'Dock',
  managerId: 'm',
  timeZone: 'UTC',
  workingHours: { from: 9, to: 17 },
};

const seen = (learner: Learner, level: number, at: number): Learner =>
  withEvidence(
    learner,
    { id: `e${at}`, personId: 'p', skillId: 's', source: 'assessment', strength: 1, level, at },
    skill.halfLifeDays,
  );
const moved = (learner: Learner, change: Partial<typeof place>): Learner => ({
  ...learner,
  person: { ...place, ...learner.person, ...change },
});
const to = (learner: Learner, joined: Joined) => {
  const [gap] = personStandings(learner, profile, new Map([['s', skill]]), SHIPPED_POLICY.thresholds, NOW);
  return gap && contributionOf(learner, skill, gap, joined);
};

describe('what a person adds to a group', () => {
  const known = withChange(newLearner('p'), seen(newLearner('p'), 2, NOW - 9 * DAY), NOW - 9 * DAY);
  const placed = withChange(known, moved(known, {}), NOW - 5 * DAY);

  test('comes with them where they were nowhere before', () => {
    for (const joined of ['role', 'cell', 'team'] as const)
      expect(to(placed, joined)).toEqual({
        since: NOW - 5 * DAY,
        atTarget: false,
        short: expect.any(Number),
      });
  });

  test.each([
    ['department', ['cell'], { department: 'South' }],
    ['site', ['cell'], { site: 'Yard' }],
    ['role', ['role', 'cell'], { roleId: 'other' }],
    ['team', ['team'], { managerId: 'n' }],
  ] as const)(
    'stays behind when they move to another %s, in what that bounds alone, until they are seen again',
    (_, left, change) => {
      const isLeft = (joined: Joined): boolean => left.some((one) => one === joined);
      const away = withChange(placed, moved(placed, change), NOW - 3 * DAY);
      for (const joined of ['role', 'cell', 'team'] as const)
        expect(to(away, joined)?.since).toBe(isLeft(joined) ? undefined : NOW - 5 * DAY);
      const back = withChange(away, moved(away, place), NOW - 2 * DAY);
      const again = withChange(back, seen(back, 2, NOW - DAY), NOW - DAY);
      for (const joined of left) {
        expect(to(back, joined)).toBeUndefined();
        expect(to(again, joined)?.since).toBe(NOW - DAY);
      }
    },
  );

  test('is read as earlier versions noted it', () => {
    const before = { ...placed, changed: { skills: { s: 7 }, group: 8 } };
    expect([to(before, 'role')?.since, to(before, 'cell')?.since, to(before, 'team')?.since]).toEqual([
      8, 8, 7,
    ]);
  });

  test.each([
    ['who learns fast is where their latest evidence has moved to', [1, 1, 2.2, 3.2, 3.2], true],
    ['who stands still is where they were', [2.1, 1.9, 2.2, 1.8, 2], false],
    ['who can do it is not below for a bad day', [3.4, 3.4, 2.6, 2.9, 2.9], true],
  ])('%s', (_what, levels, atTarget) => {
    const learner = levels.reduce(
      (one, level, i) => seen(one, level, NOW + (i - levels.length) * 20 * DAY),
      moved(newLearner('p'), {}),
    );
    expect(to(withChange(newLearner('p'), learner, NOW), 'role')?.atTarget).toBe(atTarget);
  });
});

describe('in a cell', () => {
  const own = { since: NOW, atTarget: false, short: 1.2 };
  const word = (source: string, short: number) => ({ source, short });
  const counted = (words: ReturnType<typeof word>[], mayOpenAlone: string[] = []) =>
    inCell(own, { words }, SHIPPED_POLICY.thresholds, { mayOpenAlone });
  const [seen, noticed] = ['assessment@lms', 'manager-observation@hr'];

  test.each([
    ['below by the word of two', [word(seen, 1), word(noticed, 0.5)], false, false],
    ['at the target where one of two says so', [word(seen, 1.9), word(noticed, 0.4)], true, false],
    ['below by two of three', [word(seen, 1), word(noticed, 1), word('assessment@lab', -1)], false, false],
    ['as believed, and told apart, where one source alone saw them', [word(seen, 1)], false, true],
  ])('somebody is %s', (_, words, atTarget, byOne) => {
    expect(counted(words)).toEqual({ ...own, atTarget, byOne });
  });

  test('the word of a source that may open a need alone is enough', () => {
    expect(counted([word(seen, 1)], ['lms'])).toEqual({ ...own, atTarget: false, byOne: false });
    expect(counted([word(seen, 1), word(noticed, 0)], ['lms'])).toMatchObject({ atTarget: false });
    expect(counted([word(seen, 0), word(noticed, 1)], ['lms'])).toMatchObject({ atTarget: true });
  });

  test('nobody is below who is not believed to be', () => {
    expect(
      inCell(
        { ...own, atTarget: true },
        { words: [word(seen, 1), word(noticed, 1)] },
        SHIPPED_POLICY.thresholds,
        {
          mayOpenAlone: [],
        },
      ).atTarget,
    ).toBe(true);
  });
});
