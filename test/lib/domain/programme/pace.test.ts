import { describe, expect, it, test } from '@jest/globals';
import { CalendarPolicy } from '../../../../lib/domain/policy/holidays.ts';
import { isThrough, nextFrom, nextOfProgramme, opensFrom } from '../../../../lib/domain/programme/pace.ts';
import { metOf, type ProgrammeState } from '../../../../lib/domain/programme/state.ts';
import { DAY, HOUR } from '../../../../lib/domain/milliseconds.ts';

/** A Monday, at nine in Dublin. */
const MONDAY = Date.parse('2026-03-02T09:00:00.000Z');
const who = { timeZone: 'Europe/Dublin', workingHours: { from: 9, to: 17 } };
const calendar = CalendarPolicy.parse({});
const weeks = [1, 2, 4];
const at = (days: number, hours = 0): number => MONDAY + days * DAY + hours * HOUR;

const move = (modules: ProgrammeState['modules'], day: number, others: Partial<ProgrammeState> = {}) =>
  nextOfProgramme(weeks, { modules, ...others }, who, calendar, at(day));

describe('what comes next of a programme', () => {
  test.each<[string, ProgrammeState['modules'], number, object]>([
    [
      'nothing in the week of a module, though it is finished',
      [{ openedAt: at(0), doneAt: at(0, 1) }],
      6,
      { is: 'nothing', because: 'not-yet' },
    ],
    [
      'the next a week later, from the morning on',
      [{ openedAt: at(0, 7), doneAt: at(1) }],
      7,
      { is: 'open', module: 1 },
    ],
    [
      'the next as soon as it is finished, where that took longer',
      [{ openedAt: at(0), doneAt: at(20) }],
      20,
      { is: 'open', module: 1 },
    ],
    [
      'the third after the two weeks that it has',
      [
        { openedAt: at(0), doneAt: at(1) },
        { openedAt: at(7), doneAt: at(8) },
      ],
      20,
      { is: 'nothing', because: 'not-yet' },
    ],
    [
      'the third then',
      [
        { openedAt: at(0), doneAt: at(1) },
        { openedAt: at(7), doneAt: at(8) },
      ],
      21,
      { is: 'open', module: 2 },
    ],
    [
      'no next one before the former is finished, but a word',
      [{ openedAt: at(0) }],
      7,
      { is: 'remind', module: 0 },
    ],
    ['no word while the module has time', [{ openedAt: at(0) }], 6, { is: 'nothing', because: 'not-yet' }],
    [
      'one word, and then nothing for months',
      [{ openedAt: at(0), remindedAt: at(7) }],
      90,
      { is: 'nothing', because: 'waits' },
    ],
    [
      'the next for whoever goes on after that',
      [{ openedAt: at(0), remindedAt: at(7), doneAt: at(90) }],
      90,
      { is: 'open', module: 1 },
    ],
    [
      'nothing after the last',
      [
        { openedAt: at(0), doneAt: at(1) },
        { openedAt: at(7), doneAt: at(8) },
        { openedAt: at(21), doneAt: at(22) },
      ],
      60,
      { is: 'nothing', because: 'over' },
    ],
  ])('is %s', (_, modules, day, expected) => {
    expect(move(modules, day)).toEqual(expected);
  });

  it('is nothing while somebody pauses, and from their return on they have the whole time again', () => {
    const pause = { pausedUntil: at(21) - 9 * HOUR };
    expect(move([{ openedAt: at(0) }], 20, pause)).toEqual({ is: 'nothing', because: 'paused' });
    expect(move([{ openedAt: at(0) }], 27, pause)).toEqual({ is: 'nothing', because: 'not-yet' });
    expect(move([{ openedAt: at(0) }], 28, pause)).toEqual({ is: 'remind', module: 0 });
    expect(move([{ openedAt: at(0), doneAt: at(1) }], 20, pause)).toEqual({
      is: 'nothing',
      because: 'paused',
    });
    expect(move([{ openedAt: at(0), doneAt: at(1) }], 21, pause)).toEqual({ is: 'open', module: 1 });
  });

  it('is nothing once somebody stopped it, however long ago', () => {
    const stopped = { stoppedAt: at(2) };
    for (const day of [2, 7, 400])
      expect(move([{ openedAt: at(0), doneAt: at(1) }], day, stopped)).toEqual({
        is: 'nothing',
        because: 'stopped',
      });
  });

  it('ends where a programme was renewed with fewer modules than came, and reminds of none that is gone', () => {
    const done = { openedAt: at(0), doneAt: at(1) };
    const open = { openedAt: at(7) };
    const next = (of: number[], modules: ProgrammeState['modules']) =>
      nextOfProgramme(of, { modules }, who, calendar, at(60));
    expect(isThrough([1], { modules: [done, open] })).toBe(true);
    expect(next([1], [done, open])).toEqual({ is: 'nothing', because: 'over' });
    // What is open still is waited for, whatever came after it.
    expect(isThrough([1, 2], { modules: [done, open, done] })).toBe(false);
    expect(next([1, 2], [done, open, open])).toEqual({ is: 'nothing', because: 'over' });
    expect(isThrough([], { modules: [done] })).toBe(false);
    expect(next([], [open])).toEqual({ is: 'nothing', because: 'over' });
  });

  it('counts no holiday against whoever has not finished', () => {
    const off = CalendarPolicy.parse({
      holidays: [{ name: 'Inventory', from: '2026-03-03', to: '2026-03-09' }],
    });
    const word = (day: number) =>
      nextOfProgramme(weeks, { modules: [{ openedAt: at(0) }] }, who, off, at(day)).is;
    expect([word(7), word(13), word(14)]).toEqual(['nothing', 'nothing', 'remind']);
  });

  it('says from which of their own days on the next may come, across the change of the clocks', () => {
    const state = { modules: [{ openedAt: Date.parse('2026-03-25T23:30:00.000Z'), doneAt: at(24) }] };
    expect(new Date(opensFrom(weeks, state, who)).toISOString()).toBe('2026-03-31T23:00:00.000Z');
    expect(nextFrom(weeks, state, who)).toBe(opensFrom(weeks, state, who));
    expect(nextFrom(weeks, { modules: [{ openedAt: at(0) }] }, who)).toBeUndefined();
    expect(nextFrom(weeks, { ...state, stoppedAt: at(30) }, who)).toBeUndefined();
    expect(nextFrom([1], state, who)).toBeUndefined();
  });

  it('takes somebody’s attention with each module but the first, which is its delivery, and each word', () => {
    const modules = [{ openedAt: 1, remindedAt: 2 }, { openedAt: 3 }];
    expect(metOf({ modules }).filter((moment) => moment !== undefined)).toEqual([2, 3]);
  });
});
