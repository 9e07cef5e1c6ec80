import { describe, expect, test } from '@jest/globals';
import type { Need } from '../../../../lib/domain/need/need.ts';
import { needIdOf } from '../../../../lib/domain/need/need.ts';
import { compareWithHumans, type ReplayedNeed } from '../../../../lib/domain/need/replay.ts';
import type { RolePart } from '../../../../lib/domain/need/role-part.ts';
import { confirmedNeed, DAY, NOW } from '../../examples.ts';

const looked = { from: NOW - 90 * DAY, until: NOW, people: 100, evidence: 12, notKnown: [] };
const north = { department: 'North' };
const about = (group?: RolePart) => ({
  needId: needIdOf('seller', 'negotiation', group),
  roleId: 'seller',
  skillId: 'negotiation',
  ...(group ? { group } : {}),
});
const was = (group?: RolePart): Need => ({ ...confirmedNeed, ...about(group), foundAt: NOW - 20 * DAY });
const again = (group?: RolePart, firstAt = NOW - 30 * DAY): ReplayedNeed => ({
  ...about(group),
  firstAt,
  supposedCause: 'skill',
  charterLineId: 'C1',
  priority: 3,
});
const compared = (replayed: ReplayedNeed[], needs: Need[]) =>
  compareWithHumans(replayed, needs, looked, new Map());

describe('a replay beside what humans decided', () => {
  test('finds what they found, by the same people', () => {
    expect(compared([again(north)], [was(north)])).toMatchObject({
      wanted: { humans: 1, replayed: 1 },
      unwanted: 0,
      causes: { told: 1, alike: 1 },
    });
  });

  test('finds it where it finds it of a part of the role, or of all of it, and says of which', () => {
    const ofPart = compared([again(north)], [was()]);
    expect(ofPart).toMatchObject({ wanted: { humans: 1, replayed: 1 }, unwanted: 0 });
    expect(ofPart.comparisons).toMatchObject([
      { needId: 'seller.negotiation', replayed: { needId: needIdOf('seller', 'negotiation', north) } },
    ]);
    expect(compared([again()], [was(north)])).toMatchObject({ wanted: { replayed: 1 }, unwanted: 0 });
  });

  test('does not find it where it finds it of others alone', () => {
    expect(compared([again({ department: 'South' })], [was(north)])).toMatchObject({
      wanted: { humans: 1, replayed: 0 },
      unwanted: 1,
    });
  });

  test('takes what it finds of the very same people first, and else what it found soonest', () => {
    const { comparisons } = compared([again(), again(north, NOW - 10 * DAY)], [was(north)]);
    expect(comparisons).toMatchObject([{ replayed: { firstAt: NOW - 10 * DAY } }]);
    expect(comparisons[0]?.replayed).not.toHaveProperty('needId');
    const south = { department: 'South' };
    expect(compared([again(north), again(south, NOW - 60 * DAY)], [was()]).comparisons).toMatchObject([
      { replayed: { firstAt: NOW - 60 * DAY } },
    ]);
  });
});
