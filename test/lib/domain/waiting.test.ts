import { describe, expect, test } from '@jest/globals';
import { ownDayOf } from '../../../lib/domain/delivery/working-hours.ts';
import { DAY } from '../../../lib/domain/milliseconds.ts';
import {
  daysToldOn,
  isNew,
  lastLook,
  lately,
  LOOK_DAYS,
  untold,
  type Waits,
} from '../../../lib/domain/waiting.ts';

const HOUR = DAY / 24;
const today = 20_000 * DAY;
const dayOf = (at: number): number => Math.floor(at / DAY);
const untoldAt = (waiting: readonly Waits[], toldAt: number | undefined, at: number) =>
  untold(waiting, toldAt === undefined ? undefined : dayOf(toldAt), dayOf(at), dayOf);
const waits = (since: number): Waits => ({ kind: 'opening', personId: 'p', since });

describe('of what waits, somebody is still to be told', () => {
  test('what came on an earlier day and of which no later day told', () => {
    const [early, late] = [waits(today - 2 * DAY), waits(today - HOUR)];
    expect(untoldAt([early, late], undefined, today + HOUR)).toEqual([early, late]);
    expect(untoldAt([early, late], today - DAY, today + HOUR)).toEqual([late]);
    expect(untoldAt([early, late], today + HOUR, today + 2 * HOUR)).toEqual([]);
    expect(untoldAt([early, late], today + HOUR, today + 9 * DAY)).toEqual([]);
  });

  test('nothing on the day on which it came, so that what is taken back then is told to nobody', () => {
    expect(untoldAt([waits(today + HOUR)], undefined, today + 23 * HOUR)).toEqual([]);
    expect(untoldAt([waits(today + HOUR)], undefined, today + DAY)).toHaveLength(1);
  });

  test('what came after they were told on a day, on the next', () => {
    const after = waits(today + 3 * HOUR);
    expect(untoldAt([after], today + 2 * HOUR, today + DAY)).toEqual([after]);
    expect(untoldAt([after], today + DAY, today + DAY + HOUR)).toEqual([]);
  });
});

test('days are those of where somebody is, who may work through midnight of UTC', () => {
  const inAuckland = (at: number) => ownDayOf(at, { timeZone: 'Pacific/Auckland' });
  // Half past nine and half past four of one Tuesday there, before and after midnight of UTC.
  const [morning, afternoon] = [Date.parse('2026-03-02T20:30:00Z'), Date.parse('2026-03-03T03:30:00Z')];
  expect(inAuckland(morning)).toBe(inAuckland(afternoon));
  expect(dayOf(morning)).not.toBe(dayOf(afternoon));
  const came = waits(morning);
  expect(untold([came], undefined, inAuckland(afternoon), inAuckland)).toEqual([]);
  expect(untold([came], undefined, inAuckland(afternoon + DAY), inAuckland)).toEqual([came]);
  // The days stay whole where clocks change.
  const dublin = (day: string) => ownDayOf(Date.parse(day), { timeZone: 'Europe/Dublin' });
  expect(dublin('2026-03-30T00:30:00Z') - dublin('2026-03-28T23:30:00Z')).toBe(2);
  expect(dublin('2026-03-29T23:30:00Z')).toBe(dublin('2026-03-30T00:30:00Z'));
});

test('somebody may have been told of it on the days between, and of what waits for a month they are told no more', () => {
  const day = dayOf(today);
  expect(daysToldOn([waits(today - 3 * DAY), waits(today - DAY)], day, dayOf)).toEqual([day - 1, day - 2]);
  expect(daysToldOn([waits(today - DAY)], day, dayOf)).toEqual([]);
  const [old, late] = [waits(today - 31 * DAY), waits(today - 29 * DAY)];
  expect(lately([old, late], today)).toEqual([late]);
});

test('an owner looks by the calendar alone', () => {
  expect(lastLook(today, today + LOOK_DAYS * DAY - 1)).toBeUndefined();
  expect(lastLook(today, today + LOOK_DAYS * DAY)).toBe(today + LOOK_DAYS * DAY);
  expect(lastLook(today, today + 5 * LOOK_DAYS * DAY + 3)).toBe(today + 5 * LOOK_DAYS * DAY);
});

test('what is only to be read is new for as long', () => {
  expect([today - 1, today, today + LOOK_DAYS * DAY].map((at) => isNew(today, at))).toEqual([
    false,
    true,
    false,
  ]);
});
