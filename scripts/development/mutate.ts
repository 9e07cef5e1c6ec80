// Changes the code in one place at a time and asks whether a test notices. Decision 0043 says what is changed and why
// by this tool.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { testsFor, whatTestsRun, type Ran } from './mutate/coverage.ts';
import { readEquivalents, setApart } from './mutate/equivalent.ts';
import { jestRunner } from './mutate/jest.ts';
import { keptOfThisCode } from './mutate/kept.ts';
import { allMutants, placed } from './mutate/list.ts';
import type { Mutant } from './mutate/mutant.ts';
import { ALWAYS } from './mutate/rooms.ts';
import { sampled } from './mutate/sample.ts';
import { asTable, countByRoom, exitCodeOf, verdictInWords, type Fate, type Tried } from './mutate/verdict.ts';

const HELP = `npm run mutate -- [options]   changes the code in one place at a time and asks whether a fast test notices

It tries a sample that a seed chooses among rules, flows and doors, besides always all of the gates and each use of the minimum group.
It names every change that no test noticed, and ends with 1 below its bar, with 2 where it could not run.
A run that was interrupted goes on where it stopped, as long as neither code nor tests changed.

  --seed N      which sample, 1
  --sample M    how many of it, 120
  --in PATH     instead: all changes in the files whose path begins so; may be given several times
  --kind KIND   of what is chosen, only changes of this kind; may be given several times
  --tests PATH  only tests whose path holds this, while you write one; may be given several times
  --workers N   how many changes are tried at once, as many as this machine has processors
  --list        say what would be tried, and try nothing
  --help        say this
`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    sample: { type: 'string', default: '120' },
    in: { type: 'string', multiple: true, default: [] },
    kind: { type: 'string', multiple: true, default: [] },
    tests: { type: 'string', multiple: true, default: [] },
    workers: { type: 'string', default: String(availableParallelism()) },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const minutesSince = (from: number): string => `${((performance.now() - from) / 60_000).toFixed(1)} min`;

/** Slower under a mutant than without one only where it runs in circles. */
const limitOf = (ms: number): number => 20_000 + 5 * ms;

type Jest = ReturnType<typeof jestRunner>;

const many = z.coerce.number().int().min(1).max(64).safeParse(values.workers);
if (!many.success) throw new RangeError(`--workers takes a number from 1 to 64, and not ${values.workers}.`);
const workers = Array.from({ length: many.data }, jestRunner);

/** By mutated file: which test files noticed how many of its mutants; a batch that failed shares it. */
const noticed = new Map<string, Map<string, number>>();

async function fateOf(mutant: Mutant, ran: readonly Ran[], jest: Jest): Promise<Fate> {
  const byTest = noticed.get(mutant.file) ?? new Map<string, number>();
  noticed.set(mutant.file, byTest);
  const tests = testsFor(mutant, ran, byTest);
  const here = placed(mutant, readFileSync(mutant.file, 'utf8'));
  if (!here) throw new Error(`Cannot be read with its change: ${verdictInWords(mutant)}`);
  if (tests.length === 0) return 'lived';
  for (const batch of inGrowingBatches(tests)) {
    const ending = await jest.run({
      mutant: here,
      limitMs: limitOf(batch.reduce((sum, { ms }) => sum + ms, 0)),
      paths: batch.map(({ test }) => test),
      options: { runInBand: true, runTestsByPath: true, silent: true },
    });
    if (ending === 'passed') continue;
    for (const { test } of batch) byTest.set(test, (byTest.get(test) ?? 0) + 1 / batch.length);
    return 'killed';
  }
  return 'lived';
}

/**
 * One, two, four and so on: most changes are noticed by the first, and jest ends its process where it is told to stop
 * at a failure.
 */
function inGrowingBatches<T>(tests: readonly T[], size = 1): T[][] {
  return tests.length === 0 ? [] : [tests.slice(0, size), ...inGrowingBatches(tests.slice(size), 2 * size)];
}

async function main(): Promise<number> {
  const began = performance.now();
  const all = await allMutants();
  const equivalent = setApart(all, readEquivalents());
  const ofKind = ({ kind }: Mutant): boolean => values.kind.length === 0 || values.kind.includes(kind);
  const chosen = (
    values.in.length > 0
      ? all.filter(({ file }) => values.in.some((path) => file.startsWith(path)))
      : [
          // First what says something of every room, for a run that is ended before it is over.
          ...sampled(all, Number(values.seed), Number(values.sample)),
          ...ALWAYS.flatMap((always) => all.filter(({ room }) => room === always)),
        ]
  ).filter(ofKind);
  say(`${chosen.length} of ${all.length} changes, ${minutesSince(began)}`);
  if (values.list) {
    for (const mutant of chosen) say(verdictInWords(mutant));
    return 0;
  }
  const kept = values.tests.length === 0 ? keptOfThisCode(process.cwd()) : undefined;
  const ran = kept?.ran() ?? (await whatTestsRun(values.tests));
  kept?.keepRan(ran);
  say(`${ran.length} test files pass without a change, ${minutesSince(began)}`);
  const tried: Tried[] = [];
  const waiting = chosen.values();
  const work = async (jest: Jest): Promise<void> => {
    for (const mutant of waiting) {
      const fate = equivalent.has(mutant)
        ? 'equivalent'
        : (kept?.fateOf(mutant) ?? (await fateOf(mutant, ran, jest)));
      tried.push({ mutant, fate });
      kept?.keepFate(mutant, fate);
      if (fate === 'lived') say(`lived: ${verdictInWords(mutant)}`);
      if (tried.length % 10 === 0) say(`${tried.length} of ${chosen.length}, ${minutesSince(began)}`);
    }
  };
  await Promise.all(workers.map(work));
  const rows = countByRoom(tried);
  say(asTable(rows));
  return exitCodeOf(rows);
}

if (values.help) say(HELP);
else
  process.exitCode = await main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  });
for (const jest of workers) jest.end();
