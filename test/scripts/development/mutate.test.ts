import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readEquivalents, setApart } from '../../../scripts/development/mutate/equivalent.ts';
import { keptOfThisCode } from '../../../scripts/development/mutate/kept.ts';
import { allMutants, placed } from '../../../scripts/development/mutate/list.ts';
import { mutated, type Mutant, type Room } from '../../../scripts/development/mutate/mutant.ts';
import { changesByUs } from '../../../scripts/development/mutate/ours.ts';
import { sampled } from '../../../scripts/development/mutate/sample.ts';
import { changesByStryker } from '../../../scripts/development/mutate/stryker.ts';
import { testsFor } from '../../../scripts/development/mutate/coverage.ts';
import { countByRoom, exitCodeOf, type Fate } from '../../../scripts/development/mutate/verdict.ts';
import { join, resolve } from 'node:path';

const mutant = (of: Partial<Mutant> = {}): Mutant => ({
  room: 'rules',
  file: 'lib/domain/some.ts',
  kind: 'changed number',
  start: 10,
  end: 11,
  line: 1,
  before: '1',
  after: '2',
  lineText: 'const a = 1;',
  ...of,
});
const changesOf = (source: string) =>
  changesByUs('some.ts', source).map(({ kind, start, end, after }) => [
    kind,
    mutated(source, { start, end, after }),
  ]);

describe('the sample', () => {
  const rooms: Room[] = ['rules', 'shell', 'doors', 'orchestrators', 'gates'];
  const all = rooms.flatMap((room) =>
    ['common', 'common', 'common', 'rare'].map((kind, i) =>
      mutant({ room, kind, file: `${room}.ts`, lineText: `line ${i}` }),
    ),
  );

  it('is the same for the same seed, also after lines moved, and another for another', () => {
    const moved = all.map((one) => ({ ...one, line: one.line + 7, start: one.start + 90 })).toReversed();
    const lines = (from: Mutant[], seed: number) =>
      sampled(from, seed, 9).map((m) => `${m.room} ${m.lineText}`);
    expect(lines(moved, 3)).toEqual(lines(all, 3));
    expect(lines(all, 4)).not.toEqual(lines(all, 3));
  });

  it('takes one of each kind in each room before a second, and nothing of what is tried whole', () => {
    const kinds = sampled(all, 1, 8).map(({ room, kind }) => `${room} ${kind}`);
    expect(new Set(kinds).size).toBe(8);
    expect(sampled(all, 1, 99).map(({ room }) => room)).not.toContain('gates');
  });
});

describe('the verdict', () => {
  const tried = (room: Room, killed: number, lived: number, equivalent = 0) =>
    (
      [
        ['killed', killed],
        ['lived', lived],
        ['equivalent', equivalent],
      ] as [Fate, number][]
    ).flatMap(([fate, times]) => Array.from({ length: times }, () => ({ mutant: mutant({ room }), fate })));

  it.each([
    ['all of it at its bar', [...tried('gates', 19, 1), ...tried('rules', 8, 1)], 0],
    ['the gates below theirs', [...tried('gates', 18, 1), ...tried('rules', 99, 0)], 1],
    ['one use of the minimum group unseen', [...tried('minimum groups', 35, 1), ...tried('rules', 99, 0)], 1],
    ['all together below', [...tried('gates', 20, 0), ...tried('rules', 60, 10)], 1],
    ['what is equivalent counts on neither side', tried('rules', 9, 1, 40), 0],
  ])('%s', (_, those, code) => {
    expect(exitCodeOf(countByRoom(those))).toBe(code);
  });
});

describe('what is listed as equivalent', () => {
  it('is each one change that the run would try, so that the run can start', async () => {
    const listed = readEquivalents();
    const files = new Set(listed.map(({ file }) => file));
    const mutants = await allMutants((file) => files.has(file));
    expect(setApart(mutants, listed).size).toBe(listed.length);
  });

  const entry = { file: 'lib/domain/some.ts', line: 'const a = 1;', before: '1', after: '2', reason: 'r' };

  it('is known by its line, wherever that moves', () => {
    const one = mutant({ line: 40, start: 900 });
    expect([...setApart([one, mutant({ lineText: 'const b = 1;' })], [entry])]).toEqual([one]);
  });

  it.each([
    ['a line that changed', [mutant({ lineText: 'const a = 1 + b;' })]],
    ['two lines that read alike', [mutant(), mutant({ start: 90 })]],
  ])('covers nothing silently: %s', (_, those) => {
    expect(() => setApart(those, [entry])).toThrow('equivalent.json names');
  });
});

