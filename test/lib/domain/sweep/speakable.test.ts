import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { coverageBy, type Coverage, type Grouping } from '../../../../lib/domain/sweep/coverage.ts';
import { speakable, steady, type Part } from '../../../../lib/domain/sweep/speakable.ts';
import type { Cell } from '../../../../lib/domain/sweep/tally.ts';
import { NOW } from '../../examples.ts';

const cell = (roleId: string, department: string, at: number, below: number, others = 0): Cell => ({
  ...{ roleId, department },
  sums: {
    ...{ population: at + below + others, assessed: at + below, belowTarget: below },
    ...{ levelSum: 0, gapSum: 0 },
  },
});
const part = (change: Partial<Part>): Part => ({ atTarget: 10, below: 10, notAssessed: 0, ...change });

describe('what may be said of a skill', () => {
  test('is each department of a role, where both sides are groups', () => {
    expect(speakable([cell('r', 'a', 9, 8, 7), cell('r', 'b', 5, 5, 4)])).toEqual({
      parts: [
        { roleId: 'r', department: 'b', atTarget: 5, below: 5, notAssessed: 0 },
        { roleId: 'r', department: 'a', atTarget: 9, below: 8, notAssessed: 7 },
      ],
      unspoken: [],
    });
  });

  test('is departments together that are too small apart', () => {
    const { parts } = speakable([cell('r', 'a', 9, 3), cell('r', 'b', 3, 9), cell('r', 'c', 30, 30)]);
    expect(parts).toEqual([
      { roleId: 'r', department: 'c', atTarget: 30, below: 30, notAssessed: 0 },
      { roleId: 'r', atTarget: 12, below: 12, notAssessed: 0 },
    ]);
  });

  test('takes in the smallest other department where those left over could be told by subtraction', () => {
    const { parts } = speakable([cell('r', 'a', 2, 1), cell('r', 'b', 6, 6), cell('r', 'c', 30, 30)]);
    expect(parts).toEqual([
      { roleId: 'r', department: 'c', atTarget: 30, below: 30, notAssessed: 0 },
      { roleId: 'r', atTarget: 8, below: 7, notAssessed: 0 },
    ]);
  });

  test.each([
    ['nearly all can', 56, 2, 'nearly-all'],
    ['nearly none can', 2, 56, 'nearly-none'],
    ['hardly anybody was assessed', 3, 3, 'too-few'],
  ] as const)('is in words where %s', (_what, at, below, word) => {
    expect(speakable([cell('r', 'a', at, below)])).toEqual({ parts: [], unspoken: [{ roleId: 'r', word }] });
  });

  test('counts roles that are too small together, without their names, if that is a group', () => {
    const { parts } = speakable([cell('r', 'a', 20, 3), cell('s', 'a', 3, 20)]);
    expect(parts).toEqual([{ atTarget: 23, below: 23, notAssessed: 0 }]);
  });
});

describe('fewer than five', () => {
  const count = fc.integer({ min: 0, max: 12 });
  const roles = ['r1', 'r2', 'r3', 'r4'];
  const departments = ['d1', 'd2', 'd3'];
  const company = fc.array(
    fc.tuple(fc.constantFrom(...roles), fc.constantFrom(...departments), count, count, count),
    { maxLength: 14 },
  );
  const lines = [{ lineId: 'L', roleIds: ['r1', 'r2'] }].map((line) => ({
    ...{ ...line, text: 'x', skillIds: ['s'], weight: 1, ownerId: 'o' },
    ...{ from: '2026-01-01T00:00:00Z', until: '2027-01-01T00:00:00Z' },
  }));
  const titles = { skills: new Map(), profiles: new Map(), lines };

  const subsetsOf = <T>(some: readonly T[]): T[][] =>
    some.reduce<T[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
  const triple = ({ counts }: Coverage) =>
    counts ? [counts.atTarget, counts.assessed - counts.atTarget, counts.notAssessed] : [0, 0, 0];
  const minus = (whole: number[], some: Coverage[]) =>
    some.map(triple).reduce((left, taken) => left.map((n, i) => n - (taken[i] ?? 0)), whole);

  test('are never spoken of, nor left over when groups are taken off one another', () => {
    fc.assert(
      fc.property(company, (people) => {
        const cells = people.map(([roleId, department, ...counts]) => cell(roleId, department, ...counts));
        const found = { skillId: 's', at: NOW, targeting: {}, ...speakable(cells) };
        const by = (grouping: Grouping) => coverageBy(grouping, [found], titles);
        const [whole] = by('company');
        const [line] = by('charter-line');
        const ofLine = by('role').filter(({ groupId }) => ['r1', 'r2'].includes(groupId));
        const leftOver = [
          ...subsetsOf(by('role')).map((some) => minus(whole ? triple(whole) : [], some)),
          ...subsetsOf(by('department')).map((some) => minus(whole ? triple(whole) : [], some)),
          ...subsetsOf(ofLine).map((some) => minus(line ? triple(line) : [], some)),
          ...[...by('role'), ...by('department'), ...(line ? [line] : [])].map((one) => triple(one)),
        ];
        const few = leftOver.flat().filter((n) => n !== 0 && n < 5);
        expect(few).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('who changed between two weeks are not shown', () => {
    const before = [part({ roleId: 'r' })];
    expect(steady([part({ roleId: 'r', atTarget: 14, below: 15, notAssessed: 6 })], before)).toEqual([
      part({ roleId: 'r', atTarget: 10, below: 15, notAssessed: 6 }),
    ]);
    expect(steady([part({ roleId: 'other', atTarget: 14 })], before)).toEqual([
      part({ roleId: 'other', atTarget: 14 }),
    ]);
  });
});
