// Builds and lints the template, with the modules it composes, and the parameter files; one warning fails.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { findBicep } from './bicep-cli.ts';

const parameterFiles = globSync('bicep/*.bicepparam').sort();

/** Whether `bicep ...args` ended well and had nothing to complain about. */
function passes(bicep: string, ...args: string[]): boolean {
  const { status, stderr } = spawnSync(bicep, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  process.stdout.write(
    `${status === 0 && stderr === '' ? 'ok' : 'FAILED'} bicep ${args.join(' ')}\n${stderr}`,
  );
  return status === 0 && stderr === '';
}

const bicep = findBicep();
if (!bicep) {
  process.stdout.write('not run: no .NET SDK\n');
} else {
  const failed = [
    passes(bicep, 'build', 'bicep/main.bicep', '--stdout'),
    passes(bicep, 'lint', 'bicep/main.bicep'),
    ...parameterFiles.map((file) => passes(bicep, 'build-params', file, '--stdout')),
  ].filter((passed) => !passed).length;
  process.stdout.write(`bicep: ${failed} failed, 0 warnings allowed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}
