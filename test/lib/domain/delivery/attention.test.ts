import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { attentionLeft, hasAttention } from '../../../../lib/domain/delivery/attention.ts';
import { nextWorkingMoment } from '../../../../lib/domain/delivery/working-hours.ts';
import { HOUR } from '../../../../lib/domain/milliseconds.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { CalendarPolicy } from '../../../../lib/domain/policy/holidays.ts';
import { DAY, NOW } from '../../examples.ts';

/** Every kind of zone: half and quarter hours, both hemispheres, odd days and sizes of change, across the date line. */
const zones = [
  'UTC',
  'Europe/Dublin',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Athens',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Africa/Johannesburg',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Havana',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Jerusalem',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
];
const years = [2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032];
const OFFICE = { from: 9, to: 17 };

/** The wall clock of a zone, read by Intl and not by what is tested. */
const clocks = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }),
  ]),
);
function wallClock(at: number, zone: string) {
  const read = Object.fromEntries(
    (clocks.get(zone)?.formatToParts(at) ?? []).map(({ type, value }) => [type, value]),
  );
  return {
    day: read['weekday'] ?? '',
    hour: Number(read['hour']),
    time: `${read['hour'] ?? ''}:${read['minute'] ?? ''}`,
  };
}
/** No holidays. */
const NONE = { holidays: [] };
const isAtWork = (at: number, zone: string, { from, to } = OFFICE) => {
  const { day, hour } = wallClock(at, zone);
  return day !== 'Sat' && day !== 'Sun' && hour >= from && hour < to;
};

/** Moments of a year worth trying: around every change of the clocks, around 29 February and around New Year. */
function momentsOf(zone: string, year: number): number[] {
  const start = Date.UTC(year, 0, 1);
  const days = Array.from({ length: 366 }, (_, i) => start + i * DAY);
  const changes = days.filter((day) => wallClock(day, zone).time !== wallClock(day + DAY, zone).time);
  return [...changes, Date.UTC(year, 1, 28), Date.UTC(year, 1, 29), Date.UTC(year, 11, 31)].flatMap((day) =>
    Array.from({ length: 12 }, (_, i) => day + (i * 6 - 12) * HOUR + 17 * 60_000),
  );
}

