// Builds and lints the template, with the modules it composes, and expands the parameter files; one warning fails. Then
// compares bicep/main.json and bicep/snapshots with what comes out, or with `--write` writes them.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { findBicep } from '../shared/bicep-cli.ts';
import { compile, expand } from './bicep/deployment.ts';
import { summaryOf } from './bicep/summary.ts';
import { explain } from '../shared/explain.ts';

explain(`npm run bicep -- [options]   compiles and lints the templates; one warning fails

  --write   write bicep/main.json and bicep/snapshots anew; without it they are compared with what comes out

It exits with 1 if something failed. Without a Bicep CLI, and no .NET SDK to restore one with, it says "not run".
`);

const parameterFiles = globSync('bicep/*.bicepparam').sort();
const writes = process.argv.includes('--write');

const say = (ok: boolean, what: string): boolean => {
  process.stdout.write(`${ok ? 'ok' : 'FAILED'} ${what}\n`);
  return ok;
};

/** Whether `bicep ...args` ended well and had nothing to complain about. */
function passes(bicep: string, ...args: string[]): boolean {
  const { status, stderr } = spawnSync(bicep, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  process.stdout.write(stderr);
  return say(status === 0 && stderr === '', `bicep ${args.join(' ')}`);
}

/** Whether the committed file holds `text`; with `--write` it does afterwards. */
function isCurrent(file: string, text: string): boolean {
  if (writes) writeFileSync(file, text);
  return say(existsSync(file) && readFileSync(file, 'utf8') === text, `${file} is current`);
}

const bicep = findBicep();
if (!bicep) {
  process.stdout.write('not run: no Bicep CLI and no .NET SDK to restore it with\n');
} else {
  const compiles = [
    passes(bicep, 'build', 'bicep/main.bicep', '--stdout'),
    passes(bicep, 'lint', 'bicep/main.bicep'),
    ...parameterFiles.map((file) => passes(bicep, 'build-params', file, '--stdout')),
  ];
  const committed = compiles.includes(false)
    ? []
    : [
        isCurrent('bicep/main.json', compile(bicep)),
        // main.bicepparam is another of them under the name that azd asks for.
        ...parameterFiles
          .filter((file) => !file.endsWith('main.bicepparam'))
          .map((file) => {
            const deployment = expand(bicep, basename(file));
            return isCurrent(`bicep/snapshots/${deployment.name}.txt`, summaryOf(deployment));
          }),
      ];
  const failed = [...compiles, ...committed].filter((passed) => !passed).length;
  process.stdout.write(`bicep: ${failed} failed, 0 warnings allowed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}
