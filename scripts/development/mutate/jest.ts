import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AskedOfJest } from './jest-process.ts';
import type { Mutant } from './mutant.ts';

/** Tests that run without a stack, each file in seconds; the documents of the API hold what doors declare. */
const FAST = ['{functions,lib,orchestrators,scenarios}/**/!(*.long).test.ts', 'docs/api-documents.test.ts'];
/** What ES modules leave behind in a process is never given back: after so many files it takes most of the time. */
const FILES_A_PROCESS = 24;

interface Run {
  paths: readonly string[];
  options: AskedOfJest['options'];
  reporters?: [path: string, options: object][];
  mutant?: Mutant;
  /** After so long the tests hang: a mutant that does so was noticed. */
  limitMs?: number;
}

export type RunEnding = 'passed' | 'failed' | 'hung' | 'died';

const here = (name: string): string => resolve(import.meta.dirname, name);

const { default: config } = (await import(pathToFileURL(resolve('jest.config.mjs')).href)) as {
  default: { transform: Record<string, string> };
};
const [plain = ''] = Object.values(config.transform);

const configOf = ({ mutant, reporters = [] }: Run) => ({
  ...config,
  rootDir: process.cwd(),
  testMatch: FAST.map((files) => `<rootDir>/test/${files}`),
  transform: {
    '\\.ts$': [
      here('transform.mjs'),
      {
        plain: plain.replace('<rootDir>', process.cwd()),
        ...(mutant && { mutant: { ...mutant, path: resolve(mutant.file) } }),
      },
    ],
  },
  reporters,
});

/** Runs tests, one request at a time. */
export function jestRunner() {
  let child: ChildProcess | undefined;
  let files = 0;

  function end(): void {
    child?.kill('SIGKILL');
    child = undefined;
  }

  function started(more: number): ChildProcess {
    // Started anew after so many files, and where it ended by itself after its last answer.
    if (files + more > FILES_A_PROCESS || child?.connected === false) end();
    files = child ? files + more : more;
    const execArgv = ['--experimental-vm-modules', '--no-warnings'];
    child ??= fork(here('jest-process.ts'), { execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    return child;
  }

  async function runOnce(run: Run): Promise<RunEnding> {
    const asked = { config: JSON.stringify(configOf(run)), paths: [...run.paths], options: run.options };
    const ending = await endingOf(started(run.paths.length), asked, run.limitMs);
    // What was not waited for may still be under way, and would be laid to whatever runs next.
    const mayGoOn = ending === 'failed' && run.mutant?.kind === 'removed await';
    if (mayGoOn || ending === 'hung' || ending === 'died') end();
    return ending;
  }

  /** A process that died is tried anew: what killed it may have been left behind by the run before. */
  async function run(asked: Run): Promise<RunEnding> {
    const ending = await runOnce(asked);
    return ending === 'died' ? await runOnce(asked) : ending;
  }
  return { run, end };
}

/** What a process says of the tests it was asked to run, or that it did not come to say anything. */
function endingOf(child: ChildProcess, asked: AskedOfJest, limitMs: number | undefined): Promise<RunEnding> {
  return new Promise((done, refuse) => {
    const settle = (ending: RunEnding) => {
      clearTimeout(timer);
      child.removeAllListeners();
      done(ending);
    };
    const timer = limitMs === undefined ? undefined : setTimeout(settle, limitMs, 'hung');
    child.once('message', settle);
    child.once('exit', (_code, signal) => {
      // The tests do not do so, and what they would have said is not known.
      if (signal === 'SIGKILL') refuse(new Error('Somebody else ended the process of jest: run it again.'));
      else settle('died');
    });
    child.send(asked);
  });
}