describe('the next working moment', () => {
  test.each(zones)(
    'in %s is at work, not in the past and the first such, ten years through every change',
    (zone) => {
      const wrong: string[] = [];
      let seen = 0;
      for (const at of years.flatMap((year) => momentsOf(zone, year))) {
        seen += 1;
        const next = nextWorkingMoment(at, { timeZone: zone, workingHours: OFFICE }, NONE);
        const isRight = isAtWork(at, zone)
          ? next === at
          : next > at &&
            isAtWork(next, zone) &&
            wallClock(next, zone).time === '09:00' &&
            !isAtWork(next - 1, zone);
        // Every four hours, so that no day of eight hours at work is stepped over.
        const between = Array.from(
          { length: Math.ceil((next - at) / (4 * HOUR)) },
          (_, i) => at + i * 4 * HOUR,
        );
        const isFirst = !between.some((moment) => isAtWork(moment, zone));
        if (!isRight || !isFirst)
          wrong.push(`${new Date(at).toISOString()} → ${new Date(next).toISOString()}`);
      }
      expect(seen).toBeGreaterThan(300);
      expect(wrong).toEqual([]);
    },
  );

  test('sees both changes of the clocks of a year, and a 29 February', () => {
    const inDublin = momentsOf('Europe/Dublin', 2028).map((at) => new Date(at).toISOString().slice(0, 10));
    expect(inDublin).toEqual(expect.arrayContaining(['2028-03-26', '2028-10-29', '2028-02-29']));
  });

  test.each([
    ['2026-03-27T17:00:00Z', 'Europe/Dublin', '2026-03-30T08:00:00Z', 'forward over a weekend: still 09:00'],
    ['2026-10-23T16:00:00Z', 'Europe/Dublin', '2026-10-26T09:00:00Z', 'back over a weekend: still 09:00'],
    ['2024-02-28T18:00:00Z', 'UTC', '2024-02-29T09:00:00Z', 'on 29 February'],
    ['2027-12-31T18:00:00Z', 'UTC', '2028-01-03T09:00:00Z', 'next year'],
    ['2026-11-02T08:59:59Z', 'UTC', '2026-11-02T09:00:00Z', 'a second early'],
    ['2026-11-02T09:00:00Z', 'UTC', '2026-11-02T09:00:00Z', 'on the stroke'],
    ['2026-11-06T16:59:59Z', 'UTC', '2026-11-06T16:59:59Z', 'last second of the week'],
    ['2026-11-06T17:00:00Z', 'UTC', '2026-11-09T09:00:00Z', 'a second later'],
  ])('after %s in %s is %s (%s)', (at, zone, expected) => {
    expect(nextWorkingMoment(Date.parse(at), { timeZone: zone, workingHours: OFFICE }, NONE)).toBe(
      Date.parse(expected),
    );
  });

  const nights = { timeZone: 'UTC', workingHours: { from: 22, to: 6 } };
  test.each([
    ['2026-11-03T12:00:00Z', '2026-11-03T22:00:00Z', 'the next start'],
    ['2026-11-03T23:30:00Z', '2026-11-03T23:30:00Z', 'before midnight'],
    ['2026-11-04T03:00:00Z', '2026-11-04T03:00:00Z', 'after midnight'],
    ['2026-11-07T12:00:00Z', '2026-11-09T22:00:00Z', 'after the weekend'],
  ])('of a night shift after %s is %s (%s)', (at, expected) => {
    expect(nextWorkingMoment(Date.parse(at), nights, NONE)).toBe(Date.parse(expected));
  });

  test('is never in the past and its own next moment, for any hours', () => {
    const hours = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 }));
    const moment = fc.integer({ min: Date.UTC(2023, 0), max: Date.UTC(2033, 0) });
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), hours, (at, zone, [from, to]) => {
        const who = { timeZone: zone, workingHours: { from, to } };
        const next = nextWorkingMoment(at, who, NONE);
        expect(next).toBeGreaterThanOrEqual(at);
        expect(nextWorkingMoment(next, who, NONE)).toBe(next);
      }),
      { numRuns: 1_000 },
    );
  });
});

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

describe('a holiday', () => {
  const christmas = { name: 'Christmas', from: '2026-12-24', to: '2026-12-28' };
  const friday = Date.parse('2026-12-25T10:00:00Z');
  const [berlin, dublin] = ['Europe/Berlin', 'Europe/Dublin'].map((timeZone) => ({
    timeZone,
    workingHours: OFFICE,
  }));
  const next = (who = berlin, ...holidays: CalendarPolicy['holidays']) =>
    who && new Date(nextWorkingMoment(friday, who, { holidays })).toISOString();

  test('of everybody is nobody’s working day, and its last day is one of it', () => {
    expect(next(berlin)).toBe('2026-12-25T10:00:00.000Z');
    expect(next(berlin, christmas)).toBe('2026-12-29T08:00:00.000Z');
    expect(next(dublin, christmas)).toBe('2026-12-29T09:00:00.000Z');
  });

  test('of a time zone is free there alone', () => {
    const there = { ...christmas, timeZones: ['Europe/Berlin'] };
    expect(next(berlin, there)).toBe('2026-12-29T08:00:00.000Z');
    expect(next(dublin, there)).toBe('2026-12-25T10:00:00.000Z');
  });

  test('of groups of the survey tool alone keeps nobody from working: who is in them is not known', () => {
    expect(next(berlin, { ...christmas, groups: ['berlin'] })).toBe('2026-12-25T10:00:00.000Z');
    expect(next(berlin, { ...christmas, groups: ['berlin'], timeZones: ['Europe/Berlin'] })).toBe(
      '2026-12-29T08:00:00.000Z',
    );
  });

  test('is the day of the clock there, and its eve after hours leads behind it', () => {
    const tokyo = { timeZone: 'Asia/Tokyo', workingHours: OFFICE };
    const day = { name: 'x', from: '2026-11-04', to: '2026-11-04' };
    // In Tokyo it is the fourth already.
    const at = Date.parse('2026-11-03T23:00:00Z');
    expect(new Date(nextWorkingMoment(at, tokyo, { holidays: [day] })).toISOString()).toBe(
      '2026-11-05T00:00:00.000Z',
    );
    const eve = Date.parse('2026-11-03T18:00:00Z');
    const inUtc = { timeZone: 'UTC', workingHours: OFFICE };
    expect(new Date(nextWorkingMoment(eve, inUtc, { holidays: [day] })).toISOString()).toBe(
      '2026-11-05T09:00:00.000Z',
    );
  });

  test('may be as long as sixty days; a calendar full of them keeps nobody for longer than a year', () => {
    const month = (from: string, to: string) => ({ name: 'x', from, to });
    const isTaken = (holiday: object) => CalendarPolicy.safeParse({ holidays: [holiday] }).success;
    expect(isTaken(month('2026-01-01', '2026-03-01'))).toBe(true);
    expect(isTaken(month('2026-01-01', '2026-03-02'))).toBe(false);
    expect(isTaken(month('2026-01-01', '9999-12-31'))).toBe(false);
    const forever = Array.from({ length: 30 }, (_, i) =>
      month(...([0, 49].map((days) => isoDay(friday + (i * 50 + days - 20) * DAY)) as [string, string])),
    );
    const at = nextWorkingMoment(friday, { timeZone: 'UTC', workingHours: OFFICE }, { holidays: forever });
    expect(new Date(at).toISOString()).toBe('2027-12-26T09:00:00.000Z');
  });
});

