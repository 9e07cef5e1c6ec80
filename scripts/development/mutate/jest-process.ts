// Runs jest again and again in one process, as it is told: starting it takes longer than most tests.
import { runCLI } from 'jest';

/** What jest's command line would take. */
export interface AskedOfJest {
  config: string;
  paths: string[];
  options: Record<string, string | number | boolean | string[]>;
}

process.on('message', (asked: AskedOfJest) => {
  const { config, paths, options } = asked;
  const argv = { $0: 'mutate', _: paths, config, ...options } as Parameters<typeof runCLI>[0];
  runCLI(argv, [process.cwd()]).then(
    ({ results }) => process.send?.(results.success ? 'passed' : 'failed'),
    (error: unknown) => {
      throw error;
    },
  );
});
