// What several places need is done in one way: a second one would differ from it some day, unseen.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const files = ['lib', 'functions', 'orchestrators', 'scripts', 'm365', 'local', 'sample', 'demo']
  .flatMap((room) => globSync(`${room}/**/*.ts`, { cwd: root }))
  .map((file) => file.replaceAll('\\', '/'));

const naming = (pattern: RegExp): string[] =>
  files.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8'))).toSorted();

describe('there is one way', () => {
  test('to hash: a text at once, and a file as it is read back', () => {
    expect(naming(/\bcreateHash\(/)).toEqual([
      'lib/domain/sha256.ts',
      'scripts/commands/personal-data/export-all.ts',
    ]);
  });

  test('to round to decimals', () => {
    expect(naming(/Math\.round\([^;\n]*\) \/ (10*|1_000|scale)\b(?!\))/)).toEqual(['lib/domain/rounding.ts']);
  });

  test('to read comma-separated values', () => {
    expect(naming(/'csv-parse/)).toEqual(['lib/domain/table-file/csv.ts']);
  });
});

describe('no test', () => {
  test('holds a machine to a time: another machine is busy', () => {
    const tests = globSync('test/**/*.ts', { cwd: root }).filter(
      (file) => !/^test.(?:bench|architecture)/.test(file),
    );
    expect(tests.length).toBeGreaterThan(400);
    const late = /(?:performance|Date)\.now\(\) - \w+[^;\n]*\)\.toBeLess/;
    expect(tests.filter((file) => late.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
    expect('expect(Date.now() - begun).toBeLessThan(5)').toMatch(late);
  });
});
