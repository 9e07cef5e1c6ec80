// Takes the pictures of docs/pictures/chat and docs/pictures/page anew: as the tests in a browser come to them.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../../scripts/shared/explain.ts';
import { DOCS_PICTURES, TAKEN, takenByTests } from './shown.ts';

explain(`npm run pictures:chat -- [chat | page]   takes the pictures of docs/pictures/chat and docs/pictures/page anew

Presses through the cards of the chat as test/demo/chat does, and through the page that opens from it as
test/functions/page does, which needs Chromium and takes some minutes, and copies those that the guides show, each with
its text. The tests compare: what the guides show must be what the product shows.
`);

const LONG = ['--config', 'jest.long.config.mjs'];
/** By folder of the pictures, the runs of tests that take them. */
const runs: Record<keyof typeof takenByTests, readonly (readonly string[])[]> = {
  chat: [['test/demo/chat'], [...LONG, 'test/demo/chat']],
  page: [[...LONG, 'test/functions/page']],
};

const folders = ['chat', 'page'] as const;
const [wanted] = process.argv.slice(2);
for (const folder of folders.filter((one) => wanted === undefined || one === wanted)) {
  for (const args of runs[folder]) runTests(args);
  const into = join(DOCS_PICTURES, folder);
  mkdirSync(into, { recursive: true });
  for (const name of readdirSync(into)) rmSync(join(into, name));
  for (const [name, taken] of takenByTests[folder])
    for (const ending of ['png', 'txt'])
      copyFileSync(join(TAKEN, `${taken}.${ending}`), join(into, `${name}.${ending}`));
}

function runTests(args: readonly string[]): void {
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const env = { ...process.env, CHROMIUM_NEEDED: 'true', PICTURES_ANEW: 'true' };
  const { status } = spawnSync(process.execPath, [...jest, ...args], { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}
