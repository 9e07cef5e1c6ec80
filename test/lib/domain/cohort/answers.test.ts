import { describe, expect, it } from '@jest/globals';
import {
  answersToCohort,
  placeAnswered,
  moveOf,
  tookPart,
  type Answered,
} from '../../../../lib/domain/cohort/answers.ts';
import {
  isFree,
  isSilent,
  MOST_FACILITATORS,
  withSaid,
  withNamed,
} from '../../../../lib/domain/cohort/facilitators.ts';
import type { MeetingCohort } from '../../../../lib/domain/cohort/state.ts';
import { DAY } from '../../../../lib/domain/milliseconds.ts';

const session = { from: 100, until: 200, eventId: 'e' };
const declining = (declined: number, of: number): Answered[] =>
  Array.from({ length: of }, (_, i) => (i < declined ? 'declined' : 'none'));

describe('a session', () => {
  it.each([
    ['stays as long as half can come', 'none', declining(3, 6), session, 'stays'],
    ['moves where more than half decline', 'accepted', declining(4, 6), session, 'moves'],
    ['moves where whoever leads it declines', 'declined', declining(0, 6), session, 'moves'],
    [
      'goes to a human where it was moved before',
      'declined',
      [],
      { ...session, movedAt: 5 },
      'goes-to-a-human',
    ],
    ['stays once it is with a human', 'declined', [], { ...session, handedOverAt: 5 }, 'stays'],
  ] as const)('%s', (_, leads, people, one, becomes) => {
    expect(moveOf(one, leads, people, 50)).toBe(becomes);
  });

  it('stays once it began, whatever is answered', () => {
    expect(moveOf(session, 'declined', declining(6, 6), 100)).toBe('stays');
  });
});

describe('what somebody says to a cohort', () => {
  const part = { groupId: 'g', invitedAt: 1 };

  it('is that they leave at any time, and that they stay where they were asked', () => {
    expect(answersToCohort(part, false)).toEqual(['leave', 'other-group']);
    const asked = { ...part, askedAt: 5 };
    expect(answersToCohort(asked, false)).toEqual(['leave', 'other-group', 'stay']);
    expect(answersToCohort(placeAnswered(asked, 'stay', 6), false)).toEqual(['leave', 'other-group']);
    expect(answersToCohort(part, true)).toEqual([]);
  });

  it('is said once', () => {
    const left = placeAnswered(part, 'leave', 5);
    expect(left).toEqual({ ...part, leftAt: 5 });
    expect(answersToCohort(left, false)).toEqual([]);
    expect(placeAnswered(left, 'other-group', 9)).toBe(left);
    expect(placeAnswered(part, 'other-group', 5)).toEqual({ ...part, leftAt: 5, wantsOther: true });
  });

  it.each([
    [1, { 0: true }, true],
    [1, { 0: false }, false],
    [2, { 0: true, 1: true }, true],
    [2, { 0: false, 1: true }, false],
    [4, { 0: true, 1: true, 3: true }, true],
    [4, { 0: true, 1: true, 2: true, 3: false }, true],
    [4, { 0: true, 3: true }, false],
    [4, { 0: true, 1: true, 2: true }, false],
  ])('took part in %i sessions with %j: %s', (sessions, attended, took) => {
    expect(tookPart({ ...part, attended }, sessions)).toBe(took);
  });
});

describe('who is asked to lead', () => {
  const at = Date.UTC(2026, 2, 4, 12);
  const who = { timeZone: 'Europe/Dublin', workingHours: { from: 9, to: 17 } };
  const none: MeetingCohort = { needId: 'n', assetId: 'a', facilitators: [], groups: [] };
  const asked = (cohort: MeetingCohort): MeetingCohort => ({
    ...cohort,
    facilitators: cohort.facilitators.map((one) => ({ ...one, askedAt: at })),
  });

  it('is named once each, in order, and not without end', () => {
    const two = withNamed(none, ['ann', 'bo', 'ann'], 1);
    expect(two.facilitators).toEqual([
      { personId: 'ann', namedAt: 1 },
      { personId: 'bo', namedAt: 1 },
    ]);
    expect(withNamed(two, ['bo', 'cy'], 2).facilitators.map(({ personId }) => personId)).toEqual([
      'ann',
      'bo',
      'cy',
    ]);
    const many = Array.from({ length: 30 }, (_, i) => `p${i}`);
    expect(withNamed(two, many, 3).facilitators).toHaveLength(MOST_FACILITATORS);
  });

  it('answers once they are asked, may change a yes as long as they lead nothing, and no no', () => {
    const named = withNamed(none, ['ann'], 1);
    expect(withSaid(named, 'ann', 'yes', 5)).toBeUndefined();
    expect(withSaid(asked(named), 'bo', 'yes', 5)).toBeUndefined();
    const yes = withSaid(asked(named), 'ann', 'yes', 5);
    expect(yes && yes.facilitators[0] && isFree(yes.facilitators[0], yes)).toBe(true);
    if (!yes) return;
    expect(withSaid(yes, 'ann', 'yes', 9)).toBe(yes);
    const no = withSaid(yes, 'ann', 'no', 9);
    expect(no?.facilitators[0]?.said).toEqual({ is: 'no', at: 9 });
    expect(no && withSaid(no, 'ann', 'yes', 10)).toBeUndefined();
    const group = { groupId: 'g', formedAt: 6, facilitatorId: 'ann', sessions: [session] };
    expect(withSaid({ ...yes, groups: [group] }, 'ann', 'no', 500)).toBeUndefined();
  });

  it('is silent after five working days of theirs', () => {
    const [one] = asked(withNamed(none, ['ann'], 1)).facilitators;
    if (!one) throw new Error('Somebody was named.');
    expect(isSilent(one, who, { holidays: [] }, at + 6 * DAY)).toBe(false);
    expect(isSilent(one, who, { holidays: [] }, at + 8 * DAY)).toBe(true);
    const holidays = [{ name: 'H', from: '2026-03-05', to: '2026-03-06' }];
    expect(isSilent(one, who, { holidays }, at + 8 * DAY)).toBe(false);
  });
});