describe('a change', () => {
  it.each([
    ['return group.length >= MINIMUM_GROUP;', 'minimum group', 'return group.length >= (MINIMUM_GROUP - 1);'],
    ['await store.save(need);', 'removed await', 'store.save(need);'],
    ['await store.save(need);', 'removed statement', ';'],
    ['function* f() { yield* perform(ctx); }', 'removed statement', 'function* f() { ; }'],
    ['const DAYS = 30;', 'changed number', 'const DAYS = 31;'],
    ['const RATE = 0.5;', 'changed number', 'const RATE = 1;'],
    ['all.find(isOpen);', 'last for first', 'all.findLast(isOpen);'],
  ])('of ours: %s, %s', (source, kind, after) => {
    expect(changesOf(source)).toContainEqual([kind, after]);
  });

  it.each(["import { MINIMUM_GROUP } from './person.ts';", 'let a: 1 | 2;', 'const find = 3n;'])(
    'is not made of %s',
    (source) => {
      expect(changesOf(source)).toEqual([]);
    },
  );

  it('of Stryker’s lies where it says, and is not made of words', async () => {
    const source = "const isOld = (days: number) =>\n  days > 30 || days < 0 ? 'old' : 'new';\n";
    const changes = await changesByStryker('some.ts', source);
    expect(changes.map((change) => mutated(source, change))).toContain(
      "const isOld = (days: number) =>\n  days >= 30 || days < 0 ? 'old' : 'new';\n",
    );
    expect(changes.map(({ kind }) => kind)).not.toContain('StringLiteral');
  });

  it('is set in brackets where it would bind otherwise, and not where it cannot', () => {
    const sum = 'const a = b * c;';
    const block = 'if (a) { b(); }';
    expect(placed(mutant({ start: 10, end: 15, after: 'b + c' }), sum)?.after).toBe('(b + c)');
    expect(placed(mutant({ kind: 'BlockStatement', start: 7, end: 15, after: '{}' }), block)?.after).toBe(
      '{}',
    );
    expect(placed(mutant({ start: 7, end: 15, after: ') (' }), block)).toBeUndefined();
  });
});

it('a mutant meets the tests that ran its very place, its own first, then those that noticed its neighbours', () => {
  const ran = (test: string, ms: number, pieces: [number, number, 0 | 1][]) => ({
    test: resolve(test),
    ms,
    failed: false,
    ran: { [resolve('lib/domain/some.ts')]: pieces },
  });
  const files = [
    ran('test/scenarios/long.test.ts', 900, [[0, 99, 1]]),
    ran('test/scenarios/short.test.ts', 100, [[0, 99, 1]]),
    ran('test/lib/domain/some.test.ts', 999, [[0, 99, 1]]),
    ran('test/scenarios/elsewhere.test.ts', 1, [
      [0, 99, 1],
      [5, 20, 0],
    ]),
  ];
  expect(testsFor(mutant(), files)).toEqual(
    [
      ['lib/domain/some', 999] as const,
      ['scenarios/short', 100] as const,
      ['scenarios/long', 900] as const,
    ].map(([name, ms]) => ({ test: resolve(`test/${name}.test.ts`), ms })),
  );
  const noticed = new Map([[resolve('test/scenarios/long.test.ts'), 9]]);
  expect(testsFor(mutant(), files, noticed).map(({ ms }) => ms)).toEqual([999, 900, 100]);
});

it('a mutant meets those that go a rare way of its file before those that go the usual one', () => {
  const going = (test: string, rare: 0 | 1) => ({
    test,
    ms: 10 + rare,
    failed: false,
    ran: {
      [resolve('lib/domain/some.ts')]: [
        [0, 99, 1],
        [30, 40, rare],
        [50, 60, rare === 0 ? 1 : 0],
      ] as [number, number, 0 | 1][],
    },
  });
  const files = [going('usual', 0), going('as usual', 0), going('rare', 1)];
  expect(testsFor(mutant(), files).map(({ test }) => test)).toEqual(['rare', 'usual', 'as usual']);
});

it('a mutant meets two dozen test files at most', () => {
  const files = Array.from({ length: 30 }, (_, i) => ({
    test: resolve(`test/scenarios/${i}.test.ts`),
    ms: i,
    failed: false,
    ran: { [resolve('lib/domain/some.ts')]: [[0, 99, 1]] as [number, number, 0 | 1][] },
  }));
  expect(testsFor(mutant(), files).map(({ ms }) => ms)).toEqual(Array.from({ length: 24 }, (_, i) => i));
});

it('a mutant of a door meets what holds its declaration, which two dozen others run as well', () => {
  const file = 'functions/http/needs/some.ts';
  const ran = (test: string, ms: number) => ({
    test: resolve(test),
    ms,
    failed: false,
    ran: { [resolve(file)]: [[0, 99, 1]] as [number, number, 0 | 1][] },
  });
  const documents = 'test/docs/api-documents.test.ts';
  const files = [
    ...Array.from({ length: 30 }, (_, i) => ran(`test/scenarios/${i}.test.ts`, i)),
    ran(documents, 9_000),
  ];
  const meets = (room: Room) => testsFor(mutant({ file, room }), files).map(({ test }) => test);
  expect(meets('doors')).toContain(resolve(documents));
  expect(meets('doors')).toHaveLength(24);
  expect(meets('rules')).not.toContain(resolve(documents));
});

describe('what is kept of a run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is believed by the next run of the same code and tests, and of no other', () => {
    write('lib/gates/some.ts', 'const a = 1;');
    write('test/lib/gates/some.test.ts', 'it');
    const first = keptOfThisCode(folder);
    expect([first.ran(), first.fateOf(mutant())]).toEqual([undefined, undefined]);
    first.keepRan([{ test: 'some.test.ts', ms: 3, failed: false, ran: {} }]);
    first.keepFate(mutant(), 'lived');

    const next = keptOfThisCode(folder);
    expect(next.ran()).toHaveLength(1);
    expect([next.fateOf(mutant()), next.fateOf(mutant({ after: '3' }))]).toEqual(['lived', undefined]);

    write('test/lib/gates/some.test.ts', 'it asks more');
    expect(keptOfThisCode(folder).fateOf(mutant())).toBeUndefined();
  });
});
