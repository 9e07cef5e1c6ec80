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
const nothingSeen: SeenInLives = { readings: [], counts: [], causes: [] };
const rowIn = (name: string, seen: Partial<SeenInLives>, what: RegExp) =>
  rowsOf(name, { ...nothingSeen, ...seen }).find((row) => what.test(row.what));

describe('what leaders are told is judged', () => {
  test('by whether intervals hold what was really gained', () => {
    const [right, wrong] = [read(), read({ truly: 1.2 })];
    expect(rowIn('any', { readings: [right] }, /intervals/)).toMatchObject({ n: 1, value: 1, isMet: true });
    expect(rowIn('any', { readings: [right, wrong] }, /intervals/)).toMatchObject({
      value: 0.5,
      isMet: false,
    });
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
    expect(rowIn('any', { readings }, /two ends/)).toMatchObject({ n: 3, value: 3 });
    const counts = [counted({ truly: 50 }), counted()];
    expect(rowIn('any', { counts }, /everybody can/)).toMatchObject({ value: 0.5 });
    expect(rowIn('any', { counts }, /between the bounds/)).toMatchObject({ value: 0.2 });
  });

  test('by how far the probability of a cause is off, and by which cause is taken for which', () => {
    const one = { truly: 'tool' as const, supposed: 'tool' as const, confidence: 0.7 };
    const causes = [one, { ...one, supposed: 'process' as const }];
    expect(rowIn('any', { causes }, /ECE/)).toMatchObject({ n: 2, value: 0.2 });
    expect(rowIn('any', { causes }, /truly tool, supposed tool 1, process 1/)).toMatchObject({ value: 0.5 });
  });

  test('as missed where nothing was seen', () => {
    const barred = rowsOf('any', nothingSeen).filter((row) => row.bar !== undefined);
    expect(barred.map(({ isMet }) => isMet)).toEqual([false, false, false]);
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
