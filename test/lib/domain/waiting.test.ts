import { describe, expect, test } from '@jest/globals';
import { DAY } from '../../../lib/domain/milliseconds.ts';
import { daysToldOn, isNew, lastLook, LOOK_DAYS, untold, type Waits } from '../../../lib/domain/waiting.ts';

const HOUR = DAY / 24;
const today = 20_000 * DAY;
const waits = (since: number): Waits => ({ kind: 'opening', personId: 'p', since });

describe('of what waits, somebody is still to be told', () => {
  test('what came on an earlier day and of which no later day told', () => {
    const [early, late] = [waits(today - 2 * DAY), waits(today - HOUR)];
    expect(untold([early, late], undefined, today + HOUR)).toEqual([early, late]);
    expect(untold([early, late], today - DAY, today + HOUR)).toEqual([late]);
    expect(untold([early, late], today + HOUR, today + 2 * HOUR)).toEqual([]);
    expect(untold([early, late], today + HOUR, today + 9 * DAY)).toEqual([]);
  });

  test('nothing on the day on which it came, so that what is taken back then is told to nobody', () => {
    expect(untold([waits(today + HOUR)], undefined, today + 23 * HOUR)).toEqual([]);
    expect(untold([waits(today + HOUR)], undefined, today + DAY)).toHaveLength(1);
  });

  test('what came after they were told on a day, on the next', () => {
    const after = waits(today + 3 * HOUR);
    expect(untold([after], today + 2 * HOUR, today + DAY)).toEqual([after]);
    expect(untold([after], today + DAY, today + DAY + HOUR)).toEqual([]);
  });
});

test('somebody may have been told of it on the days between, and of what waits for a month they are told no more', () => {
  expect(daysToldOn([waits(today - 3 * DAY), waits(today - DAY)], today + HOUR)).toEqual([
    today - DAY,
    today - 2 * DAY,
  ]);
  expect(daysToldOn([waits(today - DAY)], today + HOUR)).toEqual([]);
  expect(untold([waits(today - 31 * DAY)], undefined, today)).toEqual([]);
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
