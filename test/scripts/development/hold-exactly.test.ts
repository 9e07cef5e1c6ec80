import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { holdExactly } from '../../../scripts/development/hold-exactly.ts';

let root: string;
let folder: string;
let workshop: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'));
  [folder, workshop] = [join(root, 'dist'), join(root, 'workshop')];
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const files = new Map(Array.from({ length: 20 }, (_, i) => [`chunks/${i}.js`, `export default ${i};`]));

test('the folder holds the files, and nothing of the build before', () => {
  holdExactly(
    folder,
    new Map([
      ['index.js', 'old'],
      ['chunks/old.js', 'old'],
    ]),
    workshop,
  );
  holdExactly(
    folder,
    new Map([
      ['index.js', 'new'],
      ['chunks/new.js', 'new'],
    ]),
    workshop,
  );
  expect(readFileSync(join(folder, 'index.js'), 'utf8')).toBe('new');
  expect(readdirSync(join(folder, 'chunks'))).toEqual(['new.js']);
});

test('two builds of the same sources at once fail neither each other nor who reads', async () => {
  holdExactly(folder, files, workshop);
  const module = join(import.meta.dirname, '../../../scripts/development/hold-exactly.ts');
  const again = `const { holdExactly } = await import(${JSON.stringify(module)});
    const files = new Map(${JSON.stringify([...files])});
    for (let i = 0; i < 100; i += 1) holdExactly(${JSON.stringify(folder)}, files, ${JSON.stringify(workshop)});`;
  const builds = [0, 1].map(() =>
    spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', again], { stdio: 'inherit' }),
  );
  const ends = Promise.all(builds.map((build) => once(build, 'exit')));
  while (builds.some((build) => build.exitCode === null)) {
    for (const [name, contents] of files) expect(readFileSync(join(folder, name), 'utf8')).toBe(contents);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await ends).map(([code]) => code as number)).toEqual([0, 0]);
  expect(readdirSync(folder, { recursive: true })).toHaveLength(files.size + 1);
  expect(readdirSync(workshop)).toEqual([]);
});
