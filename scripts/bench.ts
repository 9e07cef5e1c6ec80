// Runs every benchmark in turn: test/bench/NAME.ts or test/bench/NAME/main.ts, each with the arguments given here (`--short`).
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

const benchmarks = globSync(['test/bench/*.ts', 'test/bench/*/main.ts']).sort();
for (const benchmark of benchmarks) {
  process.stdout.write(`\n${benchmark}\n`);
  const { status } = spawnSync(process.execPath, [benchmark, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
