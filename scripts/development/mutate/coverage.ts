import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { jestRunner } from './jest.ts';
import type { Mutant } from './mutant.ts';

type Piece = [start: number, end: number, ran: 0 | 1];

/** What one test file ran, by source file. */
export interface Ran {
  test: string;
  ms: number;
  failed: boolean;
  ran: Record<string, Piece[]>;
}

const ROOMS = ['lib', 'functions', 'orchestrators'];
const inRoom = (room: string): string => `${resolve(room)}/`;

/**
 * Runs the fast tests once, without a mutant, and answers what each file of them ran.
 * @throws when one of them fails already
 */
export async function whatTestsRun(tests: readonly string[]): Promise<Ran[]> {
  const jest = jestRunner();
  const folder = mkdtempSync(join(tmpdir(), 'mutate-'));
  const into = join(folder, 'coverage.jsonl');
  try {
    await jest.run({
      paths: tests,
      reporters: [[resolve(import.meta.dirname, 'note-coverage.mjs'), { into, rooms: ROOMS.map(inRoom) }]],
      options: {
        coverage: true,
        coverageProvider: 'v8',
        coverageReporters: ['none'],
        coverageDirectory: folder,
      },
    });
    const files = readFileSync(into, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Ran);
    const failing = files.filter(({ failed }) => failed).map(({ test }) => test);
    if (failing.length > 0) throw new Error(`These fail without a mutant: ${failing.join(', ')}`);
    return files;
  } finally {
    jest.end();
    rmSync(folder, { recursive: true });
  }
}

/** What more than so many test files pass by is noticed by chance if at all, and looking took most of the time. */
const MOST_TESTS = 24;

/**
 * Whatever loads the doors runs what they declare, and of all those this alone holds it: numbers of an example, of a
 * status, of a schema.
 */
const HOLDS_DECLARED = resolve('test/docs/api-documents.test.ts');

/**
 * The test files that run the place of a mutant, 24 at most: first the one of its own name, then a dozen that notice
 * most for their time, by what they noticed of this file's earlier mutants and how much of the file they run, then
 * those that run most of it. A piece counts less the more of them run it: a mutant of a condition is noticed by who
 * goes the rare way. Of a door, what holds its declaration is among its own.
 * @param noticed by test file, how many of them
 */
export function testsFor(
  { file, start, room }: Mutant,
  files: readonly Ran[],
  noticed: ReadonlyMap<string, number> = new Map(),
): { test: string; ms: number }[] {
  const path = resolve(file);
  const ownTest = resolve('test', file.replace(/\.ts$/, '.test.ts'));
  const running = files
    .map(({ test, ms, ran }) => ({ test, ms, pieces: ran[path] ?? [] }))
    .filter(({ pieces }) => isRun(pieces, start));
  const times = Map.groupBy(
    running.flatMap(({ pieces }) => pieces.filter(([, , ran]) => ran)),
    String,
  );
  const share = (piece: Piece): number => 1 / (times.get(String(piece))?.length ?? 1);
  const those = running
    .map(({ test, ms, pieces }) => ({
      test,
      ms,
      of: pieces.filter(([, , ran]) => ran).reduce((sum, piece) => sum + share(piece), 0),
    }))
    .toSorted((a, b) => b.of - a.of || a.ms - b.ms);
  const most = those[0]?.of ?? 1;
  const likely = ({ test, ms, of }: (typeof those)[number]): number =>
    ((noticed.get(test) ?? 0) + of / most) / (ms + 500);
  const own = those.filter(({ test }) => test === ownTest || (room === 'doors' && test === HOLDS_DECLARED));
  const soonest = those.toSorted((a, b) => likely(b) - likely(a)).slice(0, MOST_TESTS / 2);
  return [...new Set([...own, ...soonest, ...those])]
    .slice(0, MOST_TESTS)
    .map(({ test, ms }) => ({ test, ms }));
}

/** The innermost piece around a place says whether it ran. */
function isRun(pieces: readonly Piece[], at: number): boolean {
  const around = pieces.filter(([start, end]) => start <= at && at < end);
  const innermost = around.toSorted(([a, b], [c, d]) => b - a - (d - c))[0];
  return innermost?.[2] === 1;
}
