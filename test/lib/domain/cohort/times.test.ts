import { describe, expect, it } from '@jest/globals';
import { DAYS_AHEAD, otherTime, sessionTime, sessionTimes } from '../../../../lib/domain/cohort/times.ts';
import { DAY, HOUR } from '../../../../lib/domain/milliseconds.ts';

const dublin = { timeZone: 'Europe/Dublin', workingHours: { from: 9, to: 17 } };
const newYork = { timeZone: 'America/New_York', workingHours: { from: 9, to: 17 } };
const mornings = { timeZone: 'Europe/Dublin', workingHours: { from: 9, to: 12 } };
const calendar = { holidays: [] };
/** A Wednesday, at noon. */
const at = Date.UTC(2026, 2, 4, 12);
const clock = (moment = 0) => new Date(moment).toISOString().slice(0, 16);

describe('a time at which all work', () => {
  it('is the first from beginning to end', () => {
    expect(clock(sessionTime(at, 60, [dublin], calendar)?.from)).toBe('2026-03-04T12:00');
    expect(clock(sessionTime(at + 1, 60, [dublin], calendar)?.from)).toBe('2026-03-04T12:30');
    // 17:00 in Dublin is the end, 9:00 in New York the beginning.
    expect(clock(sessionTime(at, 90, [dublin, newYork], calendar)?.from)).toBe('2026-03-04T14:00');
    expect(clock(sessionTime(at + 4 * HOUR, 90, [dublin, newYork], calendar)?.from)).toBe('2026-03-05T14:00');
    expect(clock(sessionTime(at, 60, [dublin, mornings], calendar)?.from)).toBe('2026-03-05T09:00');
  });

  it('is on no weekend and no holiday of anybody', () => {
    const friday = Date.UTC(2026, 2, 6, 17);
    expect(clock(sessionTime(friday, 60, [dublin], calendar)?.from)).toBe('2026-03-09T09:00');
    const holidays = [{ name: 'H', from: '2026-03-09', to: '2026-03-10', timeZones: ['America/New_York'] }];
    expect(clock(sessionTime(friday, 60, [dublin], { holidays })?.from)).toBe('2026-03-09T09:00');
    expect(clock(sessionTime(friday, 60, [dublin, newYork], { holidays })?.from)).toBe('2026-03-11T13:00');
  });

  it('is none where nobody shares an hour, and none after the moment before which it must be over', () => {
    const tokyo = { timeZone: 'Asia/Tokyo', workingHours: { from: 9, to: 12 } };
    expect(sessionTime(at, 60, [newYork, tokyo], calendar)).toBeUndefined();
    expect(sessionTime(at, 60, [dublin], calendar, at + HOUR)).toBeDefined();
    expect(sessionTime(at, 60, [dublin], calendar, at + HOUR - 1)).toBeUndefined();
  });
});

describe('the times of a cohort', () => {
  it('begin a week ahead and come weekly, at the same hour where the clocks change', () => {
    const times = sessionTimes(at, [60, 90, 60, 60], [dublin, newYork], calendar) ?? [];
    expect(times.map(({ from }) => clock(from))).toEqual([
      '2026-03-11T13:00',
      '2026-03-18T13:00',
      '2026-03-25T13:00',
      '2026-04-01T13:00',
    ]);
    expect((times[0]?.from ?? 0) - at).toBeGreaterThanOrEqual(DAYS_AHEAD * DAY);
    expect(times.map(({ from, until }) => (until - from) / 60_000)).toEqual([60, 90, 60, 60]);
  });

  it('are none where one of them has none', () => {
    expect(sessionTimes(at, [60, 600], [dublin], calendar)).toBeUndefined();
  });

  it('move to another day, before the next session, and leave two days to plan', () => {
    const session = { from: at + 5 * DAY, until: at + 5 * DAY + HOUR };
    const next = { from: at + 12 * DAY, until: at + 12 * DAY + HOUR };
    expect(clock(otherTime(session, next, at, [dublin], calendar)?.from)).toBe('2026-03-10T12:00');
    const soon = { from: at + HOUR, until: at + 2 * HOUR };
    expect(clock(otherTime(soon, next, at, [dublin], calendar)?.from)).toBe('2026-03-06T12:00');
    expect(otherTime(session, { ...next, from: session.from + DAY }, at, [dublin], calendar)).toBeUndefined();
  });
});
