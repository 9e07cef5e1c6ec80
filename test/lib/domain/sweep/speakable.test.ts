import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { coverageBy, type Coverage, type Grouping } from '../../../../lib/domain/sweep/coverage.ts';
import { speakable, type Part } from '../../../../lib/domain/sweep/speakable.ts';
import { steady } from '../../../../lib/domain/sweep/steady.ts';
import type { Cell } from '../../../../lib/domain/sweep/tally.ts';
import { NOW } from '../../examples.ts';

const cell = (roleId: string, department: string, at: number, below: number, others = 0): Cell => ({
  roleId,
  department,
  sums: {
    population: at + below + others,
    assessed: at + below,
    belowTarget: below,
    levelSum: 0,
    gapSum: 0,
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
  const company = fc.uniqueArray(
    fc.tuple(fc.constantFrom(...roles), fc.constantFrom(...departments), count, count, count),
    { maxLength: 12, selector: ([roleId, department]) => `${roleId}/${department}` },
  );
  const lines = [{ lineId: 'L', roleIds: ['r1', 'r2'] }].map((line) => ({
    ...line,
    text: 'x',
    skillIds: ['s'],
    weight: 1,
    ownerId: 'o',
    from: '2026-01-01T00:00:00Z',
    until: '2027-01-01T00:00:00Z',
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
    const other = part({ roleId: 'other', atTarget: 14 });
    expect(steady([...before, other], before)).toEqual([...before, other]);
  });

  test('who changed are not shown where their department is counted with others from then on', () => {
    const shown = speakable([cell('r', 'a', 12, 5), cell('r', 'b', 9, 9)]).parts;
    const { parts } = speakable([cell('r', 'a', 13, 4), cell('r', 'b', 9, 9)]);
    expect(steady(parts, shown)).toEqual([part({ roleId: 'r', atTarget: 21, below: 14 })]);
  });

  test('who is the first to be assessed in a role is not shown', () => {
    const others = [cell('s', 'a', 20, 3), cell('t', 'a', 3, 20)];
    const shown = speakable([...others, cell('r', 'a', 0, 0, 20)]).parts;
    const { parts } = speakable([...others, cell('r', 'a', 0, 1, 19)]);
    expect(steady(parts, shown)).toEqual([part({ atTarget: 23, below: 23, notAssessed: 20 })]);
  });

  test('are told apart again once enough have changed', () => {
    const shown = [part({ roleId: 'r', atTarget: 21, below: 14 })];
    const apart = [part({ roleId: 'r', department: 'a' }), part({ roleId: 'r', department: 'b' })];
    expect(steady(apart, shown)).toEqual([part({ roleId: 'r', atTarget: 21, below: 20 })]);
    const more = apart.map((one) => ({ ...one, atTarget: 13 }));
    expect(steady(more, shown)).toEqual(more);
  });

  test('one person who changes from week to week moves no figure by fewer than five', () => {
    const move = fc.tuple(fc.nat(), fc.constantFrom('atTarget', 'below', 'notAssessed'));
    const counts = fc.constantFrom('atTarget', 'below', 'notAssessed');
    fc.assert(
      fc.property(company, fc.array(fc.tuple(move, counts), { maxLength: 12 }), (people, moves) => {
        const weeks = people.map(([roleId, department, atTarget, below, notAssessed]) => ({
          roleId,
          department,
          atTarget,
          below,
          notAssessed,
        }));
        const look = () =>
          speakable(weeks.map((w) => cell(w.roleId, w.department, w.atTarget, w.below, w.notAssessed)));
        let shown = { skillId: 's', at: NOW, targeting: {}, ...look() };
        for (const [[which, from], to] of moves) {
          const one = weeks[which % Math.max(1, weeks.length)];
          if (!one || one[from] === 0) continue;
          one[from] -= 1;
          one[to] += 1;
          const { parts, unspoken } = look();
          const next = { ...shown, unspoken, parts: steady(parts, shown.parts) };
          for (const grouping of ['company', 'role', 'department', 'charter-line'] as const)
            for (const now of coverageBy(grouping, [next], titles)) {
              const before = coverageBy(grouping, [shown], titles).find(
                ({ groupId }) => groupId === now.groupId,
              );
              if (!before?.counts || !now.counts) continue;
              const differences = triple(now).map((n, i) => Math.abs(n - (triple(before)[i] ?? 0)));
              expect(differences.filter((n) => n !== 0 && n < 5)).toEqual([]);
            }
          shown = next;
        }
      }),
      { numRuns: 300 },
    );
  });
});
