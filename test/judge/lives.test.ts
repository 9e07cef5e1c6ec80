import { describe, expect, test } from '@jest/globals';
import { company } from '../../sample/company.ts';
import { DEFAULT_TRUTH, readTruth } from '../../sample/truth.ts';
import type { CountedBeside, ReadBeside } from './beside-truth.ts';
import { causeOf } from './informed.ts';
import { rowsOf, type SeenInLives } from './lives.ts';

const read = (change: Partial<ReadBeside> = {}): ReadBeside => ({
  needId: 'role.skill',
  checkDay: 30,
  effect: 0.5,
  interval: [0.1, 0.9],
  verdict: 'improved',
  truly: 0.5,
  ...change,
});
const counted = (change: Partial<CountedBeside> = {}): CountedBeside => ({
  roleId: 'role',
  skillId: 'skill',
  can: 20,
  cannot: 20,
  notKnown: 10,
  truly: 25,
  people: 50,
  ...change,
});
const nothingSeen: SeenInLives = { readings: [], counts: [], causes: [], alarms: [] };
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const rowIn = (name: string, seen: Partial<SeenInLives>, what: RegExp) =>
  rowsOf(name, { ...nothingSeen, ...seen }).find((row) => what.test(row.what));

describe('what leaders are told is judged', () => {
  test('by whether intervals hold what was really gained as often as they say, and hardly more often', () => {
    const [right, wrong] = [read(), read({ truly: 1.2 })];
    const held = (rights: number, wrongs: number) =>
      rowIn('any', { readings: [...times(rights, right), ...times(wrongs, wrong)] }, /intervals/);
    expect(held(95, 5)).toMatchObject({ n: 100, value: 0.95, isMet: true });
    expect(held(85, 15)).toMatchObject({ value: 0.85, isMet: false });
    expect(held(200, 0)).toMatchObject({ value: 1, isMet: false });
  });

  test('of few of them by no more than what chance cannot do', () => {
    const [right, wrong] = [read(), read({ truly: 1.2 })];
    const held = (rights: number, wrongs: number) =>
      rowIn('any', { readings: [...times(rights, right), ...times(wrongs, wrong)] }, /intervals/);
    expect(held(12, 0)).toMatchObject({ isMet: true });
    expect(held(10, 2)).toMatchObject({ isMet: true });
    expect(held(8, 4)).toMatchObject({ isMet: false });
  });

  test('by how often it says improved where nothing is gained, and there alone', () => {
    const readings = [read({ truly: 0, interval: [0, 0.9] })];
    expect(rowIn('nothing is gained', { readings }, /say improved/)).toMatchObject({
      value: 1,
      isMet: false,
    });
    expect(rowIn('as the truth says', { readings }, /say improved/)).not.toHaveProperty('bar');
  });

  test('by whether a cause is one that learning cures', () => {
    const causes: SeenInLives['causes'] = [
      { truly: 'tool', supposed: 'process', confidence: 0.5 },
      { truly: 'skill', supposed: 'knowledge', confidence: 0.5 },
    ];
    expect(rowIn('any', { causes }, /rightly/)).toMatchObject({ n: 2, value: 1, isMet: true });
    expect(rowIn('any', { causes }, /exactly/)).toMatchObject({ value: 0 });
    expect(
      rowIn('any', { causes: [{ truly: 'tool', supposed: 'skill', confidence: 0.9 }] }, /rightly/),
    ).toMatchObject({
      isMet: false,
    });
  });

  test('by whether the truth lies between none of those who are not known and all of them', () => {
    // A tenth of fifty people and a step of fives may lie between.
    expect(rowIn('any', { counts: [counted({ truly: 40 })] }, /counts/)).toMatchObject({ isMet: true });
    expect(rowIn('any', { counts: [counted({ truly: 41 })] }, /counts/)).toMatchObject({ isMet: false });
    expect(rowIn('any', { counts: [counted({ truly: 9 })] }, /counts/)).toMatchObject({ isMet: false });
  });

  test('beside what tells nothing: intervals that hold everything, and counts of which everybody can', () => {
    const readings = [read({ interval: [-2, 2] }), read({ interval: [0, 1] }), read({ interval: [0, 3] })];
    expect(rowIn('any', { readings }, /two ends/)).toMatchObject({
      n: 3,
      value: 3,
      isMet: false,
    });
    const counts = [counted({ can: 45, cannot: 0, notKnown: 5, truly: 50 }), counted()];
    expect(rowIn('any', { counts }, /everybody can/)).toMatchObject({ value: 0.5, isMet: true });
    expect(
      rowIn('any', { counts: [counted({ can: 50, cannot: 0, truly: 50 })] }, /everybody can/),
    ).toMatchObject({
      isMet: false,
    });
    expect(rowIn('any', { counts }, /between the bounds/)).toMatchObject({ value: 0.15 });
  });

  test('by how far the probability of a cause is off, and by which cause is taken for which', () => {
    const one = { truly: 'tool' as const, supposed: 'tool' as const, confidence: 0.7 };
    const causes = [one, { ...one, supposed: 'process' as const }];
    expect(rowIn('any', { causes }, /ECE/)).toMatchObject({ n: 2, value: 0.2 });
    expect(rowIn('any', { causes }, /truly tool, supposed tool 1, process 1/)).toMatchObject({ value: 0.5 });
  });

  test('by how many lives hear an alarm about a group in which nothing changed', () => {
    const lives = (loud: number, quiet: number) => ({
      alarms: [...times(loud, ['team-1']), ...times(quiet, [])],
    });
    expect(rowIn('any', lives(1, 19), /alarm/)).toMatchObject({ n: 20, value: 0.05, isMet: true });
    expect(rowIn('any', lives(6, 14), /alarm/)).toMatchObject({ value: 0.3, isMet: false });
  });

  test('as missed where nothing was seen', () => {
    const barred = rowsOf('any', nothingSeen).filter((row) => row.bar !== undefined);
    expect(barred.map(({ isMet }) => isMet)).toEqual(times(barred.length, false));
    expect(barred.length).toBeGreaterThan(4);
  });
});

test('what is really in the way of a need is what was planted there', () => {
  const larkfield = company(new Date(Date.UTC(2026, 10, 2, 8)));
  const truth = readTruth(DEFAULT_TRUTH, larkfield);
  const causeAt = (needId: string) => {
    const [roleId = '', skillId = ''] = needId.split('.');
    return causeOf({ truth }, { roleId, skillId });
  };
  expect(causeAt('sales-executive.negotiation')).toBe('skill');
  expect(causeAt('sales-representative.writing')).toBe('process');
  expect(causeAt('machine-learning-engineer.mcp-servers')).toBe('skill');
  expect(causeAt('sales-executive.writing')).toBeUndefined();
});
