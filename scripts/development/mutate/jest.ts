import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Mutant } from './mutant.ts';

/** Rooms of tests that run without a stack: each file in seconds. */
const FAST = ['contracts', 'functions', 'lib', 'orchestrators', 'scenarios', 'simulation'];

interface Run {
  args: readonly string[];
  reporters?: [path: string, options: object][];
  mutant?: Mutant;
  /** After so long the tests hang: a mutant that does so was noticed. */
  limitMs?: number;
}

const here = (name: string): string => resolve(import.meta.dirname, name);

const { default: config } = (await import(pathToFileURL(resolve('jest.config.mjs')).href)) as {
  default: { transform: Record<string, string> };
};
const [plain = ''] = Object.values(config.transform);

const configOf = ({ mutant, reporters = [] }: Run) => ({
  ...config,
  rootDir: process.cwd(),
  testMatch: FAST.map((room) => `<rootDir>/test/${room}/**/*.test.ts`),
  testSequencer: here('in-given-order.mjs'),
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

/** Runs jest in a process of its own. Answers whether all tests passed, or that they did not end. */
export function runJest(run: Run): Promise<'passed' | 'failed' | 'hung'> {
  const { args, limitMs } = run;
  const jest = [
    '--experimental-vm-modules',
    '--no-warnings',
    resolve('node_modules/jest/bin/jest.js'),
    '--config',
    JSON.stringify(configOf(run)),
    ...args,
  ];
  return new Promise((done, refuse) => {
    const child = spawn(process.execPath, jest, {
      stdio: 'ignore',
      ...(limitMs === undefined ? {} : { timeout: limitMs, killSignal: 'SIGKILL' }),
    });
    child.on('error', refuse);
    child.on('exit', (code) => done(code === 0 ? 'passed' : code === null ? 'hung' : 'failed'));
  });
}