describe('the attention budget', () => {
  const delivered = (...ago: (number | undefined)[]) =>
    Object.fromEntries(
      ago.map((days, i) => [
        `need-${i}`,
        {
          assetId: 'a',
          group: 'first' as const,
          plannedAt: NOW,
          ...(days === undefined ? {} : { deliveredAt: NOW - days * DAY }),
        },
      ]),
    );
  test.each([
    ['nothing yet', delivered(), true],
    ['one this week', delivered(1), true],
    ['two this week', delivered(1, 2), false],
    ['two, one of them just out of the window', delivered(1, 7), true],
    ['two, one of them just inside it', delivered(1, 7 - 1 / DAY), false],
    ['many long ago', delivered(8, 20, 40, 60), true],
    ['many planned and none delivered', delivered(undefined, undefined, undefined), true],
  ])('with %s leaves room: %s', (_what, participations, expected) => {
    expect(hasAttention({ participations, learning: {} }, SHIPPED_POLICY.thresholds, NOW)).toBe(expected);
  });

  test.each([
    ['nothing of it taken', 4, delivered(), 1],
    ['a quarter of it', 4, delivered(1), 0.75],
    ['all of it', 1, delivered(1), 0],
    ['more than all of it', 1, delivered(1, 2), 0],
    ['nothing of one', 1, delivered(), 1],
    ['none to begin with', 0, delivered(), 0],
  ])('with %s is left as a share', (_what, attentionItems, participations, left) => {
    const budget = { attentionItems, attentionDays: 7 };
    expect(attentionLeft({ participations, learning: {} }, budget, NOW)).toBe(left);
  });

  test('counts a word about practice as an item', () => {
    const told = (days: number) => ({ cards: {}, remindedAt: NOW - days * DAY });
    const roomAfter = (days: number) =>
      hasAttention(
        { participations: delivered(1), learning: { practice: told(days) } },
        SHIPPED_POLICY.thresholds,
        NOW,
      );
    expect([roomAfter(2), roomAfter(7)]).toEqual([false, true]);
  });

  test('is never overdrawn by anybody who asks it first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 * 24 }), { maxLength: 60 }), (hours) => {
        const { attentionDays, attentionItems } = SHIPPED_POLICY.thresholds;
        const times: number[] = [];
        for (const at of hours.toSorted((a, b) => a - b).map((hour) => NOW + hour * HOUR)) {
          const sofar = Object.fromEntries(
            times.map((deliveredAt, i) => [
              i,
              { assetId: 'a', group: 'first' as const, plannedAt: 0, deliveredAt },
            ]),
          );
          if (hasAttention({ participations: sofar, learning: {} }, SHIPPED_POLICY.thresholds, at))
            times.push(at);
        }
        const crowded = times.filter(
          (at) =>
            times.filter((other) => other >= at && other < at + attentionDays * DAY).length > attentionItems,
        );
        expect(crowded).toEqual([]);
      }),
    );
  });
});
