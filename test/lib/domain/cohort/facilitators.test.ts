import { describe, expect, test } from '@jest/globals';
import { groupsHeld, takenOverBy, withSaid } from '../../../../lib/domain/cohort/facilitators.ts';
import type { CohortGroup, MeetingCohort } from '../../../../lib/domain/cohort/state.ts';

const group = (facilitatorId: string | undefined, from = 100): CohortGroup => ({
  groupId: `g-${facilitatorId ?? 'none'}`,
  formedAt: 1,
  ...(facilitatorId === undefined ? {} : { facilitatorId }),
  sessions: [{ from, until: from + 1 }],
});
const asked = (personId: string) => ({ personId, namedAt: 1, askedAt: 2 });
const said = (personId: string, is: 'yes' | 'no' | 'silent') => ({ ...asked(personId), said: { is, at: 3 } });
const cohort = (others: Partial<MeetingCohort>): MeetingCohort => ({
  needId: 'n',
  assetId: 'a',
  facilitators: [],
  groups: [],
  places: 1,
  ...others,
});

describe('a yes that comes late', () => {
  test('counts while nobody else was asked or accepted in its place', () => {
    const free = cohort({ facilitators: [said('a', 'silent'), said('b', 'no')] });
    expect(withSaid(free, 'a', 'yes', 9)?.facilitators[0]?.said).toEqual({ is: 'yes', at: 9 });
    for (const other of [asked('b'), said('b', 'yes')])
      expect(withSaid(cohort({ facilitators: [said('a', 'silent'), other] }), 'a', 'yes', 9)).toBeUndefined();
    const two = cohort({ facilitators: [said('a', 'silent'), asked('b')], places: 2 });
    expect(withSaid(two, 'a', 'yes', 9)).toBeDefined();
  });

  test('does not where no group waits for anybody, nor after a no', () => {
    expect(
      withSaid(cohort({ facilitators: [said('a', 'silent')], places: 0 }), 'a', 'yes', 9),
    ).toBeUndefined();
    expect(withSaid(cohort({ facilitators: [said('a', 'no')] }), 'a', 'yes', 9)).toBeUndefined();
  });
});

describe('who leads a group', () => {
  const led = cohort({ facilitators: [said('a', 'yes')], groups: [group('a'), group('b')] });

  test('steps down by a no, and the group seeks somebody', () => {
    const after = withSaid(led, 'a', 'no', 9);
    expect(after?.facilitators[0]?.said).toEqual({ is: 'no', at: 9 });
    expect(after?.groups[0]).not.toHaveProperty('facilitatorId');
    expect(after?.groups[0]?.unledSince).toBe(9);
    expect(after?.groups[1]).toEqual(group('b'));
    const taken = takenOverBy(after?.groups[0] ?? group('a'), 'c');
    expect(taken.facilitatorId).toBe('c');
    expect(taken).not.toHaveProperty('unledSince');
  });

  test('does not step down from what is over', () => {
    expect(withSaid(led, 'a', 'no', 500)).toBeUndefined();
  });

  test('holds what is to come and what they accepted, of all cohorts', () => {
    const over = { ...group('a', 5), groupId: 'over' };
    const calledOff = { ...group('a'), calledOff: { at: 1, because: 'few' as const } };
    const waiting = cohort({ facilitators: [said('a', 'yes')] });
    expect(groupsHeld([led, waiting, cohort({ groups: [over, calledOff] })], 'a', 9)).toBe(2);
    expect(groupsHeld([led, waiting], 'c', 9)).toBe(0);
  });
});
